import { translate } from "../../i18n/translate.ts";
import type { AppStore } from "../store/app-store.ts";
import { duplicateScenario, newScenario } from "../store/document-actions.ts";
import { reorderScenario } from "../store/scenario-actions.ts";
import { scenarioRows } from "../store/scenario-rows.ts";
import { scenariosOf } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { notify, openDialog, selectScenario, showOnly, toggleShown } from "../store/view-actions.ts";
import { type CommandId, isReady } from "./command.ts";
import type { Session } from "./session.ts";

/** Show or hide a scenario, and say why where that changes no chart. */
export function toggleInSight(store: AppStore, scenario: string): void {
  const done = toggleShown(store, scenario);
  const state = store.getState();
  const say = (code: "app/at-most-eight" | "app/base-in-sight" | "app/chosen-in-sight") =>
    notify(store, translate(state.view.language, code));
  if (!done) say("app/at-most-eight");
  else if (state.view.shown.has(scenario)) return;
  else if (placeOf(state, scenario) === 0) say("app/base-in-sight");
  else if (state.selection.scenario === scenario) say("app/chosen-in-sight");
}

/** What can be done to one scenario: its command does it to the chosen one, its own menu to itself. */
export interface ScenarioAct {
  readonly id: Extract<CommandId, `scenario.${string}`>;
  readonly keys: string | undefined;
  isPossible(state: AppState, scenario: string): boolean;
  run(session: Session, scenario: string): void;
}

function always(): boolean {
  return true;
}

const placeOf = (state: AppState, scenario: string) => scenariosOf(state).findIndex(({ id }) => id === scenario);
const isNotBase = (state: AppState, scenario: string) => placeOf(state, scenario) > 0;

function asks(kind: "rename" | "narrative" | "delete"): ScenarioAct["run"] {
  return ({ store }, scenario) => openDialog(store, { kind, scenario });
}

function moves(step: 1 | -1): Pick<ScenarioAct, "isPossible" | "run"> {
  return {
    isPossible: (state, scenario) => {
      const place = placeOf(state, scenario);
      const to = place + step;
      return place > 0 && to > 0 && to < scenariosOf(state).length;
    },
    run: ({ store }, scenario) => reorderScenario(store, scenario, placeOf(store.getState(), scenario) + step),
  };
}

function add({ store }: Session, parent: string): void {
  newScenario(store, parent, translate(store.getState().view.language, "app/new-scenario"));
}

function duplicate({ store }: Session, scenario: string): void {
  const row = scenarioRows(store.getState()).find(({ id }) => id === scenario);
  const { language } = store.getState().view;
  if (row) duplicateScenario(store, scenario, translate(language, "app/copy-of", { name: row.name }));
}

function showAlone({ store }: Session, scenario: string): void {
  selectScenario(store, scenario);
  showOnly(store, [scenario]);
}

const acts = {
  rename: { id: "scenario.rename", keys: "F2", isPossible: always, run: asks("rename") },
  narrative: { id: "scenario.narrative", keys: undefined, isPossible: always, run: asks("narrative") },
  add: { id: "scenario.new", keys: "N", isPossible: always, run: add },
  duplicate: { id: "scenario.duplicate", keys: undefined, isPossible: always, run: duplicate },
  onlyThis: { id: "scenario.only-this", keys: "Shift V", isPossible: always, run: showAlone },
  moveUp: { id: "scenario.move-up", keys: undefined, ...moves(-1) },
  moveDown: { id: "scenario.move-down", keys: undefined, ...moves(1) },
  remove: { id: "scenario.delete", keys: undefined, isPossible: isNotBase, run: asks("delete") },
} as const satisfies Record<string, ScenarioAct>;

/** All of them, by what they do. */
export const scenarioActs: Readonly<Record<keyof typeof acts, ScenarioAct>> = acts;

/** Whether it can be done to a scenario now. */
export function canAct(act: ScenarioAct, state: AppState, scenario: string | undefined): boolean {
  return scenario !== undefined && isReady(state) && act.isPossible(state, scenario);
}
