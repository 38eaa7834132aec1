import { expect, test } from "vitest";
import { rowAfterKey } from "./list-keys.ts";

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 4, undefined],
  ["ArrowUp", 0, undefined],
  ["ArrowUp", 3, 2],
  ["Home", 3, 0],
  ["End", 1, 4],
  ["End", 4, undefined],
  ["Enter", 2, undefined],
])("%s in row %d of five leads to %s", (key, row, next) => {
  expect(rowAfterKey(key, row, 5)).toBe(next);
});
