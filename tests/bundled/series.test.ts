import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Method } from "../../models/model.ts";
import { runSystem, seriesByName } from "../engine.ts";
import {
  bundledSystem,
  constantsOf,
  dataFolder,
  modelNames,
  scenarioIds,
  scenarioOverrides,
} from "./bundled-models.ts";

// Reference runs from an independent interpreter: every stock, flow, auxiliary and constant.

const files = readdirSync(join(dataFolder, "expected")).filter((name) => name.endsWith(".csv"));

interface Reference {
  readonly model: string;
  readonly scenario: string;
  readonly method: Method;
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

function readReference(file: string): Reference {
  const [model = "", scenario = "", method = ""] = file.split(".");
  const [header = [], ...rows] = readFileSync(join(dataFolder, "expected", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","));
  const columns = new Map(header.map((name, column) => [name, rows.map((row) => Number(row[column]))]));
  return { model, scenario, method: method === "euler" ? "euler" : "rk4", columns };
}

/** The largest relative difference of a column, absolute where the reference is 0. */
function difference(given: Float64Array, expected: readonly number[]): number {
  const differences = expected.map((value, i) => Math.abs((given[i] ?? Number.NaN) - value) / (Math.abs(value) || 1));
  return differences.reduce((worst, value) => (value <= worst ? worst : value), 0);
}

test("every model has base runs by both methods, and a run of each scenario", () => {
  const wanted = modelNames.flatMap((model) => [
    `${model}.base.euler.csv`,
    ...scenarioIds(model).map((id) => `${model}.${id}.rk4.csv`),
  ]);
  expect([...files].sort()).toEqual(wanted.sort());
});

describe("every series of the reference runs is reproduced to 1e-9", () => {
  test.each(files)("%s", (file) => {
    const { model, scenario, method, columns } = readReference(file);
    const system = bundledSystem(model);
    const [first = 0, second = 1] = columns.get("time") ?? [];
    const run = runSystem(system, {
      simSpecs: { ...system.simSpecs, method, saveStep: second - first },
      constants: constantsOf(system, scenarioOverrides(model, scenario)),
    });
    expect(run.problems).toEqual([]);
    const series = new Map([...seriesByName(run), ["time", run.times]]);
    const wrong = [...columns].filter(([name, expected]) => {
      const given = series.get(name);
      return given?.length !== expected.length || !(difference(given, expected) <= 1e-9);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect([...series.keys()].filter((name) => !columns.has(name))).toEqual([]);
  });
});
