import { expect, test } from "vitest";
import { markTimes, niceAxis, ticksOf, timeAxis, timeTicksOf } from "./ticks.ts";

test.each([
  [-2164, 2100, [-3000, -2000, -1000, 0, 1000, 2000, 3000]],
  [0, 12.4, [0, 5, 10, 15]],
  [54, 101.2, [50, 60, 70, 80, 90, 100, 110]],
  [1, 2.41, [1, 1.5, 2, 2.5]],
  [0, 0.0042, [0, 0.001, 0.002, 0.003, 0.004, 0.005]],
])("an axis for %d to %d has ticks %j", (low, high, ticks) => {
  expect(ticksOf(niceAxis(low, high))).toEqual(ticks);
});

test("a constant still gets an axis around it", () => {
  const axis = niceAxis(70, 70);
  expect(axis.min).toBeLessThan(70);
  expect(axis.max).toBeGreaterThan(70);
  expect(ticksOf(niceAxis(0, 0)).length).toBeGreaterThanOrEqual(2);
});

test("no axis has more than seven ticks or fewer than three, and none leaves data out", () => {
  for (let index = 1; index < 400; index += 1) {
    const low = Math.sin(index) * 10 ** (index % 7);
    const high = low + Math.abs(Math.cos(index * 1.7)) * 10 ** (index % 5) + 0.01;
    const axis = niceAxis(low, high);
    const count = ticksOf(axis).length;
    expect([low, high, count, axis]).toEqual([
      low,
      high,
      expect.toSatisfy((ticks: number) => ticks >= 3 && ticks <= 7),
      expect.toSatisfy(() => axis.min <= low + 1e-6 && axis.max >= high - 1e-6),
    ]);
  }
});

test.each([
  [2020, 2035, [2020, 2025, 2030, 2035]],
  [2020, 2030, [2020, 2022, 2024, 2026, 2028, 2030]],
  [2021, 2036, [2025, 2030, 2035]],
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [0, 3, [0, 1, 2, 3]],
])("years from %d to %d are marked at %j", (start, stop, ticks) => {
  expect(timeTicksOf(timeAxis(start, stop))).toEqual(ticks);
});

test("markers stand at five-year marks, the start left out", () => {
  expect(markTimes(2020, 2035)).toEqual([2025, 2030, 2035]);
  expect(markTimes(0, 4)).toEqual([1, 2, 3, 4]);
});
