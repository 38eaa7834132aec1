import { type Assumption, listAssumptions } from "../../models/assumptions.ts";
import type { SystemVariable } from "../../models/check/system.ts";
import { isShareLike, isShareOutput, readUnit, type Unit } from "../../reports/numbers/unit.ts";
import { shortName } from "../../reports/short-name.ts";
import { findScenario, parentOf } from "../../scenarios/overrides/inheritance.ts";
import { cellsOf, parseReference, subjectOf } from "../../scenarios/overrides/subject.ts";
import type { Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import type { RunSeries } from "../engine/protocol.ts";
import { sameDocument, withDrafts } from "./document-value.ts";
import { createMemo } from "./memo.ts";
import { textIn, unitLabelsOf } from "./model-selectors.ts";
import type { AppState } from "./state.ts";

const noScenarios: readonly Scenario[] = [];

/** The file as it would be saved. */
export function savedFile(state: AppState): ScenarioFile | undefined {
  return state.document.value?.file;
}

/** The file with all unsaved changes of levers: what the charts show. */
export function shownFile(state: AppState): ScenarioFile | undefined {
  return state.document.value && withDrafts(state.document.value);
}

/** The scenarios in their order, the base first, with their unsaved changes. */
export function scenariosOf(state: AppState): readonly Scenario[] {
  return shownFile(state)?.scenarios ?? noScenarios;
}

/** The base. */
export function baseOf(state: AppState): Scenario | undefined {
  return scenariosOf(state)[0];
}

/** The selected scenario, else the base. */
export function selectedScenario(state: AppState): Scenario | undefined {
  const file = shownFile(state);
  if (!file) return undefined;
  return (
    (state.selection.scenario === undefined ? undefined : findScenario(file, state.selection.scenario)) ??
    file.scenarios[0]
  );
}

/** The parent of a scenario. */
export function parentScenario(state: AppState, scenario: Scenario): Scenario | undefined {
  const file = shownFile(state);
  return file && parentOf(file, scenario);
}

/** A scenario's name in the window's language. */
export function scenarioName(state: AppState, scenario: Scenario): string {
  return textIn(scenario.name, state.view.language, scenario.id);
}

const ambiguous = createMemo<ReadonlySet<string>>();

/** What a line, a card or a row calls a scenario: without what stands in brackets, unless that alone tells it from another. */
export function briefName(state: AppState, scenario: Scenario): string {
  const scenarios = savedFile(state)?.scenarios ?? noScenarios;
  const shared = ambiguous.get("", [scenarios, state.view.language], () => {
    const names = scenarios.map((each) => shortName(scenarioName(state, each)));
    return new Set(names.filter((name, place) => names.indexOf(name) !== place));
  });
  const name = scenarioName(state, scenario);
  return shared.has(shortName(name)) ? name : shortName(name);
}

/** Whether a document has changes that are not on disk. */
export function isDirty(state: AppState): boolean {
  const { value, savedValue, failure, source } = state.document;
  if (failure) return failure.draft !== undefined || (failure.text !== undefined && source?.isRecovered === true);
  return value !== undefined && (savedValue === undefined || !sameDocument(value, savedValue));
}

/** The end of the run, or the time that the user picked. */
export function selectedTime(state: AppState): number | undefined {
  return state.selection.at ?? state.document.system?.simSpecs.stop;
}

/** Whether the theme is dark now. */
export function isDark(state: AppState): boolean {
  return state.view.theme === "dark" || (state.view.theme === "system" && state.view.systemIsDark);
}

const assumptions = new WeakMap<object, readonly Assumption[]>();
const none: readonly Assumption[] = [];

/** Every assumption of the model. */
export function assumptionsOf(state: AppState): readonly Assumption[] {
  const { model, system } = state.document;
  if (!model || !system) return none;
  const known = assumptions.get(system);
  if (known) return known;
  const list = listAssumptions(model, system);
  assumptions.set(system, list);
  return list;
}

/** A variable of the model under the name that a file gives it, with the cells it names. */
export interface NamedVariable {
  readonly variable: SystemVariable;
  readonly cells: readonly number[];
  readonly isWhole: boolean;
}

/** What `output[smart_iot]` or `output[*]` stands for. */
export function variableNamed(state: AppState, name: string): NamedVariable | undefined {
  const { system } = state.document;
  if (!system) return undefined;
  const reference = parseReference(name);
  const variable = subjectOf(system).variables.get(reference.id);
  const cells = variable ? cellsOf(subjectOf(system), reference) : [];
  if (!variable || cells.length === 0) return undefined;
  return { variable, cells, isWhole: reference.element === undefined || reference.element === "*" };
}

const units = new WeakMap<SystemVariable, Unit>();

/** How a variable's numbers are shown. Shares and rates read in per cent. The same object for the same variable. */
export function unitOf(state: AppState, variable: SystemVariable): Unit {
  const known = units.get(variable);
  if (known) return known;
  const unit = readUnitOf(state, variable);
  units.set(variable, unit);
  return unit;
}

function readUnitOf(state: AppState, variable: SystemVariable): Unit {
  const { source } = variable;
  const note = source?.assumption;
  const low = note?.low?.kind === "value" ? note.low.value : source?.range?.min;
  const high = note?.high?.kind === "value" ? note.high.value : source?.range?.max;
  const labels = source?.labels ?? {};
  const isShare =
    variable.kind === "constant" ? isShareLike(source?.units, labels, low, high) : isShareOutput(source?.units, labels);
  return readUnit(source?.units, unitLabelsOf(state.document.model), isShare);
}

const rows = new WeakMap<readonly number[], ReadonlyMap<number, number>>();

/** The saved values of a cell; nothing where the run did not save it. */
function cellSeries(run: RunSeries, cell: number): Float64Array | undefined {
  let index = rows.get(run.cells);
  if (!index) {
    index = new Map(run.cells.map((each, row) => [each, row]));
    rows.set(run.cells, index);
  }
  const row = index.get(cell);
  return row === undefined ? undefined : run.values.subarray(row * run.times.length, (row + 1) * run.times.length);
}

/** The sum of cells, time by time; nothing where one of them was not saved. */
export function sumSeries(run: RunSeries, cells: readonly number[]): ArrayLike<number> | undefined {
  const [first, ...others] = cells.map((cell) => cellSeries(run, cell));
  if (!first || others.length === 0) return first;
  const sum = Float64Array.from(first);
  for (const series of others) {
    if (!series) return undefined;
    for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (series[index] ?? 0);
  }
  return sum;
}
