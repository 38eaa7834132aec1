import { expect, test } from "vitest";
import { type Language, languages } from "../i18n/catalogue.ts";
import { describeProblem, isMessageKey } from "../i18n/translate.ts";
import { checkProblems } from "../models/check/problems.ts";
import { unitProblems } from "../models/check/unit-problems.ts";
import { parseEquation } from "../models/equations/parse.ts";
import { parseUnits } from "../models/equations/parse-units.ts";
import { type EquationProblem, equationProblems } from "../models/equations/problems.ts";
import { indexUnits } from "../models/equations/unit-names.ts";
import { runProblems } from "../models/run/problems.ts";
import { xmileProblems } from "../models/xmile/problems.ts";
import { scenarioProblems } from "../scenarios/problems.ts";

// A new room with problems of its own adds its list here.
const codes = Object.keys({
  ...equationProblems,
  ...checkProblems,
  ...unitProblems,
  ...runProblems,
  ...xmileProblems,
  ...scenarioProblems,
});

test("every problem has a sentence in both languages", () => {
  expect(codes.filter((code) => !isMessageKey(code))).toEqual([]);
});

const wrong = [
  "",
  "???",
  "a".repeat(64_001),
  `${"(".repeat(300)}a`,
  "a#b",
  '"a',
  "{a",
  "5G",
  "1e999",
  "*",
  "a+",
  "a b",
];
const worse = ["(a", "a[b", "a)", "if a", "if a then b", "a,b"];
const found: EquationProblem[] = [
  ...[...wrong, ...worse].flatMap((text) => parseEquation(text).problems),
  ...parseUnits("a//b", indexUnits([])).problems,
];

test("the texts below show every problem that an equation can have", () => {
  expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(Object.keys(equationProblems).sort());
});

test.each(languages.flatMap((language) => found.map((problem): [Language, EquationProblem] => [language, problem])))(
  "in %s the sentence of %o is complete",
  (language, { code, values }) => {
    expect(describeProblem(language, code, values)).toMatch(/[。.]$/);
    expect(describeProblem(language, code, values)).not.toMatch(/undefined|\{\w+\}|“”/);
  },
);
