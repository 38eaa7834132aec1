import { limits } from "../../models/limits.ts";
import { workOf } from "../../models/run/check-request.ts";
import { layersOf } from "../../scenarios/overrides/inheritance.ts";
import { specsOf } from "../../scenarios/overrides/plan-run.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { type AppStore, patch } from "./app-store.ts";
import { shownFile } from "./selectors.ts";
import type { AppState } from "./state.ts";
import { openDialog } from "./view-actions.ts";

/** Whether a scenario's run waits for the user's word. One that is beyond the limit is refused by itself. */
export function isHeld(state: AppState, file: ScenarioFile, scenario: string): boolean {
  const work = workThatMatters(state, file, scenario);
  return work > Math.max(limits.longWork, state.runs.agreedWork) && work <= limits.work;
}

/** Steps times cells of a scenario's run; 0 where no run of the study can be long, as in most. Asked at every move of a lever. */
function workThatMatters({ document: { system } }: AppState, file: ScenarioFile, scenario: string): number {
  if (!system) return 0;
  const own = workOf(system, system.simSpecs);
  if (own <= limits.longWork && file.scenarios.every(({ settings }) => settings === undefined)) return 0;
  return workOf(system, specsOf(layersOf(file, scenario), system));
}

/** Work of the longest run that waits for the user's word. */
export function heldWork(state: AppState): number | undefined {
  const file = shownFile(state);
  const held = file?.scenarios.filter(({ id }) => isHeld(state, file, id)) ?? [];
  return file && held.length > 0 ? Math.max(...held.map(({ id }) => workThatMatters(state, file, id))) : undefined;
}

/** The user says that the runs that wait may start, and others of this document that are no longer. */
export function agreeToLongRuns(store: AppStore): void {
  const work = heldWork(store.getState());
  if (work !== undefined) patch(store, "runs", { agreedWork: work });
}

/** Ask before long runs, once for a document and again for longer ones; another dialog is not interrupted. */
export function askBeforeLongRuns(store: AppStore): () => void {
  const ask = (state: AppState) => {
    const work = heldWork(state);
    const { dialog } = state.view;
    if (work === undefined && dialog?.kind === "long-run") openDialog(store, undefined);
    if (work === undefined || work <= state.runs.askedWork || dialog) return;
    patch(store, "runs", { askedWork: work });
    openDialog(store, { kind: "long-run" });
  };
  ask(store.getState());
  return store.subscribe(ask);
}
