import { expect, test } from "vitest";
import { parseTyped } from "./parse-number.ts";

test.each([
  ["1,000", 1000, 1, false],
  ["12%", 12, 1, true],
  ["1.2万", 1.2, 1e4, false],
  ["3 亿", 3, 1e8, false],
  ["−3.5", -3.5, 1, false],
  ["４５", 45, 1, false],
  ["¥4.5bn", 4.5, 1e9, false],
  [".5", 0.5, 1, false],
  ["1e3", 1000, 1, false],
])("%s is %d x %d, per cent: %s", (text, value, scale, isPercent) => {
  expect(parseTyped(text)).toEqual({ value, scale, isPercent });
});

test.each(["", " ", "三成", "1,00", "0x10", "1_000", "Infinity", "1e999", "-", "%", "1 2", "１，２"])(
  "%j is not a number",
  (text) => {
    expect(parseTyped(text)).toBeUndefined();
  },
);
