import { describe, expect, test } from "vitest";
import { isMessageKey } from "../../i18n/translate.ts";
import type { Cell } from "../check/system.ts";
import { limits } from "../limits.ts";
import type { SimSpecs } from "../model.ts";
import { checkPipelines, checkRequest, type RequestSubject } from "./check-request.ts";
import { runProblems } from "./problems.ts";
import type { RunRequest } from "./run-request.ts";

const source = {
  kind: "auxiliary",
  name: "a",
  id: "a",
  labels: {},
  dimensions: [],
  definitions: [],
  where: {},
} as const;

function subject(cellCount: number): RequestSubject {
  const cells = Array.from(
    { length: cellCount },
    (_, index): Cell => ({ kind: "constant", index, name: `c${index}`, variable: 0, value: 0 }),
  );
  return {
    cells,
    tables: [{ name: "effect", kind: "continuous", x: [0, 1], y: [0, 1] }],
    variables: [{ name: "a", id: "a", kind: "auxiliary", dimensions: [], firstCell: 0, cellCount, source }],
  };
}

const sound: SimSpecs = { start: 0, stop: 10, dt: 0.5, saveStep: 1, method: "euler" };

function codes(request: Partial<RunRequest>, cellCount = 2): string[] {
  return checkRequest(subject(cellCount), { simSpecs: sound, ...request }).map((problem) => problem.code);
}

function codesOfSpecs(specs: Partial<SimSpecs>, cellCount = 2): string[] {
  return codes({ simSpecs: { ...sound, ...specs } }, cellCount);
}

test("a sound request has no problems", () => {
  expect(codes({})).toEqual([]);
  expect(codesOfSpecs({ dt: 0.1, saveStep: 0.3, stop: 30 })).toEqual([]);
  expect(codesOfSpecs({ start: 3, stop: 3 })).toEqual([]);
});

describe("simulation settings that cannot be run", () => {
  test.each<[string, Partial<SimSpecs>, string]>([
    ["dt 0", { dt: 0 }, "run/dt"],
    ["dt below 0", { dt: -1 }, "run/dt"],
    ["dt not a number", { dt: Number.NaN }, "run/specs-not-finite"],
    ["an infinite stop", { stop: Number.POSITIVE_INFINITY }, "run/specs-not-finite"],
    ["a stop before the start", { start: 11 }, "run/stop-before-start"],
    ["a dt that the start swallows", { start: 1e17, stop: 1e17 + 64 }, "run/dt-lost"],
    ["a dt that the stop swallows", { stop: 1e17 }, "run/dt-lost"],
    ["a dt near nothing", { start: 1, stop: 2, dt: 1e-300 }, "run/dt-lost"],
    ["one step too many", { stop: 10_000_001, dt: 1 }, "run/too-many-steps"],
    ["a save step of 0", { saveStep: 0 }, "run/save-step"],
    ["a save step between steps", { saveStep: 0.7 }, "run/save-step-rounded"],
    ["a save step below dt", { saveStep: 0.2 }, "run/save-step-rounded"],
  ])("%s", (_, specs, code) => {
    expect(codesOfSpecs(specs)).toEqual([code]);
  });

  test("as many steps as the limit are allowed", () => {
    expect(codesOfSpecs({ stop: limits.steps, dt: 1, saveStep: limits.steps })).toEqual([]);
  });
});

describe("work and memory are counted before they are spent", () => {
  test.each<[string, Partial<SimSpecs>, number, string[]]>([
    ["long work is a warning", { stop: 1e6, dt: 1, saveStep: 1e6 }, 501, ["run/much-work"]],
    ["too much work is refused", { stop: 1e6, dt: 1, saveStep: 1e6 }, 5001, ["run/too-much-work"]],
    ["too many saved values are refused", { stop: 1e6, dt: 1 }, 68, ["run/too-much-memory"]],
  ])("%s", (_, specs, cells, expected) => {
    expect(codesOfSpecs(specs, cells)).toEqual(expected);
  });

  test("fewer outputs make room", () => {
    expect(codes({ simSpecs: { ...sound, stop: 1e6, dt: 1 }, outputs: [3] }, 68)).toEqual([]);
  });
});

test("the past that delays keep is counted too", () => {
  expect(checkPipelines([1, 10_000_001])).toEqual([]);
  expect(checkPipelines(Array.from({ length: 7 }, () => 10_000_001)).map((problem) => problem.code)).toEqual([
    "run/too-much-memory-for-delays",
  ]);
});

describe("replaced values", () => {
  const points = (x: number[], y: number[]) => ({ tables: new Map([[0, { x, y }]]) });
  test.each<[string, Partial<RunRequest>, string[]]>([
    ["a constant that is not a number", { constants: new Map([[1, Number.NaN]]) }, ["run/constant"]],
    ["an infinite seed", { seed: Number.POSITIVE_INFINITY }, ["run/seed"]],
    ["no points", points([], []), ["run/points"]],
    ["more x than y", points([1, 2], [1]), ["run/points"]],
    ["x that does not rise", points([1, 1], [1, 2]), ["run/points"]],
    ["y that is not finite", points([1, 2], [1, Number.NaN]), ["run/points"]],
    ["one point", points([1], [2]), []],
    [
      "too many points",
      points(
        Array.from({ length: 10_001 }, (_, i) => i),
        [],
      ),
      ["run/too-many-points"],
    ],
  ])("%s", (_, request, expected) => {
    expect(codes(request)).toEqual(expected);
  });

  test("all problems come at once, and name what they speak of", () => {
    const problems = checkRequest(subject(2), {
      simSpecs: { ...sound, dt: 0 },
      constants: new Map([[1, Number.NaN]]),
      seed: Number.NaN,
    });
    expect(problems.map((problem) => problem.code)).toEqual(["run/dt", "run/seed", "run/constant"]);
    expect(problems.at(-1)).toMatchObject({ where: { variable: "c1" }, values: { name: "c1" } });
  });
});

test("every problem of a run has a sentence", () => {
  expect(Object.keys(runProblems).filter((code) => !isMessageKey(code))).toEqual([]);
});
