import type { Problem } from "../../models/problem.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { withDrafts } from "../store/document-value.ts";
import { isDirty } from "../store/selectors.ts";
import { type AppState, emptyDocument, emptyRuns, type OpenFailure } from "../store/state.ts";
import {
  applyEdit,
  editOfTyped,
  inverseOf,
  noEdits,
  noteEdit,
  offsetInField,
  offsetOfPlace,
  type TextEdit,
} from "../store/text-edit.ts";
import { openTab } from "../store/view-actions.ts";
import { isApart } from "../views/known-views.ts";
import { mendingEdit } from "../views/problems/mend-text.ts";
import { save } from "./save-session.ts";
import { leaveDocument, openOutcome, openSource, type Session, unlessDirty } from "./session.ts";

/** The text that is being mended, as it is now. */
export function textOf(failure: OpenFailure | undefined): string | undefined {
  return failure?.draft ?? failure?.text;
}

/** Keep what the user typed into the field. Of the file only what was typed changes: its other line ends stay as they are. */
export function mendText({ store }: Session, typed: string): void {
  const text = textOf(store.getState().document.failure);
  const edit = text === undefined ? undefined : editOfTyped(text, typed);
  if (edit) change(store, edit);
}

/** Do what a problem knows to be its mend; the place where it was done comes back. */
export function mendProblem(session: Session, problem: Problem): TextEdit | undefined {
  const { failure, source } = session.store.getState().document;
  const text = textOf(failure);
  if (text === undefined || source?.kind === "library") return undefined;
  const edit = mendingEdit(text, source?.kind ?? "scenario", problem);
  if (edit) change(session.store, edit);
  if (edit) show(session.store, edit);
  return edit;
}

/** Bring what a change wrote into sight. */
function show(store: AppStore, { at, inserted }: TextEdit): void {
  goToOffsets(store, at, at + inserted.length);
}

function goToOffsets(store: AppStore, start: number, end: number): void {
  const { failure } = store.getState().document;
  const text = textOf(failure);
  if (!failure || text === undefined) return;
  const place = { start: offsetInField(text, start), end: offsetInField(text, end) };
  patch(store, "document", { failure: { ...failure, place } });
}

/** Bring the place of a problem into sight: what it speaks of where that is known, else the rest of the line. */
export function goToText({ store }: Session, { where }: Pick<Problem, "where">): void {
  const { failure, source } = store.getState().document;
  const text = textOf(failure);
  if (text === undefined || where.line === undefined) return;
  const kind = source?.kind === "model" ? "model" : "scenario";
  const from = offsetOfPlace(text, kind, where.line, where.column ?? 1);
  const length = where.start === undefined || where.end === undefined ? undefined : where.end - where.start;
  const rest = /[\r\n]/.exec(text.slice(from, from + 10_000))?.index ?? text.length - from;
  goToOffsets(store, from, from + Math.min(length ?? rest, rest));
}

function change(store: AppStore, edit: TextEdit): void {
  const { failure } = store.getState().document;
  if (failure) setText(store, failure, edit, noteEdit(failure.edits ?? noEdits, edit));
}

function setText(store: AppStore, failure: OpenFailure, edit: TextEdit, edits: OpenFailure["edits"]): void {
  const draft = applyEdit(textOf(failure) ?? "", edit);
  const { draft: _, ...rest } = failure;
  const next = { ...rest, ...(edits ? { edits } : {}) };
  patch(store, "document", { failure: draft === failure.text ? next : { ...next, draft } });
}

/** Take the last change of the text back, or do it again; the change that was made comes back. */
export function moveInText(store: AppStore, which: "undo" | "redo"): TextEdit | undefined {
  const { failure } = store.getState().document;
  const { past, future } = failure?.edits ?? noEdits;
  const step = (which === "undo" ? past : future).at(-1);
  if (!failure || !step) return undefined;
  const edit = which === "undo" ? inverseOf(step) : step;
  const edits =
    which === "undo"
      ? { past: past.slice(0, -1), future: [...future, step] }
      : { past: [...past, step], future: future.slice(0, -1) };
  setText(store, failure, edit, edits);
  show(store, edit);
  return edit;
}

/** Whether what is open has a text that can be worked at: of a sound study it is what saving would write. */
export function hasOwnText({ document }: AppState): boolean {
  const isStudy = document.source?.kind === "scenario" && document.savedValue !== undefined;
  return document.text !== undefined || isStudy;
}

/**
 * Make the text of what is open the document, to be mended as it stands. What is unsaved goes with it.
 *
 * @param then What to bring into sight; else one begins at the top.
 */
export function openText(session: Session, then: () => void = () => goToOffsets(session.store, 0, 0)): void {
  const state = session.store.getState();
  const { source, status, text, savedValue } = state.document;
  if (!source || !hasOwnText(state) || source.kind === "library" || status !== "ready") return;
  const show = () => {
    // Of a study in which nothing was wrong the text was not kept.
    if (text === undefined && savedValue)
      patch(session.store, "document", { text: writeScenarioFile(savedValue.file) });
    showText(session, source.kind === "scenario" ? unsavedText(session) : undefined);
    then();
  };
  // A study that was made of a model is no part of the model's text.
  if (source.kind === "scenario") show();
  else
    unlessDirty(session, () => {
      leaveDocument(session);
      show();
    });
}

function unsavedText({ store }: Session): string | undefined {
  const state = store.getState();
  const { value } = state.document;
  return value && isDirty(state) ? writeScenarioFile(withDrafts(value)) : undefined;
}

function showText({ store }: Session, draft: string | undefined): void {
  const { document, view } = store.getState();
  const { source, text, problems, lines, epoch, system, size, isRecoded } = document;
  if (!source || text === undefined) return;
  const failure: OpenFailure = {
    name: source.name,
    problems,
    lines,
    text,
    isSound: source.kind === "scenario" || system !== undefined,
    ...(draft === undefined || draft === text ? {} : { draft }),
    ...(isRecoded && { isRecoded }),
  };
  patch(store, "document", { ...emptyDocument, epoch: epoch + 1, status: "failed", source, size, failure });
  // Views that need no study would hide it.
  openTab(store, isApart(view.tab) ? "compare" : view.tab);
  store.setState((state) => ({ ...state, runs: emptyRuns }));
}

/** Open the model that lies beside the open study, as text. */
export async function openModelText(session: Session, then: () => void = () => undefined): Promise<void> {
  const { source, value } = session.store.getState().document;
  if (source?.handle === undefined || !value) return;
  const { handle, name } = source;
  const outcome = await session.platform.readBeside(handle, value.file.model);
  unlessDirty(session, () => {
    openOutcome(session, outcome).then(
      () => {
        openText(session);
        const { failure } = session.store.getState().document;
        if (failure) patch(session.store, "document", { failure: { ...failure, study: { name, handle } } });
        then();
      },
      () => undefined,
    );
  });
}

/** Read the mended text. A study that it gives is unsaved until it is saved; a model is saved first, since a study names its file. */
export async function readAgain(session: Session): Promise<void> {
  const { failure, source } = session.store.getState().document;
  if (failure?.text === undefined || !source || source.kind === "library") return;
  const isUnsaved = failure.draft !== undefined || source.isRecovered === true;
  if (source.kind === "model" && isUnsaved) {
    await save(session);
    if (isDirty(session.store.getState())) return;
  }
  if (failure.study && failure.isSound) {
    await openOutcome(session, await session.platform.reopen(failure.study.handle));
    return;
  }
  await readText(session, source.kind === "scenario" && isUnsaved);
}

async function readText(session: Session, isUnsaved: boolean): Promise<void> {
  const { failure, source } = session.store.getState().document;
  const text = textOf(failure);
  if (text === undefined || failure?.text === undefined || !source || source.kind === "library") return;
  const { kind, name } = source;
  const bytes = new TextEncoder().encode(text);
  await openSource(session, { name, kind, bytes }, { ...source, isRecovered: isUnsaved });
  const { document } = session.store.getState();
  if (!document.failure) return;
  // Where it still cannot be opened, the text is still the user's work, and what was done to it can still be undone.
  const { text: onDisk, draft, edits, study, isRecoded } = failure;
  const kept = { ...document.failure, text: onDisk, ...(draft === undefined ? {} : { draft }) };
  patch(session.store, "document", {
    source,
    failure: { ...kept, ...(edits ? { edits } : {}), ...(study ? { study } : {}), ...(isRecoded && { isRecoded }) },
  });
}
