import type { Expr } from "./system.ts";

/** The cells that an expression reads, each once, in the order of their first mention. */
export function cellsIn(...expressions: readonly Expr[]): number[] {
  const cells = new Set<number>();
  const waiting = expressions.toReversed();
  for (let expr = waiting.pop(); expr; expr = waiting.pop()) {
    if (expr.op === "cell") cells.add(expr.cell);
    else waiting.push(...partsOf(expr).toReversed());
  }
  return [...cells];
}

/** The expressions that an expression is made of, from left to right. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case "number":
    case "cell":
    case "time":
    case "dt":
    case "start":
    case "stop":
      return [];
    case "negate":
    case "not":
      return [expr.operand];
    case "call":
      return [expr.argument];
    case "if":
      return [expr.condition, expr.then, expr.else];
    case "lookup":
      return [expr.x];
    case "choose":
      return [expr.index, ...expr.from];
    case "draw":
      return expr.seed ? [...expr.parameters, expr.seed] : expr.parameters;
    default:
      return [expr.left, expr.right];
  }
}
