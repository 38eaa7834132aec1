import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell, Expr, LookupTable, ScalarOperator, System } from "../../models/check/system.ts";
import { compileSystem } from "../../models/compile/compile.ts";
import { interpret } from "../../models/run/interpret.ts";
import { runProgram } from "../../models/run/run.ts";
import { expectSameRun, openBytes, soundSystem } from "../engine.ts";
import { swapOperands } from "./arbitrary-expression.ts";
import { arbitraryRun } from "./arbitrary-system.ts";
import { arbitraryXmile } from "./arbitrary-xmile.ts";

// A failure prints its seed and path; set FORETIDE_SEED to see it again, FORETIDE_RUNS for a longer search.

const seed = Number(process.env.FORETIDE_SEED ?? 20_260_101);
const runs = Number(process.env.FORETIDE_RUNS ?? 200);

test(`compiled and interpreted runs agree to the bit on ${runs} generated systems (seed ${seed})`, () => {
  const property = fc.property(arbitraryRun, ({ system, request }) => {
    expectSameRun(runProgram(compileSystem(system), request), interpret(system, request));
  });
  fc.assert(property, { seed, numRuns: runs });
});

test(`compiled and interpreted runs agree to the bit on ${runs / 2} generated models (seed ${seed})`, () => {
  let finished = 0;
  const property = fc.property(arbitraryXmile, (text) => {
    const system = soundSystem(openBytes(new TextEncoder().encode(text), "generated.xmile"));
    const request = { simSpecs: system.simSpecs, outputs: system.cells.map((cell) => cell.index) };
    const run = interpret(system, request);
    if (run.completed) finished += 1;
    expectSameRun(runProgram(compileSystem(system), request), run);
  });
  fc.assert(property, { seed, numRuns: runs / 2 });
  // Models that break down at once would prove little.
  expect(finished).toBeGreaterThan(runs / 4);
});

// What long searches have found.
test.each<[string, LookupTable["kind"], number[], number[]]>([
  ["the last point of a step function, read at -0", "discrete", [-1, 0], [0, -0]],
  ["a held end, read at -0", "continuous", [0], [-0]],
  ["a step within, read at -0", "discrete", [0, 1], [-0, 1]],
  ["a held start that lies far out", "continuous", [1e308], [-0]],
  ["a held end that lies far out", "continuous", [-1.7e308, -1e308], [1, -0]],
])("a graphical function keeps the sign of 0: %s", (_, kind, x, y) => {
  const inputs = [-0, 0, 1, -1, 1e308, -1e308, 1.7e308, -1.7e308, 2 ** 960, -(2 ** 960)];
  const cells = inputs.map((input, index): Cell => {
    const equation: Expr = { op: "lookup", table: 0, x: { op: "number", value: input } };
    return { kind: "computed", index, name: `at ${input}`, variable: index, equation };
  });
  const order = cells.map((cell) => cell.index);
  const simSpecs = { start: 0, stop: 1, dt: 1, saveStep: 1, method: "euler" } as const;
  const tables = [{ name: "table", kind, x, y }];
  const system = { simSpecs, variables: [], cells, tables, initialOrder: order, stepOrder: order };
  const request = { simSpecs, outputs: order };
  expectSameRun(runProgram(compileSystem(system), request), interpret(system, request));
});

/** The system as a compiler would make it that took the operands of one operator in the wrong order. */
function mistaken(system: System, op: ScalarOperator): System {
  const cells = system.cells.map((cell): Cell => {
    if (cell.kind === "computed" || cell.kind === "held") return { ...cell, equation: swapOperands(cell.equation, op) };
    return cell;
  });
  return { ...system, cells };
}

test.each<ScalarOperator>(["min", "max", "subtract", "less"])(
  "the comparison is not blind: %s with its operands swapped is found",
  (op) => {
    const differs = ({ system, request }: typeof arbitraryRun extends fc.Arbitrary<infer T> ? T : never) => {
      const run = runProgram(compileSystem(mistaken(system, op)), request);
      try {
        expectSameRun(run, interpret(system, request));
        return false;
      } catch {
        return true;
      }
    };
    expect(fc.sample(arbitraryRun, { seed, numRuns: runs }).some(differs)).toBe(true);
  },
);
