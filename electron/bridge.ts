/**
 * What the window may ask of the desktop: the whole of it. The preload offers it as `window.foretide`; the renderer takes
 * only the types. Files are named by handles that the main process gave out, never by paths.
 */

export type BridgeLanguage = "zh" | "en";
export type BridgeTheme = "system" | "light" | "dark";

/** A file as opened. Its bytes are read by the engine's worker and nowhere else. */
export interface OpenedFile {
  readonly handle: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why the disk did not do as asked: the system's code, `ENOSPC` say, or one of ours. */
export interface FileFailure {
  readonly status: "failed";
  readonly name: string;
  readonly code: string;
}

export type OpenOutcome =
  | { readonly status: "opened"; readonly file: OpenedFile }
  | { readonly status: "cancelled" }
  | FileFailure;

/**
 * `conflict`: another program changed the file since it was opened; `missing`: it is gone. Both leave the disk as it is
 * until the user decides (`force`).
 */
export type SaveOutcome =
  | { readonly status: "saved"; readonly handle: string; readonly name: string; readonly folderSynced: boolean }
  | { readonly status: "cancelled" }
  | { readonly status: "conflict" | "missing"; readonly name: string }
  | FileFailure;

export interface RecentFile {
  readonly handle: string;
  readonly name: string;
  /** The folder, shortened for reading; empty in a browser, which keeps it to itself and says when instead. */
  readonly folder: string;
  readonly openedAt?: string;
}

/** A backup of a document whose window did not close as it should. */
export interface Recovery {
  readonly id: string;
  readonly name: string;
  readonly savedAt: string;
  /** Whether the file it came from is still there to compare with. */
  readonly hasFile: boolean;
}

export interface RecoveredDocument {
  readonly name: string;
  readonly text: string;
  /** The file it belongs to, if that is still there. */
  readonly handle?: string;
  /** Another program changed the file since; a save asks first. */
  readonly fileChanged?: boolean;
}

/** An earlier state of a document, kept while it was worked on. */
export interface EarlierVersion {
  readonly id: string;
  readonly name: string;
  /** The folder of its file, shortened for reading; absent for a document without a file. */
  readonly folder?: string;
  readonly savedAt: string;
  /** Whether it is one of the document that the window has open. */
  readonly isOwn: boolean;
}

/** The newest first. */
export interface EarlierVersions {
  readonly versions: readonly EarlierVersion[];
  readonly damaged?: DamagedBackups;
}

/** The text of an earlier version. Its file, where there is one, is saved over only when the user says so. */
export interface VersionText extends RecoveredDocument {
  /** Its file is open in another window; there is no handle then. */
  readonly isElsewhere?: true;
}

/** What a window needs to know as it opens. */
export interface StartState {
  readonly language: BridgeLanguage;
  readonly theme: BridgeTheme;
  readonly platform: "darwin" | "win32" | "linux";
  /** The file that the window was opened for: from a double click, the command line or the recent list. */
  readonly file?: OpenOutcome;
  readonly recoveries: readonly Recovery[];
  /** Told once, to the first window. */
  readonly damagedBackups?: DamagedBackups;
}

/** Backup files that could not be read and were left as they are, and the folder they lie in, for reading. */
export interface DamagedBackups {
  readonly count: number;
  readonly folder: string;
}

/** What menus ask of the window; the window's own command list knows them by these names. */
export const menuCommands = [
  "file.open",
  "file.save",
  "file.save-as",
  "file.revert",
  "file.difference",
  "file.compare-with",
  "file.versions",
  "file.welcome",
  "edit.undo",
  "edit.redo",
  "scenario.new",
  "scenario.save-draft",
  "view.palette",
  "view.compare",
  "view.assumptions",
  "view.confidence",
  "view.systems",
  "view.facts",
  "view.problems",
  "view.scenarios-panel",
  "view.levers-panel",
  "view.larger-type",
  "view.smaller-type",
  "language.zh",
  "language.en",
  "theme.system",
  "theme.light",
  "theme.dark",
  "help.keys",
  "help.guide",
] as const;

export type MenuCommand = (typeof menuCommands)[number];

/** What the main process tells a window unasked. */
export type DesktopEvent =
  | { readonly type: "command"; readonly command: MenuCommand }
  | { readonly type: "open"; readonly outcome: OpenOutcome }
  /** The open document's file changed or went away on disk. */
  | { readonly type: "file-changed"; readonly handle: string; readonly state: "changed" | "missing" }
  /** The user chose to save when asked on closing: save, answering what stands in the way, then call `closeAfterSave` with how it went. */
  | { readonly type: "save-and-close" /** Elsewhere: its backup could not be written. */; readonly isCopy: boolean };

/** `versionFailure`: the backup is on disk, but the version that was due with it could not be kept; why. */
export type BackupOutcome =
  | { readonly status: "saved"; readonly at: string; readonly versionFailure?: string }
  | FileFailure;

export type KeepOutcome = { readonly status: "kept" } | FileFailure;

export interface DesktopBridge {
  start(): Promise<StartState>;
  open(): Promise<OpenOutcome>;
  /** Ask for a file that is only to be compared with: it becomes no document. */
  openOther(): Promise<OpenOutcome>;
  /** A file dropped on the window; its path goes from the drop to the main process and is never seen by the page. */
  openDropped(file: File): Promise<OpenOutcome>;
  openRecent(handle: string): Promise<OpenOutcome>;
  reopen(handle: string): Promise<OpenOutcome>;
  recent(): Promise<readonly RecentFile[]>;
  /** A file beside an open one, by a relative path that stays in its folder: a study's model. */
  readBeside(handle: string, relativePath: string): Promise<OpenOutcome>;
  save(handle: string, text: string, force: boolean): Promise<SaveOutcome>;
  saveAs(suggestedName: string, text: string): Promise<SaveOutcome>;
  /** Write something that is not the document: a chart, a table. */
  export(suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Keep what is unsaved. Resolves when it is on disk. */
  writeBackup(name: string, text: string): Promise<BackupOutcome>;
  discardBackup(): Promise<void>;
  /** Take a recovery over: from now on the window's backups are that document's. */
  recover(id: string): Promise<RecoveredDocument | undefined>;
  /** Give a recovery back that could not be opened: it stays on offer, and the window's backups are another document's. */
  returnRecovery(id: string): Promise<void>;
  dropRecovery(id: string): Promise<void>;
  /** Earlier states, of all documents. */
  versions(): Promise<EarlierVersions>;
  readVersion(id: string): Promise<VersionText | undefined>;
  /** Keep the present state as an earlier version, before another takes its place. */
  keepVersion(name: string, text: string): Promise<KeepOutcome>;
  /** What the title bar and the question on closing need. `handle` is absent for a document never saved. */
  describeDocument(document: {
    readonly name: string;
    readonly isDirty: boolean;
    readonly handle?: string;
  }): Promise<void>;
  closeAfterSave(isSaved: boolean): Promise<void>;
  setLanguage(language: BridgeLanguage): Promise<void>;
  setTheme(theme: BridgeTheme): Promise<void>;
  listen(listener: (event: DesktopEvent) => void): () => void;
}

declare global {
  interface Window {
    /** Present in the desktop app only. */
    readonly foretide?: DesktopBridge;
  }
}
