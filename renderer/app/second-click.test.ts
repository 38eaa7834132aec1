import { expect, test } from "vitest";
import { isStray } from "./second-click.ts";

const first = { time: 1000, x: 50, y: 50, control: "add" };

test.each([
  ["the same button again", { time: 1150, x: 50, y: 50, control: "add" }, false],
  ["what came under the pointer", { time: 1150, x: 51, y: 49, control: "row" }, true],
  ["the same place later, on purpose", { time: 1500, x: 50, y: 50, control: "row" }, false],
  ["another place at once", { time: 1100, x: 70, y: 50, control: "row" }, false],
])("a second press on %s", (_, second, stray) => {
  expect(isStray(first, second)).toBe(stray);
  expect(isStray(undefined, second)).toBe(false);
});
