import { limits } from "../limits.ts";
import type { Place, Problem } from "../problem.ts";
import { lineFinder } from "./lines.ts";
import { type XmileProblemCode, xmileProblems } from "./problems.ts";

/** Where problems of one file are gathered, and where offsets become lines. */
export interface Reporter {
  readonly problems: readonly Problem[];
  /** The line and column of an offset into the decoded text. */
  place(offset: number): Place;
  /** Note a problem. `variable` is the variable that it concerns, as the modeller wrote it. */
  report(code: XmileProblemCode, offset: number, values?: Problem["values"], variable?: string): void;
}

/** A reporter for one file. Warnings never push out errors: each has its own limit. */
export function createReporter(file: string, text: string): Reporter {
  const problems: Problem[] = [];
  const counts = { error: 0, warning: 0 };
  const find = lineFinder(text);
  const place = (offset: number): Place => ({ file, ...find(offset) });
  const report: Reporter["report"] = (code, offset, values = {}, variable) => {
    const severity = xmileProblems[code];
    counts[severity] += 1;
    if (counts[severity] > limits.problems) return;
    const where = variable === undefined ? place(offset) : { ...place(offset), variable };
    problems.push({ code, severity, where, values });
  };
  return { problems, place, report };
}

/** A text from the file as a sentence may quote it: on one line, and not too much of it. */
export function excerpt(text: string): string {
  const line = text.slice(0, 200).trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
