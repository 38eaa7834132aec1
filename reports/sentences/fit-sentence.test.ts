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
