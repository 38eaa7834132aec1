import { describe, expect, test } from "vitest";
import { absorb, draw } from "./random.ts";

test("the sequence is SplitMix64: published numbers for the seed 1234567", () => {
  // rosettacode.org, "Pseudo-random numbers/Splitmix64".
  const published = [
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ];
  expect(published.map((_, i) => absorb(1234567n, BigInt(i)))).toEqual(published);
});

const count = 20_000;

function sample(distribution: Parameters<typeof draw>[0], parameters: number[], seed = 1, stream = 0): number[] {
  return Array.from({ length: count }, (_, step) => draw(distribution, parameters, seed, stream, step));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

describe("distributions: mean and deviation of 20,000 draws within four standard errors", () => {
  test.each<[string, Parameters<typeof draw>[0], number[], number, number]>([
    ["uniform on [2, 6]", "uniform", [2, 6], 4, 4 / Math.sqrt(12)],
    ["normal", "normal", [10, 3], 10, 3],
    ["lognormal, mean e^(1/8), variance (e^(1/4) - 1) e^(1/4)", "lognormal", [0, 0.5], 1.1331484530668263, 0.6039005],
    ["exponential", "exponential", [5], 5, 5],
    ["poisson, small", "poisson", [0.3], 0.3, Math.sqrt(0.3)],
    ["poisson, middling", "poisson", [40], 40, Math.sqrt(40)],
    ["poisson, large", "poisson", [1000], 1000, Math.sqrt(1000)],
  ])("%s", (_, distribution, parameters, expectedMean, expectedDeviation) => {
    const values = sample(distribution, parameters);
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan((4 * expectedDeviation) / Math.sqrt(count));
    expect(Math.abs(deviation(values) / expectedDeviation - 1)).toBeLessThan(0.05);
  });

  test("uniform draws fill twenty bins evenly (chi-square with 19 degrees of freedom below 43.8, p = 0.001)", () => {
    const bins = new Array<number>(20).fill(0);
    for (const value of sample("uniform", [0, 20])) bins[Math.floor(value)] = (bins[Math.floor(value)] ?? 0) + 1;
    const expected = count / 20;
    expect(bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0)).toBeLessThan(43.8);
  });

  test("poisson counts follow e^-m m^k / k!", () => {
    const values = sample("poisson", [2]);
    const shares = [0, 1, 2, 3].map((k) => values.filter((value) => value === k).length / count);
    const exact = [0.1353, 0.2707, 0.2707, 0.1804];
    const distances = shares.map((share, k) => Math.abs(share - (exact[k] ?? 0)));
    expect(Math.max(...distances)).toBeLessThan(0.013);
  });
});

describe("a draw depends on seed, stream and step, and on nothing else", () => {
  const base = draw("uniform", [0, 1], 7, 3, 11);

  test("the same three give the same bits", () => {
    expect(draw("uniform", [0, 1], 7, 3, 11)).toBe(base);
  });

  test.each([
    ["seed", 8, 3, 11],
    ["a seed that is not whole", 7.5, 3, 11],
    ["stream", 7, 4, 11],
    ["step", 7, 3, 12],
    ["stream and step swapped", 7, 11, 3],
  ])("another %s gives another number", (_, seed, stream, step) => {
    expect(draw("uniform", [0, 1], seed, stream, step)).not.toBe(base);
  });

  test("neighbouring streams are not correlated", () => {
    const one = sample("normal", [0, 1], 1, 0);
    const other = sample("normal", [0, 1], 1, 1);
    const correlation = mean(one.map((value, i) => value * (other[i] ?? 0)));
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(count));
  });

  test("a seed of -0 or NaN counts as 0", () => {
    const zero = draw("uniform", [0, 1], 0, 0, 0);
    expect(draw("uniform", [0, 1], -0, 0, 0)).toBe(zero);
    expect(draw("uniform", [0, 1], Number.NaN, 0, 0)).toBe(zero);
  });
});

test.each([
  ["a negative mean", [-1], Number.NaN],
  ["a mean that is not a number", [Number.NaN], Number.NaN],
  ["a mean of 0", [0], 0],
])("poisson with %s", (_, parameters, expected) => {
  expect(draw("poisson", parameters, 1, 0, 0)).toBe(expected);
});
