import type { Span } from "../equations/ast.ts";
import { limits } from "../limits.ts";
import type { Equation } from "../model.ts";
import { nearestName } from "../names.ts";
import type { Place, Problem, Severity } from "../problem.ts";
import { type CheckProblemCode, checkProblem } from "./problems.ts";

/** The problems found so far: each once, however many elements of an array it strikes. */
export interface Report {
  readonly problems: Problem[];
  readonly told: Set<string>;
  readonly counts: { [Level in Severity]: number };
  /** How many more names to look for a similar one: the search is not free. */
  suggestions: number;
  readonly file?: string;
}

/** An empty report; `file` goes to every place that names none. */
export function openReport(file?: string): Report {
  const counts = { error: 0, warning: 0 };
  return { problems: [], told: new Set(), counts, suggestions: 100, ...(file !== undefined && { file }) };
}

/** Add a problem of this room. */
export function tell(report: Report, code: CheckProblemCode, where: Place, values: Problem["values"] = {}): void {
  tellProblem(report, checkProblem(code, where, values));
}

/** Add a problem, unless it was told already or as many as the limit were. */
export function tellProblem(report: Report, problem: Problem): void {
  const { code, severity, where } = problem;
  const key = JSON.stringify([code, where, problem.values]);
  if (report.told.has(key) || report.counts[severity] >= limits.problems) return;
  report.told.add(key);
  report.counts[severity] += 1;
  const file = where.file ?? report.file;
  report.problems.push(file === undefined ? problem : { ...problem, where: { ...where, file } });
}

/** The similar name to offer, `none` where there is none. */
export function suggest(report: Report, name: string, candidates: Iterable<string>): string {
  if (report.suggestions === 0) return "none";
  report.suggestions -= 1;
  return nearestName(name, candidates) ?? "none";
}

/**
 * Where a part of an equation stands in the file. Columns are those of the text as read: an entity such as `&lt;` counts
 * as one character.
 */
export function placeInEquation(equation: Equation, span: Span, variable: string): Place {
  const before = equation.text.slice(0, span.start);
  const lines = before.split("\n");
  const last = lines.at(-1) ?? "";
  const { line, column } = equation.where;
  return {
    ...equation.where,
    ...(line !== undefined && { line: line + lines.length - 1 }),
    ...(column !== undefined && { column: lines.length > 1 ? last.length + 1 : column + last.length }),
    variable,
    start: span.start,
    end: span.end,
  };
}
