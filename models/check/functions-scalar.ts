import type { Expression, Span } from "../equations/ast.ts";
import { type Frame, share, tellPart } from "./builder.ts";
import { type ExpandFunction, expandAt, expandOptional, type Functions } from "./expand-function.ts";
import { expandLookup } from "./expand-lookup.ts";
import { binary, call, choice, number, unknown } from "./expr.ts";
import { findEntry } from "./scope.ts";
import type { Expr, ScalarFunction, ScalarOperator } from "./system.ts";

/** Built-ins that depend on their arguments alone. */
export const scalarFunctions: Functions = [
  ["ABS", calls("abs")],
  ["ARCCOS", calls("arccos")],
  ["ARCSIN", calls("arcsin")],
  ["ARCTAN", calls("arctan")],
  ["COS", calls("cos")],
  ["EXP", calls("exp")],
  ["INT", calls("int")],
  ["INTEGER", calls("trunc")],
  ["LN", calls("ln")],
  ["LOG10", calls("log10")],
  ["ROUND", calls("round")],
  ["SIGN", calls("sign")],
  ["SIN", calls("sin")],
  ["SQRT", calls("sqrt")],
  ["TAN", calls("tan")],
  ["INF", () => number(Number.POSITIVE_INFINITY)],
  ["PI", () => number(Math.PI)],
  ["MOD", joins("mod")],
  ["POWER", joins("power")],
  [
    "LOG",
    (frame, given) => binary("divide", call("ln", expandAt(frame, given, 0)), call("ln", expandAt(frame, given, 1))),
  ],
  ["MODULO", moduloTowardsZero],
  [
    "IF_THEN_ELSE",
    (frame, given) => choice(expandAt(frame, given, 0), expandAt(frame, given, 1), expandAt(frame, given, 2)),
  ],
  ["SAFEDIV", divides((divisor) => binary("equal", divisor, number(0)))],
  ["ZIDZ", divides(isNearZero)],
  ["XIDZ", divides(isNearZero)],
  ["LOOKUP", lookUp],
];

function calls(name: ScalarFunction): ExpandFunction {
  return (frame, given) => call(name, expandAt(frame, given, 0));
}

function joins(op: ScalarOperator): ExpandFunction {
  return (frame, given) => binary(op, expandAt(frame, given, 0), expandAt(frame, given, 1));
}

/** Vensim's MODULO: the sign follows the first. */
function moduloTowardsZero(frame: Frame, given: readonly Expression[]): Expr {
  const left = share(frame, "left", expandAt(frame, given, 0));
  const right = share(frame, "right", expandAt(frame, given, 1));
  return binary("subtract", left, binary("multiply", call("trunc", binary("divide", left, right)), right));
}

/** Vensim's ZIDZ and XIDZ take a divisor below 1e-6 for zero; Stella's SAFEDIV only zero itself. */
function isNearZero(divisor: Expr): Expr {
  return binary("less", call("abs", divisor), number(1e-6));
}

function divides(isZero: (divisor: Expr) => Expr): ExpandFunction {
  return (frame, given) => {
    const quotient = expandAt(frame, given, 0);
    const divisor = share(frame, "divisor", expandAt(frame, given, 1));
    const otherwise = expandOptional(frame, given, 2) ?? number(0);
    return choice(isZero(divisor), otherwise, binary("divide", quotient, divisor));
  };
}

function lookUp(frame: Frame, given: readonly Expression[], span: Span): Expr {
  const [table] = given;
  const x = expandAt(frame, given, 1);
  const entry = table?.type === "reference" ? findEntry(frame.scope.entry.instance, table.name) : undefined;
  if (table?.type === "reference" && entry) {
    return expandLookup(frame, { entry, subscripts: table.subscripts, span: table.span }, x);
  }
  if (table?.type === "reference") return frame.scope.expand(frame, table);
  tellPart(frame, "check/name-expected", table?.span ?? span, { function: "LOOKUP" });
  return unknown;
}
