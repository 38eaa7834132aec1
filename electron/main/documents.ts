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
  readonly fingerprint?: Fingerprint;
}

/** What the window may be given without a dialog: documents, not whatever file a page names. */
const documentEnding = /\.(scenario\.json|json|xmile|stmx|xml)$/i;
const modelEnding = /\.(xmile|stmx|xml)$/i;

/** The files that one window knows, by handles that mean nothing outside it. */
export class WindowFiles {
  readonly #files = new Map<string, KnownFile>();
  #saving: Promise<unknown> = Promise.resolve();
  readonly #watchEvery: number;
  #watched: { readonly path: string; readonly stop: () => void } | undefined;

  /** @param watchEvery Milliseconds between two looks at the open document's file. */
  constructor(watchEvery = 2000) {
    this.#watchEvery = watchEvery;
  }

  /** Read a file and give it a handle. */
  async open(path: string): Promise<OpenOutcome> {
    const name = basename(path);
    try {
      const { bytes, modified } = await readLimited(path, sizeLimitOf(path));
      const handle = this.#handleFor(path);
      this.#files.set(handle, { path, fingerprint: fingerprintOf(bytes, modified) });
      return { status: "opened", file: { handle, name, bytes } };
    } catch (error) {
      return { status: "failed", name, code: codeOf(error) };
    }
  }

  async openDocument(path: string): Promise<OpenOutcome> {
    if (documentEnding.test(path)) return this.open(path);
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
      const state = await this.stateOf(handle).catch((): FileState => "same"); // an unreadable file fails in the write, with its cause
      const name = basename(file.path);
      if (!force && state !== "same") return { status: state === "missing" ? "missing" : "conflict", name };
      return this.#write(file.path, new TextEncoder().encode(text));
    });
  }

  /** Write something that is not the document, and keep no handle to it. */
  export(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
    return this.#inTurn(async () => {
      const wasKnown = this.#knows(path);
      const outcome = await this.#write(path, bytes);
      if (outcome.status === "saved" && !wasKnown) this.#files.delete(outcome.handle);
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
    return file?.fingerprint ? compareWith(file.path, file.fingerprint) : "same";
  }

  /** Tell when the file changes or goes away on disk; one file at a time. */
  watch(handle: string | undefined, tell: (handle: string, state: "changed" | "missing") => void): void {
    const path = handle === undefined ? undefined : this.pathOf(handle);
    if (path === this.#watched?.path) return;
    this.#watched?.stop();
    this.#watched = undefined;
    if (handle === undefined || path === undefined) return;
    const look = () =>
      void this.stateOf(handle).then(
        (state) => state !== "same" && tell(handle, state),
        () => undefined, // unreadable for now: the next save will say why
      );
    watchFile(path, { interval: this.#watchEvery, persistent: false }, look);
    // Without the listener, another window's watch on the same file would end too.
    this.#watched = { path, stop: () => unwatchFile(path, look) };
    look(); // the file may have changed since it was read
  }

  close(): void {
    this.watch(undefined, () => undefined);
    this.#files.clear();
  }

  async #write(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
    const name = basename(path);
    try {
      const { modified, warning } = await writeAtomically(path, bytes);
      const handle = this.#handleFor(path);
      this.#files.set(handle, { path, fingerprint: fingerprintOf(bytes, modified) });
      return { status: "saved", handle, name, folderSynced: warning === undefined };
    } catch (error) {
      return { status: "failed", name, code: codeOf(error) };
    }
  }

  /** Saves follow one another: the second finds what the first wrote. */
  #inTurn(work: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
    const next = this.#saving.then(work);
    this.#saving = next.catch(() => undefined); // whoever asked for that save has its error
    return next;
  }

  #knows(path: string): boolean {
    return [...this.#files.values()].some((file) => file.path === path);
  }

  #handleFor(path: string): string {
    for (const [handle, file] of this.#files) if (file.path === path) return handle;
    return randomBytes(16).toString("hex");
  }

  /** A handle for a file that may be opened later, or saved over if it still looks so. */
  remember(path: string, fingerprint?: Fingerprint): string {
    const handle = this.#handleFor(path);
    if (!this.#files.has(handle)) this.#files.set(handle, { path, ...(fingerprint && { fingerprint }) });
    return handle;
  }

  recent(paths: readonly string[]): RecentFile[] {
    return paths.map((path) => ({
      handle: this.remember(path),
      name: basename(path),
      folder: shortFolder(dirname(path)),
    }));
  }
}

function unknownHandle(): OpenOutcome {
  return { status: "failed", name: "", code: "UNKNOWN_HANDLE" };
}

function shortFolder(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
