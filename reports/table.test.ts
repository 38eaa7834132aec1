import { expect, test } from "vitest";
import { displayWidth, formatTable } from "./table.ts";

test.each([
  ["abc", 3],
  ["人才", 4],
  ["Ａ，", 4],
  ["", 0],
])("%s takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("texts stand left and numbers right, Chinese counted double", () => {
  expect(
    formatTable([
      ["名称", "value"],
      ["人才总量", 12.5],
      ["x", -3],
    ]),
  ).toBe("名称      value\n人才总量   12.5\nx            -3\n");
});

test("numbers on screen have seven significant digits", () => {
  expect(formatTable([["v"], [1 / 3], [Number.NaN]])).toBe("        v\n0.3333333\n      NaN\n");
});
