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
  return statedRangeOf(file, row.target, row.element, override) ?? row.range;
}

function statedRangeOf(file: ScenarioFile, target: Target, element: string, override?: Override): RowRange | undefined {
  const stated = statedEnds(file, target, element, override);
  return stated && { low: stated[0], high: stated[1], isHard: true };
}

/** The same for one number of the model that has no line at hand: a lever. */
export function rangeOfNumber(
  file: ScenarioFile,
  target: Target,
  cell: { readonly element: string; readonly low?: number; readonly high?: number },
  override?: Override,
): RowRange | undefined {
  return statedRangeOf(file, target, cell.element, override) ?? modelRange(target, cell);
}

/** Stated bounds are limits; multiples of the value say how far draws spread, and a plain file's range how far a slider reaches. */
export function modelRange(
  { variable }: Target,
  { low, high }: { readonly low?: number; readonly high?: number },
): RowRange | undefined {
  if (low === undefined && high === undefined) return undefined;
  const note = variable.source?.assumption;
  const isStated = [note?.low, note?.high].some((bound) => bound !== undefined && bound.kind !== "factor");
  // Both ends on the value itself: no limit, a number that nobody has thought of moving.
  const isHard = isStated && low !== high;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), isHard };
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
