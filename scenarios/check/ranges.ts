import { listAssumptions } from "../../models/assumptions.ts";
import type { System } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import { canonicalElement } from "../overrides/subject.ts";

/** The interval in which a number is at home; either end may be open. */
export interface Range {
  readonly low?: number;
  readonly high?: number;
}

/** Ranges of the model's constants, by canonical name and element. */
export type Ranges = ReadonlyMap<string, ReadonlyMap<string, Range>>;

/** The ranges that the model gives. */
export function rangesOf(model: Model, system: System): Ranges {
  const constants = listAssumptions(model, system).filter((assumption) => assumption.type === "constant");
  return new Map(
    constants.map(({ id, cells }) => [id, new Map(cells.map((cell) => [canonicalElement(cell.element), cell]))]),
  );
}
