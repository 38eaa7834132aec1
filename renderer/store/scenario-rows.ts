import { type ChangeDisplay, changeDisplay } from "../../reports/change-display.ts";
import type { LineLook } from "../../reports/charts/line-look.ts";
import { nearestIndex } from "../../reports/charts/readout.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import type { RunSeries } from "../engine/protocol.ts";
import { sameOverrides } from "./document-value.ts";
import { givenLook, lineStyles } from "./line-styles.ts";
import { createMemo } from "./memo.ts";
import { isMoved, runOf } from "./run-plan.ts";
import {
  baseOf,
  briefName,
  parentScenario,
  savedFile,
  scenarioName,
  scenariosOf,
  selectedTime,
  sumSeries,
  unitOf,
  variableNamed,
} from "./selectors.ts";
import { baseRun } from "./shown-lines.ts";
import type { AppState } from "./state.ts";

/** What a row of the scenario list shows. */
export interface ScenarioRowModel extends LineLook {
  readonly id: string;
  /** Without what stands in brackets at its end. */
  readonly name: string;
  readonly fullName: string;
  /** Steps from the base's own children: a child of another scenario is drawn under it. */
  readonly depth: number;
  readonly isBase: boolean;
  readonly isShown: boolean;
  readonly isSelected: boolean;
  readonly changes: number;
  readonly draftChanges: number;
  readonly change: ChangeDisplay | undefined;
  readonly hasFailed: boolean;
}

/** Number of assumptions whose override differs between the stored scenario and its draft. */
export function draftChangeCount(state: AppState, scenario: string): number {
  return draftChangeNames(state, scenario).length;
}

/** Names of the assumptions that an unsaved change concerns. */
export function draftChangeNames(state: AppState, scenario: string): readonly string[] {
  const draft = state.document.value?.drafts.get(scenario);
  const saved = savedFile(state)?.scenarios.find(({ id }) => id === scenario)?.overrides;
  if (!draft || !saved) return [];
  return [...new Set([...saved.keys(), ...draft.keys()])].filter((name) => {
    const [before, after] = [saved.get(name), draft.get(name)];
    if (!before || !after) return before !== after;
    return !sameOverrides(new Map([[name, before]]), new Map([[name, after]]));
  });
}

/** What a run says of an indicator at a time. */
export function runValueAt(state: AppState, run: RunSeries, name: string, at: number): number {
  const named = variableNamed(state, name);
  const series = named && sumSeries(run, named.cells);
  if (!series) return Number.NaN;
  // A run that stopped early has nothing to say of later times.
  const last = run.times.at(-1) ?? Number.NaN;
  return at > last + 1e-9 ? Number.NaN : (series[nearestIndex(run.times, at)] ?? Number.NaN);
}

const rowMemo = createMemo<readonly ScenarioRowModel[]>();
let lastRows: readonly ScenarioRowModel[] = [];

/** The rows of the list, in the order of the file. The same array, and the same rows, while nothing in them changes. */
export function scenarioRows(state: AppState): readonly ScenarioRowModel[] {
  const { document, runs, selection, view } = state;
  const deps = [
    document.value,
    document.system,
    runs.cache,
    selection.scenario,
    selection.at,
    view.shown,
    view.language,
  ];
  return rowMemo.get("", deps, () => makeRows(state));
}

function makeRows(state: AppState): readonly ScenarioRowModel[] {
  const scenarios = scenariosOf(state);
  const styles = lineStyles(scenarios, state.view.shown, state.view.hues);
  const before = new Map(lastRows.map((row) => [row.id, row]));
  const rows = scenarios.map((scenario, place) =>
    unlessSame(rowOf(state, scenario, place, styles.get(scenario.id) ?? 0), before.get(scenario.id)),
  );
  if (rows.length !== lastRows.length || rows.some((row, place) => row !== lastRows[place])) lastRows = rows;
  return lastRows;
}

/** The row as it was while nothing in it changes: of two hundred only those are drawn again that differ. */
function unlessSame(row: ScenarioRowModel, before: ScenarioRowModel | undefined): ScenarioRowModel {
  return before && JSON.stringify(row) === JSON.stringify(before) ? before : row;
}

function rowOf(state: AppState, scenario: Scenario, place: number, style: number): ScenarioRowModel {
  const run = runOf(state, scenario.id);
  return {
    id: scenario.id,
    name: briefName(state, scenario),
    fullName: scenarioName(state, scenario),
    style,
    look: givenLook(scenario, place),
    depth: depthOf(state, scenario),
    isBase: place === 0,
    isShown: state.view.shown.has(scenario.id),
    isSelected: state.selection.scenario === scenario.id,
    changes: scenario.overrides.size,
    draftChanges: draftChangeCount(state, scenario.id),
    change: place === 0 && !isMoved(state, scenario.id) ? undefined : headlineChange(state, scenario.id),
    hasFailed: run !== undefined && !run.completed,
  };
}

function depthOf(state: AppState, scenario: Scenario): number {
  const base = baseOf(state)?.id;
  let depth = 0;
  let parent = parentScenario(state, scenario);
  while (parent && parent.id !== base && depth < 3) {
    depth += 1;
    parent = parentScenario(state, parent);
  }
  return depth;
}

function headlineChange(state: AppState, scenario: string): ChangeDisplay | undefined {
  const indicator = savedFile(state)?.indicators[0];
  const base = baseOf(state);
  const named = indicator === undefined ? undefined : variableNamed(state, indicator);
  if (indicator === undefined || !base || !named) return undefined;
  const at = selectedTime(state);
  const [run, ground] = [runOf(state, scenario), baseRun(state)];
  if (!run || !ground || at === undefined) return undefined;
  const [value, against] = [runValueAt(state, run, indicator, at), runValueAt(state, ground, indicator, at)];
  return changeDisplay(value, against, unitOf(state, named.variable), state.view.language);
}
