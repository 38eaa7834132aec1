import { type BrowserWindow, dialog } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { Desktop } from "./desktop.ts";
import { type DocumentWindow, tellWindow } from "./document-window.ts";

/** What closing needs to know of the app, which may be quitting. */
export interface Quitting {
  /** The user thought better of it. */
  readonly cancel: () => void;
  /** A window has closed for good; go on if the app is quitting. */
  readonly goOn: () => void;
}

/** Ask before a window with unsaved work closes; once it may, forget its backups and keep its place. */
export function setupClosing(desktop: Desktop, opened: DocumentWindow, quitting: Quitting): void {
  let mayClose = false;
  let isAsking = false;
  const finish = async () => {
    await Promise.all([forgetBackups(desktop, opened), rememberPlace(desktop, opened.window)]);
    mayClose = true;
    opened.window.close();
    quitting.goOn();
  };
  const decide = async () => {
    const answer = opened.document.isDirty ? await ask(opened, desktop.language()) : "discard";
    if (answer === "discard") await finish();
    else quitting.cancel();
    if (answer === "save") tellWindow(opened, { type: "save-and-close" });
  };
  opened.window.on("close", (event) => {
    if (mayClose) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void decide().finally(() => {
      isAsking = false;
    });
  });
}

async function forgetBackups(
  { backups }: Desktop,
  { holdsRecovery, document, documentId }: DocumentWindow,
): Promise<void> {
  // Clean, though nothing was saved: the page could not open what it recovered.
  if (holdsRecovery && !document.isDirty) return;
  await backups.discard(documentId).catch(() => undefined); // one that stays is offered again
}

async function rememberPlace({ settings }: Desktop, window: BrowserWindow): Promise<void> {
  const { x, y, width, height } = window.getNormalBounds();
  await settings.change({ window: { x, y, width, height, isMaximized: window.isMaximized() } });
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
  const options = { type: "warning" as const, message, detail, buttons, defaultId: 0, cancelId: 2, noLink: true };
  const { response } = await dialog.showMessageBox(window, options);
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
