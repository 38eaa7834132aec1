import { limits } from "../../models/limits.ts";
import { fileKind, safeFileName, saveFileName } from "./file-names.ts";
import type { FileFailure, OpenOutcome, RefusedSave, SaveOutcome } from "./platform.ts";
import { randomId } from "./random-id.ts";

/** A file that this page may write again, with its time on disk when last read or written; without a disk handle, it is only downloaded. */
interface KnownFile {
  readonly name: string;
  readonly disk?: FileSystemFileHandle;
  readonly modified: number;
}

const known = new Map<string, KnownFile>();
const types = [
  {
    description: "Foretide",
    accept: { "application/json": [".json"], "application/xml": [".xmile", ".stmx", ".xml"] },
  },
];
/** Of what its name does not give away, this much is read to tell what it is. */
const mostOfUnknown = 100_000_000;

/** How large a file may be before it is refused unread. */
function sizeLimitOf(name: string): number {
  const kind = fileKind(name);
  if (kind === "other") return mostOfUnknown;
  return kind === "scenario" ? limits.scenarioFileBytes : limits.modelFileBytes;
}

function failure(name: string, cause: unknown): FileFailure {
  return { status: "failed", name, code: cause instanceof DOMException ? cause.name : "unknown" };
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name;
}

function remember(file: KnownFile, handle: string = randomId()): string {
  known.set(handle, file);
  return handle;
}

/** The bytes of a file and a handle to it. */
export async function readFile(file: File, disk?: FileSystemFileHandle): Promise<OpenOutcome> {
  if (file.size > sizeLimitOf(file.name)) return { status: "failed", name: file.name, code: "TOO_LARGE" };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const handle = remember({ name: file.name, modified: file.lastModified, ...(disk ? { disk } : {}) });
    return { status: "opened", file: { handle, name: file.name, bytes } };
  } catch (cause) {
    return failure(file.name, cause);
  }
}

/** The disk handle of an open file, for the list of recent ones. */
export function diskHandle(handle: string): FileSystemFileHandle | undefined {
  return known.get(handle)?.disk;
}

/** Ask the user for a file. */
export async function openFile(): Promise<OpenOutcome> {
  if (!window.showOpenFilePicker) return openThroughInput();
  try {
    const [disk] = await window.showOpenFilePicker({ types, id: "foretide" });
    return disk ? await readFile(await disk.getFile(), disk) : { status: "cancelled" };
  } catch (cause) {
    return isNamed(cause, "AbortError") ? { status: "cancelled" } : failure("", cause);
  }
}

function openThroughInput(): Promise<OpenOutcome> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,.xmile,.stmx,.xml";
    input.onchange = () => {
      const file = input.files?.[0];
      resolve(file ? readFile(file) : { status: "cancelled" });
    };
    input.oncancel = () => resolve({ status: "cancelled" });
    input.click();
  });
}

/** Read a known file from disk again. Its handle is another one: the document that is open keeps what it was made of. */
export async function reopenFile(handle: string): Promise<OpenOutcome> {
  const file = known.get(handle);
  if (!file?.disk) return { status: "failed", name: file?.name ?? "", code: "no-place" };
  try {
    return await readFile(await file.disk.getFile(), file.disk);
  } catch (cause) {
    return failure(file.name, cause);
  }
}

/** Write a known file, unless another program changed it; one that was given without its place on disk is downloaded. */
export async function saveFile(handle: string, text: string, isForced: boolean): Promise<SaveOutcome | RefusedSave> {
  const file = known.get(handle);
  if (!file?.disk) return download(file?.name ?? "study.scenario.json", new TextEncoder().encode(text), handle);
  try {
    // Before anything is looked up on disk: the browser asks only while the key that was pressed is fresh.
    if (!(await mayWrite(file.disk))) return { status: "refused", name: file.name };
    if (!isForced && (await file.disk.getFile()).lastModified !== file.modified)
      return { status: "conflict", name: file.name };
    return await writeTo(file.disk, text, handle);
  } catch (cause) {
    if (isNamed(cause, "NotAllowedError") || isNamed(cause, "SecurityError"))
      return { status: "refused", name: file.name };
    const isMissing = isNamed(cause, "NotFoundError");
    return isMissing && !isForced ? { status: "missing", name: file.name } : failure(file.name, cause);
  }
}

/** Whether the page may write the file. A browser asks the user once, at the first save; one without the question lets it. */
async function mayWrite(disk: FileSystemFileHandle): Promise<boolean> {
  const permission = await disk.requestPermission?.({ mode: "readwrite" });
  return permission === undefined || permission === "granted";
}

/** Chromium writes to a hidden copy and swaps it in when closed, so a failed write leaves the old file whole. */
async function writeTo(disk: FileSystemFileHandle, text: string, handle?: string): Promise<SaveOutcome> {
  const stream = await disk.createWritable();
  await stream.write(text);
  await stream.close();
  const { lastModified } = await disk.getFile();
  const saved = remember({ name: disk.name, disk, modified: lastModified }, handle);
  return { status: "saved", handle: saved, name: disk.name, folderSynced: false };
}

/** Ask where to save, and save there. */
export async function saveFileAs(suggestedName: string, text: string): Promise<SaveOutcome> {
  const name = fileKind(suggestedName) === "model" ? safeFileName(suggestedName) : saveFileName(suggestedName);
  if (!window.showSaveFilePicker) return download(name, new TextEncoder().encode(text));
  try {
    return await writeTo(await window.showSaveFilePicker({ suggestedName: name, types, id: "foretide" }), text);
  } catch (cause) {
    return isNamed(cause, "AbortError") ? { status: "cancelled" } : failure(name, cause);
  }
}

/** Hand bytes to the browser's downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer> | Uint8Array, handle?: string): SaveOutcome {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return { status: "saved", handle: remember({ name, modified: 0 }, handle), name, folderSynced: false };
}
