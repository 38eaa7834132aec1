import { describe, expect, test } from "vitest";
import type { Extrapolation } from "../model.ts";
import { lookup } from "./lookup.ts";

const nan = Number.NaN;
const infinite = Number.POSITIVE_INFINITY;

function read(kind: Extrapolation, x: number, xs = [0, 1, 3], ys = [10, 20, 0]): number {
  return lookup({ name: "f", kind, x: xs, y: ys }, x);
}

describe("points (0, 10), (1, 20), (3, 0)", () => {
  test.each<[number, number, number, number]>([
    // x, continuous, extrapolate, discrete
    [-1, 10, 0, 10],
    [0, 10, 10, 10],
    [0.25, 12.5, 12.5, 10],
    [1, 20, 20, 20],
    [2, 10, 10, 20],
    [3, 0, 0, 0],
    [4, 0, -10, 0],
    [nan, nan, nan, nan],
    [infinite, 0, -infinite, 0],
    [-infinite, 10, -infinite, 10],
  ])("at %d", (x, continuous, extrapolate, discrete) => {
    expect(read("continuous", x)).toBe(continuous);
    expect(read("extrapolate", x)).toBe(extrapolate);
    expect(read("discrete", x)).toBe(discrete);
  });
});

test.each<Extrapolation>(["continuous", "extrapolate", "discrete"])("one point holds everywhere: %s", (kind) => {
  expect([-5, 2, 9].map((x) => read(kind, x, [2], [7]))).toEqual([7, 7, 7]);
});

test("at a point its very y comes out, whatever the slopes", () => {
  const xs = [0.1, 0.2, 0.30000000000000004, 0.7];
  const ys = [1 / 3, 1e9, -1e-9, 0.1];
  expect(xs.map((x) => read("extrapolate", x, xs, ys))).toEqual(ys);
});
