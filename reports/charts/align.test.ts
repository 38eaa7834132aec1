import { expect, test } from "vitest";
import { alignTo } from "./align.ts";

test("a series at the same times, or that ends early, is left as it is", () => {
  const values = [1, 2, 3];
  expect(alignTo([0, 1, 2], [0, 1, 2], values)).toBe(values);
  expect(alignTo([0, 1, 2, 3], [0, 1, 2], values)).toBe(values);
});

test("a series with another step is read between its points, and is missing outside them", () => {
  expect(alignTo([0, 1, 2, 3], [1, 2, 2.5], [10, 20, 30])).toEqual([Number.NaN, 10, 20, Number.NaN]);
  expect(alignTo([0, 0.5, 1], [0, 1, 2], [0, 10, 20])).toEqual([0, 5, 10]);
});
