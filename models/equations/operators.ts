import type { BinaryOperator, UnaryOperator } from "./ast.ts";

/**
 * How tightly each operator binds; the unary ones (`-`, `+`, `not`) lie between `*` and `^`.
 *
 * @source XMILE 1.0, section 3.3.1 (operators).
 */
export const precedence: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "<>": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  mod: 6,
  "^": 8,
};

/** Of the unary operators: -2^2 is -4, and -a*b is (-a)*b. */
export const unaryPrecedence = 7;

/** Whether a sign or word is an operator between two operands. */
export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(precedence, text);
}

/** Whether a sign or word is an operator before one operand. */
export function isUnaryOperator(text: string): text is UnaryOperator {
  return text === "-" || text === "+" || text === "not";
}
