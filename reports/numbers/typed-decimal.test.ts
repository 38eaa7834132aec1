import { expect, test } from "vitest";
import { parseDecimal } from "./typed-decimal.ts";

test.each([
  ["1,000", "1000", undefined, false],
  ["12%", "12", undefined, true],
  ["１２．５％", "12.5", undefined, true],
  ["1.2万", "1.2", 4, false],
  ["3 亿", "3", 8, false],
  ["2万亿", "2", 12, false],
  ["−3.5", "-3.5", undefined, false],
  ["＋４５", "+45", undefined, false],
  ["¥4.5bn", "4.5", 9, false],
  ["-¥4.5K", "-4.5", 3, false],
  ["￥3。5", "3.5", undefined, false],
  ["(1,234)", "-1234", undefined, false],
  [".5", ".5", undefined, false],
  ["12.", "12.", undefined, false],
  ["1e3", "1e3", undefined, false],
  ["¥(1,234.5)", "-1234.5", undefined, false],
  ["¥ -3", "-3", undefined, false],
  ["RMB 3", "3", undefined, false],
  ["-CNY3bn", "-3", 9, false],
  ["人民币３亿", "3", 8, false],
  ["3千万", "3", 7, false],
  ["1.5 百万", "1.5", 6, false],
  ["4 mn", "4", 6, false],
  ["12\u202f345.5", "12345.5", undefined, false],
  ["1’234’567", "1234567", undefined, false],
  ["\u200e1,000\u200b", "1000", undefined, false],
  ["\u00a07\u3000", "7", undefined, false],
])("%s is %s, power %s, per cent: %s", (text, digits, power, isPercent) => {
  expect(parseDecimal(text)).toEqual({ digits, isPercent, ...(power === undefined ? {} : { power }) });
});

test.each([
  "",
  " ",
  "三成",
  "1,00",
  "0,125",
  "0x10",
  "1_000",
  "Infinity",
  "NaN",
  "1e999",
  "-",
  "%",
  "1 2",
  "1 234,567",
  "2025 100",
  "RMB",
  "千万",
  "１，２",
  "e5",
  ".",
  "()",
  "=1+1",
])("%j is not a number", (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});
