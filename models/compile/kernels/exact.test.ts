import { expect, test } from "vitest";
import * as exact from "./exact.ts";
import { constants, kernelTables } from "./tables.ts";

const bits = 160;
const toDouble = (value: bigint) => exact.nearestDouble(value, bits);
const samples = [1e-8, 0.001, 0.3, 0.5, 0.75, 1, 1.3, 1.7, 2, 3.5, 10, 17.25, 1000];

test("pi and ln 2 are right to their last digit", () => {
  const digits = (value: bigint) => ((value * 10n ** 40n) >> BigInt(bits)).toString();
  expect(digits(exact.pi(bits))).toBe("31415926535897932384626433832795028841971");
  expect(digits(exact.ln2(bits))).toBe("6931471805599453094172321214581765680755");
});

test.each(samples)("ln and exp of %d agree with the host's and undo each other", (x) => {
  const long = exact.fixed(x, bits);
  expect(toDouble(exact.ln(long, bits))).toBeCloseTo(Math.log(x), 13);
  expect(Math.abs(Number(exact.exp(exact.ln(long, bits), bits) - long))).toBeLessThan(2 ** 16 * Math.max(1, x));
  if (x <= 100) expect(toDouble(exact.exp(-long, bits)) / Math.exp(-x)).toBeCloseTo(1, 14);
});

test("the nearest double is that of the host, ties to even and subnormals included", () => {
  for (const x of [1, 1.5, 0.1, 5e-324, 2.5e-310, 2 ** -1022, -7e22, 1.7976931348623157e308, 0])
    expect(exact.nearestDouble(exact.fixed(x, 1200), 1200)).toBe(x);
  expect(exact.nearestDouble((1n << 53n) + 1n, 0)).toBe(2 ** 53);
  expect(exact.nearestDouble((1n << 53n) + 3n, 0)).toBe(2 ** 53 + 4);
  expect(exact.nearestDouble(3n, 1075)).toBe(1e-323);
});

test("split constants add up", () => {
  const sum = (parts: readonly number[]) => parts.toReversed().reduce((total, part) => total + part);
  const { halfPiFirst, halfPiSecond, halfPiThird } = constants;
  expect(sum([halfPiFirst, halfPiSecond, halfPiThird])).toBe(Math.PI / 2);
  expect(sum(constants.halfPi)).toBe(Math.PI / 2);
  expect([sum(constants.ln2), sum(constants.ln2ForExp)]).toEqual([Math.LN2, Math.LN2]);
  expect(sum(constants.log10OfE)).toBe(Math.LOG10E);
});

test("the tables are the same bytes every time", () => {
  expect(kernelTables()).toEqual(kernelTables());
});
