import { expect, test } from "vitest";
import type { Problem } from "../../models/problem.ts";
import { utf16 } from "../../tests/xmile-text.ts";
import { sourceLines, textOf } from "./source-lines.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const at = (line: number, column = 1, file = "a.json"): Problem => ({
  code: "scenarios/json-comma",
  severity: "error",
  where: { file, line, column },
  values: {},
});
const linesOf = (text: string, ...problems: Problem[]) =>
  sourceLines({ name: "a.json", kind: "scenario", bytes: encode(text) }, problems).map(({ line, text: own }) => [
    line,
    own,
  ]);

test("a line is shown with the one before and the one after", () => {
  expect(linesOf("a\nb\nc\nd\ne", at(3))).toEqual([
    [2, "b"],
    [3, "c"],
    [4, "d"],
  ]);
});

test("line ends of every system count once, and lines of other files are left alone", () => {
  expect(linesOf("a\r\nb\rc", at(2), at(3, 1, "b.json"))).toEqual([
    [1, "a"],
    [2, "b"],
    [3, "c"],
  ]);
});

test("of a long line the part around the place is shown", () => {
  const [[, text]] = linesOf(`${"x".repeat(500)}HERE${"y".repeat(500)}`, at(1, 501)) as [[number, string]];
  expect(text).toMatch(/^…x{79}x?HEREy+…$/);
  expect(text.length).toBeLessThan(170);
});

test("of a file in one line each place has its own part, and errors have theirs before warnings", () => {
  const letters = [..."abcdefghij"].map((letter) => letter.repeat(100)).join("");
  const bytes = encode(letters);
  const warnings = Array.from({ length: 200 }, (): Problem => ({ ...at(1, 1), severity: "warning" }));
  const lines = sourceLines({ name: "a.json", kind: "scenario", bytes }, [...warnings, at(1, 350), at(1, 850)]);
  const textAt = (column: number) => lines.find((line) => line.column === column)?.text;
  expect([textAt(350), textAt(850)]).toEqual([
    expect.stringMatching(/^…c+d+e+…$/),
    expect.stringMatching(/^…h+i+j+…$/),
  ]);
});

test("text comes back byte for byte, mark and line ends too; what is no text does not", () => {
  const text = "\ufeff{\r\n}";
  expect(textOf({ name: "a.json", kind: "scenario", bytes: encode(text) })).toEqual({ text });
  expect(textOf({ name: "a.json", kind: "scenario", bytes: new Uint8Array([0x89, 0x50, 0xff]) })).toEqual({});
  expect(textOf({ name: "a.json", kind: "scenario", bytes: new Uint8Array(5_000_001) })).toEqual({ isTooLong: true });
});

test.each(["little", "big"] as const)(
  "UTF-16, %s end first, is text that saving turns into UTF-8, and XML then says so",
  (order) => {
    const source = (text: string, kind: "model" | "scenario") => ({ name: "a.json", kind, bytes: utf16(text, order) });
    expect(textOf(source("{ “水” }", "scenario"))).toEqual({ text: "\ufeff{ “水” }", isRecoded: true });
    const xml = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\n<xmile encoding="utf-16"/>`;
    expect(textOf(source(xml("UTF-16"), "model"))).toEqual({ text: `\ufeff${xml("UTF-8")}`, isRecoded: true });
    expect(sourceLines(source("a\n水\nc", "scenario"), [at(2)]).map(({ text }) => text)).toEqual(["a", "水", "c"]);
  },
);
