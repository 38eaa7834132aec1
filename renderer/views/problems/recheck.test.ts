import { expect, test } from "vitest";
import type { Problem } from "../../../models/problem.ts";
import { recheck } from "./recheck.ts";

const range = (name: string, line?: number): Problem => ({
  code: "scenarios/out-of-range",
  severity: "warning",
  where: { file: "a.json", ...(line === undefined ? {} : { line }) },
  values: { name, value: 9 },
});
const unit: Problem = { code: "check/unused", severity: "warning", where: { variable: "x" }, values: {} };

test("what was mended goes, what is new comes, and what remains keeps its line", () => {
  const told = [unit, range("a", 12), range("b", 30)];
  const before = [range("a"), range("b")];
  expect(recheck(told, before, [range("b"), range("c")])).toEqual([unit, range("b", 30), range("c")]);
});

test("what reading found stays, whatever is edited", () => {
  expect(recheck([unit], [], [])).toEqual([unit]);
});
