import { expect, test } from "vitest";
import { createMemo } from "./memo.ts";

test("a value is made again only when what it is made from changes, each key for itself", () => {
  const memo = createMemo<number>();
  let made = 0;
  const get = (key: string, ...deps: unknown[]) =>
    memo.get(key, deps, () => {
      made += 1;
      return made;
    });
  expect([
    get("a", 1, "x"),
    get("a", 1, "x"),
    get("b", 1, "x"),
    get("a", 2, "x"),
    get("a", 2),
    get("a", 2),
    get("a", 2, "y"),
  ]).toEqual([1, 1, 2, 3, 4, 4, 5]);
  expect(get("a", Number.NaN)).toBe(get("a", Number.NaN));
});

test("states that are asked in turn each keep their value, and older ones are let go", () => {
  const memo = createMemo<object>();
  const get = (state: number) => memo.get("", [state], () => ({ state }));
  const [live, lines, page, deferred] = [get(4), get(3), get(2), get(1)];
  for (const _ of [1, 2, 3]) expect([get(4), get(3), get(2), get(1)]).toEqual([live, lines, page, deferred]);
  expect([get(4), get(3), get(2), get(1)].every((each, at) => each === [live, lines, page, deferred][at])).toBe(true);
  for (const state of [5, 6, 7]) get(state);
  expect(get(1)).toBe(deferred);
  expect(get(4)).not.toBe(live);
});
