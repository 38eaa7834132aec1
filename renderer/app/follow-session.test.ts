import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenOutcome, Platform } from "../platform/platform.ts";
import { patch } from "../store/app-store.ts";
import { setLever, undo } from "../store/document-actions.ts";
import { choose } from "./choice.ts";
import { followSession } from "./follow-session.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, later, testSession } from "./session-fixture.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

const mine = "mine.scenario.json";
const handle = `handle of ${mine}`;
const changed = { type: "file-changed", handle, state: "changed" } as const;

/** A window with a study of one's own, and the desktop listening. */
async function openWindow(reopen: () => Promise<OpenOutcome>) {
  const test = testSession({ reopen: vi.fn(reopen) });
  const end = followSession(test.session);
  await openOutcome(test.session, broughtStudy(mine));
  return { ...test, end, dialog: () => test.session.store.getState().view.dialog };
}

function change(session: ReturnType<typeof testSession>["session"]): void {
  setLever(session.store, { scenario: "housing-first", variable: "extra_budget", value: 12 });
}

test("a file that another program changed is read again while nothing is unsaved", async () => {
  const again = broughtStudy("again.scenario.json");
  const { tell, shown, dialog, end } = await openWindow(async () => again);
  tell(changed);
  await vi.waitFor(() => expect(shown()).toEqual(["ready", "again.scenario.json"]));
  expect(dialog()).toBeUndefined();
  end();
});

test("what is typed while the file is read again is kept, and the user decides", async () => {
  const again = later<OpenOutcome>();
  const { session, tell, document, dialog, end } = await openWindow(() => again.promise);
  tell(changed);
  change(session);
  again.keep(broughtStudy("again.scenario.json"));
  await vi.waitFor(() => expect(dialog()).toMatchObject({ kind: "conflict", state: "conflict" }));
  expect(document().source).toMatchObject({ name: mine, handle });
  expect(document().value?.drafts.size).toBe(1);
  end();
});

test("a file that cannot be read again for now leaves the document as it is", async () => {
  const { platform, tell, shown, end } = await openWindow(async () => ({
    status: "failed",
    name: mine,
    code: "EBUSY",
  }));
  tell(changed);
  await vi.waitFor(() => expect(platform.reopen).toHaveBeenCalled());
  await Promise.resolve();
  expect(shown()).toEqual(["ready", mine]);
  end();
});

test("a change that is told while the file is being opened is followed then", async () => {
  const { session, tell, shown, end } = await openWindow(async () => broughtStudy("again.scenario.json"));
  const opening = openOutcome(session, broughtStudy(mine));
  tell(changed);
  await opening;
  await vi.waitFor(() => expect(shown()).toEqual(["ready", "again.scenario.json"]));
  end();
});

test("reading a file again takes nothing from a choice that is on its way", async () => {
  const { session, tell, shown, end } = await openWindow(async () => broughtStudy("again.scenario.json"));
  const choice = choose(session.store);
  tell(changed);
  await vi.waitFor(() => expect(shown()).toEqual(["ready", "again.scenario.json"]));
  expect(await openOutcome(session, broughtStudy("next.scenario.json"), { choice })).toBe(true);
  end();
});

test("a question on the screen is answered before another is asked", async () => {
  const { session, tell, dialog, end } = await openWindow(async () => ({ status: "cancelled" }));
  change(session);
  patch(session.store, "view", { dialog: { kind: "rename", scenario: "housing-first" } });
  tell(changed);
  expect(dialog()?.kind).toBe("rename");
  patch(session.store, "view", { dialog: undefined });
  await vi.waitFor(() => expect(dialog()).toMatchObject({ kind: "conflict", state: "conflict" }));
  end();
});

test("a change to a file that is no longer shown is nobody's business", async () => {
  const { platform, tell, dialog, end } = await openWindow(async () => ({ status: "cancelled" }));
  tell({ ...changed, handle: "another" });
  expect([dialog(), vi.mocked(platform.reopen).mock.calls]).toEqual([undefined, []]);
  end();
});

test("work is backed up a second after a change, and once a second however much is typed", async () => {
  vi.useFakeTimers();
  const writeBackup = vi.fn(async (): ReturnType<Platform["writeBackup"]> => ({ status: "saved", at: "" }));
  const { session } = testSession({ writeBackup });
  const end = followSession(session);
  await openOutcome(session, broughtStudy(mine));
  let value = 12;
  const type = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      setLever(session.store, { scenario: "housing-first", variable: "extra_budget", value });
      value += 0.01;
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  await type(900);
  expect(writeBackup).not.toHaveBeenCalled();
  await type(200);
  expect(writeBackup).toHaveBeenCalledTimes(1);
  await type(4_000);
  expect(writeBackup.mock.calls.length).toBeLessThanOrEqual(5);
  expect(writeBackup.mock.calls.length).toBeGreaterThanOrEqual(4);
  await vi.advanceTimersByTimeAsync(1_100);
  const count = writeBackup.mock.calls.length;
  await vi.advanceTimersByTimeAsync(10_000); // nothing is written where nothing changes
  expect(writeBackup).toHaveBeenCalledTimes(count);
  end();
  vi.useRealTimers();
});

test("what is taken back before its backup is due is not backed up", async () => {
  vi.useFakeTimers();
  const writeBackup = vi.fn(async (): ReturnType<Platform["writeBackup"]> => ({ status: "saved", at: "" }));
  const { session } = testSession({ writeBackup });
  const end = followSession(session);
  await openOutcome(session, broughtStudy(mine));
  change(session);
  await vi.advanceTimersByTimeAsync(500);
  undo(session.store);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(writeBackup).not.toHaveBeenCalled();
  end();
  vi.useRealTimers();
});

test("a letter that is held down is meant once, and none at all where a dialog is open or letters are not wanted", async () => {
  vi.stubGlobal("HTMLElement", class {});
  const { session, end } = await openWindow(async () => broughtStudy(mine));
  const { store } = session;
  const count = () => store.getState().document.value?.file.scenarios.length ?? 0;
  const press = (repeat: boolean) => {
    const event = Object.assign(new Event("keydown", { cancelable: true }), { key: "n", repeat });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const before = count();
  expect([press(false), press(true), press(true), count()]).toEqual([true, false, false, before + 1]);
  patch(store, "view", { hasLetterKeys: false });
  expect([press(false), count()]).toEqual([false, before + 1]);
  patch(store, "view", { hasLetterKeys: true, dialog: { kind: "save-scenario" } });
  expect([press(false), count()]).toEqual([false, before + 1]);
  end();
});

test("that changes cannot be backed up is said once, until it goes well again", async () => {
  vi.useFakeTimers();
  const failed = { status: "failed", name: mine, code: "QuotaExceededError" } as const;
  const writeBackup = vi.fn(async (): ReturnType<Platform["writeBackup"]> => failed);
  const { session } = testSession({ writeBackup });
  const end = followSession(session);
  await openOutcome(session, broughtStudy(mine));
  const told: string[] = [];
  const change = async (value: number) => {
    setLever(session.store, { scenario: "housing-first", variable: "extra_budget", value });
    await vi.advanceTimersByTimeAsync(1_100);
    const { notice } = session.store.getState().view;
    if (notice) told.push(notice.text);
    patch(session.store, "view", { notice: undefined });
  };
  await change(12);
  await change(13);
  expect(writeBackup).toHaveBeenCalledTimes(2);
  expect(told).toEqual([expect.stringMatching(/没能备份.*QuotaExceededError.*Ctrl S/)]);
  writeBackup.mockResolvedValueOnce({ status: "saved", at: "" });
  await change(14);
  await change(15);
  expect(told).toHaveLength(2);
  writeBackup.mockResolvedValue({ status: "saved", at: "", versionFailure: "QuotaExceededError" });
  await change(16);
  expect(told).toHaveLength(2);
  writeBackup.mockResolvedValueOnce({ status: "saved", at: "" });
  await change(17);
  await change(18);
  expect(told[2]).toMatch(/没能留下较早的版本.*QuotaExceededError/);
  end();
  vi.useRealTimers();
});
