import { beforeEach, expect, test, vi } from "vitest";

const rows = vi.hoisted(() => new Map<string, { readonly id: string }>());
vi.mock("./database.ts", () => ({
  put: async (_table: string, row: { readonly id: string }) => rows.set(row.id, row),
  all: async () => [...rows.values()],
  remove: async (_table: string, id: string) => rows.delete(id),
}));

const { takeDrop } = await import("./browser-drop.ts");
const { saveFile } = await import("./browser-files.ts");
const { recentFiles } = await import("./browser-recent.ts");

beforeEach(() => rows.clear());

/** A file on disk, and the user who is asked whether the page may write it. */
function fileOnDisk(answer: PermissionState = "granted") {
  const disk = { text: "as dropped", lastModified: 1, asked: 0 };
  const handle = {
    kind: "file",
    name: "mine.scenario.json",
    isSameEntry: async () => false,
    requestPermission: async () => {
      disk.asked += 1;
      return answer;
    },
    getFile: async () => new File([disk.text], "mine.scenario.json", { lastModified: disk.lastModified }),
    createWritable: async () => ({
      write: async (text: string) => {
        disk.text = text;
        disk.lastModified += 1;
      },
      close: async () => undefined,
    }),
  };
  return { disk, handle };
}

/** What a drop event carries; it forgets its files as soon as the event is over, as a browser does. */
function drop(handle?: () => Promise<unknown>): { data: DataTransfer; end: () => void } {
  let isOver = false;
  const file = new File(["as dropped"], "mine.scenario.json", { lastModified: 1 });
  const item = {
    kind: "file",
    getAsFile: () => (isOver ? null : file),
    ...(handle && { getAsFileSystemHandle: () => (isOver ? Promise.resolve(null) : handle()) }),
  };
  const end = () => {
    isOver = true;
  };
  return { data: { items: [item] } as unknown as DataTransfer, end };
}

async function openDropped(handle?: () => Promise<unknown>): Promise<string> {
  const { data, end } = drop(handle);
  const [dropped] = takeDrop(data);
  end();
  const outcome = await dropped?.open();
  if (outcome?.status !== "opened") throw new Error("not opened");
  expect(new TextDecoder().decode(outcome.file.bytes)).toBe("as dropped");
  return outcome.file.handle;
}

test("a dropped file is saved where it lies, and stands among the recent ones", async () => {
  const { disk, handle } = fileOnDisk();
  const opened = await openDropped(async () => handle);
  expect((await recentFiles()).map(({ name }) => name)).toEqual(["mine.scenario.json"]);
  expect(await saveFile(opened, "changed", false)).toMatchObject({ status: "saved", handle: opened });
  expect(disk).toMatchObject({ text: "changed", asked: 1 });
});

test.each([["denied"], ["prompt"]] as const)("a permission that is %s leaves the file as it was", async (answer) => {
  const { disk, handle } = fileOnDisk(answer);
  const opened = await openDropped(async () => handle);
  expect(await saveFile(opened, "changed", true)).toEqual({ status: "refused", name: "mine.scenario.json" });
  expect(disk.text).toBe("as dropped");
});

test("a dropped file that another program changed is not written over", async () => {
  const { disk, handle } = fileOnDisk();
  const opened = await openDropped(async () => handle);
  disk.lastModified = 5;
  expect(await saveFile(opened, "changed", false)).toMatchObject({ status: "conflict" });
  expect(disk.text).toBe("as dropped");
});

test.each([
  ["has no such thing", undefined],
  ["has none for it", () => Promise.resolve(null)],
  ["will not say", () => Promise.reject(new DOMException("", "NotAllowedError"))],
  ["gives a folder", async () => ({ kind: "directory" })],
] as const)("where the browser %s the file is read, and is not among the recent ones", async (_what, handle) => {
  await openDropped(handle);
  expect(await recentFiles()).toEqual([]);
});

test("what is dropped beside files is no file", () => {
  const text = { kind: "string", getAsFile: () => null };
  expect(takeDrop({ items: [text] } as unknown as DataTransfer)).toEqual([]);
});
