import { expect, test } from "vitest";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { gridCells } from "./grid-cells.ts";
import { namedTable } from "./named-paste.ts";
import { planTable } from "./table-in.ts";
import { withDecimalPoints } from "./text-table.ts";

const { model, system, file, facts } = openBundled("city");
const all = buildSectors(model, system, file, facts).flatMap((sector) => sector.rows);
const rows = ["reference_inflow", "extra_budget", "fiscal_feedback"].flatMap((key) =>
  all.filter((row) => row.key === key),
);
const frame = { rows, scenarios: ["base", "housing-first", "funds-first"] };
const block = { top: 1, bottom: 1, left: 1, right: 1 };

/** What a pasted block would change, cell by cell; nothing where it names nothing. */
function changes(...texts: readonly (readonly string[])[]) {
  const table = namedTable(texts, frame, block, file.scenarios);
  if (!table) return undefined;
  const plan = planTable(withDecimalPoints(table).cells, all, file.scenarios, gridCells(file), "zh");
  return {
    edits: plan.edits.map(({ row, scenario, value }) => [row.key, scenario, value]),
    refused: plan.refused.length,
    troubles: plan.troubles.map(({ kind }) => kind),
  };
}

const found = (edits: readonly (readonly [string, string, number])[], troubles: readonly string[] = []) => ({
  edits,
  refused: 0,
  troubles,
});

test("names before numbers say which lines are meant, wherever these stand", () => {
  expect(changes(["年新增财政投入", "33", "34"], ["reference_inflow", "350,000", "360,000.5"])).toEqual(
    found([
      ["extra_budget", "housing-first", 33],
      ["extra_budget", "funds-first", 34],
      ["reference_inflow", "housing-first", 350_000],
      ["reference_inflow", "funds-first", 360_000.5],
    ]),
  );
  // A column of units takes no scenario's place.
  expect(changes(["Extra public spending a year", "亿元/年", "33"], ["参照年引进大学生", "人/年", ""])).toEqual(
    found([["extra_budget", "housing-first", 33]]),
  );
});

test("heads above numbers say which scenarios are meant", () => {
  expect(changes(["", "基金优先", "安居优先"], ["extra_budget", "33", "34"])).toEqual(
    found([
      ["extra_budget", "funds-first", 33],
      ["extra_budget", "housing-first", 34],
    ]),
  );
  // Without names, lines follow one another from the selected one.
  expect(changes(["funds-first"], ["33"], ["0,65"])).toEqual(
    found([
      ["extra_budget", "funds-first", 33],
      ["fiscal_feedback", "funds-first", 0.65],
    ]),
  );
});

test("numbers alone, and words that name nothing, are laid on the cells as they stand", () => {
  expect(changes(["1", "2"], ["3", "4"])).toBeUndefined();
  expect(changes(["约 40", "2"], ["abc", "4"])).toBeUndefined();
  expect(changes(["extra_budget"])).toBeUndefined();
  expect(changes(["base"])).toBeUndefined();
});
