import type { Expr, ScalarFunction, ScalarOperator } from "./system.ts";

/** A number. */
export function number(value: number): Expr {
  return { op: "number", value };
}

/** The value of a cell. */
export function cell(index: number): Expr {
  return { op: "cell", cell: index };
}

/** `left` and `right` joined by an operator. */
export function binary(op: ScalarOperator, left: Expr, right: Expr): Expr {
  return { op, left, right };
}

/** A function of one number. */
export function call(name: ScalarFunction, argument: Expr): Expr {
  return { op: "call", function: name, argument };
}

/** One of two, by a condition. */
export function choice(condition: Expr, whenTrue: Expr, whenFalse: Expr): Expr {
  return { op: "if", condition, then: whenTrue, else: whenFalse };
}

export const time: Expr = { op: "time" };
export const dt: Expr = { op: "dt" };
export const start: Expr = { op: "start" };
export const stop: Expr = { op: "stop" };

/** Stands in for a part that was told to be wrong; a system that holds it is never handed out. */
export const unknown: Expr = number(Number.NaN);

/** Whether an expression may stand in several places: repeating it costs nothing. */
export function isPlain({ op }: Expr): boolean {
  return op === "number" || op === "cell" || op === "time" || op === "dt" || op === "start" || op === "stop";
}
