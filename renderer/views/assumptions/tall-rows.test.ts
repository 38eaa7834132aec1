import { expect, test } from "vitest";
import cityModel from "../../../models/library/city.xmile?raw";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { elementName, rowName } from "../../../reports/assumptions/row-words.ts";
import cityStudy from "../../../scenarios/library/city.scenario.json?raw";
import { openStudy } from "../../engine/open-study.ts";
import type { DisplayRow } from "./grid-context.ts";
import { tallRows } from "./tall-rows.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const source = { name: "city.scenario.json", kind: "scenario", bytes: bytes(cityStudy) } as const;
const opened = await openStudy(source, undefined, async () => bytes(cityModel));
if ("wanted" in opened || !opened.file || !opened.system || !opened.model) throw new Error("not opened");
const rows = buildSectors(opened.model, opened.system, opened.file).flatMap((sector) => sector.rows);
const display = rows.map(
  (row, at): DisplayRow => ({ type: "row", key: row.key, row, number: at + 1, isKindStart: false }),
);
/** Seven points a letter. */
const letters = (text: string) => text.length * 7;

test("a name that does not fit has two lines, with its whole array; one that fits has one", () => {
  for (const width of [200, 340]) {
    const tall = tallRows(display, "en", { name: width, unit: 4000 }, letters);
    const isLong = (row: (typeof rows)[number]) => letters(rowName(row, "en")) > width - 35;
    const arrays = new Set(
      rows.filter((row) => elementName(row, "en") !== "" && isLong(row)).map((row) => row.target.variable.id),
    );
    const expected = rows.filter((row) => isLong(row) || arrays.has(row.target.variable.id));
    expect([...tall.keys()].sort()).toEqual(expected.map(({ key }) => key).sort());
    expect(tall.size).toBeGreaterThan(5);
    expect(tall.size).toBeLessThan(rows.length);
  }
  expect(tallRows(display, "en", { name: 4000, unit: 4000 }, letters).size).toBe(0);
});

test("what an array shares and a part's own words have a line each, own words two where they need them; in less room both run on", () => {
  const of = (id: string, width: number) => {
    const tall = tallRows(display, "en", { name: width + 35, unit: 4000 }, letters);
    const row = rows.find((each) => each.key === id || rowName(each, "en") === id);
    return row && tall.get(row.key);
  };
  const name = "Spending shift by use: Talent services and startup contest"; // 22 and 35 letters
  expect(of(name, 35 * 7)).toEqual({ lines: 2, isRunning: false });
  expect(of(name, 35 * 7 - 1)).toEqual({ lines: 3, isRunning: false });
  expect(of(name, 20 * 7)).toEqual({ lines: 3, isRunning: true });
});

test("a unit that does not fit has two lines", () => {
  const unitOf = (row: (typeof rows)[number]) => rowFormat(row, "en").unit;
  const tall = tallRows(display, "en", { name: 4000, unit: 120 }, letters);
  expect([...tall.keys()].sort()).toEqual(
    rows
      .filter((row) => (letters(unitOf(row)) * 12) / 13 > 100)
      .map(({ key }) => key)
      .sort(),
  );
  expect(tall.size).toBeGreaterThan(0);
});
