import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Disk, writeAtomically } from "./atomic-write.ts";
import { type Backup, backupBytes, readBackup } from "./backups.ts";
import { hashBytes } from "./fingerprint.ts";
import { isDue, tooMany } from "./thinning.ts";

/** Whose state it is: a document goes by its file, one that was never saved by its name. */
export interface SnapshotOrigin {
  readonly name: string;
  readonly path?: string;
}

/** A state of a document that was kept. */
export interface Snapshot extends Backup {
  readonly id: string;
  readonly at: number;
}

/** What was found, the newest first, and how many were found damaged since the app was started. */
export interface FoundSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly damaged: number;
}

interface SnapshotName {
  readonly id: string;
  readonly document: string;
  readonly at: number;
}

const idPattern = /^([0-9a-f]{32})\.(\d{1,16})$/;
const ending = ".version";
/** Of all documents together: the oldest go. */
const mostInAll = 200;

/**
 * States of documents, kept every five minutes of work and thinned. They lie with the app's data, so that whoever loses a
 * folder does not lose them with it. Like backups, they are written whole or not at all, and what is damaged is moved aside.
 */
export class SnapshotStore {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #fs: Disk | undefined;
  #work: Promise<unknown> = Promise.resolve();
  /** Those that were found damaged, most of them moved aside by now. */
  readonly #damaged = new Set<string>();

  constructor(folder: string, now: () => number = Date.now, fs?: Disk) {
    this.#folder = folder;
    this.#now = now;
    this.#fs = fs;
  }

  /** Keep a state if the last one is five minutes old, and let go of those that are one too many. */
  note(origin: SnapshotOrigin, text: string): Promise<void> {
    return this.#inTurn(async () => {
      const document = documentOf(origin);
      const names = await this.#names();
      const now = this.#now();
      if (!isDue(newestOf(names, document), now)) return;
      await this.#write(origin, text, now);
      await this.#thin(document, now);
    });
  }

  /** Keep a state now, before another takes its place. None is let go of: the one that is wanted may be the oldest. */
  keep(origin: SnapshotOrigin, text: string): Promise<void> {
    return this.#inTurn(() => this.#write(origin, text, this.#now()));
  }

  find(): Promise<FoundSnapshots> {
    return this.#inTurn(async () => {
      const snapshots = await this.#read(await this.#names());
      return { snapshots: snapshots.sort((one, other) => other.at - one.at), damaged: this.#damaged.size };
    });
  }

  read(id: string): Promise<Snapshot | undefined> {
    return this.#inTurn(async () => (await this.#read((await this.#names()).filter((name) => name.id === id)))[0]);
  }

  /** Nothing is written where the newest says the same. */
  async #write(origin: SnapshotOrigin, text: string, now: number): Promise<void> {
    const document = documentOf(origin);
    const own = (await this.#names()).filter((name) => name.document === document);
    const newest = newestOf(own, document);
    const [last] = newest ? await this.#read([newest]) : [];
    if (last?.text === text) return;
    let at = now;
    while (own.some((name) => name.at === at)) at += 1;
    const head = { ...origin, document, revision: at, savedAt: new Date(at).toISOString() };
    await mkdir(this.#folder, { recursive: true });
    await writeAtomically(this.#path(`${document}.${at}`), backupBytes(head, text), this.#fs);
  }

  async #thin(document: string, now: number): Promise<void> {
    const names = await this.#names();
    // Damaged ones are moved aside first: they keep no sound one from staying, and are not let go of.
    const own = await this.#read(names.filter((name) => name.document === document));
    for (const { id } of tooMany(own, now)) await this.#letGo(id);
    const rest = (await this.#names()).sort((one, other) => other.at - one.at).slice(mostInAll);
    for (const { id } of await this.#read(rest)) await this.#letGo(id);
  }

  /** One that cannot be removed is one too many once more the next time. */
  async #letGo(id: string): Promise<void> {
    await rm(this.#path(id), { force: true }).catch(() => undefined);
  }

  async #read(names: readonly SnapshotName[]): Promise<Snapshot[]> {
    const found: Snapshot[] = [];
    for (const { id, at } of names) {
      const bytes = await readFile(this.#path(id)).catch(() => undefined); // unreadable counts as damaged, and stays
      const backup = bytes && readBackup(bytes);
      if (backup) found.push({ ...backup, id, at });
      else this.#damaged.add(id);
      if (bytes && !backup) await this.#moveAside(id);
    }
    return found;
  }

  async #moveAside(id: string): Promise<void> {
    await rename(this.#path(id), `${this.#path(id)}.corrupt-${Date.now()}`).catch(() => undefined);
  }

  #path(id: string): string {
    return join(this.#folder, `${id}${ending}`);
  }

  async #names(): Promise<SnapshotName[]> {
    const files = await readdir(this.#folder).catch(() => []);
    return files.flatMap((file) => {
      const id = file.endsWith(ending) ? file.slice(0, -ending.length) : "";
      const [, document, at] = idPattern.exec(id) ?? [];
      return document === undefined ? [] : { id, document, at: Number(at) };
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#work.then(work, work);
    this.#work = next;
    return next;
  }
}

/** The document that a state belongs to, as it stands in the state's head. */
export function documentOf({ path, name }: SnapshotOrigin): string {
  return hashBytes(new TextEncoder().encode(path === undefined ? `name:${name}` : `path:${path}`)).slice(0, 32);
}

function newestOf(names: readonly SnapshotName[], document: string): SnapshotName | undefined {
  return names.filter((name) => name.document === document).sort((one, other) => other.at - one.at)[0];
}
