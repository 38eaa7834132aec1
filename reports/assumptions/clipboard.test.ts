import fc from "fast-check";
import { expect, test } from "vitest";
import { readClipboard, writeClipboard } from "./clipboard.ts";

const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    "Excel, two by two",
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "LibreOffice",
    "1\t2\n3\t4",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["one cell", "1,000", [["1,000"]]],
  [
    "blanks",
    "\t2\r\n\t\r\n",
    [
      ["", "2"],
      ["", ""],
    ],
  ],
  ["a blank line in the middle", "1\r\n\r\n3\r\n", [["1"], [""], ["3"]]],
  ["quotes around a line end", '"a\nb"\t"say ""x"""\r\n', [["a\nb", 'say "x"']]],
  ["a quote that is a letter", '5" pipe\t6"\r\n', [['5" pipe', '6"']]],
  ["a quote left open", '"open\tx', [['"open', "x"]]],
  ["old Mac line ends", "1\r2", [["1"], ["2"]]],
];

test.each(cases)("%s", (_, text, rows) => {
  expect(readClipboard(text)).toEqual(rows);
});

test("what is written is read back", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", ",", " ", "1", "三") });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  const property = fc.property(block, (rows) => {
    const text = writeClipboard(rows);
    // A last line of one empty cell is what a last line end looks like.
    fc.pre(text !== "" && !/[\r\n]$/.test(text));
    expect(readClipboard(text)).toEqual(rows);
    expect(readClipboard(`${text}\r\n`)).toEqual(rows);
  });
  fc.assert(property, { numRuns: 1000 });
});
