import { expect, test } from "vitest";
import { cursorTime, movedTime, zoomedSpan } from "./cursor-time.ts";

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

test.each([
  ["half as long, the cursor's year where it stands", 0.5, 2023, all, { start: 2021.5, end: 2029 }],
  ["half as long, about the middle", 0.5, undefined, all, { start: 2023.75, end: 2031.25 }],
  ["twice as long, not beyond the ends", 2, 2035, { min: 2031, max: 2035 }, { start: 2027, end: 2035 }],
  ["never shorter than two saved steps", 0.5, 2025, { min: 2025, max: 2025.5 }, { start: 2025, end: 2025.5 }],
  ["all there is", 2, 2030, { min: 2022, max: 2032 }, undefined],
  ["all at once", Number.POSITIVE_INFINITY, 2030, { min: 2029, max: 2031 }, undefined],
])("zooming by keys: %s", (_, factor, time, axis, span) => {
  expect(zoomedSpan(factor, time, axis, times)).toEqual(span);
});
