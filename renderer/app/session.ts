import { createContext, useContext } from "react";
import { translate } from "../../i18n/translate.ts";
import { hasErrors } from "../../models/problem.ts";
import type { EngineAnswer, EngineClient } from "../engine/client.ts";
import type { OpenedStudy, SourceFile } from "../engine/protocol.ts";
import { libraryStudy } from "../library/library.ts";
import type { FileCause } from "../platform/file-causes.ts";
import type { OpenOutcome, Platform } from "../platform/platform.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { emptyHistory } from "../store/history.ts";
import { firstShown } from "../store/line-styles.ts";
import { isDirty } from "../store/selectors.ts";
import {
  type DocumentSlice,
  type DocumentSource,
  emptyDocument,
  emptyRuns,
  emptySelection,
  type OpenFailure,
  pages,
  type ViewSlice,
} from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import { type Choice, choose } from "./choice.ts";
import { type FileKind, kindOfFile } from "./foreign-file.ts";

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
    // The desktop tells by the name alone, and brings no bytes.
    if (code === "NOT_A_DOCUMENT") return refuse(session, name, kindOfFile(name, new Uint8Array()));
    return inTurn(session, opening, () => fail(session, { name, problems: [], cause: { code } }));
  }
  const { handle, name, bytes } = outcome.file;
  const kind = kindOfFile(name, bytes);
  if (kind !== "scenario" && kind !== "model") return refuse(session, name, kind);
  return openSource(session, { name, kind, bytes }, { name, kind, handle }, opening);
}

/** Say why a file is not opened; what is open stays. */
function refuse({ store }: Session, name: string, kind: FileKind): false {
  const reason = kind === "scenario" || kind === "model" ? "app/foreign-file" : kind;
  notify(store, translate(store.getState().view.language, reason, { name }), "error");
  return false;
}

/** Open a bundled study. Whether it is open in the end. */
export async function openLibrary(session: Session, name: string): Promise<boolean> {
  const choice = choose(session.store);
  const bytes = await libraryStudy(name);
  const fileName = `${name}.scenario.json`;
  const source = { name: fileName, kind: "library" } as const;
  if (bytes) return openSource(session, { name: fileName, kind: "scenario", bytes }, source, { choice });
  return inTurn(session, { choice }, () => fail(session, { name: fileName, problems: [], cause: { code: "ENOENT" } }));
}

/** Show the bundled study that the engine was asked for before the window was there. */
export function showEarly(session: Session, name: string, answer: Promise<EngineAnswer>): Promise<boolean> {
  return openBy(session, () => answer, { name: `${name}.scenario.json`, kind: "library" });
}

/** How a file is opened. */
export interface Opening {
  /** Made when the user chose it; absent where that is now. */
  readonly choice?: Choice;
  /** The model that came with a study. */
  readonly model?: SourceFile;
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
  return openBy(session, (model) => session.engine.open(file, model), source, opening);
}

/** Asks the engine for the document, with the model that only the window could fetch. */
type Ask = (model: SourceFile | undefined) => Promise<EngineAnswer>;

function openBy(session: Session, ask: Ask, source: DocumentSource, opening: Opening = {}): Promise<boolean> {
  return inTurn(session, opening, async () => {
    leaveDocument(session, source);
    if (!opening.isAgain) leavePage(session.store);
    patch(session.store, "view", { page: undefined, notice: undefined });
    await read(session, ask, source, opening);
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

async function read(session: Session, ask: Ask, source: DocumentSource, opening: Opening): Promise<void> {
  const { store } = session;
  const epoch = store.getState().document.epoch + 1;
  patch(store, "document", { ...emptyDocument, status: "opening", source, epoch });
  // The same study once more is not asked about again.
  store.setState(({ runs: { askedWork, agreedWork }, ...state }) => ({
    ...state,
    runs: opening.isAgain ? { ...emptyRuns, askedWork, agreedWork } : emptyRuns,
  }));
  const isNewest = () => store.getState().document.epoch === epoch;
  try {
    const answer = await ask(opening.model);
    const model = answer && "wanted" in answer ? await modelBeside(session, source, answer.wanted) : undefined;
    if (!isNewest()) return;
    if (!answer) fail(session, { name: source.name, problems: [], cause: { code: "ENOENT" } });
    else if (model && "bytes" in model) await read(session, ask, source, { ...opening, model });
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
  const { problems, lines, text, isRecoded } = study;
  if (!study.file) {
    // Only what is text can be mended here, and only that keeps its name: there is nothing of the rest to save.
    const { isTooLong } = study;
    const rest = {
      ...(text === undefined ? {} : { text }),
      ...(isTooLong && { isTooLong }),
      ...(isRecoded && { isRecoded }),
    };
    const failure = { name: source.name, problems, lines, isSound: false, ...rest };
    fail(session, failure, text === undefined ? undefined : source);
    return;
  }
  const value = { file: study.file, drafts: new Map() };
  const document: Partial<DocumentSlice> = {
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
    isRecoded,
    size: study.size,
    history: emptyHistory(),
    backedUpAt: undefined,
    openMilliseconds: study.elapsed,
  };
  const view: Partial<ViewSlice> = {
    shown: firstShown(study.file.scenarios),
    hues: new Map(),
    chartModes: new Map(),
    tableCharts: new Set(),
    chartElements: new Map(),
    hasAllIndicators: false,
    span: undefined,
    cursor: undefined,
    page,
  };
  // All at once: what is in sight is known when its runs are asked for.
  store.setState((state) => ({
    ...state,
    document: { ...state.document, ...document },
    view: { ...state.view, ...view },
    selection: { ...emptySelection, scenario: study.file?.scenarios[0]?.id },
  }));
  if (isRecoded && source.kind === "scenario") notify(store, translate(store.getState().view.language, "app/recoded"));
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
