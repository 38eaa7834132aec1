import { readdir, rm, truncate, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type Backup, BackupStore } from "../files/backups.ts";
import { SnapshotStore } from "../files/snapshots.ts";
import type { Desktop } from "./desktop.ts";
import type { DocumentWindow } from "./document-window.ts";
import { TestFolder } from "./documents-fixture.ts";
import {
  discardBackup,
  endBackups,
  listRecoveries,
  offerOwnBackup,
  recover,
  returnRecovery,
  writeBackup,
} from "./recovery.ts";

const folder = new TestFolder();
const id = "0123abcd";

function start(): Desktop {
  return {
    backups: new BackupStore(folder.at("backups")),
    backupsFolder: folder.at("backups"),
    snapshots: new SnapshotStore(folder.at("versions")),
    recoveries: new Map<string, Backup>(),
  } as unknown as Desktop;
}

function windowWith(documentId: string, handle?: string): DocumentWindow {
  const document = { name: "a.scenario.json", isDirty: true, ...(handle && { handle }) };
  const opened = { files: folder.files, documentId, backupRevision: 0, document, holdsRecovery: false };
  return opened as unknown as DocumentWindow;
}

const texts = async ({ backups }: Desktop) => (await backups.find()).backups.map(({ text }) => text);

/** A document that was changed twice, and the program that died then; the next one offers it. */
async function crashed(): Promise<Desktop> {
  const handle = await folder.open("a.scenario.json", "as opened");
  const before = start();
  for (const text of ["one", "two"]) await writeBackup(before, windowWith(id, handle), "a.scenario.json", text);
  const desktop = start();
  for (const backup of (await desktop.backups.find()).backups) desktop.recoveries.set(backup.head.document, backup);
  return desktop;
}

test("what was backed up is offered with its name, time and whether its file is there", async () => {
  const { recoveries } = await crashed();
  expect(await listRecoveries(recoveries)).toEqual([
    { id, name: "a.scenario.json", savedAt: expect.stringMatching(/^\d{4}-/), hasFile: true },
  ]);
  await rm(folder.at("a.scenario.json"));
  expect(await listRecoveries(recoveries)).toMatchObject([{ hasFile: false }]);
});

test("a recovery is given to one window, with its file, and stays on disk until it is saved", async () => {
  const desktop = await crashed();
  const opened = windowWith("89abcdef");
  const recovered = await recover(desktop, opened, id);
  expect(recovered).toMatchObject({ name: "a.scenario.json", text: "two", fileChanged: false });
  expect([opened.documentId, opened.document.isDirty, opened.holdsRecovery]).toEqual([id, true, true]);
  expect(await recover(desktop, windowWith("76543210"), id)).toBeUndefined();
  expect(await texts(desktop)).toEqual(["two"]);
  await writeBackup(desktop, opened, "a.scenario.json", "three");
  expect(await texts(desktop)).toEqual(["three"]);
  await discardBackup(desktop, opened);
  expect([await texts(desktop), opened.holdsRecovery]).toEqual([[], false]);
});

test("of a window that takes a recovery the unsaved work before it is let go of, and its backup with it", async () => {
  const desktop = await crashed();
  const opened = windowWith("89abcdef");
  await writeBackup(desktop, opened, "b.scenario.json", "let go of");
  expect((await texts(desktop)).sort()).toEqual(["let go of", "two"]);
  await recover(desktop, opened, id);
  expect(await texts(desktop)).toEqual(["two"]);
});

test("a recovery whose file changed or went away since says so", async () => {
  const changed = await crashed();
  await writeFile(folder.at("a.scenario.json"), "theirs, longer");
  expect(await recover(changed, windowWith("89abcdef"), id)).toMatchObject({ fileChanged: true });
  const gone = await crashed();
  await rm(folder.at("a.scenario.json"));
  expect(await recover(gone, windowWith("89abcdef"), id)).toEqual({ name: "a.scenario.json", text: "two" });
});

test("what could not be opened stays on offer, and what the window does next is another document's", async () => {
  const desktop = await crashed();
  const opened = windowWith("89abcdef");
  await recover(desktop, opened, id);
  await returnRecovery(desktop, opened, id);
  expect([...desktop.recoveries.keys()]).toEqual([id]);
  expect(opened.documentId).not.toBe(id);
  await writeBackup(desktop, opened, "b.scenario.json", "next");
  expect((await texts(desktop)).sort()).toEqual(["next", "two"]);
});

test("after a crash of its page a window is offered its backup; where the newer is damaged, the older, and that is told", async () => {
  const desktop = start();
  const opened = windowWith(id);
  for (const text of ["one", "two"]) await writeBackup(desktop, opened, "a.scenario.json", text);
  await truncate(folder.at(`backups/${id}.b.backup`), 100);
  await offerOwnBackup(desktop, opened);
  expect(desktop.recoveries.get(id)?.text).toBe("one");
  expect(desktop.damagedBackups).toEqual({ count: 1, folder: folder.at("backups") });
  expect([opened.document.isDirty, opened.documentId === id]).toEqual([false, false]);
});

test("a backup that cannot be written is noted until one can", async () => {
  const desktop = start();
  const opened = windowWith(id);
  await writeFile(folder.at("backups"), "a file in the way");
  expect(await writeBackup(desktop, opened, "a.scenario.json", "one")).toMatchObject({ status: "failed" });
  expect(opened.backupFailure).toBe("EEXIST");
  await rm(folder.at("backups"));
  expect(await writeBackup(desktop, opened, "a.scenario.json", "one")).toMatchObject({ status: "saved" });
  expect(opened.backupFailure).toBeUndefined();
  expect(await readdir(folder.at("backups"))).toEqual([`${id}.a.backup`]);
});

test("what a page sends while its window closes is not kept, or what was given up would be offered again", async () => {
  const desktop = start();
  const opened = windowWith(id);
  const outcomes = [writeBackup(desktop, opened, "a.scenario.json", "given up")];
  const ended = endBackups(desktop, opened);
  outcomes.push(writeBackup(desktop, opened, "a.scenario.json", "given up, and a second later"));
  await ended;
  expect(await Promise.all(outcomes)).toMatchObject([{ status: "saved" }, { status: "failed" }]);
  expect(await texts(desktop)).toEqual([]);
});

test("a window that closes without having opened its recovery leaves it on offer", async () => {
  const desktop = await crashed();
  const opened = windowWith("89abcdef");
  await recover(desktop, opened, id);
  opened.document = { name: "", isDirty: false };
  await endBackups(desktop, opened);
  expect(await texts(desktop)).toEqual(["two"]);
});
