import type { Severity } from "../problem.ts";

/** What dimensional analysis may find. Warnings: units never change a number. */
export const unitProblems = {
  "check/units-sum": "warning",
  "check/units-comparison": "warning",
  "check/units-branches": "warning",
  "check/units-arguments": "warning",
  "check/units-argument": "warning",
  "check/units-exponent": "warning",
  "check/units-power": "warning",
  "check/units-declared": "warning",
  "check/units-flow": "warning",
} as const satisfies Record<`check/units-${string}`, Severity>;

export type UnitProblemCode = keyof typeof unitProblems;
