import { describe, expect, test } from "vitest";
import type { SimSpecs } from "../model.ts";
import { pipelineSteps, planSteps, savedCells, timeAt } from "./steps.ts";

function specs(start: number, stop: number, dt: number, saveStep = dt): SimSpecs {
  return { start, stop, dt, saveStep, method: "euler" };
}

describe("the number of steps and saved rows", () => {
  test.each([
    ["dt 1", specs(0, 10, 1), { steps: 10, saveEvery: 1, savePoints: 11 }],
    ["dt 0.1, whose multiples are inexact", specs(0, 100, 0.1, 1), { steps: 1000, saveEvery: 10, savePoints: 101 }],
    ["dt 0.05", specs(0, 30, 0.05, 0.1), { steps: 600, saveEvery: 2, savePoints: 301 }],
    ["dt 0.01 far from zero", specs(2020, 2035, 0.01, 0.25), { steps: 1500, saveEvery: 25, savePoints: 61 }],
    ["a third", specs(0, 20, 1 / 3, 1), { steps: 60, saveEvery: 3, savePoints: 21 }],
    ["reciprocal dt 1/7", specs(0, 5, 1 / 7), { steps: 35, saveEvery: 1, savePoints: 36 }],
    ["a save step that does not divide the run", specs(0, 10, 1, 4), { steps: 10, saveEvery: 4, savePoints: 3 }],
    ["a save step below dt", specs(0, 4, 1, 0.25), { steps: 4, saveEvery: 1, savePoints: 5 }],
    ["a stop between two steps", specs(0, 1, 0.4), { steps: 3, saveEvery: 1, savePoints: 4 }],
    ["no time at all", specs(5, 5, 1), { steps: 0, saveEvery: 1, savePoints: 1 }],
    ["a start below zero", specs(-1, 1, 0.125, 0.5), { steps: 16, saveEvery: 4, savePoints: 5 }],
  ])("%s", (_, given, expected) => {
    expect(planSteps(given)).toEqual(expected);
  });

  test("time is multiplied, not added up: step 3 of 0.1 is 0.1 * 3", () => {
    expect(timeAt(specs(0, 1, 0.1), 3)).toBe(0.30000000000000004);
    expect(timeAt(specs(2020, 2035, 0.0625), 16)).toBe(2021);
  });
});

describe("the cells that are saved", () => {
  const where = {};
  const common = { labels: {}, dimensions: [], definitions: [], where };
  const source = { ...common, kind: "auxiliary", name: "a", id: "a" } as const;
  const system = {
    variables: [
      { name: "a", id: "a", kind: "auxiliary", dimensions: [], firstCell: 0, cellCount: 2, source },
      { name: "stage", id: "stage", kind: "stock", dimensions: [], firstCell: 2, cellCount: 1 },
      { name: "b", id: "b", kind: "auxiliary", dimensions: [], firstCell: 3, cellCount: 1, source },
    ],
  } as const;

  test("are those of the file's variables when none are named", () => {
    expect(savedCells(system, { simSpecs: specs(0, 1, 1) })).toEqual([0, 1, 3]);
  });

  test("are those asked for, in that order", () => {
    expect(savedCells(system, { simSpecs: specs(0, 1, 1), outputs: [2, 0] })).toEqual([2, 0]);
  });
});

test.each([
  ["the nearest whole number of steps", 0.7, 0.25, 3],
  ["a half is rounded up", 0.625, 0.25, 3],
  ["rounding does not lose a step: 0.3 / 0.1 is below 3", 0.3, 0.1, 3],
  ["nothing is one step", 0, 0.25, 1],
  ["less than nothing is one step", -4, 0.25, 1],
  ["what is not a number is one step", Number.NaN, 0.25, 1],
  ["longer than the run is one step beyond it", 1e9, 0.25, 101],
  ["for ever is one step beyond the run", Number.POSITIVE_INFINITY, 0.25, 101],
])("a pipeline's delay: %s", (_, delay, dt, expected) => {
  expect(pipelineSteps(delay, dt, 100)).toBe(expected);
});
