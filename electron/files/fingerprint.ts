import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { codeOf } from "./atomic-write.ts";

/** How a file looked when we last read or wrote it. */
export interface Fingerprint {
  readonly size: number;
  readonly modified: number;
  readonly sha256: string;
}

/** How a file compares with what we knew of it. */
export type FileState = "same" | "changed" | "missing";

/** SHA-256 of some bytes, in hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The fingerprint of a file whose bytes, and the time of their last change, are at hand. */
export function fingerprintOf(bytes: Uint8Array, modified: number): Fingerprint {
  return { size: bytes.length, modified, sha256: hashBytes(bytes) };
}

/**
 * Whether the file is still what it was. Size and time decide quickly; where only the time differs, the content does. Of a
 * file that nothing is known of, nobody can say that it is the same.
 */
export async function compareWith(path: string, known: Fingerprint | undefined): Promise<FileState> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size !== known?.size) return "changed";
    if (mtimeMs === known.modified) return "same";
    return hashBytes(await readFile(path)) === known.sha256 ? "same" : "changed";
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return "missing";
    throw error;
  }
}
