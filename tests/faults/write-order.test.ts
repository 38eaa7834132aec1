import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { transformWithOxc } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Disk, writeAtomically } from "../../electron/files/atomic-write.ts";
import { tracedDisk } from "./traced-disk.mjs";

// A kill cannot show what a loss of power does, since the system's memory survives it. What holds then is the order: the new
// file is on the disk before it takes the old one's name, and that name before anybody says "saved".

const source = join(import.meta.dirname, "../../electron/files/atomic-write.ts");
let scratch = "";
let atomic = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "foretide-order-"));
  atomic = join(scratch, "atomic-write.mjs");
  await writeFile(atomic, (await transformWithOxc(await readFile(source, "utf8"), source)).code);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

type Writer = (path: string, bytes: Uint8Array, fs: Disk) => Promise<unknown>;

/** The calls of one save that change or secure something, in their order. */
async function callsOf(write: Writer): Promise<string[]> {
  const file = join(await mkdtemp(join(scratch, "run-")), "study.scenario.json");
  await writeFile(file, "old");
  const calls: string[] = [];
  await write(
    file,
    new TextEncoder().encode("new"),
    tracedDisk(file, (call) => calls.push(call)),
  );
  expect(await readFile(file, "utf8")).toBe("new");
  return calls;
}

/** Whether the new file was synced before the rename, with nothing written after, and the folder after it. */
function isSafe(calls: readonly string[]): boolean {
  const at = (call: string) => calls.indexOf(call);
  const [sync, rename, folder] = [at("sync temporary"), at("rename temporary to file"), at("sync folder")];
  return at("writeFile temporary") >= 0 && at("writeFile temporary") < sync && sync < rename && rename < folder;
}

test("a save syncs the new file, renames it over the old one, and syncs the folder, in that order", async () => {
  const calls = await callsOf(writeAtomically);
  expect(calls).toEqual([
    "open temporary",
    "writeFile temporary",
    "sync temporary",
    "stat temporary",
    "close temporary",
    "rename temporary to file",
    "open folder",
    "sync folder",
    "close folder",
  ]);
  expect(isSafe(calls)).toBe(true);
});

/** A writer that leaves out or misplaces a step. */
function wrongWriter(order: readonly ("sync" | "rename" | "folder")[]): Writer {
  return async (path, bytes, fs) => {
    const temporary = join(dirname(path), `.foretide-${basename(path)}.tmp`);
    const file = await fs.open(temporary, "wx");
    await file.writeFile(bytes);
    for (const step of order) {
      if (step === "sync") await file.sync();
      else if (step === "rename") await fs.rename(temporary, path);
      else {
        const folder = await fs.open(dirname(path), "r");
        await folder.sync();
        await folder.close();
      }
    }
    await file.close();
  };
}

test.each([
  ["never syncs the file", ["rename", "folder"]],
  ["never syncs the folder", ["sync", "rename"]],
  ["renames before it syncs", ["rename", "sync", "folder"]],
  ["syncs the folder before it renames", ["sync", "folder", "rename"]],
] as const)("the same look finds a writer that %s", async (_what, order) => {
  expect(isSafe(await callsOf(wrongWriter(order)))).toBe(false);
});

interface Outcome {
  readonly text: string;
  readonly said: string;
  readonly left: readonly string[];
  readonly isKilled: boolean;
}

/** Let a writer save and die at one call. */
async function killAt(way: string, when: "before" | "after", call: number): Promise<Outcome> {
  const folder = join(scratch, `${basename(way)}-${when}-${call}`);
  await mkdir(folder);
  const file = join(folder, "study.scenario.json");
  await writeFile(file, "old ".repeat(5000));
  const script = join(import.meta.dirname, "step-writer.mjs");
  const { signal, stdout } = spawnSync(process.execPath, [script, way, file, when, String(call)]);
  const left = (await readdir(folder)).filter((name) => name !== basename(file));
  return { text: await readFile(file, "utf8"), said: String(stdout), left, isKilled: signal === "SIGKILL" };
}

/** What is left after a death at each call in turn, until the save gets through. */
async function killAtEach(way: string, when: "before" | "after"): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  do outcomes.push(await killAt(way, when, outcomes.length + 1));
  while (outcomes.at(-1)?.isKilled);
  return outcomes;
}

const [oldText, newText] = ["old ".repeat(5000), "new ".repeat(5000)];

test.each(["before", "after"] as const)(
  "killed %s each call, a save leaves the old file or the new one, whole",
  async (when) => {
    const outcomes = await killAtEach(atomic, when);
    expect(outcomes).toHaveLength(10);
    const renamed = when === "before" ? 6 : 5;
    for (const [index, { text, said, left, isKilled }] of outcomes.entries()) {
      expect(text === (index < renamed ? oldText : newText), `${when} call ${index + 1}`).toBe(true);
      expect(said).toBe(isKilled ? "" : "saved");
      expect(left.every((name) => name.startsWith(".foretide-"))).toBe(true);
      if (index >= renamed) expect(left).toEqual([]);
    }
  },
);

test("the same deaths find that a file written in place is lost", async () => {
  const texts = (await killAtEach("naive", "before")).map(({ text }) => text);
  expect(texts.filter((text) => text !== oldText && text !== newText)).not.toEqual([]);
});
