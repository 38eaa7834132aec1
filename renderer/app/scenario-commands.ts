import type { AppStore } from "../store/app-store.ts";
import { discardDraft, redo, undo } from "../store/document-actions.ts";
import { draftChangeCount } from "../store/scenario-rows.ts";
import { selectedScenario } from "../store/selectors.ts";
import { notify, openDialog } from "../store/view-actions.ts";
import { type Command, command, isReady } from "./command.ts";
import { moveInText } from "./mend-session.ts";
import { canAct, type ScenarioAct, scenarioActs, toggleInSight } from "./scenario-acts.ts";
import type { Session } from "./session.ts";
import { redoWords, undoWords } from "./step-words.ts";

function withScenario(session: Session, use: (id: string) => void): void {
  const scenario = selectedScenario(session.store.getState());
  if (scenario) use(scenario.id);
}

/** What can be done to any scenario, done to the chosen one. */
function toChosen(act: ScenarioAct, label: Command["label"]): Command {
  return command(
    act.id,
    label,
    act.keys,
    (session) => withScenario(session, (id) => act.run(session, id)),
    (state) => canAct(act, state, selectedScenario(state)?.id),
  );
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

/** What is done to scenarios, and undone. */
export const scenarioCommands: readonly Command[] = [
  command("edit.undo", "app/command-undo", "Ctrl Z", ({ store }) => sayUndone(store, "undo")),
  command("edit.redo", "app/command-redo", "Ctrl Shift Z", ({ store }) => sayUndone(store, "redo")),
  toChosen(scenarioActs.add, "app/command-new-scenario"),
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
    (session) => withScenario(session, (id) => discardDraft(session.store, id)),
    isReady,
  ),
  toChosen(scenarioActs.rename, "app/command-rename"),
  command(
    "scenario.toggle-shown",
    "app/command-toggle-shown",
    "V",
    (session) => withScenario(session, (id) => toggleInSight(session.store, id)),
    isReady,
  ),
  toChosen(scenarioActs.onlyThis, "app/command-only-this"),
  toChosen(scenarioActs.duplicate, "app/command-duplicate"),
  toChosen(scenarioActs.narrative, "app/command-narrative"),
  toChosen(scenarioActs.moveUp, "app/command-move-up"),
  toChosen(scenarioActs.moveDown, "app/command-move-down"),
  toChosen(scenarioActs.remove, "app/command-delete"),
];
