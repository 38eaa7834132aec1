import fc from "fast-check";
import { expect, test } from "vitest";
import { isMessageKey } from "../../i18n/translate.ts";
import { readScenarioFile } from "../read/read-scenario-file.ts";
import { writeScenarioFile } from "../read/write-scenario-file.ts";
import { describeDifference } from "./describe-difference.ts";
import { applyDifference, fileDifference } from "./difference.ts";
import { anyFile, anyTree, expectSameValues, fileWith, scenario, subject, valuesOf } from "./overrides-fixture.ts";
import { applyScenarioDifference, scenarioDifference } from "./scenario-difference.ts";

test("applying the difference of two files to the first gives the second, to the byte", () => {
  fc.assert(
    fc.property(anyFile, anyFile, fc.constantFrom("title", "same"), (a, other, title) => {
      const b = { ...other, title: { zh: title }, extra: new Map([["later", [1, null]]]) };
      const applied = applyDifference(fileDifference(a, b), a);
      expect(applied && writeScenarioFile(applied)).toBe(writeScenarioFile(b));
      expect(fileDifference(a, a)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a changed override is one change, told by ids", () => {
  const a = fileWith([scenario("base", new Map()), scenario("a", new Map([["rate", { value: 1 }]]))]);
  const b = fileWith([scenario("base", new Map()), scenario("a", new Map([["rate", { value: 2 }]]))]);
  expect(fileDifference(a, b).map(({ kind, path }) => [kind, path.join("/")])).toEqual([
    ["changed", "scenarios/a/overrides/rate"],
  ]);
});

test("a long value is told by its first 120 characters, none of them cut through", () => {
  const before = fileWith([scenario("base", new Map())]);
  const [short, long] = ["𠮷".repeat(120), "𠮷".repeat(121)].map((zh) => ({ ...before, model: zh }));
  const told = (after: typeof before) => describeDifference(fileDifference(before, after), { before, after });
  expect([short, long].map((after) => after && told(after)[0]?.after)).toEqual([
    "𠮷".repeat(120),
    `${"𠮷".repeat(120)}…`,
  ]);
});

test("a difference of files is told in the user's words", () => {
  const named = (value: number, id = "a") => ({
    ...scenario(id, new Map([["rate", { value }]])),
    name: { en: "More" },
  });
  const base = scenario("base", new Map());
  const [before, after] = [fileWith([base, named(1)]), fileWith([base, named(2), scenario("b", new Map())])];
  const told = describeDifference(fileDifference(before, after), { before, after }, subject);
  expect(told).toEqual([
    {
      code: "difference/override-changed",
      scenario: { en: "More" },
      name: "rate",
      labels: { en: "The rate" },
      unit: "person",
      before: "1",
      after: "2",
    },
    { code: "difference/scenario-added", scenario: { en: "b" }, part: "", before: "", after: "" },
  ]);
  const retitled = { ...before, title: { en: "Other" }, indicators: ["rate"] };
  expect(describeDifference(fileDifference(before, retitled), { before, after: retitled })).toEqual([
    { code: "difference/part-changed", part: "title", name: "", before: "en: A study", after: "en: Other" },
    {
      code: "difference/list-added",
      part: "indicators",
      added: [{ zh: "rate", en: "rate" }],
      removed: [],
      before: "",
      after: "rate",
    },
  ]);
  expect(told.every(({ code }) => isMessageKey(code))).toBe(true);
});

test("applying the difference of two scenarios to the first gives the second's values", () => {
  fc.assert(
    fc.property(anyTree, fc.nat(), fc.nat(), (file, first, second) => {
      const [a, b] = [first, second].map((pick) => file.scenarios[pick % file.scenarios.length]?.id ?? "");
      if (a === undefined || b === undefined) return;
      const wanted = valuesOf(file, b);
      const changed = applyScenarioDifference(scenarioDifference(file, a, b, subject), file, a, subject);
      expectSameValues(valuesOf(changed, a), wanted);
    }),
    { numRuns: 500 },
  );
});

test("a difference speaks the model's words", () => {
  const file = fileWith([
    scenario("base", new Map()),
    scenario("a", new Map([["share", { value: new Map([["funds", 9]]) }]])),
  ]);
  expect(scenarioDifference(file, "base", "a", subject)).toMatchObject([
    { kind: "added", element: "funds", labels: { en: "The share" }, unit: "person", before: 2, after: 9 },
  ]);
});

test("what is written reads back as the same, and is written as the same bytes", () => {
  fc.assert(
    fc.property(anyFile, fc.string({ unit: "binary" }), fc.string(), (sample, text, key) => {
      const file = { ...sample, summary: { zh: text }, extra: new Map([[`x-${key}`, ["\ud800", text, -0, 1e-7]]]) };
      const written = writeScenarioFile(file);
      const again = readScenarioFile(new TextEncoder().encode(written), "x");
      expect(again.file).toStrictEqual(file);
      expect(again.ownLayout).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
