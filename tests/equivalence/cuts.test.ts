import fc from "fast-check";
import { test } from "vitest";
import { compileSystem } from "../../models/compile/compile.ts";
import { interpret } from "../../models/run/interpret.ts";
import { runProgram } from "../../models/run/run.ts";
import { expectSameRun } from "../engine.ts";
import { arbitraryRun } from "./arbitrary-system.ts";

const seed = Number(process.env.FORETIDE_SEED ?? 20_260_102);
const numRuns = Number(process.env.FORETIDE_RUNS ?? 200);

test.each([
  ["one function", { inlineOperations: 10_000, inlineStocks: 100, pieceOperations: 400 }],
  ["functions", { inlineOperations: 0, inlineStocks: 0, pieceOperations: 400 }],
  ["tiny functions", { inlineOperations: 0, inlineStocks: 0, pieceOperations: 3 }],
])(`however the code is cut, no bit changes: %s (seed ${seed})`, (_, options) => {
  const property = fc.property(arbitraryRun, ({ system, request }) => {
    expectSameRun(runProgram(compileSystem(system, options), request), interpret(system, request));
  });
  fc.assert(property, { seed, numRuns });
});
