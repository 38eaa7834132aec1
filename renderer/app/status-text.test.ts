import { expect, test } from "vitest";
import { dtText } from "./status-text.ts";

test.each([
  [0.0625, "1/16"],
  [0.25, "1/4"],
  [1, "1"],
  [0.1, "1/10"],
  [0.3, "0.3"],
])("a step of %d reads %s", (dt, text) => {
  expect(dtText(dt)).toBe(text);
});
