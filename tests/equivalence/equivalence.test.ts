import fc from "fast-check";
import { expect, test } from "vitest";
import { compileSystem } from "../../models/compile/compile.ts";
import { interpret } from "../../models/run/interpret.ts";
import { runProgram } from "../../models/run/run.ts";
import { expectSameRun, openBytes, soundSystem } from "../engine.ts";
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
