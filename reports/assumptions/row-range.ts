import { listSources, statedSources } from "../../scenarios/evidence/provenance.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import type { Target } from "../../scenarios/overrides/subject.ts";
import type { Override, ScenarioFile, Source } from "../../scenarios/scenario.ts";
import type { GridRow, RowRange } from "./grid-row.ts";

/**
 * The range that holds for a line: one that the study or the override states with its reason goes before the model's. That
 * is how an analyst with evidence widens it.
 */
export function rangeFor(file: ScenarioFile, row: GridRow, override?: Override): RowRange | undefined {
  const stated = statedEnds(file, row.target, row.element, override);
  return stated ? { low: stated[0], high: stated[1], isHard: true } : row.range;
}

/** The range that the override states with its reason, else the study, for the table and the slider alike. */
export function statedEnds(
  file: ScenarioFile,
  target: Target,
  element: string,
  override?: Override,
): readonly [number, number] | undefined {
  return statedRange(listSources(override?.source)) ?? statedRange(statedSources(file, target, element));
}

function statedRange(sources: readonly Source[]): readonly [number, number] | undefined {
  for (const source of sources) if ("assumption" in source && source.range) return source.range;
  return undefined;
}

/** The first number of a value that lies outside the range; nothing where all is well. */
export function outsideRange(value: SingleValue | undefined, range: RowRange | undefined): number | undefined {
  if (value === undefined || !range) return undefined;
  const numbers = typeof value === "number" ? [value] : "path" in value ? value.path.map(([, y]) => y) : [];
  return numbers.find((each) => each < (range.low ?? each) || each > (range.high ?? each));
}
