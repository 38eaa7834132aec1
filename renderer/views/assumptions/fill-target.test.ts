import { expect, test } from "vitest";
import { fillTarget } from "./fill-target.ts";

const block = { top: 3, bottom: 4, left: 1, right: 2 };

test.each([
  ["below", 7, 2, { top: 5, bottom: 7, left: 1, right: 2 }],
  ["to the right", 4, 3, { top: 3, bottom: 4, left: 3, right: 3 }],
  ["further down than right", 8, 4, { top: 5, bottom: 8, left: 1, right: 2 }],
  ["further right than down", 5, 6, { top: 3, bottom: 4, left: 3, right: 6 }],
  ["as far down as right", 7, 5, { top: 5, bottom: 7, left: 1, right: 2 }],
  ["within", 3, 1, undefined],
  ["above and to the left", 1, 0, undefined],
])("the corner dragged to a cell %s", (_, line, column, expected) => {
  expect(fillTarget(block, line, column)).toEqual(expected);
});
