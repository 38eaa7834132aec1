import type { Place, Problem, Severity } from "../problem.ts";

/** What can be wrong with a run that was asked for, or go wrong in it. */
export const runProblems = {
  "run/specs-not-finite": "error",
  "run/dt": "error",
  "run/stop-before-start": "error",
  "run/dt-lost": "error",
  "run/too-many-steps": "error",
  "run/save-step": "error",
  "run/save-step-rounded": "warning",
  "run/too-much-work": "error",
  "run/much-work": "warning",
  "run/too-much-memory": "error",
  "run/too-much-memory-for-delays": "error",
  "run/seed": "error",
  "run/constant": "error",
  "run/points": "error",
  "run/too-many-points": "error",
  "run/not-finite": "error",
} as const satisfies Record<`run/${string}`, Severity>;

export type RunProblemCode = keyof typeof runProblems;

/** A problem of this room, with the severity that its code has. */
export function runProblem(code: RunProblemCode, values: Problem["values"], where: Place = {}): Problem {
  return { code, severity: runProblems[code], where, values };
}
