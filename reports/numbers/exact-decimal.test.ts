import fc from "fast-check";
import { expect, test } from "vitest";
import { parseShifted, printShifted, shiftDecimal } from "./exact-decimal.ts";

test.each([
  ["0.11", 2, "11"],
  ["0.1234", 2, "12.34"],
  ["-0.001", 2, "-0.1"],
  ["352000", -4, "35.2"],
  ["1e-7", 2, "0.00001"],
  ["1e+21", 0, "1e+21"],
  ["1.5e+300", 2, "1.5e+302"],
  ["1e-9", -2, "1e-11"],
  ["0", 8, "0"],
  ["30", 0, "30"],
  [".5", 1, "5"],
])("%s moved by %d is %s", (text, places, moved) => {
  expect(shiftDecimal(text, places)).toBe(moved);
});

test("a number in per cent is the double nearest to what was typed, where dividing misses it", () => {
  const misses = Array.from({ length: 2000 }, (_, index) => ((index + 1) / 100).toFixed(2)).filter(
    (text) => Number(text) / 100 !== parseShifted(text, -2),
  );
  expect(misses.length).toBeGreaterThan(0);
  expect(parseShifted(misses[0] ?? "", -2)).toBe(Number(`${misses[0]}e-2`));
});

test("what is printed leads back to the same bits", () => {
  const places = fc.integer({ min: -12, max: 12 });
  const property = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), places, (value, shift) => {
    expect(parseShifted(printShifted(value, shift), -shift)).toBe(value);
  });
  fc.assert(property, { numRuns: 1000 });
});
