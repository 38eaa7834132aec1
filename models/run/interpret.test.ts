import { describe, expect, test } from "vitest";
import type { Cell, Expr, LookupTable, ScalarFunction, ScalarOperator, System } from "../check/system.ts";
import type { SimSpecs } from "../model.ts";
import { interpret } from "./interpret.ts";
import { type Run, type RunRequest, seriesAt } from "./run-request.ts";

// Systems by hand: each cell is a variable of its own, both orders are the order of the list.

type Part =
  | { kind: "constant"; value: number }
  | { kind: "stock"; initial: Expr; inflows?: number[]; outflows?: number[] }
  | { kind: "computed"; equation: Expr; initial?: Expr }
  | { kind: "held"; equation: Expr }
  | { kind: "pipeline"; input: Expr; delay: Expr; initial: Expr };

function systemOf(parts: readonly Part[], tables: readonly LookupTable[] = []): System {
  const cells = parts.map((part, index): Cell => {
    const base = { index, name: `c${index}`, variable: index };
    return part.kind === "stock" ? { inflows: [], outflows: [], ...base, ...part } : { ...base, ...part };
  });
  const variables = cells.map(
    ({ name }, firstCell) => ({ name, id: name, kind: "auxiliary", dimensions: [], firstCell, cellCount: 1 }) as const,
  );
  const order = cells.map((cell) => cell.index);
  const stepOrder = order.filter((i) => cells[i]?.kind === "computed" || cells[i]?.kind === "held");
  return { simSpecs: euler(), variables, cells, tables, initialOrder: order, stepOrder };
}

function euler(stop = 4, dt = 1): SimSpecs {
  return { start: 0, stop, dt, saveStep: dt, method: "euler" };
}

function rk4(stop = 4, dt = 1): SimSpecs {
  return { ...euler(stop, dt), method: "rk4" };
}

const number = (value: number): Expr => ({ op: "number", value });
const cell = (index: number): Expr => ({ op: "cell", cell: index });
const time: Expr = { op: "time" };
const binary = (op: ScalarOperator, left: Expr, right: Expr): Expr => ({ op, left, right });

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

describe("expressions", () => {
  const value = (equation: Expr, tables: readonly LookupTable[] = []): number | undefined =>
    series(run([{ kind: "computed", equation }], { simSpecs: euler(0) }, tables), 0)[0];
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

  test("a lookup reads its table, replaced points first", () => {
    const table: LookupTable = { name: "f", kind: "continuous", x: [0, 2], y: [0, 10] };
    const equation: Expr = { op: "lookup", table: 0, x: number(1) };
    expect(value(equation, [table])).toBe(5);
    const tables = new Map([[0, { x: [0, 1, 2], y: [3, 4, 5] }]]);
    expect(series(run([{ kind: "computed", equation }], { tables }, [table]), 0)[0]).toBe(4);
  });

  test("a sum of 50,000 terms does not overflow the stack", () => {
    const sum = Array.from({ length: 50_000 }).reduce<Expr>((left) => binary("add", left, number(1)), number(0));
    expect(value(sum)).toBe(50_000);
  });
});
