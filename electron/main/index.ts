import "./before-ready.ts";
import { basename, join, resolve } from "node:path";
import { app, BrowserWindow, nativeTheme, type WebContents } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { BackupStore } from "../files/backups.ts";
import { SettingsFile } from "../files/settings.ts";
import { askToOpenOutside, setupClosing } from "./closing.ts";
import { type DocumentWindow, openDocumentWindow, tellWindow } from "./document-window.ts";
import { WindowFiles } from "./documents.ts";
import { setupNavigationGuards, setupPermissions } from "./guards.ts";
import { createHandlers, type Desktop, openPath } from "./handlers.ts";
import { setupRequests } from "./ipc.ts";
import { setupMenu } from "./menu.ts";
import { setupScheme } from "./scheme.ts";

const windows = new Set<DocumentWindow>();
const settings = new SettingsFile(join(app.getPath("userData"), "settings.json"));
const backups = new BackupStore(join(app.getPath("userData"), "backups"));
const desktop: Desktop = { settings, backups, recoveries: new Map(), language, windowOf, windowWith, refreshMenu };
/** Files that the system asked for before we were ready (macOS). */
const early: string[] = [];

if (!app.requestSingleInstanceLock()) app.quit();
else start();

function start(): void {
  app.on("open-file", (event, path) => {
    event.preventDefault();
    if (app.isReady()) openInSomeWindow(path);
    else early.push(path);
  });
  app.on("second-instance", (_event, argv, folder) => openAll(filesIn(argv, folder)));
  app.on("window-all-closed", () => process.platform !== "darwin" && app.quit());
  app.on("activate", () => windows.size === 0 && openWindow());
  app.whenReady().then(onReady, fail);
}

async function onReady(): Promise<void> {
  await settings.read();
  nativeTheme.themeSource = settings.current.theme;
  setupScheme(join(import.meta.dirname, "../renderer"));
  setupPermissions();
  setupNavigationGuards((url) => askToOpenOutside(BrowserWindow.getFocusedWindow(), url, language()));
  setupRequests(createHandlers(desktop));
  for (const backup of (await backups.find()).backups) desktop.recoveries.set(backup.head.document, backup);
  refreshMenu();
  openAll([...early, ...filesIn(process.argv, process.cwd())]);
}

function fail(error: unknown): void {
  console.error(error);
  app.exit(1);
}

/** Documents named on a command line, which holds switches and the program's own paths too. */
function filesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => /\.(scenario\.json|xmile|stmx)$/i.test(argument))
    .map((argument) => resolve(folder, argument));
}

function openAll(paths: readonly string[]): void {
  for (const path of paths) openInSomeWindow(path);
  if (paths.length === 0) {
    const [first] = windows;
    if (first) first.window.focus();
    else openWindow();
  }
}

function openInSomeWindow(path: string): void {
  const existing = windowWith(path);
  if (existing) existing.window.focus();
  else openWindow(path);
}

function openWindow(path?: string): void {
  const files = new WindowFiles();
  const opened = openDocumentWindow(settings, undefined, files);
  if (path !== undefined) opened.pending = openPath(desktop, opened, path);
  windows.add(opened);
  setupClosing(opened, language, () => backups.discard(opened.documentId));
  opened.window.on("closed", () => windows.delete(opened));
  opened.window.webContents.on("render-process-gone", () => void offerOwnBackup(opened));
}

/** After a crash of the page the window starts again and is offered its own last backup. */
async function offerOwnBackup(opened: DocumentWindow): Promise<void> {
  const { backups: found } = await backups.find();
  for (const backup of found)
    if (backup.head.document === opened.documentId) desktop.recoveries.set(opened.documentId, backup);
  if (!opened.window.isDestroyed()) opened.window.reload();
}

function windowOf(sender: WebContents): DocumentWindow {
  for (const opened of windows) if (opened.window.webContents === sender) return opened;
  throw new Error("foretide: a request from no window of ours");
}

function windowWith(path: string): DocumentWindow | undefined {
  return [...windows].find(
    ({ files, document }) => document.handle !== undefined && files.pathOf(document.handle) === path,
  );
}

function language(): Language {
  return settings.current.language ?? (app.getLocale().startsWith("zh") ? "zh" : "en");
}

function refreshMenu(): void {
  setupMenu({
    language: language(),
    theme: settings.current.theme,
    recent: settings.current.recent.map((path) => ({ label: basename(path), path })),
    openPath: openInSomeWindow,
    openWindow: () => openWindow(),
    send: (window, command) => {
      const opened = [...windows].find((candidate) => candidate.window === window) ?? [...windows][0];
      if (opened) tellWindow(opened, { type: "command", command });
    },
  });
}
