import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen } from "electron";
import type { DesktopEvent, OpenOutcome } from "../bridge.ts";
import { eventChannel } from "../channels.ts";
import type { SettingsFile } from "../files/settings.ts";
import { pageOrigin } from "../page.ts";
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
  /** What the window was opened for; given once, when the page asks. */
  pending?: Promise<OpenOutcome>;
  /** The last backup's failure, if it failed. */
  backupFailure?: string;
  mayClose: boolean;
}

/** Open a window; its page is told of `pending` when it starts. */
export function openDocumentWindow(
  settings: SettingsFile,
  pending?: Promise<OpenOutcome>,
  files = new WindowFiles(),
): DocumentWindow {
  const saved = settings.current.window;
  const window = new BrowserWindow({
    ...placeWindow(
      saved,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
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
    },
  });
  if (saved?.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  const opened: DocumentWindow = {
    window,
    files,
    documentId: randomUUID(),
    backupRevision: 0,
    document: { name: "", isDirty: false },
    ...(pending && { pending }),
    mayClose: false,
  };
  rememberPlace(window, settings);
  window.on("closed", () => files.close());
  void window.loadURL(process.env.ELECTRON_RENDERER_URL ?? `${pageOrigin}/index.html`);
  return opened;
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  window.on("close", () => {
    const { x, y, width, height } = window.getNormalBounds();
    void settings.change({ window: { x, y, width, height, isMaximized: window.isMaximized() } });
  });
}

/** Tell a window's page something. */
export function tellWindow({ window }: DocumentWindow, event: DesktopEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}
