import { expect, test } from "vitest";
import { interpret } from "../run/interpret.ts";
import { seriesAt } from "../run/run-request.ts";
import { withInitialValues, withPaths } from "./adapt.ts";
import type { System } from "./system.ts";

const simSpecs = { start: 0, stop: 4, dt: 1, saveStep: 1, method: "euler" } as const;
const variable = (name: string, at: number, kind: "stock" | "flow" | "constant") => ({
  name,
  id: name,
  kind,
  dimensions: [],
  firstCell: at,
  cellCount: 1,
});

/** water fills by `tap`, which the constant `rate` doubles. */
const system: System = {
  simSpecs,
  variables: [variable("tap", 0, "flow"), variable("rate", 1, "constant"), variable("water", 2, "stock")],
  cells: [
    {
      kind: "computed",
      index: 0,
      name: "tap",
      variable: 0,
      equation: { op: "multiply", left: { op: "number", value: 2 }, right: { op: "cell", cell: 1 } },
    },
    { kind: "constant", index: 1, name: "rate", variable: 1, value: 1 },
    {
      kind: "stock",
      index: 2,
      name: "water",
      variable: 2,
      initial: { op: "cell", cell: 1 },
      inflows: [0],
      outflows: [],
    },
  ],
  tables: [],
  initialOrder: [1, 0, 2],
  stepOrder: [0],
};

function series(adapted: System, cell: number): number[] {
  return [...seriesAt(interpret(adapted, { simSpecs, outputs: [cell] }), 0)];
}

const path = (between: "linear" | "step", ...points: [number, number][]) => new Map([[1, { points, between }]]);

test.each([
  ["linear", [10, 10, 15, 20, 20]],
  ["step", [10, 10, 10, 20, 20]],
] as const)("a %s path is flat outside its points", (between, expected) => {
  expect(series(withPaths(system, path(between, [1, 10], [3, 20])), 1)).toEqual(expected);
});

test("what needs the constant follows the path in the same step, the stock from its value at the start", () => {
  const adapted = withPaths(system, path("step", [0, 1], [2, 5]));
  expect(series(adapted, 0)).toEqual([2, 2, 10, 10, 10]);
  expect(series(adapted, 2)).toEqual([1, 3, 5, 15, 25]);
  expect(adapted.stepOrder).toEqual([1, 0]);
});

test("a path of one point is that value throughout", () => {
  expect(series(withPaths(system, path("linear", [2, 7])), 1)).toEqual([7, 7, 7, 7, 7]);
});

test("a step is taken at its time although the time is rounded", () => {
  const fine = { ...system, simSpecs: { ...simSpecs, stop: 1, dt: 0.1, saveStep: 0.1 } };
  const adapted = withPaths(fine, path("step", [0, 0], [0.30000000000000004, 1]));
  const run = interpret(adapted, { simSpecs: adapted.simSpecs, outputs: [1] });
  expect([...seriesAt(run, 0)].indexOf(1)).toBe(3);
});

test("names stay, and the system that was given too", () => {
  const adapted = withPaths(system, path("step", [0, 1], [2, 5]));
  expect(adapted.cells.map((cell) => cell.name)).toEqual(["tap", "rate", "water"]);
  expect(adapted.variables[1]?.kind).toBe("auxiliary");
  expect(system.cells[1]?.kind).toBe("constant");
});

test("a stock starts from the number given to it", () => {
  expect(series(withInitialValues(system, new Map([[2, 100]])), 2)).toEqual([100, 102, 104, 106, 108]);
});
