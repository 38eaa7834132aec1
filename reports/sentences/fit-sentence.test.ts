import { expect, test } from "vitest";
import { fitSentence } from "./fit-sentence.ts";

const long = "Graduates under 35 is highest, 457K in 2035; the rest lie between 663 and 13.3K.";

test.each([
  ["has room", long, 800, long],
  ["has not", long, 400, "Graduates under 35 is highest, 457K in 2035."],
  ["还没有宽度", long, 0, long],
  ["中文", "杭州并购基金最高，84.9 亿元；其余在 8.3 至 70.5 亿元之间。", 200, "杭州并购基金最高，84.9 亿元。"],
  ["one part only", "Housing first gains most, 124K more in 2035.", 50, "Housing first gains most, 124K more in 2035."],
])("a sentence that %s is cut where a part of it ends", (_, sentence, room, shown) => {
  expect(fitSentence(sentence, room, 12)).toBe(shown);
});

const most = "Housing and services first gains most, 124K more in 2035.";

test.each([
  [
    "in brackets",
    "Housing first: 3.5M in 2035, 124K more than the base (+3.5%).",
    360,
    "Housing first: 3.5M in 2035, 124K more than the base.",
  ],
  [
    "after a comma",
    "Housing first: 3.5M in 2035, 124K more than the base (+3.5%).",
    200,
    "Housing first: 3.5M in 2035.",
  ],
  [
    "after a colon",
    "The base hardly changes from 2020 to 2035: 3.5M.",
    270,
    "The base hardly changes from 2020 to 2035.",
  ],
  ["of a name, by words", most, 300, "Housing and services first…, 124K more in 2035."],
  ["of a name, further", most, 230, "Housing and…, 124K more in 2035."],
  [
    "of a name with a year",
    "Plan 2035 for all gains most, 124K more in 2035.",
    250,
    "Plan 2035 for all…, 124K more in 2035.",
  ],
  [
    "of two times",
    "Housing first dips before it gains: −5% in 2025, +3% in 2035.",
    300,
    "Housing first dips…: −5% in 2025, +3% in 2035.",
  ],
  [
    "的括号",
    "安居优先 2035 年 350 万人，比基准多 12 万人（+3.5%）。",
    290,
    "安居优先 2035 年 350 万人，比基准多 12 万人。",
  ],
  ["的后半句", "安居优先 2035 年 350 万人，比基准多 12 万人（+3.5%）。", 180, "安居优先 2035 年 350 万人。"],
  ["的名称", "安居与服务优先变化最大，2035 年比基准多 12 万人。", 262, "安居与服务优先…，2035 年比基准多 12 万人。"],
])("before its time is cut a sentence goes without what stands %s", (_, sentence, room, shown) => {
  const moment = sentence.includes("年") ? "2035 年" : "2035";
  expect(fitSentence(sentence, room, 12, moment)).toBe(shown);
});

test("a sentence that has no room however short is left as it is", () => {
  expect(fitSentence(most, 60, 12, "2035")).toBe(most);
});
