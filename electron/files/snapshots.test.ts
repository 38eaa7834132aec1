import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failingDisk } from "./failing-disk-fixture.ts";
import { SnapshotStore } from "./snapshots.ts";

let folder = "";
let now = 0;
let store = new SnapshotStore("");
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "foretide-versions-")), "versions");
  now = new Date(2026, 2, 5, 9).getTime();
  store = new SnapshotStore(folder, () => now);
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

const minutes = (count: number) => count * 60_000;
const city = { name: "城市.scenario.json", path: "/home/a/城市.scenario.json" };
const texts = async () => (await store.find()).snapshots.map(({ text }) => text);
const files = () => readdir(folder);

test("work is kept every five minutes, under its document, the newest first", async () => {
  for (let minute = 0; minute <= 11; minute += 1) {
    await store.note(city, `at ${minute}`);
    now += minutes(1);
  }
  const { snapshots, damaged } = await store.find();
  expect([snapshots.map(({ text }) => text), damaged]).toEqual([["at 10", "at 5", "at 0"], 0]);
  expect(snapshots[0]?.head).toMatchObject({ ...city, savedAt: new Date(2026, 2, 5, 9, 10).toISOString() });
  expect((await store.read(snapshots[1]?.id ?? ""))?.text).toBe("at 5");
});

test("documents are kept apart: by file, and by name where there is none", async () => {
  for (const origin of [city, { name: city.name }, { ...city, path: "/home/b/城市.scenario.json" }]) {
    await store.note(origin, "one");
    await store.note(origin, "too soon");
  }
  expect(await files()).toHaveLength(3);
});

test("three of today and one of each earlier day stay on disk, ten in all", async () => {
  for (let hour = 0; hour < 12 * 24; hour += 4) {
    await store.note(city, `hour ${hour}`);
    now += minutes(4 * 60);
  }
  const kept = (await store.find()).snapshots.map(({ at }) => new Date(at));
  const day = (date?: Date) => `${date?.getDate()}.${date?.getHours()}`;
  expect(kept).toHaveLength(10);
  expect([day(kept[0]), day(kept[2]), day(kept[9])]).toEqual(["17.5", "16.21", "9.21"]);
  expect(await files()).toHaveLength(10);
});

test("a state that says what the last one says is not kept twice", async () => {
  await store.note(city, "same");
  now += minutes(6);
  await store.note(city, "same");
  await store.keep(city, "same");
  expect(await texts()).toEqual(["same"]);
});

test("the present state is kept at once, and nothing goes for it: what is wanted may be the oldest", async () => {
  for (const text of ["one", "two", "three"]) {
    await store.note(city, text);
    now += minutes(5);
  }
  now -= minutes(4);
  await store.keep(city, "present");
  await store.keep(city, "present, in the same moment");
  expect(await texts()).toEqual(["present, in the same moment", "present", "three", "two", "one"]);
});

test("of all documents together two hundred stay, the newest", async () => {
  for (let count = 0; count < 203; count += 1) {
    await store.note({ name: `${count}` }, `${count}`);
    now += 1;
  }
  const kept = await texts();
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, "202", "3"]);
});

test("a damaged one is moved aside and told of; the others are there", async () => {
  for (const text of ["one", "two", "three"]) {
    await store.note(city, text);
    now += minutes(5);
  }
  const [newest] = (await store.find()).snapshots;
  await truncate(join(folder, `${newest?.id}.version`), 300);
  expect(await store.find()).toMatchObject({ damaged: 1, snapshots: [{ text: "two" }, { text: "one" }] });
  expect((await files()).filter((name) => name.includes(".version.corrupt-"))).toHaveLength(1);
  expect((await store.find()).damaged).toBe(1);
  expect(await store.read(newest?.id ?? "")).toBeUndefined();
});

test("a damaged one is not deleted as one too many, and keeps no sound one from staying", async () => {
  await store.note(city, "sound");
  now += minutes(5);
  await store.note(city, "damaged");
  const [last] = (await store.find()).snapshots;
  await writeFile(join(folder, `${last?.id}.version`), "rubbish");
  now += minutes(60 * 24);
  await store.note(city, "a day later");
  expect(await store.find()).toMatchObject({ damaged: 1, snapshots: [{ text: "a day later" }, { text: "sound" }] });
  const aside = (await files()).find((name) => name.includes(".corrupt-")) ?? "";
  expect(await readFile(join(folder, aside), "utf8")).toBe("rubbish");
});

test("an unreadable one counts as damaged and stays where it is", async () => {
  await store.note(city, "one");
  const [name = ""] = await files();
  await rm(join(folder, name));
  await mkdir(join(folder, name));
  expect(await store.find()).toEqual({ damaged: 1, snapshots: [] });
  expect(await files()).toEqual([name]);
});

test.each(["ENOSPC", "EIO", "EACCES", "EROFS", "EMFILE"])(
  "whichever call fails with %s, what was kept is whole and nothing half written lies about",
  async (code) => {
    await store.note(city, "old");
    now += minutes(5);
    let finished = false;
    for (let failAt = 1; !finished; failAt += 1) {
      const { fs, calls } = failingDisk(failAt, code);
      const outcome = await new SnapshotStore(folder, () => now, fs).note(city, "new").then(
        () => "kept",
        (error: NodeJS.ErrnoException) => error.code,
      );
      finished = calls() < failAt;
      expect([code, "kept"]).toContain(outcome);
      expect(await texts()).toEqual(outcome === "kept" ? ["new", "old"] : ["old"]);
      expect((await files()).filter((name) => !name.endsWith(".version"))).toEqual([]);
      for (const { id, text } of (await store.find()).snapshots) {
        if (text === "new") await rm(join(folder, `${id}.version`));
      }
      if (finished) expect(failAt).toBeGreaterThan(8);
    }
  },
);

test("a failure does not end the keeping", async () => {
  await writeFile(folder, "a file where the folder should be");
  await expect(store.note(city, "lost")).rejects.toMatchObject({ code: "EEXIST" });
  await rm(folder);
  await store.note(city, "kept");
  expect(await texts()).toEqual(["kept"]);
});

test("other files in the folder are left alone", async () => {
  await store.note(city, "one");
  for (const name of ["notes.txt", "../outside.version", "short.version"]) await writeFile(join(folder, name), "mine");
  expect((await store.find()).snapshots).toHaveLength(1);
  expect(await store.read("../outside")).toBeUndefined();
  expect(await readFile(join(folder, "../outside.version"), "utf8")).toBe("mine");
});
