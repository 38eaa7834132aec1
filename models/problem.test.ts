import { expect, test } from "vitest";
import { hasErrors, type Problem } from "./problem.ts";

const warning: Problem = { code: "check/unused", severity: "warning", where: {}, values: {} };

test("a warning does not forbid going on", () => {
  expect(hasErrors([warning])).toBe(false);
});

test("one error among warnings forbids going on", () => {
  expect(hasErrors([warning, { ...warning, severity: "error" }])).toBe(true);
});
