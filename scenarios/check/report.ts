import { nearestName } from "../../models/names.ts";
import type { Problem } from "../../models/problem.ts";
import { type ScenarioProblemCode, scenarioProblems } from "../problems.ts";
import type { Places } from "../read/places.ts";

/** What a check writes to: the problems so far, and where things stand. */
export interface Report {
  readonly places: Places;
  readonly problems: Problem[];
}

/** Add a problem at an object of the document, or at what it holds under a key. */
export function tell(
  report: Report,
  code: ScenarioProblemCode,
  at: readonly [owner: object, key?: string | number],
  values: Readonly<Record<string, string | number>> = {},
): void {
  report.problems.push({ code, severity: scenarioProblems[code], where: report.places.of(...at), values });
}

/** The nearest of the candidates, or `none`: sentences select on it. */
export function suggest(name: string, candidates: Iterable<string>): string {
  return nearestName(name, candidates) ?? "none";
}
