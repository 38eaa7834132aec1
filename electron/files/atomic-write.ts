import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import * as disk from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** The disk, as far as a write touches it; tests make each call fail. */
export type Disk = Pick<typeof disk, "open" | "rename" | "rm" | "realpath" | "stat">;

/** What a write came to: the bytes are on disk; `warning` where the folder could not be synced after the rename. */
export interface Written {
  readonly path: string;
  /** The new file's time of change. */
  readonly modified: number;
  readonly warning?: "folder-not-synced";
}

/** Every temporary file of ours begins so, which is how old ones are found and swept. */
export const temporaryPrefix = ".foretide-";

/**
 * Replace a file whole or not at all: write a new one beside it, sync it, check its size, rename it over the old one, sync
 * the folder. A link is followed, so that the file it points to is the one replaced.
 *
 * The size is checked because a disk that fills up answers a write with fewer bytes, not with an error.
 *
 * @throws The system's error; the old file is then untouched and our temporary file removed.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, fs: Disk = disk): Promise<Written> {
  const target = await resolveLink(path, fs);
  const temporary = join(
    dirname(target),
    `${temporaryPrefix}${basename(target)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  let modified: number;
  try {
    modified = await writeNew(temporary, bytes, await modeOf(target, fs), fs);
    await renamePatiently(temporary, target, fs);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
  const written = { path: target, modified };
  return (await syncFolder(dirname(target), fs)) ? written : { ...written, warning: "folder-not-synced" };
}

async function writeNew(path: string, bytes: Uint8Array, mode: number, fs: Disk): Promise<number> {
  const file = await fs.open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size, mtimeMs } = await file.stat();
    if (size !== bytes.length)
      throw Object.assign(new Error(`wrote ${size} of ${bytes.length} bytes`), { code: "ENOSPC" });
    return mtimeMs;
  } finally {
    await file.close();
  }
}

/** Milliseconds that Windows is given: a virus scanner may hold a file for a moment. */
const patience = 2_000;

async function renamePatiently(from: string, to: string, fs: Disk): Promise<void> {
  const start = Date.now();
  for (;;) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const isHeld = process.platform === "win32" && /^(EPERM|EACCES|EBUSY)$/.test(codeOf(error));
      if (!isHeld || Date.now() - start >= patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function resolveLink(path: string, fs: Disk): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return path;
    throw error;
  }
}

async function modeOf(path: string, fs: Disk): Promise<number> {
  try {
    return (await fs.stat(path)).mode & 0o777;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return 0o666;
    throw error;
  }
}

/** Without this the rename itself may be lost with the power; the file is whole either way. Windows cannot and need not. */
async function syncFolder(folder: string, fs: Disk): Promise<boolean> {
  if (process.platform === "win32") return true;
  try {
    const handle = await fs.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  }
}

/** The system's code of an error, `ENOSPC` say. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
}
