import { describe, expect, test } from "vitest";
import {
  binary,
  cell,
  expectSameRun,
  hex,
  methods,
  number,
  type Part,
  specsOf,
  systemOf,
} from "../../tests/systems-by-hand.ts";
import { compileSystem } from "../compile/compile.ts";
import { interpret } from "./interpret.ts";
import { runProgram, startRun } from "./run.ts";
import { type RunRequest, seriesAt } from "./run-request.ts";

const growth: Part[] = [
  { kind: "constant", value: 0.1 },
  { kind: "stock", initial: number(100), inflows: [2] },
  { kind: "computed", equation: binary("multiply", cell(0), cell(1)) },
];

describe("one program, many runs", () => {
  const system = systemOf(growth);
  const program = compileSystem(system);
  const outputs = [2, 0, 1, 1];

  test("other constants, times and methods without a recompile, and back again", () => {
    const requests: RunRequest[] = [
      { simSpecs: specsOf("rk4"), outputs },
      { simSpecs: specsOf("euler", 50, 0.1, 0.3), outputs, constants: new Map([[0, -0.3]]) },
      { simSpecs: specsOf("rk4"), outputs, constants: new Map([[0, 0]]) },
      { simSpecs: { ...specsOf("rk4", 7, 0.5), start: -3 }, outputs: [1] },
      { simSpecs: specsOf("euler", 0), outputs },
      { simSpecs: specsOf("rk4", 4, 1, 1e12), outputs },
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
