import { expect, test } from "vitest";
import cityModel from "../../../models/library/city.xmile?raw";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { filterSectors, rowFacts } from "../../../reports/assumptions/grid-filter.ts";
import { type RowKind, rowKinds } from "../../../reports/assumptions/grid-row.ts";
import { noFilters } from "../../../reports/assumptions/row-filters.ts";
import cityStudy from "../../../scenarios/library/city.scenario.json?raw";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import { openStudy } from "../../engine/open-study.ts";
import { displayRows, isRuled } from "./display-rows.ts";
import type { DisplayRow } from "./grid-context.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const source = { name: "city.scenario.json", kind: "scenario", bytes: bytes(cityStudy) } as const;
const opened = await openStudy(source, undefined, async () => bytes(cityModel));
if ("wanted" in opened || !opened.file || !opened.system || !opened.model) throw new Error("not opened");
const { file, model, system } = opened;
const sectors = buildSectors(model, system, file);
const none = new Set<string>();

const kindOf = (row: DisplayRow): RowKind | undefined => (row.type === "row" ? row.row.kind : undefined);

/** A rule stands where the kind changes from one line to the next, nowhere else. */
function expectRules(rows: readonly DisplayRow[]): void {
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const changes = row.type === "row" && before?.type === "row" && kindOf(before) !== kindOf(row);
    expect([row.key, isRuled(row)]).toEqual([row.key, changes]);
  });
}

test("a rule stands above the first line of each further kind of a sector, not below a heading", () => {
  const rows = displayRows(sectors, none);
  expectRules(rows);
  const talent = rows.filter((row) => row.type === "row" && row.row.sector === sectors[1]?.key);
  expect(talent.filter(isRuled).map(kindOf)).toEqual(["derived", "behaviour", "initial", "setting"]);
  expect(rows.filter(({ type }) => type === "sector").some(isRuled)).toBe(false);
});

test("of what a filter or a text leaves the rules stand where its own kinds change", () => {
  const info = rowFacts(
    sectors.flatMap((sector) => sector.rows),
    file,
    subjectOf(system),
  );
  for (const filter of ["changed", "levers", "uncited", "weak"] as const) {
    const rows = displayRows(filterSectors(sectors, new Set([filter]), "", file, info), none);
    expectRules(rows);
    if (filter === "levers") expect(rows.some(isRuled)).toBe(false);
  }
  expectRules(displayRows(filterSectors(sectors, noFilters, "人", file, info), none));
});

test("a closed sector leaves its heading; lines in sight are counted on", () => {
  const [first, second] = sectors;
  const rows = displayRows(sectors, new Set([`*${second?.key}`]));
  const numbers = rows.flatMap((row) => (row.type === "row" ? [row.number] : []));
  expect(rows.flatMap((row) => (row.type === "sector" ? [row.isOpen] : [])).slice(0, 3)).toEqual([true, false, true]);
  expect(numbers[0]).toBe(1);
  expect(rows.filter((row) => row.type === "row" && row.row.sector === second?.key)).toEqual([]);
  expect(rows.filter((row) => row.type === "row" && row.row.sector === first?.key)).toHaveLength(
    first?.rows.length ?? 0,
  );
});

test("kinds have one order", () => {
  for (const { rows } of sectors) {
    const order = rows.map(({ kind }) => rowKinds.indexOf(kind));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});

test("lines are counted through, and keep their numbers when a sector is closed", () => {
  const numbers = (rows: readonly DisplayRow[]) =>
    new Map(rows.flatMap((row) => (row.type === "row" ? [[row.key, row.number] as const] : [])));
  const open = numbers(displayRows(sectors, none));
  expect([...open.values()]).toEqual(Array.from(open, (_, at) => at + 1));
  const closed = displayRows(sectors, new Set([`*${sectors[0]?.key}`]));
  expect(closed[0]).toMatchObject({ type: "sector", isOpen: false });
  expect(closed[1]?.type).toBe("sector");
  for (const [key, number] of numbers(closed)) expect([key, open.get(key)]).toEqual([key, number]);
});
