import type { Value, ValueOp } from "./graph.ts";

type Numbers = (value: number) => Value;

/**
 * The value that an operation comes to without being run, where IEEE arithmetic leaves no doubt about any bit.
 * The elementary functions are not folded: their bits are our kernels', not the host's.
 */
export function fold(op: ValueOp, operands: readonly Value[], number: Numbers): Value | undefined {
  const [first, second, third] = operands;
  if (!first) return undefined;
  if (op === "if" && second && third) return foldChoice(first, second, third);
  if (operands.every((operand) => operand.op === "number")) {
    const value = compute(op, first.payload, second?.payload ?? Number.NaN);
    if (value !== undefined) return number(value);
  }
  return second ? foldNeutral(op, first, second) : undefined;
}

function foldChoice(condition: Value, then: Value, otherwise: Value): Value | undefined {
  if (then === otherwise) return then;
  if (condition.op !== "number") return undefined;
  return condition.payload !== 0 ? then : otherwise;
}

/** `x * 1`, `x / 1` and `x - 0` are x in every bit; `x + 0` is not (x = -0). */
function foldNeutral(op: ValueOp, left: Value, right: Value): Value | undefined {
  const isLiteral = (value: Value, literal: number) => value.op === "number" && Object.is(value.payload, literal);
  if (op === "multiply" && isLiteral(left, 1)) return right;
  if ((op === "multiply" || op === "divide") && isLiteral(right, 1)) return left;
  if (op === "subtract" && isLiteral(right, 0)) return left;
  return undefined;
}

function compute(op: ValueOp, a: number, b: number): number | undefined {
  const one = computeUnary[op];
  if (one) return one(a);
  const two = computeBinary[op];
  return two ? two(a, b) : undefined;
}

const toNumber = (condition: boolean) => (condition ? 1 : 0);

const computeUnary: Partial<Record<ValueOp, (a: number) => number>> = {
  negate: (a) => -a,
  not: (a) => toNumber(a === 0),
  abs: Math.abs,
  int: Math.floor,
  trunc: Math.trunc,
  sqrt: Math.sqrt,
};

const computeBinary: Partial<Record<ValueOp, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  min: (a, b) => (a < b ? a : b),
  max: (a, b) => (a > b ? a : b),
  less: (a, b) => toNumber(a < b),
  lessOrEqual: (a, b) => toNumber(a <= b),
  greater: (a, b) => toNumber(a > b),
  greaterOrEqual: (a, b) => toNumber(a >= b),
  equal: (a, b) => toNumber(a === b),
  notEqual: (a, b) => toNumber(a !== b),
  and: (a, b) => toNumber(a !== 0 && b !== 0),
  or: (a, b) => toNumber(a !== 0 || b !== 0),
};
