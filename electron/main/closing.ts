import { type BrowserWindow, dialog } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { type DocumentWindow, tellWindow } from "./document-window.ts";

/** Ask before a window with unsaved work closes. `discard` forgets the backups once the user has said so. */
export function setupClosing(opened: DocumentWindow, language: () => Language, discard: () => Promise<void>): void {
  opened.window.on("close", (event) => {
    if (opened.mayClose || !opened.document.isDirty) return;
    event.preventDefault();
    void ask(opened, language()).then(async (answer) => {
      if (answer === "save") tellWindow(opened, { type: "save-and-close" });
      if (answer !== "discard") return;
      await discard();
      opened.mayClose = true;
      opened.window.close();
    });
  });
}

type Answer = "save" | "discard" | "cancel";

async function ask({ window, document, backupFailure }: DocumentWindow, language: Language): Promise<Answer> {
  const buttons = [
    translate(language, "desktop/close-save"),
    translate(language, "desktop/close-discard"),
    translate(language, "desktop/cancel"),
  ];
  const answers: readonly Answer[] = ["save", "discard", "cancel"];
  const { name } = document;
  const message = backupFailure
    ? translate(language, "desktop/backup-failed", { name })
    : translate(language, "desktop/close-question", { name });
  const detail = backupFailure
    ? translate(language, "desktop/backup-failed-detail", { code: backupFailure })
    : translate(language, "desktop/close-detail");
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return answers[response] ?? "cancel";
}

/** Ask whether an https address should open in the browser. */
export async function askToOpenOutside(
  window: BrowserWindow | null,
  url: string,
  language: Language,
): Promise<boolean> {
  const options = {
    type: "question" as const,
    message: translate(language, "desktop/open-outside"),
    detail: url,
    buttons: [translate(language, "desktop/open-outside-yes"), translate(language, "desktop/cancel")],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0;
}
