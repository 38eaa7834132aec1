import { expect, test } from "vitest";
import { momentWords, tidyChinese, timeWord } from "./moment.ts";

test.each([
  [2035, "year", "zh", "2035 年"],
  [2035, undefined, "en", "2035"],
  [20, "months", "zh", "第 20 月"],
  [20, "Month", "en", "month 20"],
  [20, undefined, "zh", "第 20 期"],
  [2.5, "day", "en", "day 2.5"],
  [12, "widget", "en", "time 12"],
] as const)("time %d in %s is said in %s as %s", (time, units, language, words) => {
  expect(momentWords(time, units, language)).toBe(words);
});

test("a year is never grouped", () => {
  expect(timeWord(12035)).toBe("12035");
});

test.each([
  ["由2020 年的 202 万人 升到2035 年", "由 2020 年的 202 万人升到 2035 年"],
  ["安居 2035 年比基准多 −3%", "安居 2035 年比基准多 −3%"],
])("%s has its gaps put right", (text, tidied) => {
  expect(tidyChinese(text, "zh")).toBe(tidied);
  expect(tidyChinese(text, "en")).toBe(text);
});
