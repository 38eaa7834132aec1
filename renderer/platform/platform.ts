import type { DesktopBridge, OpenOutcome, SaveOutcome } from "../../electron/bridge.ts";

export type {
  BackupOutcome,
  DamagedBackups,
  DesktopEvent,
  EarlierVersion,
  EarlierVersions,
  FileFailure,
  KeepOutcome,
  MenuCommand,
  OpenedFile,
  OpenOutcome,
  RecentFile,
  RecoveredDocument,
  Recovery,
  SaveOutcome,
  StartState,
  VersionText,
} from "../../electron/bridge.ts";

/** A file that was dropped on the window, not opened yet. */
export interface DroppedFile {
  readonly file: File;
  open(): Promise<OpenOutcome>;
}

/** A browser asks the user before a page writes a file for the first time; this is what a no comes to. */
export interface RefusedSave {
  readonly status: "refused";
  readonly name: string;
}

/**
 * The one door to the outside. The desktop's bridge and the browser offer the same; whatever stands above does not know
 * which of them it talks to.
 */
export interface Platform extends Omit<DesktopBridge, "openDropped" | "save"> {
  readonly kind: "desktop" | "browser";
  /** What was dropped. To be called within the drop event: after it the browser has forgotten where the files lie. */
  takeDrop(data: DataTransfer): readonly DroppedFile[];
  /** `refused`: the user, or the browser in their name, does not let the page write the file. Nothing was written. */
  save(handle: string, text: string, force: boolean): Promise<SaveOutcome | RefusedSave>;
  copyText(text: string): Promise<boolean>;
  /** A PNG, for pasting into a document. */
  copyImage(png: Blob): Promise<boolean>;
}
