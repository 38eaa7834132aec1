import { translate } from "../../i18n/translate.ts";
import type { AppStore } from "../store/app-store.ts";
import { discardDraft, duplicateScenario, newScenario, redo, undo } from "../store/document-actions.ts";
import { draftChangeCount, scenarioRows } from "../store/scenario-rows.ts";
import { scenariosOf, selectedScenario } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { notify, openDialog, showOnly, toggleShown } from "../store/view-actions.ts";
import { type Command, command, isReady } from "./command.ts";
import { moveInText } from "./mend-session.ts";
import type { Session } from "./session.ts";
import { redoWords, undoWords } from "./step-words.ts";

function hasOwnScenario(state: AppState): boolean {
  const scenario = selectedScenario(state);
  return isReady(state) && scenario !== undefined && scenario.id !== scenariosOf(state)[0]?.id;
}

function withScenario(session: Session, use: (id: string) => void): void {
  const scenario = selectedScenario(session.store.getState());
  if (scenario) use(scenario.id);
}

/** Undo says what it took back: from the keys there is nothing else to see it by. */
function sayUndone(store: AppStore, which: "undo" | "redo"): void {
  const before = store.getState();
  if (before.document.failure) {
    moveInText(store, which);
    return;
  }
  const { past, future } = before.document.history;
  if ((which === "undo" ? past : future).length === 0) return;
  const words = which === "undo" ? undoWords(before) : redoWords(before);
  if (which === "undo") undo(store);
  else redo(store);
  notify(store, words);
}

function add(session: Session): void {
  const { language } = session.store.getState().view;
  withScenario(session, (id) => newScenario(session.store, id, translate(language, "app/new-scenario")));
}

function duplicate({ store }: Session, id: string): void {
  const row = scenarioRows(store.getState()).find((each) => each.id === id);
  const { language } = store.getState().view;
  if (row) duplicateScenario(store, id, translate(language, "app/copy-of", { name: row.name }));
}

/** What is done to scenarios, and undone. */
export const scenarioCommands: readonly Command[] = [
  command("edit.undo", "app/command-undo", "Ctrl Z", ({ store }) => sayUndone(store, "undo")),
  command("edit.redo", "app/command-redo", "Ctrl Shift Z", ({ store }) => sayUndone(store, "redo")),
  command("scenario.new", "app/command-new-scenario", "N", add, isReady),
  command(
    "scenario.save-draft",
    "app/command-save-draft",
    "Ctrl Shift S",
    (session) =>
      withScenario(session, (id) => {
        if (draftChangeCount(session.store.getState(), id) > 0) openDialog(session.store, { kind: "save-scenario" });
      }),
    isReady,
  ),
  command(
    "scenario.drop-draft",
    "app/command-drop-draft",
    undefined,
    ({ store }) => {
      const scenario = selectedScenario(store.getState());
      if (scenario) discardDraft(store, scenario.id);
    },
    isReady,
  ),
  command(
    "scenario.rename",
    "app/command-rename",
    "F2",
    (session) => withScenario(session, (scenario) => openDialog(session.store, { kind: "rename", scenario })),
    isReady,
  ),
  command(
    "scenario.toggle-shown",
    "app/command-toggle-shown",
    "V",
    (session) =>
      withScenario(session, (id) => {
        toggleShown(session.store, id);
      }),
    isReady,
  ),
  command(
    "scenario.only-this",
    "app/command-only-this",
    "Shift V",
    (session) => withScenario(session, (id) => showOnly(session.store, [id])),
    isReady,
  ),
  command(
    "scenario.duplicate",
    "app/command-duplicate",
    undefined,
    (session) => withScenario(session, (id) => duplicate(session, id)),
    isReady,
  ),
  command(
    "scenario.narrative",
    "app/command-narrative",
    undefined,
    (session) => withScenario(session, (scenario) => openDialog(session.store, { kind: "narrative", scenario })),
    isReady,
  ),
  command(
    "scenario.delete",
    "app/command-delete",
    undefined,
    (session) => withScenario(session, (scenario) => openDialog(session.store, { kind: "delete", scenario })),
    hasOwnScenario,
  ),
];
