import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Language } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import { Failure } from "./failure.ts";

const megabyte = 1024 * 1024;

/**
 * The bytes of a regular file, at most `limit` of them.
 *
 * @throws Failure with status 2 where the file is missing, not regular, unreadable or larger than `limit`.
 */
export function readFileWithin(path: string, limit: number, language: Language): Uint8Array {
  try {
    // Without O_NONBLOCK, opening a FIFO would wait for a writer for ever.
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readOpened(descriptor, path, limit, language);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw cannotRead(path, language, reasonOf(error, language));
  }
}

function readOpened(descriptor: number, path: string, limit: number, language: Language): Uint8Array {
  const status = fstatSync(descriptor);
  if (!status.isFile()) throw cannotRead(path, language, translate(language, "cli/reason-not-a-file"));
  const tooLarge = translate(language, "cli/reason-too-large", { limit: limit / megabyte });
  if (status.size > limit) throw cannotRead(path, language, tooLarge);
  // One byte more than it should hold, so that a file that grows while it is read is noticed.
  const bytes = new Uint8Array(status.size + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(descriptor, bytes, length, bytes.length - length, null);
  }
  return bytes.subarray(0, Math.min(length, status.size));
}

function cannotRead(file: string, language: Language, reason: string): Failure {
  return new Failure(translate(language, "cli/cannot-read", { file, reason }), 2);
}

function reasonOf(error: unknown, language: Language): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "ENOENT" || code === "ENOTDIR") return translate(language, "cli/reason-missing");
  if (code === "EACCES" || code === "EPERM") return translate(language, "cli/reason-denied");
  return translate(language, "cli/reason-other", { code });
}
