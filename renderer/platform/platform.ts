import type { DesktopBridge } from "../../electron/bridge.ts";

export type {
  DamagedBackups,
  DesktopEvent,
  FileFailure,
  MenuCommand,
  OpenedFile,
  OpenOutcome,
  RecentFile,
  RecoveredDocument,
  Recovery,
  SaveOutcome,
  StartState,
} from "../../electron/bridge.ts";

/**
 * The one door to the outside. The desktop's bridge and the browser offer the same; whatever stands above does not know
 * which of them it talks to.
 */
export interface Platform extends DesktopBridge {
  readonly kind: "desktop" | "browser";
  copyText(text: string): Promise<boolean>;
  /** A PNG, for pasting into a document. */
  copyImage(png: Blob): Promise<boolean>;
}
