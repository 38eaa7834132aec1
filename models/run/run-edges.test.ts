import { describe, test } from "vitest";
import {
  binary,
  cell,
  expectAgreement,
  expectSameRun,
  lookup,
  number,
  type Part,
  specsOf,
  systemOf,
  time,
} from "../../tests/systems-by-hand.ts";
import type { Expr, System } from "../check/system.ts";
import { compileSystem } from "../compile/compile.ts";
import type { Extrapolation } from "../model.ts";
import { interpret } from "./interpret.ts";
import { runProgram } from "./run.ts";

describe("tables", () => {
  const xs = [0, 1, 3, 3.5];
  const ys = [10, -0, 0.3, 7];
  const at = [
    -1e308,
    -5,
    -0,
    0,
    0.1,
    1,
    1.5,
    3,
    3.2,
    3.5,
    3.6,
    9,
    1e308,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ];
  const kinds: readonly Extrapolation[] = ["continuous", "extrapolate", "discrete"];

  function readAt(kind: Extrapolation, points: readonly number[]): System {
    const tables = [{ name: "t", kind, x: xs, y: ys }];
    const from = points.map(number);
    const index: Expr = binary("add", time, number(1));
    return systemOf([{ kind: "computed", equation: lookup(0, { op: "choose", index, from }) }], tables);
  }

  test.each(kinds)("%s: inside, outside and on the points, forwards and backwards", (kind) => {
    const points = [...at, ...at.toReversed()];
    expectAgreement(readAt(kind, points), { simSpecs: specsOf("euler", points.length - 1) });
  });

  test.each(kinds)("%s: other points, more and fewer, without a recompile", (kind) => {
    const system = readAt(kind, at);
    const program = compileSystem(system);
    const many = Array.from({ length: 300 }, (_, i) => i / 50 - 1);
    const tables = [
      { x: many, y: many.map((x) => x * x - 1 / 3) },
      { x: [2], y: [-0] },
      { x: [-3, 3], y: [1, 2] },
      { x: [-1.5e308, 1.5e308], y: [1, 2] },
    ];
    for (const table of tables) {
      const request = { simSpecs: specsOf("euler", at.length - 1), outputs: [0], tables: new Map([[0, table]]) };
      expectSameRun(runProgram(program, request), interpret(system, request));
    }
  });
});

describe("a stock that breaks", () => {
  test.each<[string, Part[]]>([
    [
      "at once",
      [
        { kind: "stock", initial: binary("divide", number(0), number(0)), inflows: [1] },
        { kind: "computed", equation: time },
      ],
    ],
    ["at once, without flows", [{ kind: "stock", initial: binary("divide", number(1), number(0)) }]],
    [
      "on the way",
      [
        { kind: "stock", initial: number(1), inflows: [1] },
        { kind: "computed", equation: binary("divide", cell(0), binary("subtract", time, number(2))) },
      ],
    ],
    [
      "with the last step",
      [
        { kind: "stock", initial: number(1), inflows: [1] },
        { kind: "computed", equation: binary("divide", cell(0), binary("subtract", time, number(3))) },
      ],
    ],
    [
      "after the end",
      [
        { kind: "stock", initial: number(1), inflows: [1] },
        { kind: "computed", equation: binary("divide", cell(0), binary("subtract", time, number(4))) },
      ],
    ],
    [
      "not: the sum of two large ones overflows",
      [
        { kind: "stock", initial: number(1.5e308), inflows: [2] },
        { kind: "stock", initial: number(1.5e308), inflows: [2] },
        { kind: "computed", equation: time },
      ],
    ],
  ])("%s", (_, parts) => {
    for (const saveStep of [1, 2, 3]) expectAgreement(systemOf(parts), { simSpecs: specsOf("euler", 4, 1, saveStep) });
  });
});
