import { basename } from "node:path";
import { nativeTheme, type WebContents } from "electron";
import { translate } from "../../i18n/translate.ts";
import type { OpenOutcome, SaveOutcome, StartState } from "../bridge.ts";
import type { Desktop } from "./desktop.ts";
import { type DocumentState, type DocumentWindow, tellWindow } from "./document-window.ts";
import { askWhere, askWhichFile } from "./file-dialogs.ts";
import { noteSaved, openPath } from "./open-path.ts";
import { discardBackup, listRecoveries, recover, returnRecovery, writeBackup } from "./recovery.ts";
import type { Handlers } from "./requests.ts";
import { keepVersion, listVersions, readVersion } from "./versions.ts";

/** Answers to every request of `requests`, for the window that asks. */
export function createHandlers(desktop: Desktop): Handlers<WebContents> {
  const { settings, backups, recoveries, windowOf, language } = desktop;
  return {
    start: (sender) => start(desktop, windowOf(sender)),
    open: (sender) => open(desktop, windowOf(sender)),
    openOther: async (sender) => {
      const opened = windowOf(sender);
      const path = await askWhichFile(opened, language());
      return path === undefined ? { status: "cancelled" } : opened.files.openDocument(path);
    },
    openDropped: (sender, path) => openPath(desktop, windowOf(sender), path),
    openRecent: (sender, handle) => openRecent(desktop, windowOf(sender), handle),
    reopen: (sender, handle) => windowOf(sender).files.reopen(handle),
    recent: (sender) => windowOf(sender).files.recent(settings.current.recent),
    readBeside: (sender, handle, relativePath) => windowOf(sender).files.readBeside(handle, relativePath),
    save: async (sender, handle, text, force) => {
      const opened = windowOf(sender);
      return noteSaved(desktop, opened, await opened.files.save(handle, text, force), text);
    },
    saveAs: (sender, suggestedName, text) => saveAs(desktop, windowOf(sender), suggestedName, text),
    export: async (sender, suggestedName, bytes) => {
      const opened = windowOf(sender);
      const path = await askWhere(opened, suggestedName, language());
      return path === undefined ? { status: "cancelled" } : opened.files.export(path, bytes);
    },
    writeBackup: (sender, name, text) => writeBackup(desktop, windowOf(sender), name, text),
    discardBackup: (sender) => discardBackup(desktop, windowOf(sender)),
    recover: (sender, id) => recover(desktop, windowOf(sender), id),
    returnRecovery: (sender, id) => returnRecovery(desktop, windowOf(sender), id),
    dropRecovery: async (_sender, id) => {
      // Only what is on offer: another window's document has an id too.
      if (recoveries.delete(id)) await backups.discard(id);
    },
    versions: (sender) => listVersions(desktop, windowOf(sender)),
    readVersion: (sender, id) => readVersion(desktop, windowOf(sender), id),
    keepVersion: (sender, name, text) => keepVersion(desktop, windowOf(sender), name, text),
    describeDocument: (sender, document) =>
      describeDocument(desktop, windowOf(sender), {
        name: document.name,
        isDirty: document.isDirty,
        ...(document.handle && { handle: document.handle }),
      }),
    closeAfterSave: (sender, isSaved) => {
      const opened = windowOf(sender);
      if (isSaved) opened.document = { ...opened.document, isDirty: false };
      opened.afterSave?.(isSaved);
    },
    setLanguage: async (_sender, chosen) => {
      await settings.change({ language: chosen });
      desktop.refreshMenu();
    },
    setTheme: async (_sender, theme) => {
      nativeTheme.themeSource = theme;
      await settings.change({ theme });
      desktop.refreshMenu();
    },
  };
}

async function start(desktop: Desktop, opened: DocumentWindow): Promise<StartState> {
  const file = await opened.pending;
  delete opened.pending;
  const { damagedBackups } = desktop;
  delete desktop.damagedBackups;
  return {
    language: desktop.language(),
    theme: desktop.settings.current.theme,
    platform: process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
    recoveries: await listRecoveries(desktop.recoveries),
    ...(file && { file }),
    ...(damagedBackups && { damagedBackups }),
  };
}

async function open(desktop: Desktop, opened: DocumentWindow): Promise<OpenOutcome> {
  const path = await askWhichFile(opened, desktop.language());
  return path === undefined ? { status: "cancelled" } : openPath(desktop, opened, path);
}

async function openRecent(desktop: Desktop, opened: DocumentWindow, handle: string): Promise<OpenOutcome> {
  const path = opened.files.pathOf(handle);
  return path === undefined ? { status: "failed", name: "", code: "UNKNOWN_HANDLE" } : openPath(desktop, opened, path);
}

async function saveAs(desktop: Desktop, opened: DocumentWindow, name: string, text: string): Promise<SaveOutcome> {
  const path = await askWhere(opened, name, desktop.language());
  if (path === undefined) return { status: "cancelled" };
  // One file is open in one window: what the other has would be another text than its file.
  const other = desktop.windowWith(path);
  return other && other !== opened
    ? { status: "failed", name: basename(path), code: "OPEN_ELSEWHERE" }
    : noteSaved(desktop, opened, await opened.files.saveAs(path, text), text);
}

function describeDocument(desktop: Desktop, opened: DocumentWindow, document: DocumentState): void {
  const { window, files } = opened;
  opened.document = document;
  const app = translate(desktop.language(), "desktop/app-name");
  // The mark is for platforms whose title bar shows none by itself.
  const mark = document.isDirty && process.platform !== "darwin" ? "● " : "";
  delete opened.opening;
  window.setTitle(document.name ? `${mark}${document.name} - ${app}` : app);
  window.setDocumentEdited(document.isDirty);
  window.setRepresentedFilename((document.handle && files.pathOf(document.handle)) ?? "");
  files.watch(document.handle, (handle, state) => tellWindow(opened, { type: "file-changed", handle, state }));
}
