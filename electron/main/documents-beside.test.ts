import { mkdir, symlink, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { TestFolder, textOf } from "./documents-fixture.ts";

// A study's model lies beside it, and nothing else of the disk can be reached from there.

const folder = new TestFolder();

test("a study's model is read from beside it, also from a folder below", async () => {
  const handle = await folder.open("study.scenario.json", "{}");
  await mkdir(folder.at("models"));
  await writeFile(folder.at("city.xmile"), "city");
  await writeFile(folder.at("models/talent.xmile"), "talent");
  expect(textOf(await folder.files.readBeside(handle, "city.xmile"))).toBe("city");
  expect(textOf(await folder.files.readBeside(handle, "./models/talent.xmile"))).toBe("talent");
});

test.each([
  ["above the folder", "../secret.xmile"],
  ["above the folder, by a detour", "models/../../secret.xmile"],
  ["an absolute path", "/etc/secret.xmile"],
  ["a folder beside it that begins alike", "../study2/secret.xmile"],
  ["a backslash", "..\\secret.xmile"],
  ["a link out of the folder", "link.xmile"],
  ["a linked folder", "linked/secret.xmile"],
  ["no model", "notes.txt"],
  ["a scenario file", "study/a.scenario.json"],
])("beside a study, %s is not read", async (_name, path) => {
  await mkdir(folder.at("study/models"), { recursive: true });
  await mkdir(folder.at("study2"));
  await writeFile(folder.at("secret.xmile"), "secret");
  await writeFile(folder.at("study2/secret.xmile"), "secret");
  await writeFile(folder.at("study/notes.txt"), "notes");
  await symlink("../secret.xmile", folder.at("study/link.xmile"));
  await symlink("..", folder.at("study/linked"));
  const handle = await folder.open("study/a.scenario.json", "{}");
  expect(await folder.files.readBeside(handle, path)).toMatchObject({ status: "failed", code: "OUTSIDE_FOLDER" });
});

test("a model that is not there is missing, not forbidden", async () => {
  const handle = await folder.open("study.scenario.json", "{}");
  expect(await folder.files.readBeside(handle, "gone.xmile")).toMatchObject({ status: "failed", code: "ENOENT" });
});
