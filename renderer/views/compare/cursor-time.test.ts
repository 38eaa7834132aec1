import { expect, test } from "vitest";
import { cursorTime, movedTime } from "./cursor-time.ts";

const times = Array.from({ length: 61 }, (_, index) => 2020 + index / 4);
const all = { min: 2020, max: 2035, step: 5 };
const zoomed = { min: 2025, max: 2026, step: 0.5 };

test.each([
  [2029.7, all, 2030],
  [2019, all, 2020],
  [2025.3, zoomed, 2025.25],
  [2030, zoomed, 2026],
])("the pointer at %d of %o reads %d", (time, axis, read) => {
  expect(cursorTime(time, axis, times)).toBe(read);
});

test.each([
  ["ArrowRight", 2030, 2031],
  ["ArrowLeft", 2020, 2020],
  ["ArrowRight", undefined, 2035],
  ["Home", 2030, 2020],
  ["End", undefined, 2035],
  ["x", 2030, undefined],
])("%s moves the cursor from %s to %s", (key, from, to) => {
  expect(movedTime(key, from, all, times)).toBe(to);
});
