import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Platform, SaveOutcome } from "../platform/platform.ts";
import { saveDraftAs, setLever } from "../store/document-actions.ts";
import { isDirty } from "../store/selectors.ts";
import type { DialogName } from "../store/state.ts";
import { openDialog } from "../store/view-actions.ts";
import { followSession } from "./follow-session.ts";
import { save, saveAs, saveEverything } from "./save-session.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

const saved: SaveOutcome = { status: "saved", handle: "1", name: "mine.scenario.json", folderSynced: true };
const conflict: SaveOutcome = { status: "conflict", name: "mine.scenario.json" };

/** A study of one's own with unsaved work, whose file another program has changed. */
async function changedStudy(answers: Partial<Platform> = {}, scenario = "housing-first") {
  const test = testSession({
    save: vi.fn(async (_handle: string, _text: string, isForced: boolean) => (isForced ? saved : conflict)),
    saveAs: vi.fn(async () => saved),
    closeAfterSave: vi.fn(async () => undefined),
    ...answers,
  });
  await openOutcome(test.session, broughtStudy("mine.scenario.json"));
  setLever(test.session.store, { scenario, variable: "extra_budget", value: 12 });
  const dialog = () => test.session.store.getState().view.dialog;
  return { ...test, dialog, dirty: () => isDirty(test.session.store.getState()) };
}

/** Wait for a question to be on the screen; its kind. */
async function asked(dialog: () => DialogName | undefined): Promise<string> {
  await vi.waitFor(() => expect(dialog()).toBeDefined());
  return dialog()?.kind ?? "";
}

/** Answer as the dialog does: say it, and go. Undefined puts the dialog away. */
async function answer({ session, dialog }: Awaited<ReturnType<typeof changedStudy>>, chosen?: "overwrite" | "save-as") {
  await asked(dialog);
  const question = dialog();
  if (question?.kind === "conflict" && chosen) question.answer(chosen);
  openDialog(session.store, undefined);
}

test.each([
  ["overwrite", true, [false, true], 0],
  ["save-as", true, [false], 1],
  [undefined, false, [false], 0],
] as const)(
  "a save that meets another program's change waits for the answer %s",
  async (chosen, isSaved, writes, copies) => {
    const window = await changedStudy();
    const saving = save(window.session);
    await answer(window, chosen);
    expect([await saving, window.dirty()]).toEqual([isSaved, !isSaved]);
    expect(vi.mocked(window.platform.save).mock.calls.map(([, , isForced]) => isForced)).toEqual(writes);
    expect(window.platform.saveAs).toHaveBeenCalledTimes(copies);
  },
);

test.each([
  ["overwrite", true, [false, false], 0],
  ["save-as", true, [false], 1],
  [undefined, false, [false], 0],
] as const)(
  "a save that the browser was not allowed asks again or saves a copy, as told (%s), and never over another's change",
  async (chosen, isSaved, writes, copies) => {
    const outcomes = vi.fn<Platform["save"]>(async () => saved);
    const window = await changedStudy({ save: outcomes });
    outcomes.mockResolvedValueOnce({ status: "refused", name: "mine.scenario.json" });
    const saving = save(window.session);
    await vi.waitFor(() => expect(window.dialog()).toMatchObject({ kind: "conflict", state: "refused" }));
    expect(window.dirty()).toBe(true);
    await answer(window, chosen);
    expect([await saving, window.dirty()]).toEqual([isSaved, !isSaved]);
    expect(vi.mocked(window.platform.save).mock.calls.map(([, , isForced]) => isForced)).toEqual(writes);
    expect(window.platform.saveAs).toHaveBeenCalledTimes(copies);
  },
);

test.each([
  ["goes on once the conflict is answered", "overwrite", true],
  ["is called off with the conflict", undefined, false],
] as const)("closing %s", async (_what, chosen, isSaved) => {
  const window = await changedStudy();
  const end = followSession(window.session);
  window.tell({ type: "save-and-close", isCopy: false });
  expect(await asked(window.dialog)).toBe("conflict");
  expect(window.platform.closeAfterSave).not.toHaveBeenCalled();
  await answer(window, chosen);
  await vi.waitFor(() => expect(window.platform.closeAfterSave).toHaveBeenCalledExactlyOnceWith(isSaved));
  end();
});

test("where the backup could not be written, closing saves a copy and leaves the file alone", async () => {
  const window = await changedStudy();
  const end = followSession(window.session);
  window.tell({ type: "save-and-close", isCopy: true });
  await vi.waitFor(() => expect(window.platform.closeAfterSave).toHaveBeenCalledExactlyOnceWith(true));
  expect([window.platform.saveAs, window.platform.save].map((each) => vi.mocked(each).mock.calls.length)).toEqual([
    1, 0,
  ]);
  end();
});

test("what is typed while a save is under way is unsaved when it is done, and its backup stays", async () => {
  const discardBackup = vi.fn(async () => undefined);
  const window = await changedStudy({ discardBackup });
  window.platform.save = async () => {
    setLever(window.session.store, { scenario: "housing-first", variable: "extra_budget", value: 13 });
    return saved;
  };
  expect([await save(window.session), window.dirty()]).toEqual([true, true]);
  expect(discardBackup).not.toHaveBeenCalled();
});

test.each([
  ["failed", { status: "failed", name: "mine.scenario.json", code: "ENOSPC" }],
  ["cancelled", { status: "cancelled" }],
] as const)("a save that is %s leaves the work unsaved, with its backup", async (_what, outcome) => {
  const discardBackup = vi.fn(async () => undefined);
  const window = await changedStudy({ save: async () => outcome, saveAs: async () => outcome, discardBackup });
  expect([await save(window.session), await saveAs(window.session), window.dirty()]).toEqual([false, false, true]);
  expect(discardBackup).not.toHaveBeenCalled();
  const told = window.session.store.getState().view.notice?.text ?? "";
  expect(told.includes("ENOSPC")).toBe(outcome.status === "failed");
});

test.each([[true], [false]])("changes of the base that are named (%s) are saved before all is", async (isNamed) => {
  const base = broughtBase();
  const window = await changedStudy({ save: vi.fn(async () => saved) }, base);
  const saving = saveEverything(window.session);
  expect(await asked(window.dialog)).toBe("save-scenario");
  if (isNamed) saveDraftAs(window.session.store, base, "more money");
  openDialog(window.session.store, undefined);
  expect([await saving, window.dirty()]).toEqual([isNamed, !isNamed]);
  const texts = vi.mocked(window.platform.save).mock.calls.map(([, text]) => text.includes("more money"));
  expect(texts).toEqual(isNamed ? [false, true] : [false]);
});

function broughtBase(): string {
  const brought = broughtStudy("mine.scenario.json");
  if (brought.status !== "opened") throw new Error("not brought");
  return JSON.parse(new TextDecoder().decode(brought.file.bytes)).scenarios[0].id;
}
