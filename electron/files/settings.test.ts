import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SettingsFile } from "./settings.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foretide-settings-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, "deep", "settings.json");

async function read(): Promise<SettingsFile> {
  const settings = new SettingsFile(path());
  await settings.read();
  return settings;
}

async function writeText(text: string): Promise<void> {
  await mkdir(join(folder, "deep"));
  await writeFile(path(), text);
}

test("a first start has the defaults and writes nothing", async () => {
  expect((await read()).current).toEqual({ theme: "system", recent: [] });
  expect(await readdir(folder)).toEqual([]);
});

test("what was changed is there at the next start", async () => {
  const settings = await read();
  await settings.change({ language: "zh", theme: "dark" });
  await settings.change({ window: { x: 1, y: 2, width: 1000, height: 700, isMaximized: true } });
  expect((await read()).current).toEqual(settings.current);
  expect(settings.current).toMatchObject({ language: "zh", theme: "dark", window: { isMaximized: true } });
});

test.each([
  ["empty", ""],
  ["cut", '{"theme": "da'],
  ["of another form", '{"theme": "purple"}'],
  ["not an object", "[1, 2]"],
  ["binary", "\0\u0001\u0002"],
])("a file that is %s is moved aside and the defaults are taken", async (_name, text) => {
  await writeText(text);
  expect((await read()).current).toEqual({ theme: "system", recent: [] });
  const names = await readdir(join(folder, "deep"));
  expect(names).toEqual([expect.stringMatching(/^settings\.json\.corrupt-\d+$/)]);
  expect(await readFile(join(folder, "deep", names[0] ?? ""), "utf8")).toBe(text);
});

test("a key named __proto__ changes no prototype", async () => {
  await writeText('{"__proto__": {"polluted": true}, "theme": "dark"}');
  expect((await read()).current.theme).toBe("dark");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("recent files come newest first, each once, ten at most", async () => {
  const settings = await read();
  for (let index = 0; index < 12; index += 1) await settings.addRecent(`/files/${index}`);
  await settings.addRecent("/files/5");
  expect(settings.current.recent).toHaveLength(10);
  expect(settings.current.recent.slice(0, 3)).toEqual(["/files/5", "/files/11", "/files/10"]);
  await settings.removeRecent("/files/11");
  expect((await read()).current.recent.slice(0, 2)).toEqual(["/files/5", "/files/10"]);
});

test("a disk that refuses loses a setting, not the session", async () => {
  await writeFile(join(folder, "deep"), "a file where the folder should be");
  const settings = await read();
  await settings.change({ theme: "light" });
  expect(settings.current.theme).toBe("light");
  await rm(join(folder, "deep"));
  await settings.change({ language: "en" });
  expect((await read()).current).toMatchObject({ theme: "light", language: "en" });
});

test("changes at once are all kept", async () => {
  const settings = await read();
  await Promise.all([
    settings.change({ theme: "dark" }),
    settings.change({ language: "zh" }),
    settings.addRecent("/a"),
  ]);
  expect((await read()).current).toEqual({ theme: "dark", language: "zh", recent: ["/a"] });
});
