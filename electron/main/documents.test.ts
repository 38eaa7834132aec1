import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenOutcome } from "../bridge.ts";
import { WindowFiles } from "./documents.ts";

let folder = "";
let files = new WindowFiles(50);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foretide-documents-"));
  files = new WindowFiles(50);
});
afterEach(async () => {
  files.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const textOf = (outcome: OpenOutcome) =>
  outcome.status === "opened" ? new TextDecoder().decode(outcome.file.bytes) : outcome;

async function openText(name: string, text: string): Promise<string> {
  await writeFile(at(name), text);
  const outcome = await files.openDocument(at(name));
  return outcome.status === "opened" ? outcome.file.handle : "not opened";
}

test("a document opens with its bytes, its name and a handle that tells nothing", async () => {
  await writeFile(at("城市.scenario.json"), "{}");
  const outcome = await files.openDocument(at("城市.scenario.json"));
  expect(textOf(outcome)).toBe("{}");
  expect(outcome).toMatchObject({
    file: { name: "城市.scenario.json", handle: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
});

test("a file that is read anew has another handle, and the document that was open before still asks before it saves", async () => {
  const handle = await openText("a.json", "1");
  const outcome = await files.reopen(handle);
  const again = outcome.status === "opened" ? outcome.file.handle : "not opened";
  expect(again).not.toBe(handle);
  expect(await openText("a.json", "22")).not.toBe(handle);
  expect(await files.save(handle, "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await files.save(again, "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(textOf(await files.reopen(handle))).toBe("22");
});

test("opening changes nothing on disk", async () => {
  await writeFile(at("a.json"), "1");
  const before = await stat(at("a.json"));
  await files.openDocument(at("a.json"));
  const { mtimeMs, ino, size } = await stat(at("a.json"));
  expect([mtimeMs, ino, size, await readdir(folder)]).toEqual([before.mtimeMs, before.ino, before.size, ["a.json"]]);
});

test.each([
  ["a missing file", "gone.json", async () => undefined, "ENOENT"],
  ["a folder", "a.json", () => mkdir(at("a.json")), "NOT_A_FILE"],
  ["a FIFO", "a.json", async () => spawnSync("mkfifo", [at("a.json")]), "NOT_A_FILE"],
  ["a device", "a.json", () => symlink("/dev/zero", at("a.json")), "NOT_A_FILE"],
  ["a link to itself", "a.json", () => symlink("a.json", at("a.json")), "ELOOP"],
  ["a scenario file over 5 MB", "a.json", () => sparse("a.json", 5_000_001), "TOO_LARGE"],
  ["a model over 20 MB", "a.xmile", () => sparse("a.xmile", 20_000_001), "TOO_LARGE"],
  ["something that is no document", "id_rsa", () => writeFile(at("id_rsa"), "secret"), "NOT_A_DOCUMENT"],
  ["a name of 4,096 characters", `${"n".repeat(4096)}.json`, async () => undefined, "ENAMETOOLONG"],
])("%s is refused with its cause", async (_name, name, prepare, code) => {
  await prepare();
  expect(await files.openDocument(at(name))).toEqual({ status: "failed", name, code });
});

async function sparse(name: string, size: number): Promise<void> {
  await writeFile(at(name), "");
  await truncate(at(name), size);
}

test("an empty file opens: whether it is a document, its reader says", async () => {
  expect(textOf(await files.openDocument(at(await touch("a.json"))))).toBe("");
});

async function touch(name: string): Promise<string> {
  await writeFile(at(name), "");
  return name;
}

test("a saved document is on disk and can be saved again", async () => {
  const handle = await openText("a.json", "old");
  expect(await files.save(handle, "new", false)).toEqual({
    status: "saved",
    handle,
    name: "a.json",
    folderSynced: true,
  });
  expect(await files.save(handle, "newer", false)).toMatchObject({ status: "saved" });
  expect(await readFile(at("a.json"), "utf8")).toBe("newer");
});

test("a document that another program changed is not overwritten unless the user says so", async () => {
  const handle = await openText("a.json", "mine");
  await writeFile(at("a.json"), "theirs, longer");
  expect(await files.save(handle, "new", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await readFile(at("a.json"), "utf8")).toBe("theirs, longer");
  expect(await files.save(handle, "new", true)).toMatchObject({ status: "saved" });
  expect(await files.save(handle, "newer", false)).toMatchObject({ status: "saved" });
});

test("a change of the same length is noticed too", async () => {
  const handle = await openText("a.json", "mine");
  await writeFile(at("a.json"), "his!");
  await utimes(at("a.json"), new Date(), new Date(Date.now() + 5000));
  expect(await files.save(handle, "new", false)).toMatchObject({ status: "conflict" });
});

test("a file that was only touched is no conflict", async () => {
  const handle = await openText("a.json", "mine");
  await utimes(at("a.json"), new Date(), new Date(Date.now() + 5000));
  expect(await files.save(handle, "new", false)).toMatchObject({ status: "saved" });
});

test("a document that went away is written again only when the user says so", async () => {
  const handle = await openText("a.json", "mine");
  await rm(at("a.json"));
  expect(await files.save(handle, "new", false)).toEqual({ status: "missing", name: "a.json" });
  expect(await readdir(folder)).toEqual([]);
  expect(await files.save(handle, "new", true)).toMatchObject({ status: "saved" });
});

test("a document whose folder went away, or became a folder itself, stays unsaved", async () => {
  await mkdir(at("deep"));
  const handle = await openText("deep/a.json", "mine");
  await rm(at("deep"), { recursive: true });
  expect(await files.save(handle, "new", true)).toEqual({ status: "failed", name: "a.json", code: "ENOENT" });
  await mkdir(at("deep/a.json"), { recursive: true });
  expect(await files.save(handle, "new", true)).toMatchObject({ status: "failed", code: "EISDIR" });
  expect(await readdir(at("deep"))).toEqual(["a.json"]);
});

test("saves at once are written one after the other, the last one last", async () => {
  const handle = await openText("a.json", "0");
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => files.save(handle, `${index}`, false)));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["saved"]));
  expect(await readFile(at("a.json"), "utf8")).toBe("19");
});

test("save as gives a handle to the new file and leaves the old one alone", async () => {
  await openText("a.json", "old");
  const outcome = await files.saveAs(at("b.json"), "new");
  expect(outcome).toMatchObject({ status: "saved", name: "b.json" });
  expect(await readFile(at("a.json"), "utf8")).toBe("old");
  if (outcome.status === "saved") expect(textOf(await files.reopen(outcome.handle))).toBe("new");
});

test("an export leaves no handle, but does not take one away either", async () => {
  const handle = await openText("a.json", "old");
  const chart = await files.export(at("chart.png"), new Uint8Array([1, 2]));
  expect(chart).toMatchObject({ status: "saved" });
  if (chart.status === "saved") expect(files.pathOf(chart.handle)).toBeUndefined();
  await files.export(at("a.json"), new Uint8Array([3]));
  expect(files.pathOf(handle)).toBe(at("a.json"));
});

test.each([
  ["a name that no dialog gave", "ffffffffffffffffffffffffffffffff"],
  ["a path", "/etc/passwd"],
])("%s is no handle", async (_name, handle) => {
  const failed = { status: "failed", name: "", code: "UNKNOWN_HANDLE" };
  expect(await files.reopen(handle)).toEqual(failed);
  expect(await files.readBeside(handle, "a.xmile")).toEqual(failed);
  expect(await files.save(handle, "x", true)).toEqual(failed);
});

test("a study's model is read from beside it, also from a folder below", async () => {
  const handle = await openText("study.scenario.json", "{}");
  await mkdir(at("models"));
  await writeFile(at("city.xmile"), "city");
  await writeFile(at("models/talent.xmile"), "talent");
  expect(textOf(await files.readBeside(handle, "city.xmile"))).toBe("city");
  expect(textOf(await files.readBeside(handle, "./models/talent.xmile"))).toBe("talent");
});

test.each([
  ["above the folder", "../secret.xmile"],
  ["above the folder, by a detour", "models/../../secret.xmile"],
  ["an absolute path", "/etc/secret.xmile"],
  ["a backslash", "..\\secret.xmile"],
  ["a link out of the folder", "link.xmile"],
  ["a linked folder", "linked/secret.xmile"],
  ["no model", "notes.txt"],
  ["a scenario file", "study/a.scenario.json"],
])("beside a study, %s is not read", async (_name, path) => {
  await mkdir(at("study/models"), { recursive: true });
  await writeFile(at("secret.xmile"), "secret");
  await writeFile(at("study/notes.txt"), "notes");
  await symlink("../secret.xmile", at("study/link.xmile"));
  await symlink("..", at("study/linked"));
  const handle = await openText("study/a.scenario.json", "{}");
  expect(await files.readBeside(handle, path)).toMatchObject({ status: "failed", code: "OUTSIDE_FOLDER" });
});

test("a model that is not there is missing, not forbidden", async () => {
  const handle = await openText("study.scenario.json", "{}");
  expect(await files.readBeside(handle, "gone.xmile")).toMatchObject({ status: "failed", code: "ENOENT" });
});

/** The handle of a document that was opened, backed up and recovered after `between`. */
async function recovered(between: (later: WindowFiles) => unknown): Promise<{ later: WindowFiles; handle: string }> {
  const fingerprint = files.fingerprintOf(await openText("a.json", "as opened"));
  const later = new WindowFiles(50);
  await between(later);
  const { handle } = await later.recover(at("a.json"), fingerprint);
  return { later, handle };
}

test.each([
  ["nothing else of it is known", () => undefined],
  ["it stands in the list of recent files", (later: WindowFiles) => later.recent([at("a.json")])],
  ["it was just opened as it is now", (later: WindowFiles) => later.open(at("a.json"))],
])("a recovered document is not saved over a file that changed since its backup, where %s", async (_name, know) => {
  const { later, handle } = await recovered(async (window) => {
    await writeFile(at("a.json"), "changed after the crash");
    await know(window);
  });
  expect(await later.save(handle, "recovered", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await readFile(at("a.json"), "utf8")).toBe("changed after the crash");
  expect(await later.save(handle, "recovered", true)).toMatchObject({ status: "saved" });
});

test("a recovered document is saved over its file where that is as it was", async () => {
  const { later, handle } = await recovered((window) => window.recent([at("a.json")]));
  expect(await later.save(handle, "recovered", false)).toMatchObject({ status: "saved" });
});

test("nothing is saved unasked over a file that was never read", async () => {
  await writeFile(at("a.json"), "theirs");
  const [listed] = files.recent([at("a.json")]);
  expect(await files.save(listed?.handle ?? "", "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  const { handle, state } = await files.recover(at("a.json"), undefined);
  expect([state, await files.save(handle, "mine", false)]).toEqual(["changed", { status: "conflict", name: "a.json" }]);
  expect(await readFile(at("a.json"), "utf8")).toBe("theirs");
});

test("of a recovered document's file only what changes from then on is told", async () => {
  const { later, handle } = await recovered(() => writeFile(at("a.json"), "changed after the crash"));
  const tell = vi.fn();
  later.watch(handle, tell);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(tell).not.toHaveBeenCalled();
  await rm(at("a.json"));
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(handle, "missing"), 6000);
  later.close();
});

test("recent files are handles with a short folder, and open", async () => {
  await writeFile(at("a.json"), "1");
  const [recent] = files.recent([at("a.json")]);
  expect(recent).toMatchObject({ name: "a.json", folder });
  expect(textOf(await files.reopen(recent?.handle ?? ""))).toBe("1");
});

test("a watched file tells of changes by others, of its end, and not of our own saves", async () => {
  const handle = await openText("a.json", "1");
  const tell = vi.fn();
  files.watch(handle, tell);
  await files.save(handle, "ours", false);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(tell).not.toHaveBeenCalled();
  await writeFile(at("a.json"), "theirs, longer");
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(handle, "changed"), 6000);
  await rm(at("a.json"));
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(handle, "missing"), 6000);
});

test("what a save was refused for is not told a second time", async () => {
  const handle = await openText("a.json", "1");
  const tell = vi.fn();
  files.watch(handle, tell);
  await rm(at("a.json"));
  expect(await files.save(handle, "mine", false)).toMatchObject({ status: "missing" });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(tell).not.toHaveBeenCalled();
  await writeFile(at("a.json"), "theirs, longer");
  await vi.waitFor(() => expect(tell).toHaveBeenCalledExactlyOnceWith(handle, "changed"), 6000);
});

test("a change between opening and watching is told too", async () => {
  const handle = await openText("a.json", "1");
  await writeFile(at("a.json"), "theirs, longer");
  const tell = vi.fn();
  files.watch(handle, tell);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledExactlyOnceWith(handle, "changed"));
});

test("two windows may watch the same file; one that closes leaves the other watching", async () => {
  const handle = await openText("a.json", "1");
  const second = new WindowFiles(50);
  const outcome = await second.openDocument(at("a.json"));
  const tell = vi.fn();
  files.watch(handle, tell);
  if (outcome.status === "opened") second.watch(outcome.file.handle, () => undefined);
  second.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await writeFile(at("a.json"), "theirs, longer");
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(handle, "changed"), 6000);
});
