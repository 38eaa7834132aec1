import { type PlainKey, translate } from "../../i18n/translate.ts";
import { discardDraft, duplicateScenario, newScenario, resetLever, saveDraft } from "../store/document-actions.ts";
import { reorderScenario } from "../store/scenario-actions.ts";
import { draftChangeCount, scenarioRows } from "../store/scenario-rows.ts";
import { scenariosOf } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { notify, openDialog, selectScenario, showOnly, toggleShown } from "../store/view-actions.ts";
import { type Command, command, firstOf, needsStudy, type Obstacle, showScenarios, unless } from "./command.ts";
import type { Session } from "./session.ts";

type ScenarioId = Extract<Command["id"], `scenario.${string}`>;

interface Words {
  readonly label: Command["label"];
  readonly brief?: Command["brief"];
  readonly keys?: string;
}

/** What can be done to a scenario: the chosen one, or the one whose menu it is. */
export function toScenario(
  id: ScenarioId,
  { label, brief, keys }: Words,
  run: (session: Session, scenario: string, value: string) => void,
  obstacle: (state: AppState, scenario: string) => Obstacle = () => undefined,
  choices?: (state: AppState, scenario: string) => ReturnType<NonNullable<Command["choices"]>>,
): Command {
  return command(
    id,
    label,
    keys,
    (session, { scenario }, value) => {
      if (scenario === undefined) return;
      run(session, scenario, value);
      showScenarios(session);
    },
    (state, { scenario }) =>
      needsStudy(state) ?? (scenario === undefined ? "app/why-no-study" : obstacle(state, scenario)),
    {
      brief,
      group: "scenario",
      choices: choices && ((state, { scenario }) => (scenario === undefined ? [] : choices(state, scenario))),
    },
  );
}

const placeOf = (state: AppState, scenario: string) => scenariosOf(state).findIndex(({ id }) => id === scenario);
const needsDraft = unless((state, scenario: string) => draftChangeCount(state, scenario) > 0, "app/why-no-draft");

/** The scenario has to be another than the base, which all others come from. */
export function needsOther(obstacle: PlainKey): (state: AppState, scenario: string) => Obstacle {
  return unless((state, scenario: string) => placeOf(state, scenario) > 0, obstacle);
}

function asks(kind: "rename" | "narrative" | "delete") {
  return ({ store }: Session, scenario: string) => openDialog(store, { kind, scenario });
}

function moves(step: 1 | -1) {
  const run = ({ store }: Session, scenario: string) =>
    reorderScenario(store, scenario, placeOf(store.getState(), scenario) + step);
  const obstacle = firstOf(
    needsOther("app/why-base-first"),
    unless((state, scenario: string) => placeOf(state, scenario) + step > 0, "app/why-first"),
    unless((state, scenario: string) => placeOf(state, scenario) + step < scenariosOf(state).length, "app/why-last"),
  );
  return [run, obstacle] as const;
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

/** Show or hide a scenario, and say why where that changes no chart. */
function toggleInSight({ store }: Session, scenario: string): void {
  const done = toggleShown(store, scenario);
  const state = store.getState();
  const say = (code: "app/at-most-eight" | "app/base-in-sight" | "app/chosen-in-sight") =>
    notify(store, translate(state.view.language, code));
  if (!done) say("app/at-most-eight");
  else if (state.view.shown.has(scenario)) return;
  else if (placeOf(state, scenario) === 0) say("app/base-in-sight");
  else if (state.selection.scenario === scenario) say("app/chosen-in-sight");
}

/** The unsaved changes of the chosen scenario are asked about: the dialog speaks of that one. */
function saveAs({ store }: Session, scenario: string): void {
  selectScenario(store, scenario);
  openDialog(store, { kind: "save-scenario" });
}

/** Whether there is anything that a scenario says otherwise than its parent. */
function hasChanges(state: AppState, scenario: string): boolean {
  return (scenariosOf(state)[placeOf(state, scenario)]?.overrides.size ?? 0) > 0;
}

/** What is done to one scenario. */
export const scenarioCommands: readonly Command[] = [
  toScenario("scenario.new", { label: "app/command-new-scenario", brief: "app/new-from-scenario", keys: "N" }, add),
  toScenario(
    "scenario.save-draft",
    { label: "app/command-save-draft", brief: "app/save-as-scenario", keys: "Ctrl Shift S" },
    saveAs,
    needsDraft,
  ),
  toScenario(
    "scenario.store-draft",
    { label: "app/command-store-draft", brief: "app/store-draft" },
    ({ store }, scenario) => saveDraft(store, scenario),
    firstOf(needsDraft, needsOther("app/why-base-stays")),
  ),
  toScenario(
    "scenario.drop-draft",
    { label: "app/command-drop-draft" },
    ({ store }, scenario) => discardDraft(store, scenario),
    needsDraft,
  ),
  toScenario(
    "scenario.reset",
    { label: "app/command-reset", brief: "app/reset-to-parent" },
    ({ store }, scenario) => resetLever(store, scenario),
    unless(hasChanges, "app/why-no-changes"),
  ),
  toScenario("scenario.rename", { label: "app/command-rename", brief: "app/rename", keys: "F2" }, asks("rename")),
  toScenario("scenario.toggle-shown", { label: "app/command-toggle-shown", keys: "V" }, toggleInSight),
  toScenario(
    "scenario.only-this",
    { label: "app/command-only-this", brief: "app/only-this", keys: "Shift V" },
    showAlone,
  ),
  toScenario("scenario.duplicate", { label: "app/command-duplicate", brief: "app/duplicate" }, duplicate),
  toScenario("scenario.narrative", { label: "app/command-narrative", brief: "app/write-narrative" }, asks("narrative")),
  toScenario("scenario.move-up", { label: "app/command-move-up", brief: "app/move-up" }, ...moves(-1)),
  toScenario("scenario.move-down", { label: "app/command-move-down", brief: "app/move-down" }, ...moves(1)),
  toScenario(
    "scenario.delete",
    { label: "app/command-delete", brief: "app/delete" },
    asks("delete"),
    needsOther("app/why-base-kept"),
  ),
];
