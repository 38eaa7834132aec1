import { expect, test } from "vitest";
import type { Problem } from "../../../models/problem.ts";
import { openCity } from "../../store/city-fixture.ts";
import { brokenWords } from "./broken-words.ts";

const { system } = (await openCity()).getState().document;
const failure = (time: number): Problem => ({
  code: "run/not-finite",
  severity: "error",
  where: { variable: "young_talent" },
  values: { time },
});

test.each([
  [2031, "year", "zh", /^“青年人才”在 2031 年成了无穷大/],
  [2031, "year", "en", /^“Young talent” becomes .* in 2031;/],
  [3, "month", "zh", /在第 3 月成了/],
  [3, "month", "en", /in month 3;/],
] as const)("a run that ends at %d, counted in %s, in %s", (time, timeUnits, language, words) => {
  expect(brokenWords({ failure: failure(time), timeUnits }, system, language)).toMatch(words);
});

test("of a run that went to its end nothing is said", () => {
  expect(brokenWords({ failure: undefined, timeUnits: "year" }, system, "zh")).toBeUndefined();
});
