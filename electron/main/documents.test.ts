import { spawnSync } from "node:child_process";
import { lstat, mkdir, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { TestFolder, textOf } from "./documents-fixture.ts";

const folder = new TestFolder();

test("a document opens with its bytes, its name and a handle that tells nothing", async () => {
  await writeFile(folder.at("城市.scenario.json"), "{}");
  const outcome = await folder.files.openDocument(folder.at("城市.scenario.json"));
  expect(textOf(outcome)).toBe("{}");
  expect(outcome).toMatchObject({
    file: { name: "城市.scenario.json", handle: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
});

test("a file that is read anew has another handle, and the document that was open before still asks before it saves", async () => {
  const handle = await folder.open("a.json", "1");
  const outcome = await folder.files.reopen(handle);
  const again = outcome.status === "opened" ? outcome.file.handle : "not opened";
  expect(again).not.toBe(handle);
  expect(await folder.open("a.json", "22")).not.toBe(handle);
  expect(await folder.files.save(handle, "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await folder.files.save(again, "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(textOf(await folder.files.reopen(handle))).toBe("22");
});

test("opening changes nothing on disk", async () => {
  await writeFile(folder.at("a.json"), "1");
  const before = await stat(folder.at("a.json"));
  await folder.files.openDocument(folder.at("a.json"));
  const { mtimeMs, ino, size } = await stat(folder.at("a.json"));
  expect([mtimeMs, ino, size, await readdir(folder.path)]).toEqual([
    before.mtimeMs,
    before.ino,
    before.size,
    ["a.json"],
  ]);
});

test.each([
  ["a missing file", "gone.json", async () => undefined, "ENOENT"],
  ["a folder", "a.json", () => mkdir(folder.at("a.json")), "NOT_A_FILE"],
  ["a FIFO", "a.json", async () => spawnSync("mkfifo", [folder.at("a.json")]), "NOT_A_FILE"],
  ["a device", "a.json", () => symlink("/dev/zero", folder.at("a.json")), "NOT_A_FILE"],
  ["a link to itself", "a.json", () => symlink("a.json", folder.at("a.json")), "ELOOP"],
  ["a scenario file over 5 MB", "a.json", () => sparse("a.json", 5_000_001), "TOO_LARGE"],
  ["a model over 20 MB", "a.xmile", () => sparse("a.xmile", 20_000_001), "TOO_LARGE"],
  ["something that is no document", "id_rsa", () => writeFile(folder.at("id_rsa"), "secret"), "NOT_A_DOCUMENT"],
  ["a name of 4,096 characters", `${"n".repeat(4096)}.json`, async () => undefined, "ENAMETOOLONG"],
])("%s is refused with its cause, and stays as it is", async (_name, name, prepare, code) => {
  await prepare();
  const before = await Promise.all((await readdir(folder.path)).map((each) => lstat(folder.at(each))));
  expect(await folder.files.openDocument(folder.at(name))).toEqual({ status: "failed", name, code });
  const after = await Promise.all((await readdir(folder.path)).map((each) => lstat(folder.at(each))));
  const told = (all: typeof before) => all.map(({ ino, size, mtimeMs }) => [ino, size, mtimeMs]);
  expect(told(after)).toEqual(told(before));
});

test("a file as large as may be is opened", async () => {
  await sparse("a.json", 5_000_000);
  expect(await folder.files.openDocument(folder.at("a.json"))).toMatchObject({ status: "opened" });
});

test("a recent file has a handle of its own, which opens it and knows nothing of it, and always the same one", async () => {
  const open = await folder.open("a.json", "1");
  const [first] = folder.files.recent([folder.at("a.json")]);
  const [again] = folder.files.recent([folder.at("a.json")]);
  expect([first?.handle === open, first?.handle === again?.handle]).toEqual([false, true]);
  expect(textOf(await folder.files.reopen(first?.handle ?? ""))).toBe("1");
  expect(await folder.files.save(first?.handle ?? "", "mine", false)).toMatchObject({ status: "conflict" });
});

async function sparse(name: string, size: number): Promise<void> {
  await writeFile(folder.at(name), "");
  await truncate(folder.at(name), size);
}

test("an empty file opens: whether it is a document, its reader says", async () => {
  expect(textOf(await folder.files.openDocument(folder.at(await touch("a.json"))))).toBe("");
});

async function touch(name: string): Promise<string> {
  await writeFile(folder.at(name), "");
  return name;
}

test("a saved document is on disk and can be saved again", async () => {
  const handle = await folder.open("a.json", "old");
  expect(await folder.files.save(handle, "new", false)).toEqual({
    status: "saved",
    handle,
    name: "a.json",
    folderSynced: true,
  });
  expect(await folder.files.save(handle, "newer", false)).toMatchObject({ status: "saved" });
  expect(await readFile(folder.at("a.json"), "utf8")).toBe("newer");
});

test("a document that another program changed is not overwritten unless the user says so", async () => {
  const handle = await folder.open("a.json", "mine");
  await writeFile(folder.at("a.json"), "theirs, longer");
  expect(await folder.files.save(handle, "new", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await readFile(folder.at("a.json"), "utf8")).toBe("theirs, longer");
  expect(await folder.files.save(handle, "new", true)).toMatchObject({ status: "saved" });
  expect(await folder.files.save(handle, "newer", false)).toMatchObject({ status: "saved" });
});

test("a change of the same length is noticed too", async () => {
  const handle = await folder.open("a.json", "mine");
  await writeFile(folder.at("a.json"), "his!");
  await utimes(folder.at("a.json"), new Date(), new Date(Date.now() + 5000));
  expect(await folder.files.save(handle, "new", false)).toMatchObject({ status: "conflict" });
});

test("a file that was only touched is no conflict", async () => {
  const handle = await folder.open("a.json", "mine");
  await utimes(folder.at("a.json"), new Date(), new Date(Date.now() + 5000));
  expect(await folder.files.save(handle, "new", false)).toMatchObject({ status: "saved" });
});

test("a document that went away is written again only when the user says so", async () => {
  const handle = await folder.open("a.json", "mine");
  await rm(folder.at("a.json"));
  expect(await folder.files.save(handle, "new", false)).toEqual({ status: "missing", name: "a.json" });
  expect(await readdir(folder.path)).toEqual([]);
  expect(await folder.files.save(handle, "new", true)).toMatchObject({ status: "saved" });
});

test("a document whose folder went away, or became a folder itself, stays unsaved", async () => {
  await mkdir(folder.at("deep"));
  const handle = await folder.open("deep/a.json", "mine");
  await rm(folder.at("deep"), { recursive: true });
  expect(await folder.files.save(handle, "new", true)).toEqual({ status: "failed", name: "a.json", code: "ENOENT" });
  await mkdir(folder.at("deep/a.json"), { recursive: true });
  expect(await folder.files.save(handle, "new", true)).toMatchObject({ status: "failed", code: "EISDIR" });
  expect(await readdir(folder.at("deep"))).toEqual(["a.json"]);
});

test("saves at once are written one after the other, the last one last", async () => {
  const handle = await folder.open("a.json", "0");
  const outcomes = await Promise.all(
    // The first is large: were they written side by side it would be the last to arrive.
    Array.from({ length: 20 }, (_, index) =>
      folder.files.save(handle, index ? `${index}` : "0".repeat(4_000_000), false),
    ),
  );
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["saved"]));
  expect(await readFile(folder.at("a.json"), "utf8")).toBe("19");
});

test("save as gives a handle to the new file and leaves the old one alone", async () => {
  await folder.open("a.json", "old");
  const outcome = await folder.files.saveAs(folder.at("b.json"), "new");
  expect(outcome).toMatchObject({ status: "saved", name: "b.json" });
  expect(await readFile(folder.at("a.json"), "utf8")).toBe("old");
  if (outcome.status === "saved") expect(textOf(await folder.files.reopen(outcome.handle))).toBe("new");
});

test("an export leaves no handle, but does not take one away either", async () => {
  const handle = await folder.open("a.json", "old");
  const chart = await folder.files.export(folder.at("chart.png"), new Uint8Array([1, 2]));
  expect(chart).toMatchObject({ status: "saved" });
  if (chart.status === "saved") expect(folder.files.pathOf(chart.handle)).toBeUndefined();
  await folder.files.export(folder.at("a.json"), new Uint8Array([3]));
  expect(folder.files.pathOf(handle)).toBe(folder.at("a.json"));
});

test.each([
  ["a name that no dialog gave", "ffffffffffffffffffffffffffffffff"],
  ["a path", "/etc/passwd"],
])("%s is no handle", async (_name, handle) => {
  const failed = { status: "failed", name: "", code: "UNKNOWN_HANDLE" };
  expect(await folder.files.reopen(handle)).toEqual(failed);
  expect(await folder.files.readBeside(handle, "a.xmile")).toEqual(failed);
  expect(await folder.files.save(handle, "x", true)).toEqual(failed);
});

test("recent files are handles with a short folder, and open", async () => {
  await writeFile(folder.at("a.json"), "1");
  const [recent] = folder.files.recent([folder.at("a.json")]);
  expect(recent).toMatchObject({ name: "a.json", folder: folder.path });
  expect(textOf(await folder.files.reopen(recent?.handle ?? ""))).toBe("1");
});
