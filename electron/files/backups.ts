import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "./atomic-write.ts";
import { type Fingerprint, hashBytes } from "./fingerprint.ts";

/** What the first line of a backup says about the document that follows it. */
export interface BackupHead {
  readonly format: "foretide-backup";
  readonly version: 1;
  /** Which document: one id a window's document, kept through saves. */
  readonly document: string;
  readonly name: string;
  /** The file it was opened from or saved to; absent for one never saved. */
  readonly path?: string;
  /** How that file looked then, so that a save after a recovery does not overwrite what came later. */
  readonly fingerprint?: Fingerprint;
  /** Counts the document's changes, so that the newer of two generations is known. */
  readonly revision: number;
  readonly savedAt: string;
  readonly sha256: string;
}

export interface Backup {
  readonly head: BackupHead;
  readonly text: string;
}

/** What was found: whole backups, the newest of each document, and how many files were damaged and moved aside. */
export interface FoundBackups {
  readonly backups: readonly Backup[];
  readonly damaged: number;
}

/** What a document's id may be: it becomes part of a file's name. */
const idPattern = /^[0-9a-f-]{8,64}$/;
const filePattern = /^[0-9a-f-]{8,64}\.[ab]\.backup$/;

/**
 * Backups of unsaved documents, in two generations A and B in turn, so that a damaged one never is the only one.
 * Writes of one document queue up; nothing is deleted but on an explicit discard.
 */
export class BackupStore {
  readonly #folder: string;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Write a backup; resolves when it is on disk. */
  write(head: Omit<BackupHead, "format" | "version" | "sha256">, text: string): Promise<void> {
    return this.#inTurn(head.document, async () => {
      await mkdir(this.#folder, { recursive: true });
      const generation = await this.#olderGeneration(head.document);
      await writeAtomically(this.#path(head.document, generation), backupBytes(head, text));
    });
  }

  /** Forget a document's backups: after a save of that very version, or when the user says so. */
  discard(document: string): Promise<void> {
    return this.#inTurn(document, async () => {
      for (const generation of ["a", "b"] as const) await rm(this.#path(document, generation), { force: true });
    });
  }

  /** The newest whole backup of every document; damaged files are moved aside, never deleted. */
  async find(): Promise<FoundBackups> {
    const newest = new Map<string, Backup>();
    let damaged = 0;
    for (const name of await this.#files()) {
      const backup = await this.#readOrMoveAside(name);
      if (!backup) damaged += 1;
      else if (backup.head.revision >= (newest.get(backup.head.document)?.head.revision ?? -1)) {
        newest.set(backup.head.document, backup);
      }
    }
    return { backups: [...newest.values()], damaged };
  }

  async #readOrMoveAside(name: string): Promise<Backup | undefined> {
    const path = join(this.#folder, name);
    const bytes = await readFile(path).catch(() => undefined); // unreadable counts as damaged, and stays for who can read it
    const read = bytes && readBackup(bytes);
    const backup = read && name.startsWith(`${read.head.document}.`) ? read : undefined;
    if (bytes && !backup) await rename(path, `${path}.corrupt-${Date.now()}`).catch(() => undefined);
    return backup;
  }

  #path(document: string, generation: "a" | "b"): string {
    if (!idPattern.test(document)) throw new Error(`${JSON.stringify(document)} is no document's id`);
    return join(this.#folder, `${document}.${generation}.backup`);
  }

  async #files(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => filePattern.test(name));
  }

  /** The generation to overwrite: a missing or damaged one, else the older. */
  async #olderGeneration(document: string): Promise<"a" | "b"> {
    const revisions = await Promise.all(
      (["a", "b"] as const).map(async (generation) => {
        const bytes = await readFile(this.#path(document, generation)).catch(() => undefined);
        return (bytes && readBackup(bytes)?.head.revision) ?? -1;
      }),
    );
    return (revisions[0] ?? -1) <= (revisions[1] ?? -1) ? "a" : "b";
  }

  #inTurn<Result>(document: string, work: () => Promise<Result>): Promise<Result> {
    const next = (this.#queues.get(document) ?? Promise.resolve()).then(work, work);
    this.#queues.set(document, next);
    return next;
  }
}

/** What a backup's file holds: its head on the first line, then the document. */
export function backupBytes(head: Omit<BackupHead, "format" | "version" | "sha256">, text: string): Uint8Array {
  const sha256 = hashBytes(new TextEncoder().encode(text));
  const full: BackupHead = { format: "foretide-backup", version: 1, ...head, sha256 };
  return new TextEncoder().encode(`${JSON.stringify(full)}\n${text}`);
}

/** A backup file's content, or nothing where it is not whole: head unreadable, of another version, or the hash differs. */
export function readBackup(bytes: Uint8Array): Backup | undefined {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return undefined;
  const head = parseHead(new TextDecoder().decode(bytes.subarray(0, end)));
  const body = bytes.subarray(end + 1);
  return head && head.sha256 === hashBytes(body) ? { head, text: new TextDecoder().decode(body) } : undefined;
}

function parseHead(line: string): BackupHead | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isHead(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: the file is damaged, and the caller moves it aside
  }
}

function isHead(value: unknown): value is BackupHead {
  if (typeof value !== "object" || value === null) return false;
  const head = new Map<string, unknown>(Object.entries(value));
  const texts = ["document", "name", "savedAt", "sha256"].every((key) => typeof head.get(key) === "string");
  return (
    texts &&
    head.get("format") === "foretide-backup" &&
    head.get("version") === 1 &&
    Number.isInteger(head.get("revision"))
  );
}
