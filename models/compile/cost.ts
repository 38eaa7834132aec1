import type { Value, ValueOp } from "./graph.ts";

/** Rough cycles of an operation, for choosing between a branch and working out both sides. */
const cycles: Partial<Record<ValueOp, number>> = {
  number: 0,
  divide: 8,
  sqrt: 10,
  int: 4,
  trunc: 4,
  lookup: 12,
  exp: 30,
  ln: 30,
  log10: 30,
  power: 70,
  sin: 40,
  cos: 40,
  tan: 50,
  arcsin: 40,
  arccos: 40,
  arctan: 40,
  draw: 100,
  initialDraw: 100,
};

/** What working out a value costs once its operands are known. */
export function costOf(value: Value): number {
  return value.op === "choose" ? 4 + value.operands.length : (cycles[value.op] ?? 2);
}
