import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { translate } from "../../i18n/translate.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import type { EarlierVersion, Platform, VersionText } from "../platform/platform.ts";
import { setLever, undo } from "../store/document-actions.ts";
import { withDrafts } from "../store/document-value.ts";
import { isDirty } from "../store/selectors.ts";
import { momentText } from "./moment-text.ts";
import { openOutcome, openSource } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";
import { compareVersion, openVersion } from "./version-session.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

const version: EarlierVersion = {
  id: "1",
  name: "mine.scenario.json",
  savedAt: "2026-03-05T09:00:00.000Z",
  isOwn: true,
};

const time = momentText("zh", version.savedAt);

const textOf = (name: string) => {
  const brought = broughtStudy(name);
  return brought.status === "opened" ? new TextDecoder().decode(brought.file.bytes) : "";
};

/** A study with unsaved work, and an earlier version as the platform gives it. */
async function changedStudy(text: Partial<VersionText> | undefined, answers: Partial<Platform> = {}) {
  const given = text && { name: version.name, text: textOf(version.name), ...text };
  const test = testSession({
    readVersion: async () => given,
    keepVersion: vi.fn(async () => ({ status: "kept" as const })),
    ...answers,
  });
  const { store } = test.session;
  await openOutcome(test.session, broughtStudy(version.name));
  setLever(store, { scenario: "housing-first", variable: "extra_budget", value: 12 });
  const present = () => {
    const { value } = store.getState().document;
    return value ? writeScenarioFile(withDrafts(value)) : "";
  };
  const notice = () => store.getState().view.notice?.text;
  const dialog = () => store.getState().view.dialog;
  return { ...test, store, present, notice, dialog, dirty: () => isDirty(store.getState()) };
}

test("a version of the open study takes its place in one step that can be undone, and the present state is kept first", async () => {
  const window = await changedStudy({});
  const before = window.present();
  await openVersion(window.session, version);
  expect(window.platform.keepVersion).toHaveBeenCalledExactlyOnceWith(version.name, before);
  expect(JSON.parse(window.present())).toEqual(JSON.parse(textOf(version.name)));
  expect(window.document().history.past.at(-1)?.name).toEqual({ kind: "version", savedAt: version.savedAt });
  expect(window.document().source).toMatchObject({ kind: "scenario", handle: "handle of mine.scenario.json" });
  expect(window.dialog()).toBeUndefined();
  undo(window.store);
  expect([window.present(), window.dirty()]).toEqual([before, true]);
});

test("a version that stood on another model takes nothing's place: it is asked whether to leave the open study", async () => {
  const window = await changedStudy({ text: textOf(version.name).replace('"library:city"', '"library:talent"') });
  const before = window.present();
  await openVersion(window.session, version);
  expect([window.present(), window.dialog()?.kind]).toEqual([before, "discard"]);
});

test("a scenario that only the version has comes into sight, and one that it has not is no longer selected", async () => {
  const window = await changedStudy({});
  await openVersion(window.session, version);
  const file = JSON.parse(textOf(version.name));
  const [first, ...rest] = file.scenarios;
  file.scenarios = [first, { ...rest[0], id: "from-then" }];
  window.platform.readVersion = async () => ({ name: version.name, text: JSON.stringify(file) });
  await openVersion(window.session, version);
  const { view, selection } = window.store.getState();
  expect([view.shown.has("from-then"), selection.scenario]).toEqual([true, first.id]);
});

test("where the present state cannot be kept first, nothing takes its place, and the cause is told", async () => {
  const failed = { status: "failed", name: version.name, code: "ENOSPC" } as const;
  const window = await changedStudy({}, { keepVersion: async () => failed });
  const before = window.present();
  await openVersion(window.session, version);
  expect(window.present()).toBe(before);
  expect(window.document().history.past).toHaveLength(1);
  expect(window.notice()).toContain("ENOSPC");
});

test("a version that says what the document says is no step", async () => {
  const window = await changedStudy({});
  window.platform.readVersion = async () => ({ name: version.name, text: window.present() });
  await openVersion(window.session, version);
  expect(window.document().history.past).toHaveLength(1);
  expect(window.platform.keepVersion).not.toHaveBeenCalled();
  expect(window.notice()).toBe(translate("zh", "app/version-same", { time }));
});

test("a version of another document is opened as unsaved work, once the user has let the present one go", async () => {
  const other = { ...version, name: "other.scenario.json", isOwn: false };
  const window = await changedStudy({ name: other.name, handle: "handle of other" });
  await openVersion(window.session, other);
  const question = window.dialog();
  expect([question?.kind, window.shown()]).toEqual(["discard", ["ready", version.name]]);
  if (question?.kind === "discard") question.then();
  await vi.waitFor(() => expect(window.shown()).toEqual(["ready", other.name]));
  expect(window.platform.keepVersion).toHaveBeenCalledOnce();
  expect(window.document().source).toMatchObject({ isRecovered: true, handle: "handle of other" });
  expect(window.dirty()).toBe(true);
});

test("a version of a file that is open in another window is not opened here", async () => {
  const window = await changedStudy({ isElsewhere: true });
  await openVersion(window.session, { ...version, isOwn: false });
  expect(window.shown()).toEqual(["ready", version.name]);
  expect(window.notice()).toBe(translate("zh", "app/version-elsewhere", { name: version.name }));
});

test("a version that is gone, or whose document is not open any more, changes nothing", async () => {
  const window = await changedStudy(undefined);
  const before = window.present();
  await openVersion(window.session, version);
  expect([window.present(), window.notice()]).toEqual([before, translate("zh", "app/version-gone")]);
  window.platform.readVersion = async () => {
    await openOutcome(window.session, broughtStudy("next.scenario.json"), {
      choice: { take: () => true, isWorkSince: () => false },
    });
    const file = JSON.parse(textOf(version.name));
    return { name: version.name, text: JSON.stringify({ ...file, scenarios: file.scenarios.slice(0, 2) }) };
  };
  await openVersion(window.session, version);
  expect([window.shown(), window.document().history.past]).toEqual([["ready", "next.scenario.json"], []]);
});

test("a bundled study as it came along is not kept", async () => {
  const window = await changedStudy({ name: "other.scenario.json" });
  const bytes = new TextEncoder().encode(textOf("city.scenario.json"));
  const [name, kind] = ["city.scenario.json", "library"] as const;
  undo(window.store);
  await openSource(window.session, { name, kind: "scenario", bytes }, { name, kind });
  await openVersion(window.session, { ...version, isOwn: false });
  await vi.waitFor(() => expect(window.shown()).toEqual(["ready", "other.scenario.json"]));
  expect(window.platform.keepVersion).not.toHaveBeenCalled();
});

test("a version is compared with the open study, or said to have errors", async () => {
  const window = await changedStudy({});
  await compareVersion(window.session, version);
  expect(window.dialog()).toMatchObject({ kind: "difference", other: { name: `${time} 的 mine.scenario.json` } });
  window.platform.readVersion = async () => ({ name: version.name, text: "{" });
  await compareVersion(window.session, version);
  expect(window.notice()).toBe(translate("zh", "app/version-unread", { time }));
});
