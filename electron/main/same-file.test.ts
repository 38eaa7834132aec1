import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSameFile } from "./same-file.ts";

test("one file is known by whatever path leads to it", () => {
  const folder = mkdtempSync(join(tmpdir(), "foretide-same-"));
  const at = (name: string) => join(folder, name);
  mkdirSync(at("deep"));
  for (const name of ["a.json", "b.json"]) writeFileSync(at(name), "{}");
  symlinkSync("a.json", at("link.json"));
  symlinkSync(folder, at("deep/up"));
  const paths = ["a.json", "link.json", "deep/up/a.json", "b.json", "gone.json"].map(at);
  expect(paths.map((path) => isSameFile(at("a.json"), path))).toEqual([true, true, true, false, false]);
  expect([isSameFile(at("gone.json"), at("gone.json")), isSameFile(undefined, at("a.json"))]).toEqual([true, false]);
  rmSync(folder, { recursive: true });
});
