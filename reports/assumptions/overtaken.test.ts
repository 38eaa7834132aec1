import { expect, test } from "vitest";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { applyEdits, type CellEdit } from "./cell-edits.ts";
import { gridCells } from "./grid-cells.ts";
import { isOvertaken } from "./overtaken.ts";

const { model, system, file, facts } = openBundled("city");
const row = buildSectors(model, system, file, facts)
  .flatMap(({ rows }) => rows)
  .find(({ key }) => key === "extra_budget");

test("what was refused in a cell goes once the cell has another number of its own, not when it inherits another", () => {
  if (!row) throw new Error("the line is gone");
  const gone = (scenario: string, edit: Pick<CellEdit, "value">) => {
    const after = gridCells(applyEdits(file, subjectOf(system), [{ row, scenario, ...edit }]));
    return ["base", "housing-first", "balanced"].filter((each) => isOvertaken(row, each, gridCells(file), after));
  };
  expect(gone("housing-first", { value: 31 })).toEqual(["housing-first"]);
  expect(gone("housing-first", {})).toEqual(["housing-first"]);
  expect(gone("base", { value: 5 })).toEqual(["base"]);
  expect(gone("housing-first", { value: 30 })).toEqual([]);
});
