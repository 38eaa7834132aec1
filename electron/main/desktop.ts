import type { WebContents } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import type { DamagedBackups } from "../bridge.ts";
import type { Backup, BackupStore } from "../files/backups.ts";
import type { SettingsFile } from "../files/settings.ts";
import type { SnapshotStore } from "../files/snapshots.ts";
import type { DocumentWindow } from "./document-window.ts";

/** What the answers to the windows' requests work on. */
export interface Desktop {
  readonly settings: SettingsFile;
  readonly backups: BackupStore;
  /** Where they lie, for reading. */
  readonly backupsFolder: string;
  readonly snapshots: SnapshotStore;
  /** Where they lie, for reading. */
  readonly versionsFolder: string;
  /** Backups found at start that no window has taken yet. */
  readonly recoveries: Map<string, Backup>;
  /** Backup files found damaged that no window has been told of yet. */
  damagedBackups?: DamagedBackups;
  readonly language: () => Language;
  readonly windowOf: (sender: WebContents) => DocumentWindow;
  /** The window that has this file open, if any. */
  readonly windowWith: (path: string) => DocumentWindow | undefined;
  readonly refreshMenu: () => void;
}
