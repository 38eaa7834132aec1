import { resetOverride, setOverride } from "../../scenarios/overrides/edit.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import type { Subject } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import type { GridRow } from "./grid-row.ts";

/** One cell of the grid: a line and a scenario. */
export interface CellPlace {
  readonly row: GridRow;
  readonly scenario: string;
}

/** One cell that takes a value, or its parent's back where `value` is absent. */
export interface CellEdit extends CellPlace {
  readonly value?: SingleValue;
}

/** The file with every edit made, in their order. */
export function applyEdits(file: ScenarioFile, subject: Subject, edits: readonly CellEdit[]): ScenarioFile {
  return edits.reduce((sofar, edit) => applyEdit(sofar, subject, edit), file);
}

function applyEdit(file: ScenarioFile, subject: Subject, { row, scenario, value }: CellEdit): ScenarioFile {
  const element = row.element === "" ? {} : { element: row.element };
  if (value === undefined)
    return resetOverride(file, scenario, row.target, row.element === "" ? undefined : row.element);
  return setOverride(file, scenario, subject, row.target, { value, ...element });
}
