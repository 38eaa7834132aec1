import { liveSessions, session } from "./browser-sessions.ts";
import { all, put, remove, rename } from "./database.ts";
import type { BackupOutcome, RecoveredDocument, Recovery } from "./platform.ts";

/** Each tab has one, under its own id. */
interface Backup {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly savedAt: string;
}

/** Keep what is unsaved. */
export async function writeBackup(name: string, text: string): Promise<BackupOutcome> {
  const savedAt = new Date().toISOString();
  try {
    const backup: Backup = { id: session, name, text, savedAt };
    await put("backups", backup);
  } catch (cause) {
    return { status: "failed", name, code: codeOf(cause) };
  }
  const { noteVersion } = await import("./browser-versions.ts");
  const versionFailure = await noteVersion(name, text).then(() => undefined, codeOf);
  return { status: "saved", at: savedAt, ...(versionFailure === undefined ? {} : { versionFailure }) };
}

/** What the browser calls an error of its storage. */
export function codeOf(cause: unknown): string {
  return cause instanceof DOMException ? cause.name : "unknown";
}

/** Forget this tab's backup: its document is saved, or the user let it go. */
export async function discardBackup(): Promise<void> {
  await remove("backups", session);
}

/** Backups of tabs that are gone. */
export async function recoveries(): Promise<Recovery[]> {
  const backups = await all<Backup>("backups");
  const live = await liveSessions(backups.map(({ id }) => id));
  return backups
    .filter(({ id }) => !live.has(id))
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .map(({ id, name, savedAt }) => ({ id, name, savedAt, hasFile: false }));
}

/** The document of one of them, if no other tab has it: from now on it is this tab's backup, so that it is never on no disk. */
export async function recover(id: string): Promise<RecoveredDocument | undefined> {
  const backup = await rename<Backup>("backups", id, session);
  return backup && { name: backup.name, text: backup.text };
}

/** Give a document back that could not be opened: it stays on offer. */
export async function returnRecovery(id: string): Promise<void> {
  await rename("backups", session, id);
}

/** Forget one of them. */
export async function dropRecovery(id: string): Promise<void> {
  await remove("backups", id);
}
