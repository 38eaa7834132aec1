import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { applyEdits } from "./cell-edits.ts";
import { gridCells } from "./grid-cells.ts";
import { rowFacts } from "./grid-filter.ts";
import { newColumns, withNewScenarios } from "./new-columns.ts";
import { readSeparated, separatorOf } from "./separated.ts";
import { chooseSheet, type FileCell, planTable } from "./table-in.ts";
import { tableCsv, tableFile } from "./table-out.ts";
import { tableXlsx } from "./table-xlsx.ts";
import { readTextTable } from "./text-table.ts";

const { model, system, file, facts } = openBundled("city");
const subject = subjectOf(system);
const sectors = buildSectors(model, system, file, facts);
const rows = sectors.flatMap((sector) => sector.rows);
const info = rowFacts(rows, file, subject, facts);

function table(study: ScenarioFile = file, language: "zh" | "en" = "zh") {
  return tableFile(sectors, study.scenarios, gridCells(study), info, language);
}
function csvCells(text: string): FileCell[][] {
  const plain = text.replace(/^\ufeff/, "");
  return readSeparated(plain, separatorOf(plain)).map((row) => [...row]);
}
function plan(cells: readonly (readonly FileCell[])[], language: "zh" | "en" = "zh", study = file) {
  return planTable(cells, rows, study.scenarios, gridCells(study), language);
}
/** The CSV with some cells replaced: by line key and scenario id. */
function edited(changes: readonly (readonly [row: string, scenario: string, text: string])[], study = file) {
  const cells = csvCells(tableCsv(table(study)));
  const head = cells[0] ?? [];
  for (const [key, scenario, text] of changes) {
    const line = cells.find((row) => row[0] === key);
    const column = head.findIndex((name) => String(name).endsWith(`[${scenario}]`));
    if (line) line[column] = text;
  }
  return cells;
}

test("a table read back unchanged changes nothing, in either language, as CSV and as a workbook", async () => {
  for (const language of ["zh", "en"] as const) {
    const other = language === "zh" ? "en" : "zh";
    const csv = plan(csvCells(tableCsv(table(file, language))), other);
    expect({ ...csv, same: 0 }).toEqual({ edits: [], changes: [], refused: [], troubles: [], same: 0 });
    expect(csv.same).toBe(rows.length * file.scenarios.length);
    const workbook = await readXlsx(await tableXlsx(table(file, language), "Assumptions"));
    const cells = (workbook.sheets[0]?.rows ?? []).map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)),
    );
    expect(plan(cells, other).changes).toEqual([]);
    expect(plan(cells, other).refused).toEqual([]);
  }
});

test("the table as German Excel saves it, with one number changed, changes that number and no other", () => {
  const cells = edited([["land_growth", "base", "5.125"]]).map((row, line) =>
    row.map((cell, at) => {
      const text = String(cell ?? "");
      const isNumber = line > 0 && at > 3 && text !== "" && Number.isFinite(Number(text));
      return `"${(isNumber ? text.replace(".", ",") : text).replaceAll('"', '""')}"`;
    }),
  );
  const sheet = readTextTable(cells.map((row) => row.join(";")).join("\r\n"));
  const { changes, refused, troubles } = plan(sheet.cells);
  expect([refused, troubles, sheet.troubles]).toEqual([[], [], undefined]);
  expect(changes.map(({ row, scenario, after }) => [row.key, scenario, after])).toEqual([
    ["land_growth", "base", 0.05125],
  ]);
});

test("added, changed, removed and refused cells are told apart", () => {
  const result = plan(
    edited([
      ["holding_change", "base", "2"],
      ["extra_budget", "funds-first", "45"],
      ["extra_budget", "housing-first", ""],
      ["land_growth", "base", "9"],
      ["land_growth", "funds-first", "三成"],
    ]),
  );
  expect(result.changes.map(({ row, scenario, kind, after }) => [row.key, scenario, kind, after])).toEqual([
    ["extra_budget", "housing-first", "removed", 0],
    ["extra_budget", "funds-first", "changed", 45],
    ["holding_change", "base", "added", 2],
  ]);
  expect(result.refused.map(({ refusal }) => refusal.kind)).toEqual(["out-of-range", "not-a-number"]);
});

test("what a spreadsheet has cut to fifteen digits is not changed, and what lay beyond its range stays", () => {
  const row = rows.find(({ key }) => key === "holding_change");
  const study = (value: number) => applyEdits(file, subject, row ? [{ row, scenario: "base", value }] : []);
  const read = (value: number, text: string) => {
    const own = study(value);
    const { edits, refused } = plan(edited([["holding_change", "base", text]], own), "zh", own);
    return [edits.map((edit) => edit.value), refused.length];
  };
  expect(read(0.1 + 0.2, "0.3")).toEqual([[], 0]);
  expect(read(0.1 + 0.2, "0.30000000000001")).toEqual([[0.30000000000001], 0]);
  expect(read(99, "99")).toEqual([[], 0]);
  expect(read(99, "98")).toEqual([[], 1]);
});

test("what a table says of the base leaves those who inherit from it inheriting", () => {
  const { edits } = plan(edited([["holding_change", "base", "2"]]));
  const study = applyEdits(file, subject, edits);
  const row = rows.find(({ key }) => key === "holding_change");
  expect(row && gridCells(study).cell(row, "funds-first")).toMatchObject({ value: 2, state: "inherited" });
});

test("lines, columns and units that are not the study's are named, with the nearest", () => {
  const cells = edited([]);
  const lines = [cells[0] ?? [], ["holding_chnge", "", "持有期", "年", "1"], ["fx", "", "汇率", "马力", "7"]];
  const head = [...(lines[0] ?? []), "housing-frist"];
  expect(
    plan([head, ...lines.slice(1), ["fx", "", "汇率", "元/美元", "7"], ["fx", "", "汇率", "元/美元", "7"]]).troubles,
  ).toEqual([
    { kind: "unknown-column", name: "housing-frist", nearest: "housing-first" },
    { kind: "unknown-row", line: 2, name: "holding_chnge", nearest: "holding_change" },
    { kind: "unit", line: 3, name: "fx", unit: "马力" },
    { kind: "twice", line: 5, name: "fx" },
  ]);
});

test("a table without keys is read by the names of its lines; one without either is not read", () => {
  const byName = plan([
    ["假设", "基准"],
    ["持有期变化", 2],
  ]);
  expect(byName.changes.map(({ row, after }) => [row.key, after])).toEqual([["holding_change", 2]]);
  const [called] = rows.filter(({ key }) => key === "holding_change");
  const lines = called ? [...rows, { ...called, key: "another" }] : [];
  const toldApart = planTable(
    [
      ["假设", "基准"],
      ["持有期变化", 2],
    ],
    lines,
    file.scenarios,
    gridCells(file),
    "zh",
  );
  expect([toldApart.edits, toldApart.troubles]).toMatchObject([[], [{ kind: "unknown-row", name: "持有期变化" }]]);
  // A column may be called as the window calls it, without what stands in brackets; not where two are called so.
  const brief = [
    ["假设", "安居优先", "Funds first"],
    ["持有期变化", 2, 3],
  ];
  expect(plan(brief).changes.map(({ scenario, after }) => [scenario, after])).toEqual([
    ["housing-first", 2],
    ["funds-first", 3],
  ]);
  const twins = file.scenarios.map((each, at) => (at === 3 ? { ...each, name: { zh: "安居优先（后做）" } } : each));
  expect(plan(brief, "zh", { ...file, scenarios: twins }).troubles).toMatchObject([
    { kind: "no-scenarios" },
    { kind: "unknown-column", name: "安居优先" },
    { kind: "unknown-column", name: "Funds first" },
  ]);
  expect(plan([["a", "b"]]).troubles).toEqual([{ kind: "no-head" }]);
  expect(plan([["id", "b"]]).troubles[0]).toEqual({ kind: "no-scenarios" });
  expect(plan([]).troubles).toEqual([{ kind: "no-head" }]);
});

test("the head may stand below a title, and on another sheet than the first; a second table is told of", () => {
  const cells = edited([["extra_budget", "housing-first", "33"]]);
  const titled = [["征求意见稿"], [null], ...cells, ["holding_chnge", "", "", "", "1"]];
  const { changes, troubles } = plan(titled);
  expect(changes.map(({ row, scenario, after }) => [row.key, scenario, after])).toEqual([
    ["extra_budget", "housing-first", 33],
  ]);
  expect(troubles).toEqual([
    { kind: "unknown-row", line: titled.length, name: "holding_chnge", nearest: "holding_change" },
  ]);
  const [head = [], line = []] = cells;
  const more = newColumns(
    [["征求意见稿"], [...line.map(() => ""), 2], [...head, "试点"], [...line, 5]],
    [{ kind: "unknown-column", name: "试点", nearest: undefined }],
  );
  expect(more.map(({ name, numbers }) => [name, numbers])).toEqual([["试点", 1]]);

  const cover = { name: "说明", cells: [["怎么填"]] };
  const first = { name: "表", cells };
  expect(chooseSheet([cover, first])).toEqual({ cells, troubles: [] });
  expect(chooseSheet([cover, first, { name: "旧表", cells }])).toEqual({
    cells,
    troubles: [{ kind: "other-sheet", name: "旧表" }],
  });
  expect(chooseSheet([cover])).toEqual({ cells: [], troubles: [] });
  for (const above of ["sep=;", "征求意见稿"]) {
    const text = `${above}\r\n征求意见稿\r\nid;基准 [base]\r\nfx;7\r\n`;
    expect(plan(csvCells(text)).changes, above).toHaveLength(1);
  }
});

test("an empty cell takes the parent's value back; one that is not there at all leaves its own alone", () => {
  const cells = edited([["extra_budget", "services-first", ""]]);
  const line = cells.find(([key]) => key === "extra_budget") ?? [];
  const place = (id: string) => (cells[0] ?? []).findIndex((name) => String(name).endsWith(`[${id}]`));
  line[place("funds-first")] = undefined;
  line.length = place("platforms-first");
  expect(plan(cells).changes.map(({ row, scenario, kind }) => [row.key, scenario, kind])).toEqual([
    ["extra_budget", "services-first", "removed"],
  ]);
});

test("per cent is taken at its word: in lines in per cent, in ratios, never in money", () => {
  const { changes, refused } = plan(
    edited([
      ["exit_climate_change", "services-first", "20%"],
      ["fiscal_feedback", "services-first", "70%"],
      ["extra_budget", "services-first", "20%"],
    ]),
  );
  expect(changes.map(({ row, after }) => [row.key, after])).toEqual([
    ["fiscal_feedback", 0.7],
    ["exit_climate_change", 0.2],
  ]);
  expect(refused.map(({ place }) => place?.row.key)).toEqual(["extra_budget"]);
});

test("numbers go out as numbers and texts never as formulas", async () => {
  const name = { zh: "=cmd|' /C calc'!A0", en: "=1+1" };
  const study = { ...file, scenarios: file.scenarios.map((each, at) => (at === 1 ? { ...each, name } : each)) };
  const text = tableCsv(table(study));
  expect(text).toContain("'=cmd");
  expect(text).toMatch(/,-20,40,/);
  expect(plan(csvCells(text), "zh", study).changes).toEqual([]);
  const workbook = await readXlsx(await tableXlsx(table(study), "Assumptions"), { readStyles: true });
  for (const cell of workbook.sheets[0]?.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  for (const row of workbook.sheets[0]?.rows ?? []) {
    for (const cell of row) if (typeof cell === "string") expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
});

test("any values come back to the last bit through CSV", () => {
  const free = rows.filter(({ range, isTable }) => !range?.isHard && !isTable);
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });
  const property = fc.property(fc.array(value, { minLength: free.length, maxLength: free.length }), (values) => {
    const edits = free.map((row, at) => ({ row, scenario: "base", value: values[at] ?? 0 }));
    const study = applyEdits(file, subject, edits);
    const back = applyEdits(file, subject, plan(csvCells(tableCsv(table(study)))).edits);
    for (const { row, value: wanted } of edits) {
      const got = gridCells(back).cell(row, "base").value;
      // What the table could not tell from the number that stood there is that number.
      expect(typeof got === "number" && (got === wanted || got.toPrecision(15) === wanted.toPrecision(15))).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test("a column that is no scenario of the study is offered as a new one, and its numbers are what it changes", () => {
  const cells = csvCells(tableCsv(table()));
  const added = cells.map((line, at) => {
    const own = new Map<unknown, string>([
      ["extra_budget", "45"],
      ["holding_change", "2"],
    ]);
    return [...line, at === 0 ? "外资回流 [reflow]" : (own.get(line[0]) ?? ""), at === 0 ? "备注" : "见附件"];
  });
  const first = plan(added);
  const columns = newColumns(added, first.troubles);
  expect(columns.map(({ name, numbers }) => [name, numbers])).toEqual([
    ["外资回流", 2],
    ["备注", 0],
  ]);
  const next = withNewScenarios(file, ["外资回流 [reflow]"], "zh");
  expect(next.ids.get("外资回流 [reflow]")).toBe("reflow");
  const result = planTable(added, rows, next.file.scenarios, gridCells(next.file), "zh", next.ids);
  expect(result.changes.map(({ row, scenario, kind, after }) => [row.key, scenario, kind, after])).toEqual([
    ["extra_budget", "reflow", "added", 45],
    ["holding_change", "reflow", "added", 2],
  ]);
  const study = applyEdits(next.file, subject, result.edits);
  expect(study.scenarios.at(-1)).toMatchObject({ id: "reflow", name: { zh: "外资回流" } });
  expect(plan(csvCells(tableCsv(table(study))), "zh", study).changes).toEqual([]);
});
