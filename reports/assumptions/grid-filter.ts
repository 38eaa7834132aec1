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
import type { Override, ScenarioFile } from "../../scenarios/scenario.ts";
import type { GridRow, GridSector } from "./grid-row.ts";
import { noFilters, type RowFilter, type RowFilters } from "./row-filters.ts";
import { outsideRange, rangeFor } from "./row-range.ts";
import { searchRows } from "./row-search.ts";

/** What the filters ask of a line, worked out once for a file. */
export interface RowFacts {
  readonly provenance: Provenance;
  /** The least that the base's number and those that scenarios set are worth. */
  readonly weakest: Confidence;
  /** The scenarios that set a number of their own. */
  readonly changedIn: readonly string[];
  /** Those of them whose number has neither source nor reason. */
  readonly uncitedIn: readonly string[];
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
  const overridden = overridesByVariable(file);
  return new Map(
    rows.map((row) => {
      const provenance = provenanceOf(file, base, subject, row.target, row.element, facts);
      const own = overrideFacts(row, file, overridden.get(row.target.variable.id) ?? []);
      return [row.key, { provenance, ...own, weakest: own.uncitedIn.length > 0 ? "none" : provenance.confidence }];
    }),
  );
}

interface OwnOverride {
  readonly scenario: string;
  readonly override: Override;
}

/** Which scenarios override a variable, by its canonical name: most say nothing of most. */
function overridesByVariable(file: ScenarioFile): ReadonlyMap<string, readonly OwnOverride[]> {
  const found = new Map<string, OwnOverride[]>();
  for (const { id: scenario, overrides } of file.scenarios) {
    for (const [variable, { override }] of indexOverrides(overrides)) {
      const known = found.get(variable);
      if (known) known.push({ scenario, override });
      else found.set(variable, [{ scenario, override }]);
    }
  }
  return found;
}

function overrideFacts(
  row: GridRow,
  file: ScenarioFile,
  overridden: readonly OwnOverride[],
): Pick<RowFacts, "changedIn" | "isOutside" | "uncitedIn"> {
  const element = canonicalElement(row.element);
  const changedIn: string[] = [];
  const uncitedIn: string[] = [];
  let isOutside = outsideRange(row.modelValue, rangeFor(file, row)) !== undefined;
  for (const { scenario, override } of overridden) {
    const value = valueForElement(override.value, element);
    if (value === undefined) continue;
    changedIn.push(scenario);
    if (overrideConfidence(override, row.target) === "none") uncitedIn.push(scenario);
    isOutside ||= outsideRange(value, rangeFor(file, row, override)) !== undefined;
  }
  return { changedIn, isOutside, uncitedIn };
}

/** Whether a line's numbers are worth little by where they come from. */
function isWeak(confidence: Confidence): boolean {
  return confidence === "low" || confidence === "none";
}

/** How much the assumptions matter, by name. */
export type Impacts = ReadonlyMap<string, Impact>;

/** What the filters go by beside the lines themselves. */
export interface FilterGround {
  /** Absent until it is known what matters. */
  readonly impacts?: Impacts | undefined;
  /** The scenarios in sight: what is changed is changed in one of them; absent: in any. */
  readonly columns?: ReadonlySet<string> | undefined;
}

/**
 * Whether a filter lets a line through. `uncited` beside `changed` asks for changes without a source. `weak` asks for what matters much and rests on little; until it is known what
 * matters, for all that rests on little.
 */
function passes(
  row: GridRow,
  filters: RowFilters,
  facts: RowFacts | undefined,
  { impacts, columns }: FilterGround,
): boolean {
  const isSeen = (scenarios: readonly string[] = []) =>
    scenarios.some((id) => columns === undefined || columns.has(id));
  return [...filters].every((filter) => {
    if (filter === "changed") return isSeen(facts?.changedIn);
    if (filter === "uncited" && filters.has("changed")) return isSeen(facts?.uncitedIn);
    return passesOne(row, filter, facts, impacts);
  });
}

function passesOne(
  row: GridRow,
  filter: Exclude<RowFilter, "changed">,
  facts: RowFacts | undefined,
  impacts?: Impacts,
): boolean {
  switch (filter) {
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
  ground: FilterGround = {},
): readonly GridSector[] {
  const all = sectors.flatMap(({ rows }) => rows);
  const isFound = searchRows(all, text, file, ({ key }) => facts.get(key)?.provenance);
  return sectors.flatMap((sector) => {
    const rows = sector.rows.filter((row) => passes(row, filters, facts.get(row.key), ground) && isFound(row));
    return rows.length === 0 ? [] : [{ ...sector, rows }];
  });
}

/** How many lines there are, and how many each filter would leave beside those that are chosen. */
export function countRows(
  rows: readonly GridRow[],
  facts: ReadonlyMap<string, RowFacts>,
  chosen: RowFilters = noFilters,
  ground: FilterGround = {},
): Readonly<Record<RowFilter | "all", number>> {
  const count = (filter: RowFilter) => {
    const filters = new Set([...chosen, filter]);
    return rows.filter((row) => passes(row, filters, facts.get(row.key), ground)).length;
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
