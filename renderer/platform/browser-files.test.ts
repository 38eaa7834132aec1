import { expect, test } from "vitest";
import { limits } from "../../models/limits.ts";
import { readFile } from "./browser-files.ts";

const fileOf = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);

test.each([
  ["a.scenario.json", limits.scenarioFileBytes],
  ["a.xmile", limits.modelFileBytes],
] as const)("%s of %d bytes is read, and one byte more is not", async (name, most) => {
  expect(await readFile(fileOf(name, most))).toMatchObject({ status: "opened" });
  expect(await readFile(fileOf(name, most + 1))).toEqual({ status: "failed", name, code: "TOO_LARGE" });
});
