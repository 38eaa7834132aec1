import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Disk, writeAtomically } from "./atomic-write.ts";
import { failingDisk } from "./failing-disk-fixture.ts";
import { sweepTemporaries } from "./sweep.ts";

let folder = "";
beforeEach(async () => {
  folder = await disk.mkdtemp(join(tmpdir(), "foretide-write-"));
});
afterEach(() => disk.rm(folder, { recursive: true, force: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a file is replaced and nothing is left beside it", async () => {
  const path = join(folder, "a.json");
  await disk.writeFile(path, "old");
  await expect(writeAtomically(path, bytesOf("new"))).resolves.toEqual({ path, modified: expect.any(Number) });
  expect(await disk.readFile(path, "utf8")).toBe("new");
  expect(await disk.readdir(folder)).toEqual(["a.json"]);
});

test("the old file's mode is kept", async () => {
  const path = join(folder, "a.json");
  await disk.writeFile(path, "old", { mode: 0o640 });
  await disk.chmod(path, 0o640);
  await writeAtomically(path, bytesOf("new"));
  expect((await disk.stat(path)).mode & 0o777).toBe(0o640);
});

test("a link stays a link and what it points to is replaced", async () => {
  await disk.writeFile(join(folder, "real.json"), "old");
  await disk.symlink("real.json", join(folder, "link.json"));
  await writeAtomically(join(folder, "link.json"), bytesOf("new"));
  expect((await disk.lstat(join(folder, "link.json"))).isSymbolicLink()).toBe(true);
  expect(await disk.readFile(join(folder, "real.json"), "utf8")).toBe("new");
});

test.each(["EIO", "ENOSPC", "EACCES", "EROFS", "EMFILE"])(
  "whichever call fails with %s, the file is whole",
  async (code) => {
    const path = join(folder, "a.json");
    let finished = false;
    for (let failAt = 1; !finished; failAt += 1) {
      await disk.writeFile(path, "old");
      const { fs, calls } = failingDisk(failAt, code);
      const outcome = await writeAtomically(path, bytesOf("new"), fs).then(
        (written) => written,
        (error: NodeJS.ErrnoException) => error.code,
      );
      finished = calls() < failAt;
      expect(await disk.readFile(path, "utf8")).toBe(outcome === code ? "old" : "new");
      expect(await disk.readdir(folder)).toEqual(["a.json"]);
      if (finished) expect(failAt).toBeGreaterThan(9);
    }
  },
);

test("a disk that takes fewer bytes than given is a failure", async () => {
  const path = join(folder, "a.json");
  await disk.writeFile(path, "old");
  const fs: Disk = {
    ...disk,
    open: async (...args: Parameters<typeof disk.open>) => {
      const file = await disk.open(...args);
      const short: typeof file.writeFile = async (data) => {
        await file.write((data as Uint8Array).subarray(0, 1));
      };
      return new Proxy(file, {
        get: (target, key) => {
          const value: unknown = key === "writeFile" ? short : Reflect.get(target, key);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    },
  };
  await expect(writeAtomically(path, bytesOf("new"), fs)).rejects.toMatchObject({ code: "ENOSPC" });
  expect(await disk.readFile(path, "utf8")).toBe("old");
});

/** A disk on which a scanner holds the file for some renames; how many were tried. */
function scannedDisk(holds: number): { fs: Disk; tries: () => number } {
  let tries = 0;
  const rename: Disk["rename"] = async (from, to) => {
    tries += 1;
    if (tries <= holds) throw Object.assign(new Error("held"), { code: "EPERM" });
    await disk.rename(from, to);
  };
  return { fs: { ...disk, rename }, tries: () => tries };
}

test.each([
  ["win32", 3, "new", 4],
  ["win32", Number.POSITIVE_INFINITY, "EPERM", 4],
  ["linux", 3, "EPERM", 1],
] as const)("on %s a file that is held for %d renames: %s", async (platform, holds, outcome, leastTries) => {
  vi.spyOn(process, "platform", "get").mockReturnValue(platform);
  const path = join(folder, "a.json");
  await disk.writeFile(path, "old");
  const { fs, tries } = scannedDisk(holds);
  const start = Date.now();
  const found = await writeAtomically(path, bytesOf("new"), fs).then(
    () => "new",
    (error: NodeJS.ErrnoException) => error.code,
  );
  expect([found, await disk.readFile(path, "utf8")]).toEqual([outcome, outcome === "new" ? "new" : "old"]);
  if (outcome === "EPERM" && platform === "win32") expect(Date.now() - start).toBeGreaterThanOrEqual(2_000);
  expect(tries()).toBeGreaterThanOrEqual(leastTries);
  expect(await disk.readdir(folder)).toEqual(["a.json"]);
  vi.restoreAllMocks();
});

test("what killed writes left is swept, and nothing else", async () => {
  for (const name of [".foretide-a.json.0123.tmp", ".foretide-b.json.4567.tmp", "mine.tmp", ".foretide-notes"]) {
    await disk.writeFile(join(folder, name), "");
  }
  await disk.utimes(join(folder, ".foretide-a.json.0123.tmp"), new Date(0), new Date(0));
  expect(await sweepTemporaries(folder)).toBe(1);
  expect((await disk.readdir(folder)).sort()).toEqual([".foretide-b.json.4567.tmp", ".foretide-notes", "mine.tmp"]);
});

test("what cannot be swept, as in a folder for reading only, stays and keeps nobody from going on", async () => {
  const names = [".foretide-a.json.0123.tmp", ".foretide-b.json.4567.tmp"];
  for (const name of names) await disk.writeFile(join(folder, name), "");
  const refuse = async (path: unknown) => {
    if (String(path).includes("-a.")) throw Object.assign(new Error("EROFS"), { code: "EROFS" });
    return disk.rm(String(path));
  };
  expect(await sweepTemporaries(folder, Date.now() + 120_000, refuse)).toBe(1);
  expect(await disk.readdir(folder)).toEqual([names[0]]);
});
