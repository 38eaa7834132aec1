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
  expect([get("a", 1, "x"), get("a", 1, "x"), get("b", 1, "x"), get("a", 2, "x"), get("a", 2), get("a", 2)]).toEqual([
    1, 1, 2, 3, 4, 4,
  ]);
  expect(get("a", Number.NaN)).toBe(get("a", Number.NaN));
});
