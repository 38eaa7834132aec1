import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import type { BackupOutcome, RecoveredDocument, Recovery } from "../bridge.ts";
import { codeOf } from "../files/atomic-write.ts";
import type { Backup } from "../files/backups.ts";
import type { Desktop } from "./desktop.ts";
import type { DocumentWindow } from "./document-window.ts";

/** Keep what a window has unsaved; resolves when it is on disk. A window that is being closed has nothing left to keep. */
export async function writeBackup(
  { backups, snapshots }: Desktop,
  opened: DocumentWindow,
  name: string,
  text: string,
): Promise<BackupOutcome> {
  if (opened.isEnding) return { status: "failed", name, code: "ECANCELED" };
  opened.backupRevision += 1;
  const savedAt = new Date().toISOString();
  try {
    const head = { document: opened.documentId, name, revision: opened.backupRevision, savedAt };
    await backups.write({ ...head, ...originOf(opened) }, text);
    delete opened.backupFailure;
  } catch (error) {
    opened.backupFailure = codeOf(error);
    return { status: "failed", name, code: codeOf(error) };
  }
  const versionFailure = await snapshots.note({ name, ...pathOf(opened) }, text).then(() => undefined, codeOf);
  return { status: "saved", at: savedAt, ...(versionFailure !== undefined && { versionFailure }) };
}

/** The file of the window's document, where it has one. */
export function pathOf({ document, files }: DocumentWindow): { readonly path?: string } {
  const path = document.handle && files.pathOf(document.handle);
  return path ? { path } : {};
}

/** The file that the window's document came from, and how it looked. */
function originOf(opened: DocumentWindow) {
  const { document, files } = opened;
  const fingerprint = document.handle && files.fingerprintOf(document.handle);
  return { ...pathOf(opened), ...(fingerprint && { fingerprint }) };
}

/** Backups on offer. */
export function listRecoveries(recoveries: ReadonlyMap<string, Backup>): Promise<Recovery[]> {
  return Promise.all(
    [...recoveries.values()].map(async ({ head }) => ({
      id: head.document,
      name: head.name,
      savedAt: head.savedAt,
      hasFile: await isThere(head.path),
    })),
  );
}

/** Give a backup to a window: from now on that window's backups are that document's. */
export async function recover(
  { backups, recoveries }: Desktop,
  opened: DocumentWindow,
  id: string,
): Promise<RecoveredDocument | undefined> {
  const backup = recoveries.get(id);
  if (!backup) return undefined;
  recoveries.delete(id);
  // Whatever the window had unsaved, the user let go of.
  await backups.discard(opened.documentId).catch(() => undefined); // one that stays is offered again
  const { name, path, fingerprint, revision } = backup.head;
  opened.documentId = id;
  opened.backupRevision = revision;
  opened.holdsRecovery = true;
  opened.document = { name, isDirty: true }; // closing must ask from now on, not from when the page has drawn it
  const file = path === undefined ? undefined : await opened.files.recover(path, fingerprint);
  if (!file || file.state === "missing") return { name, text: backup.text };
  return { name, text: backup.text, handle: file.handle, fileChanged: file.state === "changed" };
}

/** The window's document is saved, or the user let it go. */
export function discardBackup({ backups }: Desktop, opened: DocumentWindow): Promise<void> {
  opened.holdsRecovery = false;
  return backups.discard(opened.documentId);
}

/**
 * The window closes: its document is saved, or was given up, and what its page still sends meanwhile is not kept, or a document
 * that was given up would be offered again.
 */
export async function endBackups({ backups }: Desktop, opened: DocumentWindow): Promise<void> {
  // Clean, though nothing was saved: the page could not open what it recovered.
  if (opened.holdsRecovery && !opened.document.isDirty) return;
  opened.isEnding = true;
  await backups.discard(opened.documentId).catch(() => undefined); // one that stays is offered again
}

/** After a crash of its page a window begins anew, and is offered what it had backed up. */
export async function offerOwnBackup(desktop: Desktop, opened: DocumentWindow): Promise<void> {
  opened.document = { name: "", isDirty: false };
  await offerAgain(desktop, opened);
}

/** What the page could not open stays on offer, and what it opens next is another document. */
export async function returnRecovery(desktop: Desktop, opened: DocumentWindow, id: string): Promise<void> {
  if (opened.holdsRecovery && opened.documentId === id) await offerAgain(desktop, opened);
}

async function offerAgain(desktop: Desktop, opened: DocumentWindow): Promise<void> {
  const { backups, recoveries } = desktop;
  const id = opened.documentId;
  opened.documentId = randomUUID();
  opened.backupRevision = 0;
  opened.holdsRecovery = false;
  const found = await backups.find();
  noteDamaged(desktop, found.damaged);
  const own = found.backups.find(({ head }) => head.document === id);
  if (own) recoveries.set(id, own);
}

/** Backups that were found damaged are told of by the next window that begins. */
export function noteDamaged(desktop: Desktop, count: number): void {
  if (count > 0) desktop.damagedBackups = { count, folder: desktop.backupsFolder };
}

async function isThere(path: string | undefined): Promise<boolean> {
  if (path === undefined) return false;
  return access(path).then(
    () => true,
    () => false,
  );
}
