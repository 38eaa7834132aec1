import type { DistributionKind, LocalizedText } from "../../models/model.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import type { Target } from "../../scenarios/overrides/subject.ts";
import type { Unit } from "../numbers/unit.ts";

/** What a number is to the study: in this order within its sector. */
export const rowKinds = ["lever", "fact", "derived", "behaviour", "initial", "setting"] as const;
export type RowKind = (typeof rowKinds)[number];

/** The interval in which a number is at home. What lies outside a hard one is refused, outside a soft one warned of. */
export interface RowRange {
  readonly low?: number;
  readonly high?: number;
  readonly isHard: boolean;
}

/** One line of the grid: a number of the model, or a table of points. An array has a line for each of its elements. */
export interface GridRow {
  /** `extra_share[use_funds]`, canonical: the same in every language and session. */
  readonly key: string;
  readonly target: Target;
  /** As the model writes it; `""` for a scalar. */
  readonly element: string;
  readonly labels: LocalizedText;
  readonly elementLabels: readonly LocalizedText[];
  readonly kind: RowKind;
  readonly isTable: boolean;
  /** Whether a scenario may let it change over time: scalar constants only. */
  readonly canBePath: boolean;
  readonly sector: string;
  readonly units: string | undefined;
  readonly unit: Unit;
  readonly modelValue: SingleValue | undefined;
  readonly range: RowRange | undefined;
  readonly distribution: DistributionKind | undefined;
  /** A point in time rather than a span of it: written without thousands. */
  readonly isDate: boolean;
  readonly doc: string | undefined;
  readonly changesHistory: boolean;
}

/** Lines under one heading. */
export interface GridSector {
  readonly key: string;
  /** Absent for lines without a sector, and for the world outside, which the window names. */
  readonly labels: LocalizedText | undefined;
  readonly rows: readonly GridRow[];
}

/** The heading of what the world may do to the study from some day on. */
export const worldSector = "*world";
/** The heading of lines that name no sector. */
export const otherSector = "";
