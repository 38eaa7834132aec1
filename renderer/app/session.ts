import { createContext, useContext } from "react";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { hasErrors } from "../../models/problem.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import type { EngineAnswer, EngineClient } from "../engine/client.ts";
import type { OpenedStudy, SourceFile } from "../engine/protocol.ts";
import { libraryStudy } from "../library/library.ts";
import { causeText, type FileCause } from "../platform/file-causes.ts";
import { fileKind, saveFileName } from "../platform/file-names.ts";
import type { OpenOutcome, Platform, SaveOutcome } from "../platform/platform.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { storeDraft } from "../store/document-value.ts";
import { emptyHistory } from "../store/history.ts";
import { firstShown } from "../store/line-styles.ts";
import { draftChangeCount } from "../store/scenario-rows.ts";
import { isDirty } from "../store/selectors.ts";
import {
  type AppState,
  type DocumentSlice,
  type DocumentSource,
  emptyDocument,
  emptyRuns,
  type OpenFailure,
  pages,
  type ViewSlice,
} from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import { type Choice, choose } from "./choice.ts";

/** What a window works with: its state, its door to the outside, its engine. */
export interface Session {
  readonly store: AppStore;
  readonly platform: Platform;
  readonly engine: EngineClient;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** The window's session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No session above this component");
  return session;
}

function languageOf({ store }: Session): Language {
  return store.getState().view.language;
}

/** Go on unless there is unsaved work; then the user is asked first. */
export function unlessDirty(session: Session, then: () => void): void {
  if (isDirty(session.store.getState())) patch(session.store, "view", { dialog: { kind: "discard", then } });
  else then();
}

/** Open what the platform brought. Whether it is open in the end. */
export async function openOutcome(session: Session, outcome: OpenOutcome, opening: Opening = {}): Promise<boolean> {
  if (outcome.status === "cancelled") return false;
  if (outcome.status === "failed") {
    const { name, code } = outcome;
    return inTurn(session, opening, () => fail(session, { name, problems: [], cause: { code } }));
  }
  const { handle, name, bytes } = outcome.file;
  const kind = fileKind(name) === "model" ? "model" : "scenario";
  return openSource(session, { name, kind, bytes }, { name, kind, handle }, opening);
}

/** A bundled study that the engine was given before the window was there. */
export interface EarlyStudy {
  readonly bytes: Uint8Array;
  readonly answer: Promise<EngineAnswer>;
}

/** Open a bundled study. Whether it is open in the end. */
export async function openLibrary(session: Session, name: string, early?: EarlyStudy): Promise<boolean> {
  const choice = choose(session.store);
  const bytes = early?.bytes ?? (await libraryStudy(name));
  const fileName = `${name}.scenario.json`;
  const source = { name: fileName, kind: "library" } as const;
  const opening = early ? { choice, answer: early.answer } : { choice };
  if (bytes) return openSource(session, { name: fileName, kind: "scenario", bytes }, source, opening);
  return inTurn(session, { choice }, () => fail(session, { name: fileName, problems: [], cause: { code: "ENOENT" } }));
}

/** How a file is opened. */
export interface Opening {
  /** Made when the user chose it; absent where that is now. */
  readonly choice?: Choice;
  /** The model that came with a study. */
  readonly model?: SourceFile;
  /** What the engine makes of it, where it was asked already. */
  readonly answer?: Promise<EngineAnswer>;
  /** The document's own file, read once more: the user stays where they are. */
  readonly isAgain?: boolean;
}

/** Read, check, compile, show. Whether it is open in the end. */
export async function openSource(
  session: Session,
  file: SourceFile,
  source: DocumentSource,
  opening: Opening = {},
): Promise<boolean> {
  return inTurn(session, opening, async () => {
    leaveDocument(session, source);
    if (!opening.isAgain) leavePage(session.store);
    patch(session.store, "view", { page: undefined, notice: undefined });
    await read(session, file, source, opening);
    return session.store.getState().document.source === source;
  });
}

/** What arrives after a later choice is not opened; what the user did meanwhile is not dropped unasked. */
async function inTurn(
  { store }: Session,
  { choice }: Opening,
  work: () => Promise<boolean> | boolean,
): Promise<boolean> {
  const { take, isWorkSince } = choice ?? choose(store);
  if (!take()) return false;
  if (!isWorkSince()) return work();
  patch(store, "view", { dialog: { kind: "discard", then: () => void work() } });
  return false;
}

async function read(session: Session, file: SourceFile, source: DocumentSource, opening: Opening): Promise<void> {
  const { store, engine } = session;
  const epoch = store.getState().document.epoch + 1;
  patch(store, "document", { ...emptyDocument, status: "opening", source, epoch });
  store.setState((state) => ({ ...state, runs: emptyRuns }));
  const isNewest = () => store.getState().document.epoch === epoch;
  try {
    const { answer: asked, ...further } = opening;
    const answer = await (asked ?? engine.open(file, opening.model));
    const model = "wanted" in answer ? await modelBeside(session, source, answer.wanted) : undefined;
    if (!isNewest()) return;
    if (model && "bytes" in model) await read(session, file, source, { ...further, model });
    else if (model) fail(session, { name: source.name, problems: [], cause: model });
    else if (!("wanted" in answer))
      show(session, source, answer, opening.isAgain ? undefined : firstPage(source, answer));
  } catch (cause) {
    if (isNewest()) fail(session, { name: source.name, problems: [], cause: { code: wordsOf(cause) } });
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The document goes, with the user's consent where it has unsaved work, and so does its backup. */
export function leaveDocument({ store, platform }: Session, next?: DocumentSource): void {
  // A recovered document's text stands in the backup until it is saved.
  if (isDirty(store.getState()) && !next?.isRecovered) platform.discardBackup().catch(() => undefined);
}

/** A page that speaks of no study would hide the one that is being opened. */
function leavePage(store: AppStore): void {
  const { tab } = store.getState().view;
  if (tab !== "confidence" && pages.some((page) => page === tab)) patch(store, "view", { tab: "compare" });
}

/** A model is told of before it is used; errors are shown at once. */
function firstPage(source: DocumentSource, { problems }: OpenedStudy): ViewSlice["page"] {
  if (source.kind === "model") return "import";
  return hasErrors(problems) ? "problems" : undefined;
}

async function modelBeside(
  { platform }: Session,
  { handle }: DocumentSource,
  path: string,
): Promise<SourceFile | FileCause> {
  const beside = handle === undefined ? undefined : await platform.readBeside(handle, path);
  if (beside?.status === "opened") return { name: beside.file.name, kind: "model", bytes: beside.file.bytes };
  return { code: beside?.status === "failed" ? beside.code : "ENOENT", model: path };
}

/** Say why nothing is open; false, which is what became of it. */
function fail(session: Session, failure: OpenFailure, source?: DocumentSource): boolean {
  const { store } = session;
  leaveDocument(session, source);
  const { epoch } = store.getState().document;
  patch(store, "document", { ...emptyDocument, epoch: epoch + 1, status: "failed", source, failure });
  patch(store, "view", { page: undefined, notice: undefined });
  store.setState((state) => ({ ...state, runs: emptyRuns }));
  return false;
}

function show(session: Session, source: DocumentSource, study: OpenedStudy, page: ViewSlice["page"]): void {
  const { store } = session;
  const { problems, lines, text } = study;
  if (!study.file) {
    // Only what is text can be mended here, and only that keeps its name: there is nothing of the rest to save.
    const failure = { name: source.name, problems, lines, isSound: false, ...(text === undefined ? {} : { text }) };
    fail(session, failure, text === undefined ? undefined : source);
    return;
  }
  const value = { file: study.file, drafts: new Map() };
  patch(store, "document", {
    status: "ready",
    source,
    failure: undefined,
    value,
    savedValue: source.isRecovered ? undefined : value,
    model: study.model,
    system: study.system,
    problems,
    lines,
    text,
    size: study.size,
    history: emptyHistory(),
    backedUpAt: undefined,
    openMilliseconds: study.elapsed,
  });
  const shown = firstShown(study.file.scenarios);
  patch(store, "view", {
    shown,
    chartModes: new Map(),
    tableCharts: new Set(),
    chartElements: new Map(),
    span: undefined,
    cursor: undefined,
    page,
  });
  patch(store, "selection", { scenario: study.file.scenarios[0]?.id, variable: undefined, at: undefined });
}

/** Ask for a file and open it. */
export function open(session: Session): void {
  unlessDirty(session, () => {
    session.platform
      .open()
      .then((outcome) => openOutcome(session, outcome))
      .catch(reportFailure(session));
  });
}

/** What to do where the platform breaks off: say so. */
export function reportFailure(session: Session): (cause: unknown) => void {
  return (cause) => notify(session.store, wordsOf(cause), "error");
}

/** The text to write. Changes of levers go into their scenarios first, save those of the base, which are saved only by name. */
function textToSave({ store }: Session): string | undefined {
  const { value, failure } = store.getState().document;
  // A file that cannot be read is saved as it was typed: what is not understood is not lost.
  if (failure) return failure.draft ?? failure.text;
  if (!value) return undefined;
  const base = value.file.scenarios[0]?.id;
  const stored = [...value.drafts.keys()].filter((id) => id !== base).reduce(storeDraft, value);
  if (stored !== value) patch(store, "document", { value: stored });
  return writeScenarioFile(stored.file);
}

/** Save where the document came from, and tell whether it was saved; a bundled study is saved as a new file, and a model as a study unless it is its text. */
export async function save(session: Session, isForced = false): Promise<boolean> {
  const { source, failure } = session.store.getState().document;
  const isOwn = source?.kind === "scenario" || (source?.kind === "model" && failure !== undefined);
  if (!isOwn || source.handle === undefined) {
    return saveAs(session);
  }
  const text = textToSave(session);
  const { value } = session.store.getState().document;
  if (text === undefined) return false;
  return finishSaving(session, await session.platform.save(source.handle, text, isForced), value, text);
}

/** Save under another name. */
export async function saveAs(session: Session): Promise<boolean> {
  const { source } = session.store.getState().document;
  const text = textToSave(session);
  const { value, failure } = session.store.getState().document;
  if (text === undefined || !source) return false;
  const name = failure && source.kind === "model" ? source.name : saveFileName(source.name);
  return finishSaving(session, await session.platform.saveAs(name, text), value, text);
}

/** Of a text that is being mended: what was saved is what the file says now. */
function savedFailure(store: AppStore, text: string): Pick<DocumentSlice, "failure"> | Record<string, never> {
  const { failure } = store.getState().document;
  if (!failure) return {};
  const { draft, ...rest } = failure;
  return { failure: { ...rest, text, ...(draft === undefined || draft === text ? {} : { draft }) } };
}

function finishSaving(
  session: Session,
  outcome: SaveOutcome,
  value: ReturnType<AppStore["getState"]>["document"]["value"],
  text: string,
): boolean {
  const { store } = session;
  const language = languageOf(session);
  if (outcome.status === "conflict" || outcome.status === "missing") {
    patch(store, "view", { dialog: { kind: "conflict", state: outcome.status } });
  } else if (outcome.status === "failed") {
    const cause = causeText(language, outcome);
    notify(store, translate(language, "app/save-failed", { name: outcome.name, cause }), "error");
  } else if (outcome.status === "saved") {
    const { failure, source: before } = store.getState().document;
    const kind = failure && before?.kind === "model" ? "model" : "scenario";
    const source: DocumentSource = { name: outcome.name, kind, handle: outcome.handle };
    // Only what was written counts as saved: the user may have gone on meanwhile, and changes of the base are not in it.
    const savedValue = value && { file: value.file, drafts: new Map() };
    patch(store, "document", { source, savedValue, text, ...savedFailure(store, text) });
    notify(store, savedWords(session, outcome.name));
    if (!isDirty(store.getState())) session.platform.discardBackup().catch(reportFailure(session));
  }
  return outcome.status === "saved";
}

function savedWords(session: Session, name: string): string {
  const base = changedBase(session.store.getState());
  const count = base === undefined ? 0 : draftChangeCount(session.store.getState(), base);
  const language = languageOf(session);
  return count > 0
    ? translate(language, "app/saved-without-base", { name, count })
    : translate(language, "app/saved", { name });
}

function changedBase({ document: { value } }: AppState): string | undefined {
  const base = value?.file.scenarios[0]?.id;
  return base !== undefined && value?.drafts.has(base) ? base : undefined;
}

/** Save all there is before it goes: changes of the base, which itself stays, want a name first. */
export async function saveEverything(session: Session): Promise<boolean> {
  const { store } = session;
  if (!(await save(session))) return false;
  const base = changedBase(store.getState());
  if (base !== undefined) {
    patch(store, "selection", { scenario: base });
    patch(store, "view", { dialog: { kind: "save-scenario" } });
  }
  return !isDirty(store.getState());
}
