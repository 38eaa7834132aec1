import { all, get, put, remove } from "./database.ts";
import type { FileFailure, RecoveredDocument, Recovery } from "./platform.ts";

interface Backup {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly savedAt: string;
}

/** This tab's own backup; other tabs have theirs. */
const session = crypto.randomUUID();
const lockName = (id: string) => `foretide-session-${id}`;

/** Hold a lock for as long as this tab lives: a backup whose lock nobody holds belongs to a tab that ended early. */
export function holdSession(): void {
  navigator.locks?.request(lockName(session), () => new Promise(() => {})).catch(() => undefined);
}

/** Keep what is unsaved. */
export async function writeBackup(
  name: string,
  text: string,
): Promise<{ readonly status: "saved"; readonly at: string } | FileFailure> {
  const savedAt = new Date().toISOString();
  try {
    const backup: Backup = { id: session, name, text, savedAt };
    await put("backups", backup);
    return { status: "saved", at: savedAt };
  } catch (cause) {
    return { status: "failed", name, code: cause instanceof DOMException ? cause.name : "unknown" };
  }
}

/** Forget this tab's backup: its document is saved, or the user let it go. */
export async function discardBackup(): Promise<void> {
  await remove("backups", session);
}

/** Backups of tabs that are gone. */
export async function recoveries(): Promise<Recovery[]> {
  const held = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name));
  const backups = await all<Backup>("backups");
  return backups
    .filter(({ id }) => id !== session && !held.has(lockName(id)))
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .map(({ id, name, savedAt }) => ({ id, name, savedAt, hasFile: false }));
}

/** The document of one of them; from now on it is this tab's backup, so that it is never on no disk. */
export async function recover(id: string): Promise<RecoveredDocument | undefined> {
  const backup = await get<Backup>("backups", id);
  if (!backup) return undefined;
  await put("backups", { ...backup, id: session });
  await remove("backups", id);
  return { name: backup.name, text: backup.text };
}

/** Give a document back that could not be opened: it stays on offer. */
export async function returnRecovery(id: string): Promise<void> {
  const backup = await get<Backup>("backups", session);
  if (!backup) return;
  await put("backups", { ...backup, id });
  await remove("backups", session);
}

/** Forget one of them. */
export async function dropRecovery(id: string): Promise<void> {
  await remove("backups", id);
}
