import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { normalName, openFile, runSystem, seriesByName, soundSystem } from "../engine.ts";

// Each <feature>.xmile stands beside <feature>.expected.json, worked out by hand or in closed form; how, says the
// comment at the top of the model.

type Json = number | string;

/** A series that is one number holds that number in every row. What JSON cannot write is spelled: "NaN", "Infinity". */
interface Expected {
  readonly times: readonly number[];
  readonly series: Readonly<Record<string, Json | readonly Json[]>>;
  /** Whether reading the model must warn of something. */
  readonly warnings?: "any";
}

const folder = import.meta.dirname;
const features = readdirSync(folder)
  .filter((name) => name.endsWith(".xmile"))
  .map((name) => basename(name, ".xmile"));

function readExpected(feature: string): Expected {
  return JSON.parse(readFileSync(join(folder, `${feature}.expected.json`), "utf8"));
}

/** Rounding of the last digits is allowed: the derivation by hand need not round where the run does. */
function isClose(value: number, expected: number): boolean {
  if (Object.is(value, expected) || value === expected) return true;
  return Math.abs(value - expected) <= 1e-12 * Math.max(Math.abs(expected), 1e-3);
}

function expectSeries(name: string, given: Float64Array | undefined, expected: Json | readonly Json[], rows: number) {
  const values = (typeof expected === "object" ? expected : Array.from({ length: rows }, () => expected)).map(Number);
  const isRight = given?.length === rows && values.every((value, i) => isClose(given[i] ?? Number.NaN, value));
  if (!isRight) expect({ [name]: given && [...given] }).toEqual({ [name]: values });
}

test("there is a golden model for each feature", () => {
  expect(features.length).toBeGreaterThan(100);
});

test.each(features)("%s", (feature) => {
  const expected = readExpected(feature);
  const opened = openFile(join(folder, `${feature}.xmile`));
  const system = soundSystem(opened);
  const run = runSystem(system, { simSpecs: system.simSpecs });
  expect(run.completed).toBe(true);
  // A constant that no equation uses is nothing but a way to write down a number.
  const warnings = opened.problems.filter((problem) => problem.code !== "check/unused");
  expect(warnings.length > 0).toBe(expected.warnings === "any");
  expectSeries("times", run.times, expected.times, expected.times.length);
  const series = seriesByName(run);
  for (const [name, values] of Object.entries(expected.series)) {
    expectSeries(name, series.get(normalName(name)), values, expected.times.length);
  }
});
