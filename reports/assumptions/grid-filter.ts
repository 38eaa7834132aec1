import type { Impact } from "../../scenarios/confidence/impact.ts";
import type { Fact } from "../../scenarios/evidence/facts.ts";
import {
  type Confidence,
  overrideConfidence,
  type Provenance,
  provenanceOf,
} from "../../scenarios/evidence/provenance.ts";
import { indexOverrides, valueForElement } from "../../scenarios/overrides/inheritance.ts";
import { canonicalElement, type Subject } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { type GridCells, gridCells } from "./grid-cells.ts";
import type { GridRow, GridSector } from "./grid-row.ts";
import { noFilters, type RowFilter, type RowFilters } from "./row-filters.ts";
import { outsideRange, rangeFor } from "./row-range.ts";
import { searchRows } from "./row-search.ts";

/** What the filters ask of a line, worked out once for a file. */
export interface RowFacts {
  readonly provenance: Provenance;
  /** The least that the base's number and those that scenarios set are worth. */
  readonly weakest: Confidence;
  readonly isChanged: boolean;
  /** A number that a scenario sets has neither source nor reason. */
  readonly isChangeUncited: boolean;
  readonly isOutside: boolean;
}

/** Facts of every line of a file, by its key. */
export function rowFacts(
  rows: readonly GridRow[],
  file: ScenarioFile,
  subject: Subject,
  facts: ReadonlyMap<string, Fact> = new Map(),
): ReadonlyMap<string, RowFacts> {
  const base = file.scenarios[0]?.id ?? "";
  const cells = gridCells(file);
  return new Map(
    rows.map((row) => {
      const provenance = provenanceOf(file, base, subject, row.target, row.element, facts);
      const own = overrideFacts(row, cells);
      return [row.key, { provenance, ...own, weakest: weakestOf(provenance.confidence, own.isChangeUncited) }];
    }),
  );
}

function weakestOf(confidence: Confidence, isChangeUncited: boolean): Confidence {
  return isChangeUncited ? "none" : confidence;
}

/** Only scenarios that override a line are asked: most say nothing of most lines. */
function overrideFacts(
  row: GridRow,
  { file }: GridCells,
): Pick<RowFacts, "isChanged" | "isOutside" | "isChangeUncited"> {
  const { id } = row.target.variable;
  const element = canonicalElement(row.element);
  let isChanged = false;
  let isChangeUncited = false;
  let isOutside = outsideRange(row.modelValue, rangeFor(file, row)) !== undefined;
  for (const { overrides } of file.scenarios) {
    const override = indexOverrides(overrides).get(id)?.override;
    const value = override && valueForElement(override.value, element);
    if (!override || value === undefined) continue;
    isChanged = true;
    isChangeUncited ||= overrideConfidence(override, row.target) === "none";
    isOutside ||= outsideRange(value, rangeFor(file, row, override)) !== undefined;
  }
  return { isChanged, isOutside, isChangeUncited };
}

/** Whether a line's numbers are worth little by where they come from. */
export function isWeak(confidence: Confidence): boolean {
  return confidence === "low" || confidence === "none";
}

/** How much the assumptions matter, by name. */
export type Impacts = ReadonlyMap<string, Impact>;

/**
 * Whether a filter lets a line through. `uncited` beside `changed` asks for changes without a source. `weak` asks for what matters much and rests on little; until it is known what
 * matters, for all that rests on little.
 */
function passes(row: GridRow, filters: RowFilters, facts: RowFacts | undefined, impacts?: Impacts): boolean {
  return [...filters].every((filter) =>
    filter === "uncited" && filters.has("changed")
      ? facts?.isChangeUncited === true
      : passesOne(row, filter, facts, impacts),
  );
}

function passesOne(row: GridRow, filter: RowFilter, facts: RowFacts | undefined, impacts?: Impacts): boolean {
  switch (filter) {
    case "changed":
      return facts?.isChanged ?? false;
    case "levers":
      return row.kind === "lever";
    case "uncited":
      return facts?.weakest === "none";
    case "weak":
      return (
        facts !== undefined &&
        isWeak(facts.weakest) &&
        (impacts === undefined || impacts.get(row.target.variable.name)?.isHigh === true)
      );
    case "outside":
      return facts?.isOutside ?? false;
  }
}

/** The sectors with the lines that filters and a text leave; those left empty are gone. */
export function filterSectors(
  sectors: readonly GridSector[],
  filters: RowFilters,
  text: string,
  file: ScenarioFile,
  facts: ReadonlyMap<string, RowFacts>,
  impacts?: Impacts,
): readonly GridSector[] {
  const all = sectors.flatMap(({ rows }) => rows);
  const isFound = searchRows(all, text, file, ({ key }) => facts.get(key)?.provenance);
  return sectors.flatMap((sector) => {
    const rows = sector.rows.filter((row) => passes(row, filters, facts.get(row.key), impacts) && isFound(row));
    return rows.length === 0 ? [] : [{ ...sector, rows }];
  });
}

/** How many lines there are, and how many each filter would leave beside those that are chosen. */
export function countRows(
  rows: readonly GridRow[],
  facts: ReadonlyMap<string, RowFacts>,
  chosen: RowFilters = noFilters,
  impacts?: Impacts,
): Readonly<Record<RowFilter | "all", number>> {
  const count = (filter: RowFilter) => {
    const filters = new Set([...chosen, filter]);
    return rows.filter((row) => passes(row, filters, facts.get(row.key), impacts)).length;
  };
  return {
    all: rows.length,
    changed: count("changed"),
    levers: count("levers"),
    uncited: count("uncited"),
    weak: count("weak"),
    outside: count("outside"),
  };
}
