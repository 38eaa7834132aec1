import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WindowFiles } from "./documents.ts";

// Whatever happens to a document and to its file, in whatever order: a save that the user did not force never takes away
// what the document was not made of, and says "saved" only of what is on disk.

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foretide-sequences-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const actions = ["edit", "save", "force", "their write", "their delete", "crash", "reopen", "list"] as const;
type Action = (typeof actions)[number];

/** A document in a window, the file it came from, and beside them what the file must hold. */
class Desk {
  readonly path: string;
  /** What must be on disk; nothing where the file must be gone. */
  disk: string | undefined = "start";
  /** What was on disk when the document was read or saved. */
  known = "start";
  text = "start";
  handle = "";
  files = new WindowFiles();
  #length = 10;

  constructor(path: string) {
    this.path = path;
  }

  /** Every version has a length of its own: two writes in one tick of the clock differ in nothing else. */
  #version(who: string): string {
    this.#length += 1;
    return who.padEnd(this.#length, ".");
  }

  async begin(): Promise<void> {
    await writeFile(this.path, "start");
    await this.#open();
  }

  async #open(): Promise<void> {
    const outcome = await this.files.open(this.path);
    if (outcome.status !== "opened") return; // the file is gone: the document on the screen stays
    this.handle = outcome.file.handle;
    this.text = new TextDecoder().decode(outcome.file.bytes);
    this.known = this.text;
  }

  async #save(isForced: boolean): Promise<void> {
    const isSame = this.disk === this.known;
    const { status } = await this.files.save(this.handle, this.text, isForced);
    expect(status).toBe(isForced || isSame ? "saved" : this.disk === undefined ? "missing" : "conflict");
    if (status !== "saved") return;
    this.disk = this.text;
    this.known = this.text;
  }

  /** The program dies; the next start lists the file among the recent ones, or not, and gives the backup to a window. */
  async #crash(): Promise<void> {
    const fingerprint = this.files.fingerprintOf(this.handle);
    this.files.close();
    this.files = new WindowFiles();
    this.files.recent([this.path]);
    this.handle = (await this.files.recover(this.path, fingerprint)).handle;
  }

  async do(action: Action): Promise<void> {
    if (action === "edit") this.text = this.#version("mine");
    if (action === "save" || action === "force") await this.#save(action === "force");
    if (action === "their write") {
      this.disk = this.#version("theirs");
      await writeFile(this.path, this.disk);
    }
    if (action === "their delete") {
      this.disk = undefined;
      await rm(this.path, { force: true });
    }
    if (action === "crash") await this.#crash();
    if (action === "reopen") await this.#open();
    if (action === "list") this.files.recent([this.path]);
    expect(await readFile(this.path, "utf8").catch(() => undefined)).toBe(this.disk);
  }
}

test("no order of edits, saves, crashes and other programs' changes loses a version unasked (300 sequences)", async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...actions), { minLength: 3, maxLength: 14 }), async (sequence) => {
      count += 1;
      const desk = new Desk(join(folder, `${count}.json`));
      await desk.begin();
      for (const action of sequence) await desk.do(action);
      desk.files.close();
    }),
    { numRuns: 300 },
  );
});
