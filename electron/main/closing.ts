import { type BrowserWindow, dialog } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { Desktop } from "./desktop.ts";
import { type DocumentWindow, tellWindow } from "./document-window.ts";
import { type Answer, type Closable, closeOne } from "./quit.ts";
import { endBackups } from "./recovery.ts";

/** Ask before a window with unsaved work closes. What comes back closes it, also when the app quits. */
export function setupClosing(desktop: Desktop, opened: DocumentWindow): Closable {
  const { window } = opened;
  let mayClose = false;
  let isAsking = false;
  let isCopy = false;
  const closable: Closable = {
    isDirty: () => opened.document.isDirty,
    ask: async () => {
      if (isAsking) return "cancel"; // the question is on the screen already
      isAsking = true;
      isCopy = opened.backupFailure !== undefined;
      bringToFront(window);
      return ask(opened, desktop.language()).finally(() => {
        isAsking = false;
      });
    },
    save: () => savePage(opened, isCopy),
    giveUpSave: () => {
      const isWaiting = opened.afterSave !== undefined;
      opened.afterSave?.(false);
      return isWaiting;
    },
    finish: async () => {
      await Promise.all([endBackups(desktop, opened), rememberPlace(desktop, window)]);
      mayClose = true;
      await new Promise<void>((resolve) => {
        window.once("closed", () => resolve());
        window.close();
      });
    },
  };
  window.on("close", (event) => {
    if (mayClose) return;
    event.preventDefault();
    void closeOne(closable);
  });
  return closable;
}

/** Have the page save its document; it answers with `closeAfterSave`. Who asks again is answered, and nobody before. */
function savePage(opened: DocumentWindow, isCopy: boolean): Promise<boolean> {
  opened.afterSave?.(false);
  bringToFront(opened.window); // the page may have a question of its own
  return new Promise((resolve) => {
    opened.afterSave = (isSaved) => {
      delete opened.afterSave;
      resolve(isSaved);
    };
    tellWindow(opened, { type: "save-and-close", isCopy });
  });
}

/** Put a window where it is seen. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function rememberPlace({ settings }: Desktop, window: BrowserWindow): Promise<void> {
  const { x, y, width, height } = window.getNormalBounds();
  await settings.change({ window: { x, y, width, height, isMaximized: window.isMaximized() } });
}

async function ask({ window, document, backupFailure }: DocumentWindow, language: Language): Promise<Answer> {
  const buttons = [
    // Where not even the backup could be written, a place that can be written is asked for.
    translate(language, backupFailure ? "desktop/save-as" : "desktop/close-save"),
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

/** Ask whether a page that ended several times in a row is to begin once more; else its window closes. */
export async function askToTryAgain(window: BrowserWindow, language: Language): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: translate(language, "desktop/page-ends"),
    detail: translate(language, "desktop/page-ends-detail"),
    buttons: [translate(language, "desktop/try-again"), translate(language, "desktop/close")],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
