import { expect, test } from "vitest";
import { parseFlag, parseNumber, parseWhole } from "./numbers.ts";

test.each([
  ["1", 1],
  [" 1.5 ", 1.5],
  [".34", 0.34],
  ["5.", 5],
  ["007", 7],
  ["-1.5e3", -1500],
  ["+2E-1", 0.2],
  ["１２．５", 12.5],
  ["-0", 0],
])("%j is the number %d", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(["", " ", "Infinity", "-Infinity", "NaN", "0x10", "1_000", "1,000", "1e999", "1e", ".", "e5", "1 2", "--1"])(
  "%j is no number",
  (text) => {
    expect(parseNumber(text)).toBeUndefined();
  },
);

test.each([
  ["3", 3],
  ["0", 0],
  ["-3", undefined],
  ["3.0", undefined],
  ["1e3", undefined],
  ["9999999999", undefined],
])("%j is the whole number %j", (text, value) => {
  expect(parseWhole(text)).toBe(value);
});

test.each([
  ["", true],
  [" TruE ", true],
  ["FALSE ", false],
  ["maybe", undefined],
])("the flag %j is %j", (text, value) => {
  expect(parseFlag(text)).toBe(value);
});
