import { expect, test } from "vitest";
import { lineFinder } from "./lines.ts";

test.each([
  ["abc", 0, 1, 1],
  ["abc", 3, 1, 4],
  ["a\nb", 2, 2, 1],
  ["a\r\nb", 3, 2, 1],
  ["a\rb", 2, 2, 1],
  ["a\r\r\n\nb", 5, 4, 1],
  ["一\n二三", 3, 2, 2],
  ["", 0, 1, 1],
])("in %j the offset %d is line %d column %d", (text, offset, line, column) => {
  expect(lineFinder(text)(offset)).toEqual({ line, column });
});
