import fc from "fast-check";
import { expect, test } from "vitest";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { applyEdits } from "./cell-edits.ts";
import { readClipboard, writeClipboard } from "./clipboard.ts";
import { readDecimals } from "./decimal-commas.ts";
import { gridCells } from "./grid-cells.ts";
import { planPaste } from "./plan-edits.ts";
import { rowFormat } from "./row-format.ts";

// What is pasted is what is stored, to the last bit: from the text that a spreadsheet puts on the clipboard to the file that
// is opened again.

const { model, system, file, facts } = openBundled("city");
/** Lines that take any number. */
const rows = buildSectors(model, system, file, facts)
  .flatMap((sector) => sector.rows)
  .filter((row) => typeof row.modelValue === "number" && !row.range?.isHard);
const scenarios = ["base", "housing-first", "balanced"];

/** Ways in which spreadsheets and people write a number. */
const ways = ["plain", "grouped", "accounting", "percent", "wide", "myriad"] as const;

const digits = (least: number, most: number) =>
  fc.array(fc.nat(9), { minLength: least, maxLength: most }).map((each) => each.join(""));
const typed = fc.record({
  isNegative: fc.boolean(),
  whole: digits(1, 13).map((text) => text.replace(/^0+(?=\d)/, "")),
  rest: fc.option(digits(1, 17), { nil: undefined }),
  way: fc.constantFrom(...ways),
});
type Typed = typeof typed extends fc.Arbitrary<infer Value> ? Value : never;

/** Per cent is written only where it may be. */
function wayAt({ way }: Typed, line: number): (typeof ways)[number] {
  const row = rows[line];
  return way === "percent" && row && !rowFormat(row, "zh").takesPercent ? "plain" : way;
}

function written({ isNegative, whole, rest, way }: Typed): string {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = (way === "grouped" || way === "accounting" ? grouped : whole) + (rest === undefined ? "" : `.${rest}`);
  if (way === "accounting") return isNegative ? `(${number})` : ` ${number} `;
  const signed = (isNegative ? "-" : "") + number;
  if (way === "percent") return `${signed}%`;
  if (way === "myriad") return `${signed}万`;
  return way === "wide"
    ? signed.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    : signed;
}

/** The double nearest to the decimal that was written, which `Number` finds by itself. */
function meant({ isNegative, whole, rest, way }: Typed, line: number): number {
  const row = rows[line];
  if (!row) throw new Error("no such line");
  const { shift, unitShift } = rowFormat(row, "zh");
  const power = way === "percent" ? -2 : way === "myriad" ? 4 - unitShift : -shift;
  return Number(`${isNegative ? "-" : ""}${whole}.${rest ?? "0"}e${power}`);
}

const whole = { top: 0, bottom: rows.length - 1, left: 0, right: scenarios.length - 1 };

/** The numbers of the file that is opened again after the text has been pasted, line by line. */
function pasted(text: string): readonly (readonly number[])[] {
  const { rows: texts } = readDecimals(readClipboard(text));
  const plan = planPaste(gridCells(file), "zh", { rows, scenarios }, whole, texts);
  expect(plan.refused).toEqual([]);
  const saved = writeScenarioFile(applyEdits(file, subjectOf(system), plan.edits));
  const again = readScenarioFile(new TextEncoder().encode(saved), "again.scenario.json").file;
  const read = again && gridCells(again);
  // Nothing is left of the sign of a nought.
  return rows.map((row) => scenarios.map((scenario) => Number(read?.cell(row, scenario).value) + 0));
}

const size = { minLength: rows.length, maxLength: rows.length };
const block = fc.array(fc.array(typed, { minLength: 3, maxLength: 3 }), size);

test("any block of numbers, written in any way, is in the file that is opened again as it was written", () => {
  const property = fc.property(block, (drawn) => {
    const cells = drawn.map((each, line) => each.map((cell) => ({ ...cell, way: wayAt(cell, line) })));
    const text = `${writeClipboard(cells.map((each) => each.map(written)))}\r\n`;
    expect(pasted(text), text).toEqual(cells.map((each, line) => each.map((cell) => meant(cell, line) + 0)));
  });
  fc.assert(property, { numRuns: 40 });
});

test("so is one with commas before its decimals, as German, French and Swiss Excel write them", () => {
  const parts = fc.constantFrom(".", "\u202f", "\u00a0", "'", "’");
  const property = fc.property(block, parts, (drawn, part) => {
    // One number that has one reading only, as a block of any size has.
    const cells = drawn.map((each, line) =>
      each.map((cell, column) => ({
        ...cell,
        way: wayAt(cell, line),
        ...(line === 0 && column === 0 ? { rest: "25" } : {}),
      })),
    );
    const swapped = (text: string) =>
      text.replace(/[.,．，]/g, (mark) => (mark === "," || mark === "，" ? part : mark === "." ? "," : "，"));
    const text = `${writeClipboard(cells.map((each) => each.map((cell) => swapped(written(cell)))))}\r\n`;
    expect(pasted(text), text).toEqual(cells.map((each, line) => each.map((cell) => meant(cell, line) + 0)));
  });
  fc.assert(property, { numRuns: 40 });
});
