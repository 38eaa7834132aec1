import { expect, test } from "vitest";
import { ownLook, readColour, readDash } from "./look.ts";

test.each([
  ["s1", 1],
  ["s8", 8],
  ["#0A7cc4", "#0a7cc4"],
  ["#abc", "#aabbcc"],
  ["s9", undefined],
  ["red", undefined],
  ["#12345", undefined],
  ["url(x)", undefined],
])("the colour %s is read as %s", (text, colour) => {
  expect(readColour(text)).toBe(colour);
});

test.each([
  ["s1", []],
  ["s3", [2, 3]],
  ["solid", []],
  ["dotted", [2, 3]],
  ["12 4", [12, 4]],
  ["12,4, 2 4", [12, 4, 2, 4]],
  ["6", [6, 6]],
  ["0 0", undefined],
  ["99 1", undefined],
  ["1 1 1 1 1 1 1 1 1 1", undefined],
  ["wavy", undefined],
  ["", undefined],
])("the dash %j is read as %j", (text, dash) => {
  expect(readDash(text)).toEqual(dash);
});

test("what is not understood of a look is left to the scenario's place in the list", () => {
  expect(ownLook({ colour: "red", dash: "5 3" })).toEqual({ dash: [5, 3] });
  expect(ownLook({ colour: "red" })).toBeUndefined();
});
