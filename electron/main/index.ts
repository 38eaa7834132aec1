import "./before-ready.ts";
import { join } from "node:path";
import { app, BrowserWindow, Menu, nativeTheme, type WebContents } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { BackupStore } from "../files/backups.ts";
import { SettingsFile } from "../files/settings.ts";
import { SnapshotStore } from "../files/snapshots.ts";
import { sweepTemporaries } from "../files/sweep.ts";
import { askToOpenOutside, askToTryAgain, bringToFront, setupClosing } from "./closing.ts";
import { documentsIn } from "./command-line.ts";
import type { Desktop } from "./desktop.ts";
import { type DocumentWindow, openDocumentWindow, tellWindow } from "./document-window.ts";
import { shortFolder } from "./documents.ts";
import { setupNavigationGuards, setupNoNetwork, setupPermissions } from "./guards.ts";
import { createHandlers } from "./handlers.ts";
import { setupRequests } from "./ipc.ts";
import { menuTemplate } from "./menu-template.ts";
import { openPath } from "./open-path.ts";
import { PageEnds } from "./page-ends.ts";
import { type Closable, quitter } from "./quit.ts";
import { recentItems } from "./recent-items.ts";
import { noteDamaged, offerOwnBackup } from "./recovery.ts";
import { isSameFile } from "./same-file.ts";
import { setupScheme } from "./scheme.ts";

const windows = new Set<DocumentWindow>();
const settings = new SettingsFile(join(app.getPath("userData"), "settings.json"));
const backupsFolder = join(app.getPath("userData"), "backups");
const backups = new BackupStore(backupsFolder);
const versionsFolder = join(app.getPath("userData"), "versions");
const snapshots = new SnapshotStore(versionsFolder);
const desktop: Desktop = {
  settings,
  backups,
  backupsFolder: shortFolder(backupsFolder),
  snapshots,
  versionsFolder: shortFolder(versionsFolder),
  recoveries: new Map(),
  language,
  windowOf,
  windowWith,
  refreshMenu,
};
/** Files that were asked for before the first window could be opened. */
const early: string[] = [];
let isStarted = false;
/** How each window closes. */
const closing = new Map<DocumentWindow, Closable>();
const askToQuit = quitter(() => [...closing.values()]);

if (!app.requestSingleInstanceLock()) app.quit();
else start();

function start(): void {
  app.on("open-file", (event, path) => {
    event.preventDefault();
    if (isStarted) openInSomeWindow(path);
    else early.push(path);
  });
  app.on("second-instance", (_event, argv, folder) => {
    if (isStarted) openAll(documentsIn(argv, folder));
    else early.push(...documentsIn(argv, folder));
  });
  app.on("before-quit", (event) => {
    if (closing.size === 0) return;
    event.preventDefault();
    // Once every window with unsaved work has been asked; whoever cancels keeps all of them.
    void askToQuit().then((isClosed) => isClosed && app.quit());
  });
  app.on("window-all-closed", () => process.platform !== "darwin" && app.quit());
  app.on("activate", () => isStarted && windows.size === 0 && openWindow());
  app.whenReady().then(onReady).catch(fail);
}

async function onReady(): Promise<void> {
  await settings.read();
  for (const folder of [app.getPath("userData"), backupsFolder, versionsFolder]) await sweepTemporaries(folder);
  nativeTheme.themeSource = settings.current.theme;
  setupScheme(join(import.meta.dirname, "../renderer"));
  setupPermissions();
  setupNoNetwork();
  setupNavigationGuards((url) => askToOpenOutside(BrowserWindow.getFocusedWindow(), url, language()));
  setupRequests(createHandlers(desktop));
  const found = await backups.find();
  for (const backup of found.backups) desktop.recoveries.set(backup.head.document, backup);
  noteDamaged(desktop, found.damaged);
  refreshMenu();
  isStarted = true;
  openAll([...early, ...documentsIn(process.argv, process.cwd())]);
}

function fail(error: unknown): void {
  console.error(error);
  app.exit(1);
}

function openAll(paths: readonly string[]): void {
  for (const path of paths) openInSomeWindow(path);
  if (paths.length > 0) return;
  const [first] = windows;
  if (first) bringToFront(first.window);
  else openWindow();
}

function openInSomeWindow(path: string): void {
  const existing = windowWith(path);
  if (existing) bringToFront(existing.window);
  else openWindow(path);
}

function openWindow(path?: string): void {
  const opened = openDocumentWindow(settings);
  windows.add(opened);
  if (path !== undefined) opened.pending = openPath(desktop, opened, path);
  closing.set(opened, setupClosing(desktop, opened));
  opened.window.on("closed", () => {
    windows.delete(opened);
    closing.delete(opened);
    opened.afterSave?.(false);
  });
  const { webContents } = opened.window;
  const ends = new PageEnds();
  webContents.on("render-process-gone", () => void restartPage(opened, ends));
  // A page that begins anew was not there to hear that it is to save.
  webContents.on("did-finish-load", () => opened.afterSave?.(false));
}

async function restartPage(opened: DocumentWindow, ends: PageEnds): Promise<void> {
  opened.afterSave?.(false);
  const mayRestart = ends.note();
  await offerOwnBackup(desktop, opened);
  const { window } = opened;
  if (window.isDestroyed()) return;
  if (!mayRestart && !(await askToTryAgain(window, language()))) window.close();
  else if (!window.isDestroyed()) window.reload();
  if (!mayRestart) ends.forget();
}

function windowOf(sender: WebContents): DocumentWindow {
  for (const opened of windows) if (opened.window.webContents === sender) return opened;
  throw new Error("foretide: a request from no window of ours");
}

function windowWith(path: string): DocumentWindow | undefined {
  return [...windows].find(
    ({ files, document, opening }) =>
      isSameFile(opening, path) || isSameFile(document.handle && files.pathOf(document.handle), path),
  );
}

function language(): Language {
  return settings.current.language ?? (app.getLocale().startsWith("zh") ? "zh" : "en");
}

function refreshMenu(): void {
  const template = menuTemplate({
    platform: process.platform,
    appName: app.name,
    language: language(),
    theme: settings.current.theme,
    recent: recentItems(settings.current.recent),
    openPath: openInSomeWindow,
    openWindow: () => openWindow(),
    send: (window, command) => {
      const opened = [...windows].find((candidate) => candidate.window === window) ?? [...windows][0];
      if (opened) tellWindow(opened, { type: "command", command });
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
