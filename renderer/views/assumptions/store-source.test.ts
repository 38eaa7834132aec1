import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { gridCells } from "../../../reports/assumptions/grid-cells.ts";
import { provenanceOf } from "../../../scenarios/evidence/provenance.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import { readScenarioFile } from "../../../scenarios/read/read-scenario-file.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { followSession } from "../../app/follow-session.ts";
import { save } from "../../app/save-session.ts";
import { openOutcome, type Session } from "../../app/session.ts";
import { broughtStudy, testSession } from "../../app/session-fixture.ts";
import type { SaveOutcome } from "../../platform/platform.ts";
import { redo, undo } from "../../store/document-actions.ts";
import { isDirty } from "../../store/selectors.ts";
import { describing, draftOf, newDocument, type SourceDraft } from "./source-draft.ts";
import { ownSources, storeSource } from "./store-source.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A study of one's own that is followed as in a window: what is saved and what is backed up. */
async function openStudy() {
  const saved: string[] = [];
  const backups: string[] = [];
  const name = "mine.scenario.json";
  const window = testSession({
    save: async (_handle, text): Promise<SaveOutcome> => {
      saved.push(text);
      return { status: "saved", handle: "1", name, folderSynced: true };
    },
    writeBackup: async (_name, text) => {
      backups.push(text);
      return { status: "saved", at: "2026-01-01T00:00:00Z" };
    },
  });
  await openOutcome(window.session, broughtStudy(name));
  const stop = followSession(window.session);
  return { ...window, saved, backups, stop };
}

function fileOf({ store }: Session): ScenarioFile {
  const { value } = store.getState().document;
  if (!value) throw new Error("nothing is open");
  return value.file;
}

function lineOf(session: Session, key: string) {
  const { model, system } = session.store.getState().document;
  if (!model || !system) throw new Error("nothing is open");
  const file = fileOf(session);
  const row = buildSectors(model, system, file)
    .flatMap((sector) => sector.rows)
    .find((each) => each.key === key);
  if (!row) throw new Error(key);
  const cell = gridCells(file).cell(row, "base");
  const [own] = ownSources(file, row, cell);
  const sources = (of: ScenarioFile) => provenanceOf(of, "base", subjectOf(system), row.target, row.element).sources;
  return { row, cell, start: draftOf(own, file, row, "zh"), sources };
}

function write(session: Session, key: string, draft: Partial<SourceDraft>): boolean {
  const { row, cell, start } = lineOf(session, key);
  return storeSource(session.store, row, cell, { ...start, ...draft });
}

/** A file as it is read from its text again. */
function again(text: string | undefined): ScenarioFile {
  const { file } = readScenarioFile(new TextEncoder().encode(text), "mine.scenario.json");
  if (!file) throw new Error("not read");
  return file;
}

const citation = { kind: "cite", quote: "每年更新一成", locator: "第 3 页" } as const;
const described = { cite: newDocument, title: "空间更新规划", publisher: "市规划局", date: "2024-03" };

test("a citation that is added is in the backup a second later, in the saved file, and there when it is opened again", async () => {
  const { session, saved, backups, stop } = await openStudy();
  const { sources } = lineOf(session, "land_growth");
  expect(write(session, "land_growth", { ...citation, ...described })).toBe(true);
  const [source] = sources(fileOf(session));
  const id = source && "cite" in source ? source.cite : "";
  const wanted = { cite: id, quote: "每年更新一成", locator: "第 3 页" };
  const document = { id, title: { zh: "空间更新规划" }, publisher: "市规划局", date: "2024-03" };
  await vi.advanceTimersByTimeAsync(1100);
  await save(session);
  expect(isDirty(session.store.getState())).toBe(false);
  for (const text of [backups.at(-1), saved.at(-1)]) {
    expect(sources(again(text))).toEqual([wanted]);
    expect(again(text).citations).toContainEqual(document);
  }
  undo(session.store);
  expect(sources(fileOf(session))).not.toContainEqual(wanted);
  expect(fileOf(session).citations.map((each) => each.id)).not.toContain(id);
  redo(session.store);
  expect(sources(fileOf(session))).toEqual([wanted]);
  stop();
});

test("a citation that is edited, and a document whose title is, are kept the same way; all numbers that cite it say so", async () => {
  const { session, saved, backups, stop } = await openStudy();
  const { sources } = lineOf(session, "programme_start");
  const before = fileOf(session);
  const [first] = sources(before);
  const document = before.citations.find(({ id }) => first && "cite" in first && id === first.cite);
  if (!document) throw new Error("not cited");
  const change = { ...describing(document, "zh"), title: "人才大会公报", quote: "三年十万" };
  expect(write(session, "programme_start", change)).toBe(true);
  await vi.advanceTimersByTimeAsync(1100);
  await save(session);
  for (const text of [backups.at(-1), saved.at(-1)]) {
    const file = again(text);
    expect(sources(file)).toMatchObject([{ ...first, quote: "三年十万" }]);
    const title = { ...Object(document.title), zh: "人才大会公报" };
    expect(file.citations).toEqual(before.citations.map((each) => (each === document ? { ...each, title } : each)));
  }
  undo(session.store);
  expect(fileOf(session)).toEqual(before);
  stop();
});

test("what is not yet a source is not stored: a document without a title, arithmetic that is none", async () => {
  const { session, stop } = await openStudy();
  const before = fileOf(session);
  expect(write(session, "land_growth", { ...citation, cite: newDocument })).toBe(false);
  expect(write(session, "programme_start", { describes: true, title: " " })).toBe(false);
  expect(write(session, "land_growth", { kind: "derive", derivation: "3 *" })).toBe(false);
  expect(fileOf(session)).toBe(before);
  stop();
});
