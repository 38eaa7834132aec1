import { expect, test } from "vitest";
import { pathFrom, pathLine, withMorePoints, withoutPoint, withPoint } from "./path-points.ts";

const flat = pathFrom(10, 2020, 2035);

test("a constant becomes a flat path over the run", () => {
  expect(flat).toEqual({
    path: [
      [2020, 10],
      [2035, 10],
    ],
    between: "linear",
  });
});

test("points stay in the order of time, and none share one", () => {
  expect(withPoint(flat, 0, [2040, 12]).path).toEqual([
    [2035, 10],
    [2040, 12],
  ]);
  expect(withPoint(flat, 0, [2035, 12]).path).toEqual([[2035, 12]]);
});

test("a new point changes nothing yet", () => {
  const ramp = {
    ...flat,
    path: [
      [2020, 0],
      [2030, 10],
    ] as const,
  };
  expect(withMorePoints(ramp).path).toEqual([
    [2020, 0],
    [2025, 5],
    [2030, 10],
  ]);
  expect(withMorePoints({ ...ramp, between: "step" }).path[1]).toEqual([2025, 0]);
});

test("the last point stays", () => {
  expect(withoutPoint(withoutPoint(flat, 0), 0).path).toEqual([[2035, 10]]);
});

test("a path is drawn flat before and after its points, in steps where it has steps", () => {
  const box = { width: 100, height: 20 };
  const time = { start: 2020, stop: 2030 };
  const value = { low: 0, high: 10 };
  const path = {
    path: [
      [2022, 0],
      [2025, 10],
    ] as const,
    between: "linear" as const,
  };
  expect(pathLine(path, box, time, value)).toBe("M0 20L20 20L50 0H100");
  expect(pathLine({ ...path, between: "step" }, box, time, value)).toBe("M0 20L20 20H50V0H100");
});
