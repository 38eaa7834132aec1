import { readFile, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { BackupStore } from "../files/backups.ts";
import { SnapshotStore } from "../files/snapshots.ts";
import type { Desktop } from "./desktop.ts";
import type { DocumentWindow } from "./document-window.ts";
import { TestFolder } from "./documents-fixture.ts";
import { writeBackup } from "./recovery.ts";
import { keepVersion, listVersions, readVersion } from "./versions.ts";

const folder = new TestFolder();

/** A desktop that keeps its versions in the test's folder, and a window with a document of its own. */
async function openWindow(text = "as opened") {
  let now = new Date(2026, 2, 5, 9).getTime();
  const versionsFolder = folder.at("versions");
  const desktop = {
    backups: new BackupStore(folder.at("backups")),
    snapshots: new SnapshotStore(versionsFolder, () => now),
    versionsFolder,
    windowWith: () => undefined,
  } as unknown as Desktop;
  const handle = await folder.open("a.scenario.json", text);
  const opened = {
    files: folder.files,
    documentId: "0123abcd",
    backupRevision: 0,
    document: { name: "a.scenario.json", isDirty: true, handle },
  } as unknown as DocumentWindow;
  const pass = (minutes: number) => {
    now += minutes * 60_000;
  };
  const list = async () => (await listVersions(desktop, opened)).versions;
  return { desktop, opened, pass, list };
}

test("a backup is kept as a version every five minutes, and told apart from other documents'", async () => {
  const { desktop, opened, pass, list } = await openWindow();
  for (const text of ["one", "too soon", "two"]) {
    expect(await writeBackup(desktop, opened, "a.scenario.json", text)).toMatchObject({ status: "saved" });
    pass(3);
  }
  await desktop.snapshots.note({ name: "other.scenario.json" }, "other");
  expect(await list()).toMatchObject([
    { name: "other.scenario.json", isOwn: false },
    { name: "a.scenario.json", isOwn: true, folder: folder.path },
    { name: "a.scenario.json", isOwn: true },
  ]);
});

test("a version that cannot be kept spoils no backup, and its cause is told", async () => {
  const { desktop, opened } = await openWindow();
  await writeFile(folder.at("versions"), "a file in the way");
  const outcome = await writeBackup(desktop, opened, "a.scenario.json", "one");
  expect(outcome).toMatchObject({ status: "saved", versionFailure: "EEXIST" });
  expect((await desktop.backups.find()).backups).toMatchObject([{ text: "one" }]);
  expect(await keepVersion(desktop, opened, "a.scenario.json", "one")).toEqual({
    status: "failed",
    name: "a.scenario.json",
    code: "EEXIST",
  });
});

test("a version that is read has a handle to its file that is saved over only when the user says so", async () => {
  const { desktop, opened, list } = await openWindow();
  expect(await keepVersion(desktop, opened, "a.scenario.json", "present")).toEqual({ status: "kept" });
  const [version] = await list();
  // The window that asks has the file open itself.
  const own = { ...desktop, windowWith: () => opened };
  const read = await readVersion(own, opened, version?.id ?? "");
  expect(read).toMatchObject({ name: "a.scenario.json", text: "present" });
  expect(await folder.files.save(read?.handle ?? "", "present", false)).toMatchObject({ status: "conflict" });
  expect(await readFile(folder.at("a.scenario.json"), "utf8")).toBe("as opened");
});

test("a version whose file is gone, or open in another window, comes without a handle", async () => {
  const { desktop, opened, list } = await openWindow();
  await keepVersion(desktop, opened, "a.scenario.json", "present");
  const id = (await list())[0]?.id ?? "";
  const elsewhere = { ...desktop, windowWith: () => ({ ...opened }) };
  expect(await readVersion(elsewhere, opened, id)).toEqual({
    name: "a.scenario.json",
    text: "present",
    isElsewhere: true,
  });
  await rm(folder.at("a.scenario.json"));
  expect(await readVersion(desktop, opened, id)).toEqual({ name: "a.scenario.json", text: "present" });
});

test("versions that are damaged are told of, with the folder they lie in", async () => {
  const { desktop, opened, list } = await openWindow();
  await keepVersion(desktop, opened, "a.scenario.json", "present");
  const id = (await list())[0]?.id ?? "";
  await writeFile(folder.at(`versions/${id}.version`), "rubbish");
  const damaged = { count: 1, folder: folder.at("versions") };
  expect(await listVersions(desktop, opened)).toEqual({ versions: [], damaged });
  expect(await readVersion(desktop, opened, id)).toBeUndefined();
});
