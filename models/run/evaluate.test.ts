import { expect, test } from "vitest";
import { binary, number } from "../../tests/systems-by-hand.ts";
import type { Expr, LookupTable, ScalarFunction, ScalarOperator } from "../check/system.ts";
import { evaluate } from "./evaluate.ts";

/** The value at the first step of a run from 0 to 0. */
function value(equation: Expr, tables: readonly LookupTable[] = []): number {
  return evaluate(equation, {
    values: new Float64Array(),
    tables,
    start: 0,
    stop: 0,
    dt: 1,
    seed: 0,
    step: 0,
    time: 0,
  });
}

const nan = Number.NaN;

test.each<[ScalarOperator, number, number, number]>([
  ["add", 0.1, 0.2, 0.30000000000000004],
  ["subtract", 1, 3, -2],
  ["multiply", -2, 3, -6],
  ["divide", 1, 4, 0.25],
  ["divide", 1, 0, Number.POSITIVE_INFINITY],
  ["power", 2, 10, 1024],
  ["mod", 7, 3, 1],
  ["mod", -7, 3, 2],
  ["mod", 7, -3, -2],
  ["min", 1, 2, 1],
  ["min", nan, 2, 2],
  ["min", 2, nan, nan],
  ["max", 1, 2, 2],
  ["max", nan, 2, 2],
  ["max", 2, nan, nan],
  ["less", 1, 2, 1],
  ["less", 2, 2, 0],
  ["lessOrEqual", 2, 2, 1],
  ["lessOrEqual", 3, 2, 0],
  ["greater", 3, 2, 1],
  ["greater", 2, 2, 0],
  ["greaterOrEqual", 2, 2, 1],
  ["greaterOrEqual", 1, 2, 0],
  ["equal", 2, 2, 1],
  ["equal", nan, nan, 0],
  ["notEqual", 2, 2, 0],
  ["notEqual", nan, nan, 1],
  ["and", 2, -1, 1],
  ["and", 2, 0, 0],
  ["and", nan, 1, 1],
  ["or", 0, 3, 1],
  ["or", 0, 0, 0],
])("%s of %d and %d is %d", (op, left, right, expected) => {
  expect(value(binary(op, number(left), number(right)))).toBe(expected);
});

test.each<[ScalarFunction, number, number]>([
  ["abs", -2, 2],
  ["int", -1.5, -2],
  ["trunc", -1.5, -1],
  ["round", 2.5, 3],
  ["round", -2.5, -2],
  ["sqrt", 2, Math.SQRT2],
  ["sqrt", -1, nan],
  ["sign", -3, -1],
  ["sign", 0, 0],
  ["sign", 3, 1],
  ["exp", 0, 1],
  ["ln", 1, 0],
  ["log10", 1000, 3],
  ["sin", 0, 0],
  ["cos", 0, 1],
  ["tan", 0, 0],
  ["arcsin", 0, 0],
  ["arccos", 1, 0],
  ["arctan", 0, 0],
])("%s of %d is %d", (name, argument, expected) => {
  expect(value({ op: "call", function: name, argument: number(argument) })).toBe(expected);
});

test("negate, not, if and the run's own numbers", () => {
  expect(value({ op: "negate", operand: number(0) })).toBe(-0);
  expect(value({ op: "not", operand: number(0) })).toBe(1);
  expect(value({ op: "not", operand: number(nan) })).toBe(0);
  const choice = (condition: number): Expr => ({
    op: "if",
    condition: number(condition),
    then: number(1),
    else: number(2),
  });
  expect([1, 0, nan].map((condition) => value(choice(condition)))).toEqual([1, 2, 1]);
  expect([value({ op: "dt" }), value({ op: "start" }), value({ op: "stop" })]).toEqual([1, 0, 0]);
});

test.each([
  [1, 10],
  [2, 20],
  [2.9, 20],
  [0.99, nan],
  [3, nan],
  [nan, nan],
  [Number.POSITIVE_INFINITY, nan],
])("element %d of (10, 20) is %d", (index, expected) => {
  expect(value({ op: "choose", index: number(index), from: [number(10), number(20)] })).toBe(expected);
});

test("a lookup reads its table", () => {
  const table: LookupTable = { name: "f", kind: "continuous", x: [0, 2], y: [0, 10] };
  expect(value({ op: "lookup", table: 0, x: number(1) }, [table])).toBe(5);
});

test("a sum of 50,000 terms does not overflow the stack", () => {
  const sum = Array.from({ length: 50_000 }).reduce<Expr>((left) => binary("add", left, number(1)), number(0));
  expect(value(sum)).toBe(50_000);
});
