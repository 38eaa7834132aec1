import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

test.each([
  ["", 100, []],
  ["It doubles.", 200, ["It doubles."]],
  ["Global cooperation first is highest", 130, ["Global cooperation", "first is highest"]],
  ["全球合作优先最多，多 297 亿元。", 96, ["全球合作优先最", "多，多", "297 亿元。"]],
  ["Unbreakablelongword and more", 40, ["Unbreakablelongword", "and", "more"]],
] as const)("%j in %d pixels stands in %j", (text, width, lines) => {
  expect(wrapText(text, width, 12)).toEqual(lines);
});
