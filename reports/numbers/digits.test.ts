import { expect, test } from "vitest";
import { decimalsFor, formatDecimal, formatFull, formatSigned, formatSignificant, niceStep } from "./digits.ts";

test.each([
  [35298.5, 1, "35,298.5"],
  [-8.14, 1, "−8.1"],
  [-0.001, 1, "0.0"],
  [1234567, 0, "1,234,567"],
  [7.375528725852558e243, 0, "7.376e+243"],
  [-6.0000000000000004e243, 1, "−6e+243"],
  [Number.NaN, 1, "—"],
  [Number.POSITIVE_INFINITY, 0, "—"],
])("%d with %d decimals reads %s", (value, decimals, text) => {
  expect(formatDecimal(value, decimals)).toBe(text);
});

test.each([
  [3.44, 1, "+3.4"],
  [-1.06, 1, "−1.1"],
  [0.04, 1, "±0.0"],
  [0, 0, "±0"],
  [12000, 0, "+12,000"],
])("the change %d reads %s", (value, decimals, text) => {
  expect(formatSigned(value, decimals)).toBe(text);
});

test.each([
  [12.43, "12.4"],
  [3.3, "3.3"],
  [101.24, "101"],
  [0.0419, "0.0419"],
  [3, "3"],
  [100, "100"],
  [99.96, "100"],
  [0, "0"],
  [-2164.2, "−2,164"],
])("in text %d has three significant digits: %s", (value, text) => {
  expect(formatSignificant(value)).toBe(text);
});

test("a read-out keeps six digits", () => {
  expect([350475, 1.0419261, 87.0299].map(formatFull)).toEqual(["350,475", "1.04193", "87.0299"]);
});

test.each([
  [1e-320, "1e-320"],
  [-1.23456789e-7, "−1.23457e-7"],
  [5e-324, "5e-324"],
  [9.9e-7, "9.9e-7"],
  [0.000001, "0.000001"],
  [0, "0"],
])("a read-out of %d is %s: zeros are not all there is to see", (value, text) => {
  expect(formatFull(value)).toBe(text);
});

test.each([
  [3.65, 4, 2, 2],
  [355.4, 4, 2, 1],
  [9999.99, 4, 2, 0],
  [9.9999, 3, 6, 1],
])("decimals for %d with %d digits, at most %d", (value, digits, most, decimals) => {
  expect(decimalsFor(value, digits, most)).toBe(decimals);
});

test.each([
  [0.75, 1],
  [1500, 2000],
  [0.1, 0.1],
  [0.3, 0.5],
  [7, 10],
])("the round step for %d is %d", (value, step) => {
  expect(niceStep(value)).toBe(step);
});
