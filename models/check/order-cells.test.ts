import { expect, test } from "vitest";
import { fastest } from "../../tests/fastest.ts";
import { orderCells } from "./order-cells.ts";
import type { Cell, Expr } from "./system.ts";

const read = (cell: number): Expr => ({ op: "cell", cell });
const zero: Expr = { op: "number", value: 0 };
const sum = (...cells: number[]): Expr =>
  cells.reduce<Expr>((left, cell) => ({ op: "add", left, right: read(cell) }), zero);
const base = (index: number) => ({ index, name: `c${index}`, variable: 0 });
const computed = (index: number, ...needs: number[]): Cell => ({
  kind: "computed",
  ...base(index),
  equation: sum(...needs),
});
const stock = (index: number, initial: Expr, ...inflows: number[]): Cell => ({
  kind: "stock",
  ...base(index),
  initial,
  inflows,
  outflows: [],
});

test("each cell follows what it needs, at the start and within a step", () => {
  const cells = [computed(0, 2, 3), stock(1, read(0), 0), computed(2, 3), { kind: "constant", ...base(3), value: 1 }];
  const { initialOrder, stepOrder, loops } = orderCells(cells as Cell[]);
  expect(initialOrder).toEqual([3, 2, 0, 1]);
  expect(stepOrder).toEqual([2, 0]);
  expect(loops).toEqual([]);
});

test("cells that need nothing of one another keep their order", () => {
  expect(orderCells([computed(0), computed(1), computed(2)]).stepOrder).toEqual([0, 1, 2]);
});

test("a loop within a step is told once, from cause to effect, though it also holds at the start", () => {
  const { loops } = orderCells([computed(0, 1), computed(1, 2), computed(2, 0), computed(3, 0)]);
  expect(loops).toEqual([{ graph: "step", path: [0, 2, 1, 0] }]);
});

test("a cell that needs itself is a loop", () => {
  expect(orderCells([computed(0, 0)]).loops).toEqual([{ graph: "step", path: [0, 0] }]);
});

test("a loop through a stock is none, one through its initial value is one at the start", () => {
  expect(orderCells([stock(0, zero, 1), computed(1, 0)]).loops).toEqual([]);
  expect(orderCells([stock(0, read(1), 1), computed(1, 0)]).loops).toEqual([{ graph: "initial", path: [0, 1, 0] }]);
});

test("a pipeline breaks a loop within a step, but not through its initial value", () => {
  const pipeline = (initial: Expr): Cell => ({ kind: "pipeline", ...base(0), input: read(1), delay: zero, initial });
  expect(orderCells([pipeline(zero), computed(1, 0)]).loops).toEqual([]);
  expect(orderCells([pipeline(read(1)), computed(1, 0)]).loops).toHaveLength(1);
});

test("the second equation of a cell, used at the start only, breaks a loop there", () => {
  const cells: Cell[] = [stock(0, read(1), 1), { kind: "computed", ...base(1), equation: read(0), initial: zero }];
  expect(orderCells(cells).loops).toEqual([]);
});

test("one loop is told for each group of cells that wait for one another, and a short one of it", () => {
  const cells = [computed(0, 1, 2), computed(1, 0), computed(2, 1), computed(3, 4), computed(4, 3)];
  expect(orderCells(cells).loops.map((loop) => loop.path.join())).toEqual(["0,1,0", "3,4,3"]);
});

test("a loop of 50,000 cells is found whole, in under a second", () => {
  const size = 50_000;
  const cells = Array.from({ length: size }, (_, index) => computed(index, (index + 1) % size));
  expect(orderCells(cells).loops[0]?.path).toHaveLength(size + 1);
  expect(fastest(1000, () => orderCells(cells))).toBeLessThan(1000);
});
