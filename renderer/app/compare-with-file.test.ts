import { expect, test } from "vitest";
import cityStudy from "../../scenarios/library/city.scenario.json?raw";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import type { OpenOutcome } from "../platform/platform.ts";
import { compareWithFile } from "./compare-with-file.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const brought = (name: string, text: string): OpenOutcome => ({
  status: "opened",
  file: { handle: "2", name, bytes: bytes(text) },
});

/** What is shown after another file was chosen beside an open study. */
async function compared(other: OpenOutcome) {
  const { session, shown } = testSession({ openOther: async () => other });
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  await compareWithFile(session);
  expect(shown()).toEqual(["ready", "mine.scenario.json"]);
  const { dialog, notice } = session.store.getState().view;
  return { dialog, words: notice?.text };
}

test("another scenario file is read and shown beside the open one, which stays open", async () => {
  const { dialog } = await compared(brought("theirs.scenario.json", cityStudy));
  const { file } = readScenarioFile(bytes(cityStudy), "theirs.scenario.json");
  expect(dialog).toEqual({ kind: "difference", other: { name: "theirs.scenario.json", file } });
});

test.each([
  ["a choice that is cancelled", { status: "cancelled" } as const, undefined],
  ["a file that cannot be read", { status: "failed", name: "a.json", code: "EACCES" } as const, "EACCES"],
  ["a model", brought("a.xmile", "<xmile/>"), "模型"],
  ["a file that is no scenario file", brought("a.scenario.json", "{}"), "a.scenario.json"],
])("%s shows no comparison", async (_what, other, words) => {
  const shown = await compared(other);
  expect(shown.dialog).toBeUndefined();
  if (words === undefined) expect(shown.words).toBeUndefined();
  else expect(shown.words).toContain(words);
});
