import type { AppStore } from "../store/app-store.ts";
import { redo, undo } from "../store/document-actions.ts";
import type { AppState } from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import { type Command, command, unless } from "./command.ts";
import { moveInText } from "./mend-session.ts";
import { redoWords, undoWords } from "./step-words.ts";

/** Of the study, or of the text that is being mended. */
function steps({ document }: AppState, which: "undo" | "redo"): number {
  const { past, future } = (document.failure ? document.failure.edits : document.history) ?? { past: [], future: [] };
  return (which === "undo" ? past : future).length;
}

/** Undo says what it took back: from the keys there is nothing else to see it by. */
function sayUndone(store: AppStore, which: "undo" | "redo"): void {
  const before = store.getState();
  if (before.document.failure) {
    moveInText(store, which);
    return;
  }
  const words = which === "undo" ? undoWords(before) : redoWords(before);
  if (which === "undo") undo(store);
  else redo(store);
  notify(store, words);
}

/** What was done is taken back, and done again. */
export const editCommands: readonly Command[] = [
  command(
    "edit.undo",
    "app/command-undo",
    "Ctrl Z",
    ({ store }) => sayUndone(store, "undo"),
    unless((state) => steps(state, "undo") > 0, "app/why-no-undo"),
    { brief: "app/undo" },
  ),
  command(
    "edit.redo",
    "app/command-redo",
    "Ctrl Shift Z",
    ({ store }) => sayUndone(store, "redo"),
    unless((state) => steps(state, "redo") > 0, "app/why-no-redo"),
    { brief: "app/redo" },
  ),
];
