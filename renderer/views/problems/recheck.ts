import type { Problem } from "../../../models/problem.ts";

function keyOf({ code, where, values }: Problem): string {
  return JSON.stringify([code, where.variable ?? "", values]);
}

/**
 * The problems of a document that was edited. What checking found in the file as it was opened goes when it is no longer
 * found; what was found in reading it, and in its model, stays. What is still there keeps its place in the file.
 *
 * @param problems Those told so far.
 * @param before What checking finds in the file they belong to.
 * @param now What it finds in the file as it is.
 */
export function recheck(
  problems: readonly Problem[],
  before: readonly Problem[],
  now: readonly Problem[],
): readonly Problem[] {
  const checked = new Set(before.map(keyOf));
  const places = new Map(problems.map((problem) => [keyOf(problem), problem]));
  const kept = problems.filter((problem) => !checked.has(keyOf(problem)));
  return [...kept, ...now.map((problem) => places.get(keyOf(problem)) ?? problem)];
}
