import { dirname } from "node:path";
import type { EarlierVersions, KeepOutcome, VersionText } from "../bridge.ts";
import { codeOf } from "../files/atomic-write.ts";
import { documentOf } from "../files/snapshots.ts";
import type { Desktop } from "./desktop.ts";
import type { DocumentWindow } from "./document-window.ts";
import { shortFolder } from "./documents.ts";
import { pathOf } from "./recovery.ts";

/** What the answers need of the desktop. */
type Kept = Pick<Desktop, "snapshots" | "versionsFolder" | "windowWith">;

/** Earlier states of all documents, told apart by whether they are the window's own. */
export async function listVersions(
  { snapshots, versionsFolder }: Kept,
  opened: DocumentWindow,
): Promise<EarlierVersions> {
  const own = documentOf({ name: opened.document.name, ...pathOf(opened) });
  const { snapshots: found, damaged } = await snapshots.find();
  const versions = found.map(({ id, head }) => ({
    id,
    name: head.name,
    ...(head.path !== undefined && { folder: shortFolder(dirname(head.path)) }),
    savedAt: head.savedAt,
    isOwn: head.document === own,
  }));
  return { versions, ...(damaged > 0 && { damaged: { count: damaged, folder: versionsFolder } }) };
}

/**
 * The text of an earlier version, and a handle to its file that is not saved over unasked; none where another window has the
 * file open, as one file is open in one window.
 */
export async function readVersion(
  { snapshots, windowWith }: Kept,
  opened: DocumentWindow,
  id: string,
): Promise<VersionText | undefined> {
  const found = await snapshots.read(id);
  if (!found) return undefined;
  const { text, head } = found;
  const { name, path } = head;
  if (path === undefined) return { name, text };
  const other = windowWith(path);
  if (other && other !== opened) return { name, text, isElsewhere: true };
  const { handle, state } = await opened.files.recover(path, undefined);
  return state === "missing" ? { name, text } : { name, text, handle };
}

/** Keep the present state before another takes its place. */
export async function keepVersion(
  { snapshots }: Kept,
  opened: DocumentWindow,
  name: string,
  text: string,
): Promise<KeepOutcome> {
  try {
    await snapshots.keep({ name, ...pathOf(opened) }, text);
    return { status: "kept" };
  } catch (error) {
    return { status: "failed", name, code: codeOf(error) };
  }
}
