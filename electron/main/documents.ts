import { randomBytes } from "node:crypto";
import { unwatchFile, watchFile } from "node:fs";
import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import type { OpenOutcome, RecentFile, SaveOutcome } from "../bridge.ts";
import { codeOf, writeAtomically } from "../files/atomic-write.ts";
import { compareWith, type FileState, type Fingerprint, fingerprintOf } from "../files/fingerprint.ts";
import { readLimited, sizeLimitOf } from "../files/read-limited.ts";

interface KnownFile {
  readonly path: string;
  /** Absent for a file that was never read: nothing is saved over it unasked. */
  readonly fingerprint?: Fingerprint;
  /** What its window knows already of the file on disk. */
  readonly told?: FileState;
}

const modelEnding = /\.(xmile|stmx|xml)$/i;

/** What the window may be given without a dialog: documents, not whatever file a page names. */
export function isDocumentName(path: string): boolean {
  return modelEnding.test(path) || /\.json$/i.test(path);
}

/**
 * The files that one window knows, by handles that mean nothing outside it. A handle stands for a file as it was read or
 * written: who reads a file anew gets another one, so that a document that stays on the screen keeps what it was made of.
 */
export class WindowFiles {
  readonly #files = new Map<string, KnownFile>();
  #saving: Promise<unknown> = Promise.resolve();
  readonly #watchEvery: number;
  #watched: { readonly handle: string; readonly stop: () => void } | undefined;

  /** @param watchEvery Milliseconds between two looks at the open document's file. */
  constructor(watchEvery = 2000) {
    this.#watchEvery = watchEvery;
  }

  /** Read a file and give it a handle. */
  async open(path: string): Promise<OpenOutcome> {
    const name = basename(path);
    try {
      const { bytes, modified } = await readLimited(path, sizeLimitOf(path));
      const handle = this.#know({ path, fingerprint: fingerprintOf(bytes, modified) });
      return { status: "opened", file: { handle, name, bytes } };
    } catch (error) {
      return { status: "failed", name, code: codeOf(error) };
    }
  }

  async openDocument(path: string): Promise<OpenOutcome> {
    if (isDocumentName(path)) return this.open(path);
    return { status: "failed", name: basename(path), code: "NOT_A_DOCUMENT" };
  }

  pathOf(handle: string): string | undefined {
    return this.#files.get(handle)?.path;
  }

  async reopen(handle: string): Promise<OpenOutcome> {
    const path = this.pathOf(handle);
    return path === undefined ? unknownHandle() : this.open(path);
  }

  /** A model beside an open file. The path is relative and, links followed, stays in the file's folder. */
  async readBeside(handle: string, relativePath: string): Promise<OpenOutcome> {
    const path = this.pathOf(handle);
    if (path === undefined) return unknownHandle();
    const name = basename(relativePath);
    if (isAbsolute(relativePath) || relativePath.includes("\\") || !modelEnding.test(relativePath)) {
      return { status: "failed", name, code: "OUTSIDE_FOLDER" };
    }
    try {
      const folder = await realpath(dirname(path));
      const target = await realpath(join(folder, relativePath));
      if (!target.startsWith(folder + sep)) return { status: "failed", name, code: "OUTSIDE_FOLDER" };
      return this.open(target);
    } catch (error) {
      return { status: "failed", name, code: codeOf(error) };
    }
  }

  /** Save over a known file, unless another program changed or removed it and the user has not said what then. */
  save(handle: string, text: string, force: boolean): Promise<SaveOutcome> {
    return this.#inTurn(async () => {
      const file = this.#files.get(handle);
      if (!file) return { status: "failed", name: "", code: "UNKNOWN_HANDLE" };
      // Of a file that cannot be read nobody knows what it says now: the user decides.
      const state = await this.stateOf(handle).catch((): FileState => "changed");
      const name = basename(file.path);
      if (!force && state !== "same") {
        this.#files.set(handle, { ...file, told: state });
        return { status: state === "missing" ? "missing" : "conflict", name };
      }
      return this.#write(file.path, new TextEncoder().encode(text), handle);
    });
  }

  /** Write something that is not the document, and keep no handle to it. */
  export(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
    return this.#inTurn(async () => {
      const outcome = await this.#write(path, bytes);
      if (outcome.status === "saved") this.#files.delete(outcome.handle);
      return outcome;
    });
  }

  saveAs(path: string, text: string): Promise<SaveOutcome> {
    return this.#inTurn(() => this.#write(path, new TextEncoder().encode(text)));
  }

  /** How a known file looked when it was last read or written. */
  fingerprintOf(handle: string): Fingerprint | undefined {
    return this.#files.get(handle)?.fingerprint;
  }

  async stateOf(handle: string): Promise<FileState> {
    const file = this.#files.get(handle);
    return file ? compareWith(file.path, file.fingerprint) : "missing";
  }

  /** Tell when the file changes or goes away on disk; one file at a time. */
  watch(handle: string | undefined, tell: (handle: string, state: "changed" | "missing") => void): void {
    if (handle === this.#watched?.handle) return;
    this.#watched?.stop();
    this.#watched = undefined;
    const file = handle === undefined ? undefined : this.#files.get(handle);
    if (handle === undefined || !file) return;
    // In turn with the saves: between a rename and its end our own file looks like another's.
    const look = () =>
      void this.#inTurn(() => this.stateOf(handle)).then(
        (state) => {
          const isNews = state !== "same" && state !== this.#files.get(handle)?.told;
          // A look may have begun before another file was watched.
          if (isNews && handle === this.#watched?.handle) tell(handle, state);
        },
        () => undefined, // unreadable for now: the next save will say why
      );
    watchFile(file.path, { interval: this.#watchEvery, persistent: false }, look);
    // Without the listener, another window's watch on the same file would end too.
    this.#watched = { handle, stop: () => unwatchFile(file.path, look) };
    look(); // the file may have changed since it was read
  }

  close(): void {
    this.watch(undefined, () => undefined);
    this.#files.clear();
  }

  async #write(path: string, bytes: Uint8Array, handle?: string): Promise<SaveOutcome> {
    const name = basename(path);
    try {
      const { modified, warning } = await writeAtomically(path, bytes);
      const saved = this.#know({ path, fingerprint: fingerprintOf(bytes, modified) }, handle);
      return { status: "saved", handle: saved, name, folderSynced: warning === undefined };
    } catch (error) {
      return { status: "failed", name, code: codeOf(error) };
    }
  }

  /** Saves follow one another: the second finds what the first wrote. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#saving.then(work);
    this.#saving = next.catch(() => undefined); // whoever asked for that save has its error
    return next;
  }

  #know(file: KnownFile, handle = randomBytes(16).toString("hex")): string {
    this.#files.set(handle, file);
    return handle;
  }

  /** A handle to the file of a recovered document, which may be saved over it only while it looks as it did then. */
  async recover(path: string, fingerprint: Fingerprint | undefined): Promise<{ handle: string; state: FileState }> {
    const state = await compareWith(path, fingerprint).catch((): FileState => "changed"); // unreadable: a save asks first
    return { handle: this.#know({ path, ...(fingerprint && { fingerprint }), told: state }), state };
  }

  /** The one handle of a file that may be opened and was not read. */
  #unread(path: string): string {
    for (const [handle, file] of this.#files) if (file.path === path && !file.fingerprint && !file.told) return handle;
    return this.#know({ path });
  }

  recent(paths: readonly string[]): RecentFile[] {
    return paths.map((path) => ({
      handle: this.#unread(path),
      name: basename(path),
      folder: shortFolder(dirname(path)),
    }));
  }
}

function unknownHandle(): OpenOutcome {
  return { status: "failed", name: "", code: "UNKNOWN_HANDLE" };
}

/** A folder for reading: one's own home is not spelled out. */
export function shortFolder(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
