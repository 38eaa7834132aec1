import { expect, test } from "vitest";
import type { Override, Source } from "../scenario.ts";
import { withValue } from "./former-source.ts";

const cited: Source = { cite: "S1", quote: "30" };
const before: Override = { value: 30, source: cited, note: "as announced" };

test("a number that is changed keeps its source as what was said of the old one", () => {
  expect(withValue(before, 45)).toEqual({ value: 45, former: { value: 30, source: cited }, note: "as announced" });
});

test("changed again, it still tells the number that the source spoke of; back at it, the source is there again", () => {
  const changed = withValue(withValue(before, 45), 50);
  expect(changed.former).toEqual({ value: 30, source: cited });
  expect(withValue(changed, 30)).toEqual(before);
});

test("the same number keeps its source, and a new source speaks of the new number", () => {
  expect(withValue(before, 30)).toEqual(before);
  const assumed: Source = { assumption: "half again as much" };
  expect(withValue(withValue(before, 45), 45, { source: assumed })).toEqual({ ...before, value: 45, source: assumed });
});

test("an assumed range speaks of every number in it", () => {
  const ranged: Override = { value: 3, source: { assumption: "the plan allows no more", range: [2, 8] } };
  expect(withValue(ranged, 7)).toEqual({ ...ranged, value: 7 });
  for (const end of [2, 8]) expect(withValue(ranged, end)).toEqual({ ...ranged, value: end });
  for (const beyond of [1.9, 8.1]) expect(withValue(ranged, beyond).source).toBeUndefined();
});

test("elements, paths and points are told apart by what they say", () => {
  const elements: Override = { value: new Map([["a", 1]]), source: cited };
  expect(withValue(elements, new Map([["a", 1]])).source).toBe(cited);
  expect(withValue(elements, new Map([["a", 2]])).former?.value).toBe(elements.value);
  const path: Override = { value: { path: [[2025, 1]], between: "linear" }, source: cited };
  expect(withValue(path, { path: [[2025, 1]], between: "step" }).source).toBeUndefined();
});

test("a number without a source has nothing to tell", () => {
  expect(withValue({ value: 1 }, 2)).toEqual({ value: 2 });
  expect(withValue(undefined, 2)).toEqual({ value: 2 });
});
