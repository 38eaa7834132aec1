import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import type { DesktopEvent, OpenOutcome } from "../bridge.ts";
import { eventChannel } from "../channels.ts";
import type { SettingsFile } from "../files/settings.ts";
import { pageOrigin } from "../page.ts";
import { developmentUrl } from "./development.ts";
import { WindowFiles } from "./documents.ts";
import { placeWindow } from "./window-state.ts";

/** What the window says of its document: enough for the title bar and the question on closing. */
export interface DocumentState {
  readonly name: string;
  readonly isDirty: boolean;
  readonly handle?: string;
}

/** One window and its one document. */
export interface DocumentWindow {
  readonly window: BrowserWindow;
  readonly files: WindowFiles;
  /** Names the document's backups, and how many were written. */
  documentId: string;
  backupRevision: number;
  document: DocumentState;
  /** The file that it is about to show. */
  opening?: string;
  /** What the window was opened for; given once, when the page asks. */
  pending?: Promise<OpenOutcome>;
  /** A recovery was taken and neither saved nor given up: it stays, even if the page could not open it. */
  holdsRecovery: boolean;
  /** It is closing for good: no backup is written any more. */
  isEnding?: true;
  /** Waits to hear whether the page could save. */
  afterSave?: (isSaved: boolean) => void;
  /** The last backup's failure, if it failed. */
  backupFailure?: string;
}

/** Open a window on the page; what it is opened for is set as `pending`. */
export function openDocumentWindow(settings: SettingsFile): DocumentWindow {
  const saved = settings.current.window;
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(saved, screens),
    title: app.name,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#16181d" : "#ffffff",
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (saved?.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  // The title is the document's, as the page describes it; not the page's own.
  window.on("page-title-updated", (event) => event.preventDefault());
  const files = new WindowFiles();
  window.on("closed", () => files.close());
  void window.loadURL(developmentUrl ?? `${pageOrigin}/index.html`);
  const document = { name: "", isDirty: false };
  return { window, files, documentId: randomUUID(), backupRevision: 0, document, holdsRecovery: false };
}

/** Tell a window's page something. */
export function tellWindow({ window }: DocumentWindow, event: DesktopEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}
