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
  ["difference/override-changed", "zh", "“高”里的“比率”：60% → 70%"],
  ["difference/override-changed", "en", "“比率” in “High”: 60% → 70%"],
  ["difference/override-added", "en", "“High” now sets “比率”: 70%"],
] as const)("%s in %s: %s", (code, language, words) => {
  expect(differenceWords({ code, ...change }, undefined, language)).toBe(words);
});

test.each([
  ["zh", "30", "45", "“高”里的“投入”：30 → 45 亿元/年"],
  ["en", "30", "45", "“投入” in “High”: ¥3bn → ¥4.5bn a year"],
  ["en", "30", "2025: 30, 2035: 45", "“投入” in “High”: ¥3bn a year → 2025: 30, 2035: 45"],
] as const)("money is read as everywhere, in %s", (language, before, after, words) => {
  const money = { ...change, labels: { zh: "投入" }, unit: "yi_CNY/year", before, after };
  expect(differenceWords({ code: "difference/override-changed", ...money }, undefined, language)).toBe(words);
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

const order = {
  part: "scenarios",
  scenario: {},
  moved: [{ zh: "住房优先", en: "Housing first" }],
  below: { zh: "均衡", en: "Balanced" },
  total: 6,
  before: "",
  after: "",
} as const;
const several = [...order.moved, { zh: "高", en: "High" }];

test.each([
  ["difference/moved-first", "zh", order, "情景的次序：“住房优先”移到了最前"],
  ["difference/moved-first", "en", order, "Order of the scenarios: “Housing first” moved to the top"],
  ["difference/moved-below", "zh", order, "情景的次序：“住房优先”移到了“均衡”之后"],
  ["difference/moved-below", "en", order, "Order of the scenarios: “Housing first” moved below “Balanced”"],
  ["difference/moved-some", "zh", { ...order, moved: several }, "情景的次序：移动了“住房优先”、“高”"],
  [
    "difference/moved-some",
    "en",
    { ...order, moved: several },
    "Order of the scenarios: “Housing first”, “High” moved",
  ],
  ["difference/moved-many", "zh", { ...order, moved: several }, "情景的次序：6 项里移动了 2 项"],
  ["difference/moved-many", "en", { ...order, moved: several }, "Order of the scenarios: 2 of 6 moved"],
] as const)("%s in %s tells what moved", (code, language, moved, words) => {
  expect(differenceWords({ code, ...moved }, undefined, language)).toBe(words);
});

test("the order of a scenario's changes is told with its name", () => {
  const moved = { ...order, part: "overrides", scenario: { en: "High" }, moved: [{ en: "The rate" }] } as const;
  expect(differenceWords({ code: "difference/moved-first", ...moved }, undefined, "en")).toBe(
    "Order of the changes in “High”: “The rate” moved to the top",
  );
});

const came = {
  part: "charts",
  added: [{ zh: "人才", en: "Talent" }],
  removed: [{ en: "Output" }],
  before: "",
  after: "",
};

test.each([
  ["difference/list-added", "zh", came, "图表：加入“人才”"],
  ["difference/list-removed", "en", { ...came, part: "indicators" }, "In the indicators: “Output” removed"],
  ["difference/list-exchanged", "zh", came, "图表：加入“人才”，移去“Output”"],
  ["difference/list-exchanged", "en", came, "In the charts: “Talent” added, “Output” removed"],
] as const)("%s in %s says what came and went", (code, language, list, words) => {
  expect(differenceWords({ code, ...list }, undefined, language)).toBe(words);
});
