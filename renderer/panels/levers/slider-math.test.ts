import { expect, test } from "vitest";
import { onStep, shareAfterKey, shareOf, sharesAfter, valueAfterKey, valueAt } from "./slider-math.ts";

const budget = { low: 0, high: 60, step: 1 };
const plain = { shift: false, alt: false };

test.each([
  [0, 0],
  [0.75, 45],
  [1, 60],
  [2, 60],
  [-1, 0],
])("the rail at %d is %d", (share, value) => {
  expect(valueAt(share, budget)).toBe(value);
});

test("the base and the saved value catch the thumb", () => {
  expect(valueAt(0.505, { low: 0, high: 60, step: 5 }, [30.3])).toBe(30.3);
  expect(valueAt(0.55, { low: 0, high: 60, step: 5 }, [30.3])).toBe(35);
});

test("a step leaves no dust", () => {
  expect(onStep(0.1 + 0.2, 0, 1, 0.1)).toBe(0.3);
  expect(onStep(112_300, 60_000, 180_000, 2000)).toBe(112_000);
});

test.each([
  ["ArrowRight", plain, 31],
  ["ArrowDown", plain, 29],
  ["ArrowUp", { shift: true, alt: false }, 40],
  ["ArrowUp", { shift: false, alt: true }, 30.1],
  ["PageUp", plain, 40],
  ["Home", plain, 0],
  ["End", plain, 60],
  ["a", plain, undefined],
])("%s with %o moves 30 to %d", (key, modifiers, value) => {
  expect(valueAfterKey(key, modifiers, 30, budget)).toBe(value);
});

test("a place beyond the rail is its end", () => {
  expect([shareOf(90, 0, 60), shareOf(-1, 0, 60), shareOf(15, 0, 60)]).toEqual([1, 0, 0.25]);
});

test.each([
  [[0.2, 0.2, 0.2, 0.2, 0.2], 0, 0.6, [], [0.6, 0.1, 0.1, 0.1, 0.1]],
  [[0.5, 0.3, 0.2], 0, 0.2, [1], [0.2, 0.3, 0.5]],
  [[0.5, 0.3, 0.2], 0, 0.9, [1], [0.7, 0.3, 0]],
  [[1, 0, 0], 0, 0.5, [], [0.5, 0.25, 0.25]],
  [[0.5, 0.5], 0, 0.8, [1], [0.5, 0.5]],
])("shares %j with part %d at %d, locked %j, become %j", (shares, part, wanted, locked, expected) => {
  const after = sharesAfter(shares, part, wanted, new Set(locked));
  expect(after.map((share) => Number(share.toFixed(9)))).toEqual(expected);
});

test("shares are written short, and a third each still sums to the whole", () => {
  const after = sharesAfter([0.25, 0.25, 0.25, 0.25], 0, 0, new Set());
  expect(after).toEqual([0, 0.3334, 0.3333, 0.3333]);
});

test("shares always sum to the whole", () => {
  let shares = [0.2, 0.2, 0.2, 0.2, 0.2];
  for (let turn = 0; turn < 500; turn += 1) {
    shares = sharesAfter(shares, turn % 5, Math.abs(Math.sin(turn)), new Set([(turn * 3) % 7]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  }
});

test.each([
  ["ArrowUp", false, 0.31],
  ["ArrowLeft", true, 0.2],
  ["PageUp", false, 0.4],
  ["PageDown", false, 0.2],
  ["Home", false, 0],
  ["End", false, 1],
  ["x", false, undefined],
] as const)("%s (Shift: %s) makes of a share of 0.3: %s", (key, isCoarse, next) => {
  const share = shareAfterKey(key, isCoarse, 0.3);
  if (next === undefined) expect(share).toBeUndefined();
  else expect(share).toBeCloseTo(next, 12);
});
