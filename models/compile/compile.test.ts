import { describe, expect, test } from "vitest";
import {
  binary,
  call,
  cell,
  choice,
  dt,
  expectAgreement,
  number,
  type Part,
  specsOf,
  systemOf,
  time,
} from "../../tests/systems-by-hand.ts";
import type { Expr } from "../check/system.ts";
import { seriesAt } from "../run/run-request.ts";

const growth: Part[] = [
  { kind: "constant", value: 0.1 },
  { kind: "stock", initial: number(100), inflows: [2] },
  { kind: "computed", equation: binary("multiply", cell(0), cell(1)) },
];

describe("a compiled run equals the oracle's to the bit", () => {
  test("growth", () => {
    expect([...seriesAt(expectAgreement(systemOf(growth)), 1)].slice(0, 3)).toEqual([100, 110, 121]);
  });

  test.each<[string, Expr]>([
    [
      "time, dt, start and stop",
      binary("add", binary("multiply", time, dt), binary("add", { op: "start" }, { op: "stop" })),
    ],
    ["negative zero", { op: "negate", operand: binary("multiply", number(0), cell(0)) }],
    ["abs", call("abs", binary("subtract", number(2), time))],
    ["int", call("int", { op: "negate", operand: cell(0) })],
    ["trunc", call("trunc", { op: "negate", operand: binary("multiply", cell(0), time) })],
    ["round", call("round", binary("multiply", cell(0), number(-5)))],
    ["sqrt of a negative number", call("sqrt", binary("subtract", number(2), time))],
    ["sign", call("sign", binary("subtract", time, number(2)))],
    ["sign of NaN", call("sign", binary("divide", number(0), binary("subtract", time, time)))],
    ["mod", binary("mod", binary("subtract", number(1), time), number(3))],
    ["min with NaN", binary("min", binary("divide", number(0), number(0)), time)],
    ["max with NaN", binary("max", time, binary("divide", number(0), number(0)))],
    ["division by zero", binary("divide", number(1), binary("subtract", time, number(2)))],
    ["comparisons", binary("and", binary("less", time, number(3)), binary("greaterOrEqual", time, number(1)))],
    ["or and not", binary("or", binary("equal", time, number(3)), { op: "not", operand: time })],
    [
      "not equal, less or equal, greater",
      binary(
        "add",
        binary("notEqual", time, number(3)),
        binary("add", binary("lessOrEqual", time, number(1)), binary("greater", time, number(2))),
      ),
    ],
    ["a choice by NaN, which is true", choice(binary("divide", number(0), number(0)), number(1), number(2))],
    ["a choice by time", choice(binary("less", time, number(2)), cell(0), binary("divide", cell(0), time))],
    ["choose", { op: "choose", index: time, from: [number(7), cell(0), binary("multiply", time, time)] }],
    ["choose by a fraction", { op: "choose", index: binary("multiply", time, cell(0)), from: [number(7), cell(0)] }],
    ["choose outside", { op: "choose", index: binary("subtract", cell(0), number(9)), from: [number(7), time] }],
  ])("%s", (_, equation) => {
    expectAgreement(
      systemOf([
        { kind: "constant", value: 0.7 },
        { kind: "computed", equation },
      ]),
    );
  });

  test("a computed cell with a value of its own for the start", () => {
    const parts: Part[] = [
      { kind: "computed", equation: binary("add", time, number(5)), initial: number(2) },
      { kind: "stock", initial: cell(0), inflows: [0] },
      { kind: "stock", initial: binary("multiply", cell(0), number(10)) },
      { kind: "computed", equation: cell(2) },
    ];
    const run = expectAgreement(systemOf(parts));
    expect([...seriesAt(run, 3)]).toEqual([20, 20, 20, 20, 20]);
    expect([...seriesAt(run, 1)]).toEqual([2, 7, 13, 20, 28]);
  });

  test("inflows and outflows in their order, one stock without an inflow, two with the same", () => {
    const parts: Part[] = [
      { kind: "stock", initial: number(1), inflows: [3, 4], outflows: [5] },
      { kind: "stock", initial: number(-0), outflows: [5, 3] },
      { kind: "stock", initial: number(3), inflows: [3, 4], outflows: [5] },
      { kind: "computed", equation: binary("multiply", cell(0), number(0.1)) },
      { kind: "computed", equation: binary("divide", cell(2), number(3)) },
      { kind: "computed", equation: binary("add", cell(1), time) },
    ];
    expectAgreement(systemOf(parts), { simSpecs: specsOf("euler", 3, 0.1) });
  });

  test("held values stay through a step", () => {
    const parts: Part[] = [
      { kind: "held", equation: binary("multiply", time, time) },
      { kind: "computed", equation: binary("add", cell(0), time) },
      { kind: "stock", initial: number(1), inflows: [1] },
      { kind: "held", equation: binary("add", cell(0), cell(2)) },
      { kind: "stock", initial: number(1), inflows: [3] },
    ];
    expectAgreement(systemOf(parts), { simSpecs: specsOf("euler", 3, 0.25, 0.5) });
  });

  test.each([0, 0.1, 1, 2.5, 3, 4, 100, 1e300, Number.NaN, Number.POSITIVE_INFINITY])(
    "a pipeline of delay %d",
    (delay) => {
      const parts: Part[] = [
        { kind: "stock", initial: number(1), inflows: [2] },
        { kind: "pipeline", input: binary("add", cell(0), time), delay: number(delay), initial: number(-7) },
        { kind: "computed", equation: binary("add", cell(1), number(1)) },
        { kind: "pipeline", input: cell(1), delay: binary("multiply", number(2), dt), initial: cell(0) },
      ];
      expectAgreement(systemOf(parts), { simSpecs: specsOf("euler", 9, 0.5) });
    },
  );

  test.each(Array.from({ length: 18 }, (_, at) => at + 1))("%d stocks, which are moved in pairs", (count) => {
    const stocks = Array.from({ length: count }, (_, at): Part => {
      return { kind: "stock", initial: number(at + 1), inflows: [count] };
    });
    const system = systemOf([...stocks, { kind: "computed", equation: binary("add", cell(0), time) }]);
    for (const method of ["euler", "rk4"] as const) {
      const run = expectAgreement(system, { simSpecs: specsOf(method, 5, 0.5) });
      expect(seriesAt(run, count - 1).at(-1)).toBeGreaterThan(count);
    }
  });

  test("a model without stocks, and one without anything to save", () => {
    expectAgreement(systemOf([{ kind: "computed", equation: time }]));
    expectAgreement(systemOf([{ kind: "computed", equation: time }]), { outputs: [] });
  });
});
