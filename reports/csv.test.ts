import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCsv } from "./csv.ts";

test.each([
  [["a", 1.5, undefined, true], "a,1.5,,true\n"],
  [['say "yes"', "a,b"], '"say ""yes""","a,b"\n'],
  [["two\nlines"], '"two\nlines"\n'],
  [["=1+1"], "'=1+1\n"],
  [["  @SUM(A1)"], "'  @SUM(A1)\n"],
  [["\tx"], "'\tx\n"],
  [[-1.5, -0], "-1.5,-0\n"],
  [[Number.NaN, Number.NEGATIVE_INFINITY], "NaN,-Infinity\n"],
  [["住房压力"], "住房压力\n"],
])("%j is written as %j", (row, text) => {
  expect(formatCsv([row])).toBe(text);
});

test("every number reads back as the same double", () => {
  fc.assert(fc.property(fc.double(), (value) => Object.is(Number(formatCsv([[value]]).trim()), value)));
});

test("no text begins as a formula", () => {
  fc.assert(fc.property(fc.string(), (text) => !/^"?\s*[=+\-@]/.test(formatCsv([[text]]))));
});
