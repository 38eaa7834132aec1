import { resetOverride, setOverride } from "../../scenarios/overrides/edit.ts";
import { lineage, type SingleValue } from "../../scenarios/overrides/inheritance.ts";
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
  if (edits.length === 0) return file;
  // A thousand edits of a study with hundreds of scenarios: only those that are edited, and whom they inherit from, matter.
  const edited = new Set(edits.map(({ scenario }) => scenario));
  const needed = new Set([...edited].flatMap((id) => lineage(file, id).map((scenario) => scenario.id)));
  const few = { ...file, scenarios: file.scenarios.filter(({ id }) => needed.has(id)) };
  const done = edits.reduce<ScenarioFile>((sofar, edit) => applyEdit(sofar, subject, edit), few);
  const changed = new Map(done.scenarios.map((scenario) => [scenario.id, scenario]));
  return { ...file, scenarios: file.scenarios.map((scenario) => changed.get(scenario.id) ?? scenario) };
}

function applyEdit(file: ScenarioFile, subject: Subject, { row, scenario, value }: CellEdit): ScenarioFile {
  const element = row.element === "" ? {} : { element: row.element };
  if (value === undefined)
    return resetOverride(file, scenario, row.target, row.element === "" ? undefined : row.element);
  return setOverride(file, scenario, subject, row.target, { value, ...element });
}
