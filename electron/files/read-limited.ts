import { constants } from "node:fs";
import { open } from "node:fs/promises";

const megabyte = 1_000_000;

/** A file's bytes, and when it was last changed as they were read. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

/** How large a file may be before it is refused unread, by ending; as `models/limits.ts` has it. Tables are read by the page. */
export function sizeLimitOf(path: string): number {
  return /\.json$/i.test(path) ? 5 * megabyte : 20 * megabyte;
}

/**
 * The bytes of a regular file, `limit` of them at most.
 *
 * @throws The system's error, or one with code `NOT_A_FILE` or `TOO_LARGE`.
 */
export async function readLimited(path: string, limit: number): Promise<ReadFile> {
  // Without O_NONBLOCK, opening a FIFO would wait for a writer for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await file.stat();
    if (!status.isFile()) throw failure("NOT_A_FILE");
    if (status.size > limit) throw failure("TOO_LARGE");
    const bytes = new Uint8Array(status.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: bytes.subarray(0, length), modified: status.mtimeMs };
  } finally {
    await file.close();
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
