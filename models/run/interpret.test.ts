import { describe, expect, test } from "vitest";
import { binary, cell, number, type Part, specsOf, systemOf, time } from "../../tests/systems-by-hand.ts";
import type { Expr, LookupTable } from "../check/system.ts";
import type { SimSpecs } from "../model.ts";
import { interpret } from "./interpret.ts";
import { type Run, type RunRequest, seriesAt } from "./run-request.ts";

const euler = (stop = 4, dt = 1): SimSpecs => specsOf("euler", stop, dt);
const rk4 = (stop = 4, dt = 1): SimSpecs => specsOf("rk4", stop, dt);

function run(parts: readonly Part[], request: Partial<RunRequest> = {}, tables: readonly LookupTable[] = []): Run {
  const outputs = parts.map((_, index) => index);
  return interpret(systemOf(parts, tables), { simSpecs: euler(), outputs, ...request });
}

function series(of: Run, row: number): number[] {
  return [...seriesAt(of, row)];
}

describe("integration", () => {
  const doubling: Part[] = [
    { kind: "stock", initial: number(1), inflows: [1] },
    { kind: "computed", equation: cell(0) },
  ];

  test("Euler: y' = y with dt 1 doubles every step; the last row is evaluated too", () => {
    const result = run(doubling);
    expect(series(result, 0)).toEqual([1, 2, 4, 8, 16]);
    expect(series(result, 1)).toEqual([1, 2, 4, 8, 16]);
    expect([...result.times]).toEqual([0, 1, 2, 3, 4]);
    expect(result).toMatchObject({ completed: true, problems: [], names: ["c0", "c1"], cells: [0, 1] });
  });

  test("RK4: y' = y with dt 1 multiplies by 1 + 1 + 1/2 + 1/6 + 1/24 = 65/24", () => {
    const result = series(run(doubling, { simSpecs: rk4(2) }), 0);
    expect(result[1]).toBeCloseTo(65 / 24, 14);
    expect(result[2]).toBeCloseTo((65 / 24) ** 2, 14);
  });

  test("RK4 is exact for y' = t^3: y = t^4 / 4, so each stage sees its own time", () => {
    const cube = binary("multiply", binary("multiply", time, time), time);
    const parts: Part[] = [
      { kind: "stock", initial: number(0), inflows: [1] },
      { kind: "computed", equation: cube },
    ];
    expect(series(run(parts, { simSpecs: rk4(2, 0.5) }), 0)).toEqual([0, 0.015625, 0.25, 1.265625, 4]);
  });

  test("inflows are added and outflows subtracted, in order", () => {
    const parts: Part[] = [
      { kind: "constant", value: 1e16 },
      { kind: "constant", value: 1 },
      { kind: "stock", initial: number(0), inflows: [0, 1], outflows: [0] },
      { kind: "stock", initial: number(5), outflows: [1] },
    ];
    const result = run(parts, { simSpecs: euler(1) });
    // 1e16 + 1 is 1e16: the sum in order loses the 1.
    expect(series(result, 2)).toEqual([0, 0]);
    expect(series(result, 3)).toEqual([5, 4]);
  });

  test("a stock without flows keeps its very bits, -0 too", () => {
    expect(series(run([{ kind: "stock", initial: number(-0) }]), 0)).toEqual([-0, -0, -0, -0, -0]);
  });

  test("every second step is saved when the save step is two dt", () => {
    const result = run(doubling, { simSpecs: { ...euler(5), saveStep: 2 } });
    expect([...result.times]).toEqual([0, 2, 4]);
    expect(series(result, 0)).toEqual([1, 4, 16]);
  });
});

describe("the start", () => {
  test("`initial` of a computed cell is used at the start only", () => {
    const parts: Part[] = [
      { kind: "computed", equation: number(1), initial: number(7) },
      { kind: "stock", initial: cell(0) },
    ];
    const result = run(parts);
    expect(series(result, 0)).toEqual([1, 1, 1, 1, 1]);
    expect(series(result, 1)).toEqual([7, 7, 7, 7, 7]);
  });

  test("replaced constants reach initial values", () => {
    const parts: Part[] = [
      { kind: "constant", value: 1 },
      { kind: "stock", initial: cell(0) },
    ];
    expect(series(run(parts, { constants: new Map([[0, 3]]) }), 1)[0]).toBe(3);
  });
});

describe("memory of a step", () => {
  const clock: Part = { kind: "computed", equation: time };

  test("a pipeline gives what its input was whole steps ago, and its initial value before", () => {
    const delayed = (delay: number): Part => ({
      kind: "pipeline",
      input: cell(0),
      delay: number(delay),
      initial: number(-1),
    });
    const result = run([clock, delayed(2), delayed(0), delayed(1.5), delayed(99)]);
    expect(series(result, 1)).toEqual([-1, -1, 0, 1, 2]);
    expect(series(result, 2)).toEqual([-1, 0, 1, 2, 3]);
    expect(series(result, 3)).toEqual([-1, -1, 0, 1, 2]);
    expect(series(result, 4)).toEqual([-1, -1, -1, -1, -1]);
  });

  test("a pipeline does not move between the stages of RK4", () => {
    const parts: Part[] = [
      clock,
      { kind: "pipeline", input: cell(0), delay: number(1), initial: number(0) },
      { kind: "computed", equation: cell(1) },
      { kind: "stock", initial: number(0), inflows: [2] },
    ];
    expect(series(run(parts, { simSpecs: rk4() }), 3)).toEqual([0, 0, 0, 1, 3]);
  });

  test("a held cell keeps the value of the first stage: RK4 sums it as Euler does", () => {
    const parts: Part[] = [
      { kind: "held", equation: time },
      { kind: "stock", initial: number(0), inflows: [0] },
    ];
    expect(series(run(parts, { simSpecs: rk4(4, 0.5) }), 1)).toEqual(
      series(run(parts, { simSpecs: euler(4, 0.5) }), 1),
    );
  });

  test("a draw changes from step to step and repeats with the seed", () => {
    const draw: Expr = { op: "draw", distribution: "uniform", parameters: [number(0), number(1)], stream: 0 };
    const own: Expr = { ...draw, seed: number(5) };
    const parts: Part[] = [
      { kind: "held", equation: draw },
      { kind: "held", equation: own },
    ];
    const first = run(parts);
    expect(new Set(series(first, 0)).size).toBe(5);
    expect(series(run(parts, { seed: 0 }), 0)).toEqual(series(first, 0));
    expect(series(run(parts, { seed: 1 }), 0)).not.toEqual(series(first, 0));
    expect(series(run(parts, { seed: 1 }), 1)).toEqual(series(first, 1));
    expect(series(run(parts, { seed: 5 }), 0)).toEqual(series(first, 1));
  });
});

describe("a run that cannot go on", () => {
  test("ends where a stock overflows and keeps the rows before", () => {
    const parts: Part[] = [
      { kind: "stock", initial: number(1e308), inflows: [1] },
      { kind: "computed", equation: cell(0) },
    ];
    const result = run(parts);
    expect([...result.times]).toEqual([0]);
    expect(result.completed).toBe(false);
    expect(result.problems).toMatchObject([
      { code: "run/not-finite", where: { variable: "c0" }, values: { name: "c0", time: 1 } },
    ]);
  });

  test("ends at the start, without a row, when an initial value is not a number", () => {
    const result = run([{ kind: "stock", initial: binary("divide", number(0), number(0)) }]);
    expect(result.times.length).toBe(0);
    expect(result.problems).toMatchObject([{ code: "run/not-finite", values: { time: 0 } }]);
  });

  test("goes on when an auxiliary is not a number", () => {
    const result = run([{ kind: "computed", equation: binary("divide", number(0), number(0)) }]);
    expect(series(result, 0)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(result.completed).toBe(true);
  });

  test("never starts when the request breaks a limit", () => {
    const result = run([{ kind: "computed", equation: time }], { simSpecs: euler(1, 0) });
    expect(result).toMatchObject({ completed: false, names: ["c0"], problems: [{ code: "run/dt" }] });
    expect(result.values.length).toBe(0);
  });

  test("never starts when its delays would not fit into memory", () => {
    const delay: Part = { kind: "pipeline", input: time, delay: number(1e12), initial: number(0) };
    const result = run(
      Array.from({ length: 7 }, () => delay),
      { simSpecs: euler(1e7), outputs: [] },
    );
    expect(result.problems.map((problem) => problem.code)).toEqual(["run/too-much-memory-for-delays"]);
  });
});

test("a lookup reads the points that the request puts in its table's place", () => {
  const table: LookupTable = { name: "f", kind: "continuous", x: [0, 2], y: [0, 10] };
  const parts: Part[] = [{ kind: "computed", equation: { op: "lookup", table: 0, x: number(1) } }];
  expect(series(run(parts, {}, [table]), 0)[0]).toBe(5);
  const tables = new Map([[0, { x: [0, 1, 2], y: [3, 4, 5] }]]);
  expect(series(run(parts, { tables }, [table]), 0)[0]).toBe(4);
});
