import { basename, dirname } from "node:path";
import { app, dialog, nativeTheme, type WebContents } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { OpenOutcome, RecoveredDocument, Recovery, SaveOutcome, StartState } from "../bridge.ts";
import { codeOf } from "../files/atomic-write.ts";
import type { Backup, BackupStore } from "../files/backups.ts";
import type { SettingsFile } from "../files/settings.ts";
import { sweepTemporaries } from "../files/sweep.ts";
import { type DocumentWindow, tellWindow } from "./document-window.ts";
import type { Handlers } from "./ipc.ts";

/** What the handlers work on; the windows and the menu are kept elsewhere. */
export interface Desktop {
  readonly settings: SettingsFile;
  readonly backups: BackupStore;
  /** Backups found at start that no window has taken yet. */
  readonly recoveries: Map<string, Backup>;
  readonly language: () => Language;
  readonly windowOf: (sender: WebContents) => DocumentWindow;
  /** The window that has this file open, if any. */
  readonly windowWith: (path: string) => DocumentWindow | undefined;
  readonly refreshMenu: () => void;
}

/** Answers to every request of `requests`, for the window that asks. */
export function createHandlers(desktop: Desktop): Handlers {
  const { settings, backups, recoveries, windowOf } = desktop;
  return {
    start: async (sender): Promise<StartState> => {
      const opened = windowOf(sender);
      const file = await opened.pending;
      delete opened.pending;
      return {
        language: desktop.language(),
        theme: settings.current.theme,
        platform: process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
        recoveries: await listRecoveries(recoveries),
        ...(file && { file }),
      };
    },
    open: async (sender) => {
      const opened = windowOf(sender);
      const { filePaths } = await dialog.showOpenDialog(opened.window, {
        properties: ["openFile"],
        filters: openFilters(desktop.language()),
      });
      return filePaths[0] === undefined ? { status: "cancelled" } : openPath(desktop, opened, filePaths[0]);
    },
    openDropped: (sender, path) => openPath(desktop, windowOf(sender), path),
    openRecent: async (sender, handle) => {
      const path = windowOf(sender).files.pathOf(handle);
      return path === undefined
        ? { status: "failed", name: "", code: "UNKNOWN_HANDLE" }
        : openPath(desktop, windowOf(sender), path);
    },
    reopen: (sender, handle) => windowOf(sender).files.reopen(handle),
    recent: (sender) => windowOf(sender).files.recent(settings.current.recent),
    readBeside: (sender, handle, relativePath) => windowOf(sender).files.readBeside(handle, relativePath),
    save: async (sender, handle, text, force) => {
      const opened = windowOf(sender);
      return afterSave(desktop, opened, await opened.files.save(handle, text, force));
    },
    saveAs: async (sender, suggestedName, text) => {
      const opened = windowOf(sender);
      const path = await askWhere(opened, suggestedName, desktop.language());
      if (path === undefined) return { status: "cancelled" };
      return afterSave(desktop, opened, await opened.files.saveAs(path, text));
    },
    export: async (sender, suggestedName, bytes) => {
      const opened = windowOf(sender);
      const path = await askWhere(opened, suggestedName, desktop.language());
      return path === undefined ? { status: "cancelled" } : opened.files.export(path, bytes);
    },
    writeBackup: (sender, name, text) => writeBackup(desktop, windowOf(sender), name, text),
    discardBackup: (sender) => backups.discard(windowOf(sender).documentId),
    recover: (sender, id) => recover(recoveries, windowOf(sender), id),
    dropRecovery: async (_sender, id) => {
      recoveries.delete(id);
      await backups.discard(id);
    },
    describeDocument: (sender, document) => {
      const opened = windowOf(sender);
      opened.document = {
        name: document.name,
        isDirty: document.isDirty,
        ...(document.handle && { handle: document.handle }),
      };
      opened.window.setTitle(
        document.name
          ? `${document.name} — ${translate(desktop.language(), "desktop/app-name")}`
          : translate(desktop.language(), "desktop/app-name"),
      );
      opened.window.setDocumentEdited(document.isDirty);
      opened.window.setRepresentedFilename((document.handle && opened.files.pathOf(document.handle)) ?? "");
      opened.files.watch(document.handle, (handle, state) =>
        tellWindow(opened, { type: "file-changed", handle, state }),
      );
    },
    closeAfterSave: (sender) => {
      const opened = windowOf(sender);
      opened.mayClose = true;
      opened.window.close();
    },
    setLanguage: async (_sender, language) => {
      await settings.change({ language });
      desktop.refreshMenu();
    },
    setTheme: async (_sender, theme) => {
      nativeTheme.themeSource = theme;
      await settings.change({ theme });
      desktop.refreshMenu();
    },
  };
}

/** Open a document in a window, or bring the window to the front that has it open. */
export async function openPath(desktop: Desktop, opened: DocumentWindow, path: string): Promise<OpenOutcome> {
  const other = desktop.windowWith(path);
  if (other && other !== opened) {
    other.window.focus();
    return { status: "cancelled" };
  }
  const outcome = await opened.files.openDocument(path);
  if (outcome.status === "opened") {
    app.addRecentDocument(path);
    await Promise.all([desktop.settings.addRecent(path), sweepTemporaries(dirname(path))]);
  } else await desktop.settings.removeRecent(path);
  desktop.refreshMenu();
  return outcome;
}

async function afterSave(desktop: Desktop, opened: DocumentWindow, outcome: SaveOutcome): Promise<SaveOutcome> {
  const path = outcome.status === "saved" ? opened.files.pathOf(outcome.handle) : undefined;
  if (path !== undefined) {
    await desktop.settings.addRecent(path);
    desktop.refreshMenu();
  }
  return outcome;
}

function recover(recoveries: Map<string, Backup>, opened: DocumentWindow, id: string): RecoveredDocument | undefined {
  const backup = recoveries.get(id);
  if (!backup) return undefined;
  recoveries.delete(id);
  opened.documentId = id;
  opened.backupRevision = backup.head.revision;
  const handle = backup.head.path && opened.files.remember(backup.head.path);
  return { name: backup.head.name, text: backup.text, ...(handle && { handle }) };
}

async function writeBackup(desktop: Desktop, opened: DocumentWindow, name: string, text: string) {
  opened.backupRevision += 1;
  const revision = opened.backupRevision;
  const savedAt = new Date().toISOString();
  const path = opened.document.handle && opened.files.pathOf(opened.document.handle);
  try {
    await desktop.backups.write({ document: opened.documentId, name, revision, savedAt, ...(path && { path }) }, text);
    delete opened.backupFailure;
    return { status: "saved" as const, at: savedAt };
  } catch (error) {
    opened.backupFailure = codeOf(error);
    return { status: "failed" as const, name, code: codeOf(error) };
  }
}

async function listRecoveries(recoveries: ReadonlyMap<string, Backup>): Promise<Recovery[]> {
  return [...recoveries.values()].map(({ head }) => ({
    id: head.document,
    name: head.name,
    savedAt: head.savedAt,
    hasFile: head.path !== undefined,
  }));
}

async function askWhere(
  { window, document, files }: DocumentWindow,
  suggestedName: string,
  language: Language,
): Promise<string | undefined> {
  const current = document.handle && files.pathOf(document.handle);
  const ending = /(\.scenario\.json|\.[^.]+)$/.exec(suggestedName)?.[1] ?? "";
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: current ? `${dirname(current)}/${basename(suggestedName)}` : basename(suggestedName),
    filters: [
      {
        name:
          ending === ".scenario.json" ? translate(language, "desktop/filter-scenario") : ending.slice(1).toUpperCase(),
        extensions: [ending.slice(1) || "*"],
      },
    ],
  });
  return filePath || undefined;
}

function openFilters(language: Language) {
  return [
    { name: translate(language, "desktop/filter-all"), extensions: ["scenario.json", "json", "xmile", "stmx", "xml"] },
    { name: translate(language, "desktop/filter-scenario"), extensions: ["scenario.json", "json"] },
    { name: translate(language, "desktop/filter-model"), extensions: ["xmile", "stmx", "xml"] },
  ];
}
