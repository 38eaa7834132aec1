import { expect, test } from "vitest";
import { limits } from "../../models/limits.ts";
import { readFile, reopenFile, saveFile } from "./browser-files.ts";

const fileOf = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);

test.each([
  ["a.scenario.json", limits.scenarioFileBytes],
  ["a.xmile", limits.modelFileBytes],
] as const)("%s of %d bytes is read, and one byte more is not", async (name, most) => {
  expect(await readFile(fileOf(name, most))).toMatchObject({ status: "opened" });
  expect(await readFile(fileOf(name, most + 1))).toEqual({ status: "failed", name, code: "TOO_LARGE" });
});

/** A file on disk as a browser hands it over: what is written counts once it is closed. */
function onDisk(answers: { readonly permission?: PermissionState; readonly refuses?: string } = {}) {
  const file = { text: "as opened", modified: 1, isThere: true };
  const look = () => {
    if (!file.isThere) throw new DOMException("", "NotFoundError");
  };
  const disk = {
    name: "a.scenario.json",
    requestPermission: async () => answers.permission ?? "granted",
    getFile: async () => {
      look();
      return new File([file.text], "a.scenario.json", { lastModified: file.modified });
    },
    createWritable: async () => {
      look();
      if (answers.refuses) throw new DOMException("", answers.refuses);
      let written = "";
      return {
        write: async (text: string) => {
          written = text;
        },
        close: async () => {
          file.text = written;
          file.modified += 1;
        },
      };
    },
  } as unknown as FileSystemFileHandle;
  const open = async () => {
    const outcome = await readFile(await disk.getFile(), disk);
    return outcome.status === "opened" ? outcome.file.handle : "";
  };
  return { file, open };
}

test("a file is saved in its place, again and again", async () => {
  const { file, open } = onDisk();
  const handle = await open();
  for (const text of ["one", "two"]) {
    expect(await saveFile(handle, text, false)).toMatchObject({ status: "saved", handle });
    expect(file.text).toBe(text);
  }
});

test("a file that another program changed is saved over only where the user says so", async () => {
  const { file, open } = onDisk();
  const handle = await open();
  Object.assign(file, { text: "theirs", modified: 7 });
  expect([await saveFile(handle, "mine", false), file.text]).toEqual([
    { status: "conflict", name: "a.scenario.json" },
    "theirs",
  ]);
  const again = await reopenFile(handle);
  // Who reads it anew has another handle: the document that is open still asks.
  expect(again.status === "opened" && again.file.handle !== handle).toBe(true);
  expect(await saveFile(handle, "mine", false)).toMatchObject({ status: "conflict" });
  expect([await saveFile(handle, "mine", true), file.text]).toMatchObject([{ status: "saved" }, "mine"]);
});

test("a file that is gone is told of; where it is to be written all the same, that this failed", async () => {
  const { file, open } = onDisk();
  const handle = await open();
  file.isThere = false;
  expect(await saveFile(handle, "mine", false)).toEqual({ status: "missing", name: "a.scenario.json" });
  expect(await saveFile(handle, "mine", true)).toEqual({
    status: "failed",
    name: "a.scenario.json",
    code: "NotFoundError",
  });
});

test.each([
  ["the user does not allow it", { permission: "denied" }],
  ["the question comes too late", { refuses: "SecurityError" }],
  ["the browser does not allow it", { refuses: "NotAllowedError" }],
] as const)("nothing is written where %s, and it is told", async (_why, answers) => {
  const { file, open } = onDisk(answers);
  expect(await saveFile(await open(), "mine", false)).toEqual({ status: "refused", name: "a.scenario.json" });
  expect(file.text).toBe("as opened");
});
