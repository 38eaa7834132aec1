import type { Expr } from "./system.ts";

const none: readonly Expr[] = [];

/** The cells that an expression reads, from left to right; one that is read twice stands twice. */
export function cellsIn(...expressions: readonly Expr[]): number[] {
  const cells: number[] = [];
  for (const expr of expressions) collect(expr, cells);
  return cells;
}

function collect(expr: Expr, cells: number[]): void {
  if (expr.op === "cell") cells.push(expr.cell);
  else for (const part of partsOf(expr)) collect(part, cells);
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
      return none;
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
