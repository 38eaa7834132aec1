import type { Expr } from "./system.ts";

/** The cells that an expression reads, from left to right; one that is read twice stands twice. */
export function cellsIn(...expressions: readonly Expr[]): number[] {
  const cells: number[] = [];
  for (const expr of expressions) collect(expr, cells);
  return cells;
}

function collect(expr: Expr, cells: number[]): void {
  switch (expr.op) {
    case "cell":
      cells.push(expr.cell);
      return;
    case "number":
    case "time":
    case "dt":
    case "start":
    case "stop":
      return;
    case "negate":
    case "not":
      collect(expr.operand, cells);
      return;
    case "call":
      collect(expr.argument, cells);
      return;
    case "if":
      collect(expr.condition, cells);
      collect(expr.then, cells);
      collect(expr.else, cells);
      return;
    case "lookup":
      collect(expr.x, cells);
      return;
    case "choose":
      collect(expr.index, cells);
      for (const each of expr.from) collect(each, cells);
      return;
    case "draw":
      for (const each of expr.parameters) collect(each, cells);
      if (expr.seed) collect(expr.seed, cells);
      return;
    default:
      collect(expr.left, cells);
      collect(expr.right, cells);
  }
}
