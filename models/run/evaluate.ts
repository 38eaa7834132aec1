import type { Expr, LookupTable, ScalarFunction, ScalarOperator } from "../check/system.ts";
import { arccos, arcsin, arctan, cos, exp, ln, log10, power, sin, tan } from "./elementary.ts";
import { lookup } from "./lookup.ts";
import { draw } from "./random.ts";

/** What an expression sees while it is evaluated. */
export interface Scope {
  /** The value of each cell at the present stage. */
  readonly values: Float64Array;
  readonly tables: readonly LookupTable[];
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly seed: number;
  readonly step: number;
  /** Time of the stage, not of the step. */
  readonly time: number;
}

type Binary = Extract<Expr, { op: ScalarOperator }>;

/**
 * The value of an expression. The left spine is walked in a loop: a SUM over thousands of elements is one long chain
 * of additions to the left, which would overflow the stack.
 */
export function evaluate(expr: Expr, scope: Scope): number {
  const spine: Binary[] = [];
  let node = expr;
  while (isBinary(node)) {
    spine.push(node);
    node = node.left;
  }
  let value = evaluateOther(node, scope);
  for (const { op, right } of spine.reverse()) value = applyOperator(op, value, evaluate(right, scope));
  return value;
}

function isBinary(expr: Expr): expr is Binary {
  return "left" in expr;
}

function evaluateOther(expr: Exclude<Expr, Binary>, scope: Scope): number {
  switch (expr.op) {
    case "number":
      return expr.value;
    case "cell":
      return scope.values[expr.cell] ?? Number.NaN;
    case "time":
    case "dt":
    case "start":
    case "stop":
      return scope[expr.op];
    case "negate":
      return -evaluate(expr.operand, scope);
    case "not":
      return toNumber(evaluate(expr.operand, scope) === 0);
    case "call":
      return applyFunction(expr.function, evaluate(expr.argument, scope));
    case "if":
      return evaluate(evaluate(expr.condition, scope) !== 0 ? expr.then : expr.else, scope);
    case "lookup":
      return evaluateLookup(expr.table, evaluate(expr.x, scope), scope);
    case "choose":
      return choose(expr.from, evaluate(expr.index, scope), scope);
    case "draw":
      return evaluateDraw(expr, scope);
  }
}

function evaluateLookup(index: number, x: number, scope: Scope): number {
  const table = scope.tables[index];
  return table ? lookup(table, x) : Number.NaN;
}

/** The element that a number such as 2 or 2.7 (floor) chooses, counted from 1. */
function choose(from: readonly Expr[], index: number, scope: Scope): number {
  const chosen = from[Math.floor(index) - 1];
  return chosen ? evaluate(chosen, scope) : Number.NaN;
}

function evaluateDraw(expr: Extract<Expr, { op: "draw" }>, scope: Scope): number {
  const parameters = expr.parameters.map((parameter) => evaluate(parameter, scope));
  const seed = expr.seed ? evaluate(expr.seed, scope) : scope.seed;
  return draw(expr.distribution, parameters, seed, expr.stream, scope.step);
}

function applyOperator(op: ScalarOperator, a: number, b: number): number {
  switch (op) {
    case "add":
      return a + b;
    case "subtract":
      return a - b;
    case "multiply":
      return a * b;
    case "divide":
      return a / b;
    case "power":
      return power(a, b);
    case "mod":
      return a - Math.floor(a / b) * b;
    case "min":
      return a < b ? a : b;
    case "max":
      return a > b ? a : b;
    case "less":
      return toNumber(a < b);
    case "lessOrEqual":
      return toNumber(a <= b);
    case "greater":
      return toNumber(a > b);
    case "greaterOrEqual":
      return toNumber(a >= b);
    case "equal":
      return toNumber(a === b);
    case "notEqual":
      return toNumber(a !== b);
    case "and":
      return toNumber(a !== 0 && b !== 0);
    case "or":
      return toNumber(a !== 0 || b !== 0);
  }
}

function toNumber(condition: boolean): number {
  return condition ? 1 : 0;
}

function sign(x: number): number {
  if (x > 0) return 1;
  return x < 0 ? -1 : 0;
}

const functions: Readonly<Record<ScalarFunction, (x: number) => number>> = {
  abs: Math.abs,
  int: Math.floor,
  trunc: Math.trunc,
  round: (x) => Math.floor(x + 0.5),
  sqrt: Math.sqrt,
  sign,
  exp,
  ln,
  log10,
  sin,
  cos,
  tan,
  arcsin,
  arccos,
  arctan,
};

function applyFunction(name: ScalarFunction, x: number): number {
  return functions[name](x);
}
