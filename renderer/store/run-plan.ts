import { canonicalName } from "../../models/names.ts";
import { layersOf } from "../../scenarios/overrides/inheritance.ts";
import { cellsOf, parseReference, subjectOf } from "../../scenarios/overrides/subject.ts";
import type { Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import type { RunJob, RunSeries } from "../engine/protocol.ts";
import { runKey } from "./document-value.ts";
import { isHeld } from "./long-runs.ts";
import { createMemo } from "./memo.ts";
import { savedFile, shownFile } from "./selectors.ts";
import type { AppState } from "./state.ts";

const wantedMemo = createMemo<readonly number[]>();
const noCells: readonly number[] = [];
// Asked for each scenario at each event of a drag.
const idsMemo = createMemo<readonly string[]>();

/** Cells whose series the window shows: of its charts, its indicators and the chosen variable. The same array until they change. */
export function wantedCells(state: AppState): readonly number[] {
  const { system } = state.document;
  const file = savedFile(state);
  if (!system || !file) return noCells;
  const { variable: chosen } = state.selection;
  const ids = idsMemo.get("", [file.charts, file.indicators, chosen], () => {
    // Whole variables: another element of an array is then there without a run.
    const references = [
      ...file.charts.map(({ variable }) => variable),
      ...file.indicators,
      ...(chosen === undefined ? [] : [chosen]),
    ];
    return [...new Set(references.map((name) => parseReference(name).id))].sort();
  });
  return wantedMemo.get("", [system, ids.join(" ")], () =>
    ids.flatMap((id) => cellsOf(subjectOf(system), { id: canonicalName(id) })).sort((a, b) => a - b),
  );
}

/** The run of a scenario as it now is; until that is there, the last that was. */
export function runOf(state: AppState, scenario: string): RunSeries | undefined {
  const file = shownFile(state);
  if (!file) return undefined;
  return state.runs.cache.get(runKey(file, scenario)) ?? state.runs.latest.get(scenario);
}

/** Whether unsaved changes move a scenario: its own, or those of one it inherits from. */
export function isMoved(state: AppState, scenario: string): boolean {
  const [shown, saved] = [shownFile(state), savedFile(state)];
  return (
    shown !== undefined && saved !== undefined && shown !== saved && runKey(shown, scenario) !== runKey(saved, scenario)
  );
}

/** The run of a scenario as it is stored, where unsaved changes move it. */
export function savedRunOf(state: AppState, scenario: string): RunSeries | undefined {
  const saved = savedFile(state);
  return saved && isMoved(state, scenario) ? state.runs.cache.get(runKey(saved, scenario)) : undefined;
}

function jobFor(file: ScenarioFile, scenario: string): RunJob {
  // Words and sources stay here: the engine needs the numbers only.
  const layers = layersOf(file, scenario).map((layer) => ({
    ...layer,
    overrides: new Map([...layer.overrides].map(([name, { value }]) => [name, { value }])),
  }));
  return { key: runKey(file, scenario), layers };
}

/** What waits for the user's word is not missing yet. */
function isMissing(state: AppState, file: ScenarioFile, { id }: Scenario): boolean {
  return state.runs.cache.get(runKey(file, id))?.cells !== wantedCells(state) && !isHeld(state, file, id);
}

/** The runs of scenarios in sight that are wanted and not there. */
export function missingInSight(state: AppState): readonly RunJob[] {
  const shown = shownFile(state);
  if (!shown || !state.document.system) return [];
  const near = shown.scenarios.filter((scenario, place) => isWantedInSight(state, shown, scenario, place));
  return unique(near.map(({ id }) => jobFor(shown, id)));
}

/** Whether a run in sight is wanted and not there. */
export function isWaiting(state: AppState): boolean {
  const shown = shownFile(state);
  if (!shown || !state.document.system) return false;
  return shown.scenarios.some((scenario, place) => isWantedInSight(state, shown, scenario, place));
}

/** Whether runs are waited for so long that it is told. What was stopped is not waited for. */
export function isRunningLate({ runs }: AppState): boolean {
  return runs.isLate && runs.engineTrouble === undefined;
}

function isWantedInSight(state: AppState, shown: ScenarioFile, scenario: Scenario, place: number): boolean {
  const { id } = scenario;
  const isInSight = place === 0 || state.view.shown.has(id) || state.selection.scenario === id;
  return isInSight && isMissing(state, shown, scenario);
}

/**
 * The runs that are wanted and not there: those of the scenarios in sight first, and once they are, those of the others,
 * whose results the list shows.
 */
export function missingJobs(state: AppState): readonly RunJob[] {
  const [shown, saved] = [shownFile(state), savedFile(state)];
  if (!shown || !saved || !state.document.system) return [];
  const near = missingInSight(state);
  if (near.length > 0) return near;
  const ghosts = saved.scenarios.filter((scenario) => isMoved(state, scenario.id) && isMissing(state, saved, scenario));
  const rest = shown.scenarios.filter((scenario) => isMissing(state, shown, scenario));
  return unique([...ghosts.map(({ id }) => jobFor(saved, id)), ...rest.map(({ id }) => jobFor(shown, id))]);
}

function unique(jobs: readonly RunJob[]): readonly RunJob[] {
  return [...new Map(jobs.map((job) => [job.key, job])).values()];
}
