import { expect, test } from "vitest";
import { differenceWords } from "./difference-words.ts";

const change = {
  scenario: { zh: "高", en: "High" },
  name: "rate",
  labels: { zh: "比率" },
  unit: "",
  before: "0.6",
  after: "0.7",
};

test.each([
  ["difference/override-changed", "zh", "“高”里的“比率”：0.6 → 0.7"],
  ["difference/override-changed", "en", "“比率” in “High”: 0.6 → 0.7"],
  ["difference/override-added", "en", "“High” now sets “比率”: 0.7"],
] as const)("%s in %s: %s", (code, language, words) => {
  expect(differenceWords({ code, ...change }, undefined, language)).toBe(words);
});

test("what is no override is named by its path in the file", () => {
  const part = { code: "difference/part-changed", part: "sources", name: "rate", before: "1", after: "2" } as const;
  expect(differenceWords(part, undefined, "en")).toBe("sources.rate: 1 → 2");
  expect(differenceWords({ ...part, name: "" }, undefined, "zh")).toBe("sources：1 → 2");
  const parent = {
    code: "difference/scenario-changed",
    scenario: { en: "High" },
    part: "parent",
    before: "a",
    after: "b",
  } as const;
  expect(differenceWords(parent, undefined, "zh")).toBe("“High”的 parent：a → b");
});
