import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenOutcome } from "../platform/platform.ts";
import { setLever } from "../store/document-actions.ts";
import { isDirty } from "../store/selectors.ts";
import { openDialog } from "../store/view-actions.ts";
import { runCommand } from "./commands.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

/** A study of one's own with unsaved work; `disk` is what reading it again brings. */
async function changedStudy(disk: OpenOutcome = broughtStudy("mine.scenario.json")) {
  const reopen = vi.fn(async () => disk);
  const { session } = testSession({ reopen });
  const { store } = session;
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  setLever(store, { scenario: "housing-first", variable: "extra_budget", value: 12 });
  const dialog = () => store.getState().view.dialog;
  const goBack = () => {
    const question = dialog();
    openDialog(store, undefined);
    if (question?.kind === "revert") question.then();
  };
  return { session, store, reopen, dialog, goBack, dirty: () => isDirty(store.getState()) };
}

test("going back to the version on disk asks first, and saving is no answer to it", async () => {
  const window = await changedStudy();
  runCommand(window.session, "file.revert");
  expect([window.dialog()?.kind, window.reopen.mock.calls.length, window.dirty()]).toEqual(["revert", 0, true]);
  window.goBack();
  await vi.waitFor(() => expect(window.dirty()).toBe(false));
  expect(window.store.getState().document.status).toBe("ready");
  runCommand(window.session, "file.revert"); // nothing is unsaved: nothing is asked
  expect([window.dialog(), window.reopen.mock.calls.length]).toEqual([undefined, 2]);
});

test("where the version on disk cannot be read the work stays, and the cause is told", async () => {
  const window = await changedStudy({ status: "failed", name: "mine.scenario.json", code: "EACCES" });
  const { value } = window.store.getState().document;
  runCommand(window.session, "file.revert");
  window.goBack();
  await vi.waitFor(() => expect(window.store.getState().view.notice?.text).toContain("EACCES"));
  expect([window.store.getState().document.value, window.dirty()]).toEqual([value, true]);
});
