import { expect, test } from "vitest";
import { latenciesOf, quantile } from "./latencies.ts";

const nothing = { echoes: [], longTasks: [], frames: [], isCounting: false, shell: undefined };

test("an event is followed to the runs that were asked for after it, and to the last of its charts", () => {
  const seen = {
    ...nothing,
    moves: [
      { from: 8, at: 10, end: 11, isOfFrame: false },
      { from: 20, at: 20, end: 21, isOfFrame: true },
    ],
    wanted: [10.5, 15.1, 20.5],
    // The second event finds an older order under way, whose answer is not its own.
    asked: [10.6, 15.2, 24],
    stored: [15, 23.9, 27],
    draws: [
      { chart: "a", at: 16, painted: 19 },
      { chart: "b", at: 17, painted: 19 },
      { chart: "a", at: 30, painted: 36 },
      { chart: "a", at: 31, painted: 36 },
      { chart: "b", at: 40, painted: 45 },
    ],
  };
  expect(latenciesOf(seen, 2)).toEqual([
    { before: 2, stored: 5, painted: 9 },
    { before: 0, stored: 7, painted: 25 },
  ]);
});

test("an event that asks for no runs, or whose picture never came, does not count", () => {
  const seen = {
    ...nothing,
    moves: [
      { from: 8, at: 10, end: 11, isOfFrame: false },
      { from: 20, at: 20, end: 21, isOfFrame: true },
    ],
    wanted: [20.5],
    asked: [20.6],
    stored: [22],
    draws: [{ chart: "a", at: 30, painted: 36 }],
  };
  expect(latenciesOf(seen, 2)).toEqual([]);
});

test("quantiles are values that were measured", () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect([quantile(values, 0.5), quantile(values, 0.95), quantile([3], 0.95)]).toEqual([100, 190, 3]);
});
