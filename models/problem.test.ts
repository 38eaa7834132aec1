import { expect, test } from "vitest";
import { gravestFirst, hasErrors, type Problem } from "./problem.ts";

const warning: Problem = { code: "check/unused", severity: "warning", where: {}, values: {} };

test("a warning does not forbid going on", () => {
  expect(hasErrors([warning])).toBe(false);
});

test("one error among warnings forbids going on", () => {
  expect(hasErrors([warning, { ...warning, severity: "error" }])).toBe(true);
});

test("errors go before warnings, each in their order", () => {
  const one: Problem = { ...warning, severity: "error" };
  const two: Problem = { ...one, code: "run/not-finite" };
  const other: Problem = { ...warning, code: "check/units" };
  expect(gravestFirst([warning, one, other, two])).toEqual([one, two, warning, other]);
});
