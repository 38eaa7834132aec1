import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { WindowFiles } from "./documents.ts";
import { TestFolder } from "./documents-fixture.ts";

// What others do to a file while it is open, or before it is recovered.

const folder = new TestFolder();

/** The handle of a document that was opened, backed up and recovered after `between`. */
async function recovered(between: (later: WindowFiles) => unknown): Promise<{ later: WindowFiles; handle: string }> {
  const fingerprint = folder.files.fingerprintOf(await folder.open("a.json", "as opened"));
  const later = new WindowFiles(50);
  await between(later);
  const { handle } = await later.recover(folder.at("a.json"), fingerprint);
  return { later, handle };
}

test.each([
  ["nothing else of it is known", () => undefined],
  ["it stands in the list of recent files", (later: WindowFiles) => later.recent([folder.at("a.json")])],
  ["it was just opened as it is now", (later: WindowFiles) => later.open(folder.at("a.json"))],
])("a recovered document is not saved over a file that changed since its backup, where %s", async (_name, know) => {
  const { later, handle } = await recovered(async (window) => {
    await writeFile(folder.at("a.json"), "changed after the crash");
    await know(window);
  });
  expect(await later.save(handle, "recovered", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await readFile(folder.at("a.json"), "utf8")).toBe("changed after the crash");
  expect(await later.save(handle, "recovered", true)).toMatchObject({ status: "saved" });
});

test("a recovered document is saved over its file where that is as it was", async () => {
  const { later, handle } = await recovered((window) => window.recent([folder.at("a.json")]));
  expect(await later.save(handle, "recovered", false)).toMatchObject({ status: "saved" });
});

test("nothing is saved unasked over a file that was never read", async () => {
  await writeFile(folder.at("a.json"), "theirs");
  const [listed] = folder.files.recent([folder.at("a.json")]);
  expect(await folder.files.save(listed?.handle ?? "", "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  const { handle, state } = await folder.files.recover(folder.at("a.json"), undefined);
  expect([state, await folder.files.save(handle, "mine", false)]).toEqual([
    "changed",
    { status: "conflict", name: "a.json" },
  ]);
  expect(await readFile(folder.at("a.json"), "utf8")).toBe("theirs");
});

test("of a file that cannot be looked at any more the user decides before it is saved", async () => {
  const handle = await folder.open("a.json", "as opened");
  await rm(folder.at("a.json"));
  await symlink("a.json", folder.at("a.json"));
  expect(await folder.files.save(handle, "mine", false)).toEqual({ status: "conflict", name: "a.json" });
  expect(await folder.files.save(handle, "mine", true)).toEqual({ status: "failed", name: "a.json", code: "ELOOP" });
});

test("of the file that was open before nothing is told any more", async () => {
  const [former, now] = [await folder.open("a.json", "1"), await folder.open("b.json", "1")];
  const tell = vi.fn();
  await writeFile(folder.at("a.json"), "changed");
  folder.files.watch(former, tell); // its first look is under way when the next file is watched
  folder.files.watch(now, tell);
  await writeFile(folder.at("a.json"), "changed again");
  await writeFile(folder.at("b.json"), "changed");
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(now, "changed"), 6000);
  // Three times what passes between two looks.
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(new Set(tell.mock.calls.map(([handle]) => handle))).toEqual(new Set([now]));
});

test("of a recovered document's file only what changes from then on is told", async () => {
  const { later, handle } = await recovered(() => writeFile(folder.at("a.json"), "changed after the crash"));
  const tell = vi.fn();
  later.watch(handle, tell);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(tell).not.toHaveBeenCalled();
  await rm(folder.at("a.json"));
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(handle, "missing"), 6000);
  later.close();
});

test("a watched file tells of changes by others, of its end, and not of our own saves", async () => {
  const handle = await folder.open("a.json", "1");
  const tell = vi.fn();
  folder.files.watch(handle, tell);
  await folder.files.save(handle, "ours", false);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(tell).not.toHaveBeenCalled();
  await writeFile(folder.at("a.json"), "theirs, longer");
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(handle, "changed"), 6000);
  await rm(folder.at("a.json"));
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(handle, "missing"), 6000);
});

test("what a save was refused for is not told a second time", async () => {
  const handle = await folder.open("a.json", "1");
  const tell = vi.fn();
  folder.files.watch(handle, tell);
  await rm(folder.at("a.json"));
  expect(await folder.files.save(handle, "mine", false)).toMatchObject({ status: "missing" });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(tell).not.toHaveBeenCalled();
  await writeFile(folder.at("a.json"), "theirs, longer");
  await vi.waitFor(() => expect(tell).toHaveBeenCalledExactlyOnceWith(handle, "changed"), 6000);
});

test("a change between opening and watching is told too", async () => {
  const handle = await folder.open("a.json", "1");
  await writeFile(folder.at("a.json"), "theirs, longer");
  const tell = vi.fn();
  folder.files.watch(handle, tell);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledExactlyOnceWith(handle, "changed"));
});

test("two windows may watch the same file; one that closes leaves the other watching", async () => {
  const handle = await folder.open("a.json", "1");
  const second = new WindowFiles(50);
  const outcome = await second.openDocument(folder.at("a.json"));
  const tell = vi.fn();
  folder.files.watch(handle, tell);
  if (outcome.status === "opened") second.watch(outcome.file.handle, () => undefined);
  second.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await writeFile(folder.at("a.json"), "theirs, longer");
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(handle, "changed"), 6000);
});
