import { beforeEach, expect, test, vi } from "vitest";

const rows = vi.hoisted(() => new Map<string, { readonly id: string }>());
vi.mock("./database.ts", () => ({
  put: async (_table: string, row: { readonly id: string }) => rows.set(row.id, row),
  get: async (_table: string, id: string) => rows.get(id),
  all: async () => [...rows.values()],
  remove: async (_table: string, id: string) => rows.delete(id),
}));

const { readFile } = await import("./browser-files.ts");
const { noteRecent, openRecent, recentFiles } = await import("./browser-recent.ts");

/** A file on disk as a browser hands it over: the folder stays unsaid, but two handles can be asked whether they are one file. */
function onDisk(path: string, text: string, isGone = false): FileSystemFileHandle {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    name,
    path,
    isSameEntry: async (other: FileSystemHandle) => Reflect.get(other, "path") === path,
    getFile: async () => {
      if (isGone) throw new DOMException("", "NotFoundError");
      return new File([text], name, { lastModified: 1 });
    },
  } as unknown as FileSystemFileHandle;
}

async function open(disk: FileSystemFileHandle): Promise<void> {
  vi.setSystemTime(Date.now() + 1000);
  await noteRecent(await readFile(new File(["x"], disk.name, { lastModified: 1 }), disk));
}

async function textOf(handle: string | undefined): Promise<string> {
  const outcome = await openRecent(handle ?? "");
  return outcome.status === "opened" ? new TextDecoder().decode(outcome.file.bytes) : outcome.status;
}

beforeEach(() => {
  rows.clear();
  vi.useFakeTimers({ toFake: ["Date"] });
});

test("two files of one name stand in the list as two, and each opens as itself", async () => {
  await open(onDisk("/a/city.scenario.json", "first"));
  await open(onDisk("/b/city.scenario.json", "second"));
  const [newest, older] = await recentFiles();
  expect([newest?.name, older?.name]).toEqual(["city.scenario.json", "city.scenario.json"]);
  expect(newest?.openedAt).not.toBe(older?.openedAt);
  expect(await textOf(older?.handle)).toBe("first");
  expect(await textOf(newest?.handle)).toBe("second");
});

test("a file that is opened again moves to the head and stands there once", async () => {
  await open(onDisk("/a/one.xmile", ""));
  await open(onDisk("/a/two.xmile", ""));
  await open(onDisk("/a/one.xmile", ""));
  expect((await recentFiles()).map(({ name }) => name)).toEqual(["one.xmile", "two.xmile"]);
});

test("a file that came into the list twice, from two tabs, stands there once when it is opened again", async () => {
  const disk = onDisk("/a/one.xmile", "");
  await open(disk);
  const [known] = rows.values();
  rows.set("twin", { ...known, id: "twin" });
  await open(disk);
  expect((await recentFiles()).map(({ name }) => name)).toEqual(["one.xmile"]);
});

test("a file that the user does not let be read is not opened, and stays in the list", async () => {
  await open(Object.assign(onDisk("/a/one.xmile", ""), { requestPermission: async () => "denied" }));
  const [one] = await recentFiles();
  expect(await openRecent(one?.handle ?? "")).toEqual({ status: "cancelled" });
  expect(await recentFiles()).toHaveLength(1);
});

test("ten are kept, and the oldest goes", async () => {
  for (let place = 0; place < 12; place += 1) await open(onDisk(`/a/${place}.xmile`, ""));
  expect((await recentFiles()).map(({ name }) => name).slice(-2)).toEqual(["3.xmile", "2.xmile"]);
  expect(rows.size).toBe(10);
});

test("a file that is gone says its name, and leaves the list", async () => {
  await open(onDisk("/a/gone.xmile", "", true));
  const [gone] = await recentFiles();
  expect(await openRecent(gone?.handle ?? "")).toEqual({ status: "failed", name: "gone.xmile", code: "NotFoundError" });
  expect(await recentFiles()).toEqual([]);
});

test("what has no handle to be opened by again is not listed", async () => {
  await noteRecent(await readFile(new File(["x"], "dropped.xmile")));
  expect(await recentFiles()).toEqual([]);
});
