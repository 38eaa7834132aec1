import type { Severity } from "../problem.ts";

/** What can be wrong with the text of an equation or of a unit. */
export const equationProblems = {
  "equations/empty": "error",
  "equations/not-defined": "error",
  "equations/too-long": "error",
  "equations/too-deep": "error",
  "equations/unknown-character": "error",
  "equations/unterminated-quote": "error",
  "equations/unterminated-comment": "error",
  "equations/starts-with-digit": "error",
  "equations/number-too-large": "error",
  "equations/missing-operand": "error",
  "equations/ends-early": "error",
  "equations/missing-operator": "error",
  "equations/missing-parenthesis": "error",
  "equations/missing-bracket": "error",
  "equations/extra-parenthesis": "error",
  "equations/missing-then": "error",
  "equations/missing-else": "error",
  "equations/unexpected-token": "error",
  "equations/units-syntax": "warning",
} as const satisfies Record<`equations/${string}`, Severity>;

export type EquationProblemCode = keyof typeof equationProblems;

/** What is wrong with a text, and which part of it: offsets into the text as written, end exclusive. */
export interface EquationProblem {
  readonly code: EquationProblemCode;
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string | number>>;
}
