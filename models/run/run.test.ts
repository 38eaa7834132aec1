import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, Expr, LookupTable, ScalarFunction, ScalarOperator, System } from "../check/system.ts";
import { compileSystem } from "../compile/compile.ts";
import type { Extrapolation, Method, SimSpecs } from "../model.ts";
import { interpret } from "./interpret.ts";
import { runProgram, startRun } from "./run.ts";
import { type Run, type RunRequest, seriesAt } from "./run-request.ts";

// Systems by hand: each cell is a variable of its own, both orders are the order of the list unless given.

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
  return { simSpecs: specsOf("euler"), variables, cells, tables, initialOrder: order, stepOrder };
}

function specsOf(method: Method, stop = 4, dt = 1, saveStep = dt): SimSpecs {
  return { start: 0, stop, dt, saveStep, method };
}

const number = (value: number): Expr => ({ op: "number", value });
const cell = (index: number): Expr => ({ op: "cell", cell: index });
const time: Expr = { op: "time" };
const dt: Expr = { op: "dt" };
const binary = (op: ScalarOperator, left: Expr, right: Expr): Expr => ({ op, left, right });
const call = (name: ScalarFunction, argument: Expr): Expr => ({ op: "call", function: name, argument });
const choice = (condition: Expr, yes: Expr, no: Expr): Expr => ({ op: "if", condition, then: yes, else: no });
const lookup = (table: number, x: Expr): Expr => ({ op: "lookup", table, x });

function hex(values: Float64Array): string[] {
  return [...new BigUint64Array(values.slice().buffer)].map((bits) => bits.toString(16));
}

/** NaN has one form in the output: the oracle's are brought to it. */
function canonical(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? Number.NaN : value));
}

function expectSameRun(actual: Run, expected: Run): void {
  expect({ ...actual, values: [], times: hex(actual.times) }).toEqual({
    ...expected,
    values: [],
    times: hex(expected.times),
  });
  expect(hex(actual.values)).toEqual(hex(canonical(expected.values)));
}

function allOf(system: System): number[] {
  return system.cells.map((one) => one.index);
}

const methods: readonly Method[] = ["euler", "rk4"];

/** Compare a compiled run with the oracle's, by both methods, and give the compiled one by Euler. */
function expectAgreement(system: System, request: Partial<RunRequest> = {}, program = compileSystem(system)): Run {
  const [first] = methods.map((method) => {
    const full = { outputs: allOf(system), ...request, simSpecs: { ...(request.simSpecs ?? specsOf(method)), method } };
    const actual = runProgram(program, full);
    expectSameRun(actual, interpret(system, full));
    return actual;
  });
  if (!first) throw new RangeError("No method.");
  return first;
}

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

  test("a model without stocks, and one without anything to save", () => {
    expectAgreement(systemOf([{ kind: "computed", equation: time }]));
    expectAgreement(systemOf([{ kind: "computed", equation: time }]), { outputs: [] });
  });
});

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

describe("one program, many runs", () => {
  const system = systemOf(growth);
  const program = compileSystem(system);
  const outputs = [2, 0, 1, 1];

  test("other constants, times and methods without a recompile, and back again", () => {
    const requests: RunRequest[] = [
      { simSpecs: specsOf("rk4"), outputs },
      { simSpecs: specsOf("euler", 50, 0.1, 0.3), outputs, constants: new Map([[0, -0.3]]) },
      { simSpecs: { ...specsOf("rk4", 7, 0.5), start: -3 }, outputs: [1] },
      { simSpecs: specsOf("euler", 0), outputs },
    ];
    const runs = [...requests, ...requests].map((request) => runProgram(program, request));
    requests.forEach((request, i) => {
      const expected = interpret(system, request);
      for (const run of [runs[i], runs[i + requests.length]]) if (run) expectSameRun(run, expected);
    });
  });

  test("rows beyond the buffer's room are kept", () => {
    const request = { simSpecs: specsOf("euler", 200, 1 / 1024), outputs, constants: new Map([[0, 0.01]]) };
    expectSameRun(runProgram(program, request), interpret(system, request));
  });

  test.each([1, 2, 3, 7, 1000])("chunks of %d steps change no bit", (chunk) => {
    for (const method of methods) {
      const request = { simSpecs: specsOf(method, 20, 0.5, 1.5), outputs };
      const run = startRun(program, request);
      let last = 0;
      for (let state = run.advance(chunk); !state.done; state = run.advance(chunk)) {
        expect(state.progress).toBeGreaterThan(last);
        last = state.progress;
      }
      expectSameRun(run.result(), interpret(system, request));
    }
  });

  test("a run that is given up keeps its rows and leaves the program as it was", () => {
    const request = { simSpecs: specsOf("euler", 100), outputs };
    const whole = runProgram(program, request);
    const run = startRun(program, request);
    expect(run.advance(10)).toMatchObject({ done: false });
    const part = run.result();
    expect(part).toMatchObject({ completed: false, problems: [] });
    expect(hex(part.times)).toEqual(hex(whole.times.slice(0, 10)));
    expect(hex(seriesAt(part, 2))).toEqual(hex(seriesAt(whole, 2).slice(0, 10)));
    expect(run.advance(10).done).toBe(true);
    expectSameRun(runProgram(program, request), whole);
  });

  test("two runs of one program at a time do not meet", () => {
    const requests = [1, 2].map((rate) => ({ simSpecs: specsOf("rk4", 9), outputs, constants: new Map([[0, rate]]) }));
    const runs = requests.map((request) => startRun(program, request));
    for (let i = 0; i < 10; i++) for (const run of runs) run.advance(1);
    runs.forEach((run, i) => {
      const request = requests[i];
      if (request) expectSameRun(run.result(), interpret(system, request));
    });
  });

  test("a request that breaks a limit gives no rows", () => {
    const request = { simSpecs: specsOf("euler", 4, 0), outputs };
    expectSameRun(runProgram(program, request), interpret(system, request));
  });
});

describe("large models", () => {
  /** Rings of stocks that flow into one another through an auxiliary. */
  function ring(count: number): System {
    const parts = Array.from({ length: count }, (_, i): Part[] => {
      const next = (3 * i + 3) % (3 * count);
      return [
        { kind: "stock", initial: number(i % 7), inflows: [3 * i + 2], outflows: [(3 * i + 2 + 3) % (3 * count)] },
        { kind: "computed", equation: binary("multiply", cell(next), number(0.1 + i / count)) },
        { kind: "computed", equation: binary("subtract", cell(3 * i + 1), binary("divide", cell(3 * i), number(3))) },
      ];
    }).flat();
    const system = systemOf(parts);
    // Net flows read stocks further on.
    const order = system.initialOrder.toSorted((a, b) => Number(a % 3 > 0) - Number(b % 3 > 0) || a - b);
    return { ...system, initialOrder: order };
  }

  test.each([40, 400, 1700])("a ring of %d stocks", (count) => {
    expectAgreement(ring(count), { simSpecs: specsOf("euler", 2, 0.25, 0.5) });
  });

  test("50,000 cells", () => {
    expectAgreement(ring(16_667), { simSpecs: specsOf("euler", 1, 0.5), outputs: [0, 5, 50_000] });
  });

  test("a chain of 20,000 cells, and one expression as deep", () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, i): Part => ({ kind: "computed", equation: i === 0 ? time : binary("add", cell(i - 1), number(1)) }),
    );
    let sum: Expr = time;
    for (let i = 0; i < 20_000; i++) sum = binary("add", sum, number(i / 3));
    expectAgreement(systemOf([...chain, { kind: "computed", equation: sum }]), { outputs: [19_999, 20_000] });
  });

  test("a chain of choices, each needed by one side of the next only", () => {
    const parts = Array.from({ length: 3000 }, (_, i): Part => {
      const before = i === 0 ? time : cell(i - 1);
      const equation = choice(binary("less", time, number(i % 5)), binary("divide", before, number(3)), number(i));
      return { kind: "computed", equation };
    });
    expectAgreement(systemOf([...parts, { kind: "stock", initial: number(0), inflows: [2999] }]), { outputs: [3000] });
  });
});

describe("random systems", () => {
  const operators: readonly ScalarOperator[] = [
    ...([
      "add",
      "subtract",
      "multiply",
      "divide",
      "mod",
      "min",
      "max",
      "less",
      "lessOrEqual",
      "greater",
      "power",
    ] as const),
    ...(["greaterOrEqual", "equal", "notEqual", "and", "or"] as const),
  ];
  const functions: readonly ScalarFunction[] = [
    ...(["abs", "int", "trunc", "round", "sqrt", "sign", "exp", "ln", "log10", "sin", "cos", "tan"] as const),
    ...(["arcsin", "arccos", "arctan"] as const),
  ];
  const numbers = fc.oneof(
    fc.constantFrom(0, -0, 1, -1, 0.5, 2, 1e308, 5e-324),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 10 }),
  );

  function expressions(cells: number): fc.Arbitrary<Expr> {
    const known = fc.integer({ min: 0, max: Math.max(0, cells - 1) }).map(cell);
    const leaf = fc.oneof(numbers.map(number), fc.constantFrom(time, dt), ...(cells > 0 ? [known, known, known] : []));
    return fc.letrec<{ node: Expr }>((tie) => {
      const node = tie("node");
      const some = fc.oneof(
        fc.tuple(fc.constantFrom(...operators), node, node).map(([op, a, b]) => binary(op, a, b)),
        fc.tuple(fc.constantFrom(...functions), node).map(([name, a]) => call(name, a)),
        fc.tuple(node, node, node).map(([a, b, c]) => choice(a, b, c)),
        fc.tuple(fc.integer({ min: 0, max: 1 }), node).map(([table, x]) => lookup(table, x)),
        fc
          .tuple(node, fc.array(node, { minLength: 1, maxLength: 4 }))
          .map(([index, from]): Expr => ({ op: "choose", index, from })),
        node.map((operand): Expr => ({ op: "negate", operand })),
        node.map((operand): Expr => ({ op: "not", operand })),
      );
      return { node: fc.oneof({ maxDepth: 4 }, leaf, some) };
    }).node;
  }

  function drawOf(parameter: fc.Arbitrary<Expr>): fc.Arbitrary<Expr> {
    const two = fc.tuple(fc.constantFrom("uniform", "normal", "lognormal"), fc.tuple(parameter, parameter));
    const one = fc.tuple(fc.constantFrom("exponential", "poisson"), fc.tuple(parameter));
    const seed = fc.oneof(fc.constant(undefined), parameter);
    return fc.tuple(fc.oneof(two, one), seed, fc.nat(5)).map(([[distribution, parameters], from, stream]): Expr => {
      const draw = { op: "draw", distribution, parameters, stream } as const;
      return from ? { ...draw, seed: from } : draw;
    });
  }

  const tableOf = fc
    .tuple(
      fc.uniqueArray(
        numbers.map((x) => x + 0),
        { minLength: 1, maxLength: 6 },
      ),
      fc.array(numbers, { minLength: 6, maxLength: 6 }),
    )
    .map(([x, y]) => ({ x: x.toSorted((a, b) => a - b), y: y.slice(0, x.length) }));
  const kindOf = fc.constantFrom<Extrapolation>("continuous", "extrapolate", "discrete");

  function partAt(index: number, count: number): fc.Arbitrary<Part> {
    const before = expressions(index);
    const flows = fc.array(fc.integer({ min: 0, max: count - 1 }), { maxLength: 3 });
    return fc.oneof(
      numbers.map((value): Part => ({ kind: "constant", value })),
      fc
        .tuple(before, flows, flows)
        .map(([initial, inflows, outflows]): Part => ({ kind: "stock", initial, inflows, outflows })),
      before.map((equation): Part => ({ kind: "computed", equation })),
      before.map((equation): Part => ({ kind: "computed", equation })),
      fc.tuple(before, before).map(([equation, initial]): Part => ({ kind: "computed", equation, initial })),
      before.map((equation): Part => ({ kind: "held", equation })),
      fc
        .tuple(drawOf(before), before)
        .map(([draw, other]): Part => ({ kind: "held", equation: binary("add", draw, other) })),
      fc
        .tuple(before, before, before)
        .map(([input, delay, initial]): Part => ({ kind: "pipeline", input, delay, initial })),
    );
  }

  const systems = fc.integer({ min: 1, max: 14 }).chain((count) => {
    const parts = fc.tuple(...Array.from({ length: count }, (_, i) => partAt(i, count)));
    return fc.tuple(parts, fc.tuple(kindOf, tableOf), fc.tuple(kindOf, tableOf)).map(([list, ...tables]) =>
      systemOf(
        list,
        tables.map(([kind, points], i) => ({ name: `t${i}`, kind, ...points })),
      ),
    );
  });

  const steps = fc.constantFrom(0.25, 1);
  const saves = fc.integer({ min: 1, max: 3 });

  test.each([
    ["in one function", { inlineOperations: 10_000, inlineStocks: 100, pieceOperations: 400 }],
    ["cut into functions", { inlineOperations: 0, inlineStocks: 0, pieceOperations: 400 }],
    ["cut into tiny functions", { inlineOperations: 0, inlineStocks: 0, pieceOperations: 3 }],
  ])("agree with the oracle in every bit, %s", (_, options) => {
    fc.assert(
      fc.property(systems, steps, saves, (system, step, save) => {
        const request = { simSpecs: specsOf("euler", 3, step, save * step), seed: save };
        expectAgreement(system, request, compileSystem(system, options));
      }),
      { numRuns: 300 },
    );
  });
});
