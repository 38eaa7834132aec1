import { expect, test } from "vitest";
import { causeText } from "./file-causes.ts";

test.each([
  [
    { code: "ENOENT" },
    "文件或它所在的文件夹已不在原处（ENOENT）。",
    "The file, or the folder it was in, is no longer there (ENOENT).",
  ],
  [{ code: "ENOSPC" }, "磁盘满了（ENOSPC）。", "The disk is full (ENOSPC)."],
  [
    { code: "stopped" },
    "读入被停止了，文件没有改动。再打开一次即可。",
    "Reading it was stopped. The file is unchanged; open it again.",
  ],
  [
    { code: "no-place" },
    "浏览器没有告诉网页这个文件在哪里，网页读不到它。用“打开”重新选一次即可。",
    "The browser does not tell the page where this file lies, so it cannot be read again. Choose it once more with Open.",
  ],
  [{ code: "the worker stopped" }, "系统报告：the worker stopped。", "The system reports: the worker stopped."],
])("%j is told as a whole sentence in both languages", (cause, zh, en) => {
  expect([causeText("zh", cause), causeText("en", cause)]).toEqual([zh, en]);
});

test("a model that is missing is told by its name, and what to do where the page may read no folder", () => {
  expect(causeText("en", { code: "ENOENT", model: "city.xmile" })).toContain("Put the model beside the study");
  expect(causeText("en", { code: "no-folder", model: "city.xmile" })).toContain("A browser cannot read it");
});
