import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BackupStore, readBackup } from "./backups.ts";

let folder = "";
let store = new BackupStore("");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foretide-backup-"));
  store = new BackupStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const head = (revision: number) => ({
  document: "0123abcd",
  name: "城市.scenario.json",
  revision,
  savedAt: "2026-01-01T00:00:00Z",
});

test("the newest of several backups is found with its text", async () => {
  for (const revision of [1, 2, 3]) await store.write(head(revision), `第 ${revision} 版`);
  const { backups, damaged } = await store.find();
  expect(backups.map((backup) => [backup.head.revision, backup.text])).toEqual([[3, "第 3 版"]]);
  expect([damaged, (await readdir(folder)).length]).toEqual([0, 2]);
});

test("a damaged newer generation gives way to the older and is moved aside", async () => {
  await store.write(head(1), "one");
  await store.write(head(2), "two");
  await truncate(join(folder, "0123abcd.b.backup"), 200);
  const { backups, damaged } = await store.find();
  expect([backups[0]?.text, damaged]).toEqual(["one", 1]);
  expect((await readdir(folder)).some((name) => name.startsWith("0123abcd.b.backup.corrupt-"))).toBe(true);
});

test("the generation overwritten is the damaged one, never the good one", async () => {
  await store.write(head(1), "one");
  await store.write(head(2), "two");
  await writeFile(join(folder, "0123abcd.a.backup"), "rubbish");
  await store.write(head(3), "three");
  expect(readBackup(await readFile(join(folder, "0123abcd.b.backup")))?.text).toBe("two");
});

test("a discarded document has no backup", async () => {
  await store.write(head(1), "one");
  await store.discard("0123abcd");
  expect((await store.find()).backups).toEqual([]);
});

test("a file cut anywhere is recognised as damaged", async () => {
  await store.write(head(1), "a text of some length, with 中文");
  const whole = await readFile(join(folder, "0123abcd.a.backup"));
  expect(readBackup(whole)?.head.revision).toBe(1);
  for (let length = 0; length < whole.length; length += 1)
    expect(readBackup(whole.subarray(0, length))).toBeUndefined();
});

test("whatever bit flips, the text that is given back is the one that was written, or none", async () => {
  await store.write(head(1), "a text of some length, with 中文");
  const whole = await readFile(join(folder, "0123abcd.a.backup"));
  for (let at = 0; at < whole.length; at += 1) {
    for (const bit of [1, 16, 128]) {
      const flipped = new Uint8Array(whole);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      expect([undefined, "a text of some length, with 中文"]).toContain(readBackup(flipped)?.text);
    }
  }
});

test.each([
  ["empty", () => ""],
  ["of a later version", (text: string) => text.replace('"version":1', '"version":2')],
  ["of another kind", (text: string) => text.replace("foretide-backup", "else-backup")],
  ["under another document's name", (text: string) => text.replace('"document":"0123abcd"', '"document":"0123abce"')],
])("a backup that is %s is moved aside, and the older one is found", async (_what, change) => {
  await store.write(head(1), "one");
  await store.write(head(2), "two");
  const path = join(folder, "0123abcd.b.backup");
  await writeFile(path, change(await readFile(path, "utf8")));
  expect(await store.find()).toMatchObject({ damaged: 1, backups: [{ text: "one" }] });
  const aside = (await readdir(folder)).filter((name) => name.startsWith("0123abcd.b.backup.corrupt-"));
  expect(aside).toHaveLength(1);
});

test("writes at once leave the last one readable", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, revision) => store.write(head(revision), `text ${revision}`)));
  expect((await store.find()).backups[0]?.text).toBe("text 19");
});
