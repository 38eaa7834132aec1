import { expect, test } from "vitest";
import { keptPoints, thinOut } from "./thin-out.ts";

const thinned = (points: readonly (readonly [number, number])[], tolerance = 0.1) => {
  const flat = Float32Array.from(points.flat());
  thinOut(flat, tolerance);
  const all = Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]]);
  // What stands where the point before it stands is left out.
  return all.filter(([x, y], index) => x !== all[index - 1]?.[0] || !Object.is(y, all[index - 1]?.[1]));
};

test("a straight line is its two ends", () => {
  expect(thinned(Array.from({ length: 50 }, (_, x) => [x, 2 * x]))).toEqual([
    [0, 0],
    [49, 98],
  ]);
});

test("a corner stays", () => {
  expect(
    thinned([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 5],
      [4, 10],
    ]),
  ).toEqual([
    [0, 0],
    [2, 0],
    [4, 10],
  ]);
});

test("a gap stays a gap, and both its sides stay whole", () => {
  expect(
    thinned([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, Number.NaN],
      [4, 1],
      [5, 1],
      [6, 1],
    ]),
  ).toEqual([
    [0, 1],
    [2, 1],
    [3, Number.NaN],
    [4, 1],
    [6, 1],
  ]);
});

test("nothing, a point, and a gap at either end are taken as they are", () => {
  expect(thinned([])).toEqual([]);
  expect(thinned([[1, 2]])).toEqual([[1, 2]]);
  expect(
    thinned([
      [0, Number.NaN],
      [1, 2],
      [2, Number.NaN],
    ]),
  ).toEqual([
    [0, Number.NaN],
    [1, 2],
    [2, Number.NaN],
  ]);
});

test("no point is further from what is drawn than was allowed", () => {
  const points = Array.from({ length: 400 }, (_, x) => [x, 90 * Math.sin(x / 30) + (x % 7) * 0.02] as const);
  const kept = thinned(points, 0.15);
  expect(kept.length).toBeLessThan(120);
  for (const [x, y] of points) {
    const next = kept.findIndex(([other = 0]) => other >= x);
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [kept[Math.max(0, next - 1)], kept[next]];
    const drawn = x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
    expect(Math.abs(drawn - y)).toBeLessThanOrEqual(0.15 + 1e-9);
  }
});

test("of a stretch only the points that the eye needs are kept, the ends among them", () => {
  const bent = Array.from({ length: 200 }, (_, x): [number, number] => [x, x < 100 ? 0 : x - 100]);
  expect(keptPoints(bent)).toEqual([
    [0, 0],
    [100, 0],
    [199, 99],
  ]);
  expect(keptPoints([[3, 4]])).toEqual([[3, 4]]);
  expect(keptPoints([])).toEqual([]);
});
