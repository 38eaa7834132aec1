import type { Place, Problem, Severity } from "../problem.ts";

/** What can be wrong with a model whose file and equations could be read. */
export const checkProblems = {
  "check/duplicate-name": "error",
  "check/duplicate-dimension": "error",
  "check/duplicate-element": "error",
  "check/dimension-or-variable": "error",
  "check/undefined-name": "error",
  "check/undefined-function": "error",
  "check/undefined-element": "error",
  "check/undefined-dimension": "error",
  "check/undefined-flow": "error",
  "check/undefined-model": "error",
  "check/undefined-input": "error",
  "check/unsupported-function": "error",
  "check/recursive-module": "error",
  "check/missing-equation": "error",
  "check/missing-elements": "error",
  "check/list-length": "error",
  "check/wrong-argument-count": "error",
  "check/array-expected": "error",
  "check/name-expected": "error",
  "check/array-size-mismatch": "error",
  "check/not-an-array": "error",
  "check/not-a-flow": "error",
  "check/not-a-lookup": "error",
  "check/lookup-without-input": "error",
  "check/missing-subscript": "error",
  "check/wrong-subscript-count": "error",
  "check/element-out-of-bounds": "error",
  "check/element-not-in-dimension": "error",
  "check/dimension-not-here": "error",
  "check/wildcard-outside": "error",
  "check/self-outside": "error",
  "check/flow-dimensions": "error",
  "check/input-dimensions": "error",
  "check/order-not-constant": "error",
  "check/order-out-of-range": "error",
  "check/too-many-cells": "error",
  "check/too-many-modules": "error",
  "check/too-large": "error",
  "check/algebraic-loop": "error",
  "check/initial-loop": "error",
  "check/unused": "warning",
  "check/dimension-name": "warning",
  "check/builtin-name": "warning",
  "check/priority-changed": "warning",
  "check/delay-too-short": "warning",
} as const satisfies Record<`check/${string}`, Severity>;

export type CheckProblemCode = keyof typeof checkProblems;

/** A problem with the severity that its code has. */
export function checkProblem(code: CheckProblemCode, where: Place, values: Problem["values"] = {}): Problem {
  return { code, severity: checkProblems[code], where, values };
}
