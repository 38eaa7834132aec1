import { expect, test } from "vitest";
import { languageParts, otherLanguage } from "./language-parts.ts";

test("Chinese inside English is marked, with the marks and digits that belong to it", () => {
  expect(languageParts("lower bound (text says 以上/余); see 2019年", "en")).toEqual([
    { text: "lower bound (text says " },
    { text: "以上", lang: "zh-CN" },
    { text: "/" },
    { text: "余", lang: "zh-CN" },
    { text: "); see 2019" },
    { text: "年", lang: "zh-CN" },
  ]);
  expect(languageParts("安居优先，2 档", "en")).toEqual([
    { text: "安居优先，", lang: "zh-CN" },
    { text: "2 " },
    { text: "档", lang: "zh-CN" },
  ]);
});

test("in Chinese a name or a word stays, three words of English are marked", () => {
  expect(languageParts("打开 Excel 与 XMILE 文件", "zh")).toEqual([{ text: "打开 Excel 与 XMILE 文件" }]);
  expect(languageParts("取自 Hangzhou Statistical Yearbook 第 3 章", "zh")).toEqual([
    { text: "取自 " },
    { text: "Hangzhou Statistical Yearbook", lang: "en" },
    { text: " 第 3 章" },
  ]);
});

test("a text in one language is one part; the parts are the whole", () => {
  expect(languageParts("Housing first", "en")).toEqual([{ text: "Housing first" }]);
  expect(languageParts("", "en")).toEqual([]);
  const text = "A 国家级 zone, “高新区” and 3 others";
  expect(
    languageParts(text, "en")
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});

test.each([
  ["the source documents give no budget", "zh", "en"],
  ["S2-08", "zh", undefined],
  ["按 the budget 估计", "zh", undefined],
  ["原文没有给出预算", "en", "zh-CN"],
  ["原文没有给出预算", "zh", undefined],
  ["assumed, same as talent", "en", undefined],
] as const)("%j read in %s is in %s from end to end", (text, language, other) => {
  expect(otherLanguage(text, language)).toBe(other);
});
