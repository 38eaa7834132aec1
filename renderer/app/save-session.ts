import { translate } from "../../i18n/translate.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import { causeText } from "../platform/file-causes.ts";
import { saveFileName } from "../platform/file-names.ts";
import type { SaveOutcome } from "../platform/platform.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { storeDraft } from "../store/document-value.ts";
import { draftChangeCount } from "../store/scenario-rows.ts";
import { isDirty } from "../store/selectors.ts";
import type {
  AppState,
  ConflictAnswer,
  DialogName,
  DocumentSlice,
  DocumentSource,
  SaveObstacle,
} from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import { when } from "./choice.ts";
import { reportFailure, type Session } from "./session.ts";

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

/**
 * Save where the document came from, and tell whether it was saved in the end: where the file is not the one that was opened,
 * once the user has said what then. A bundled study is saved as a new file, and a model as a study unless it is its text.
 */
export async function save(session: Session, isForced = false): Promise<boolean> {
  const { source, failure } = session.store.getState().document;
  const isOwn = source?.kind === "scenario" || (source?.kind === "model" && failure !== undefined);
  if (!isOwn || source.handle === undefined) {
    return saveAs(session);
  }
  const text = textToSave(session);
  const { value } = session.store.getState().document;
  if (text === undefined) return false;
  const outcome = await session.platform.save(source.handle, text, isForced);
  if (outcome.status === "conflict" || outcome.status === "missing") return settleConflict(session, outcome.status);
  if (outcome.status === "refused") return settleConflict(session, "refused", isForced);
  return finishSaving(session, outcome, value, text);
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
  const { draft, isRecoded: _, ...rest } = failure;
  return { failure: { ...rest, text, ...(draft === undefined || draft === text ? {} : { draft }) } };
}

async function finishSaving(
  session: Session,
  outcome: SaveOutcome,
  value: DocumentSlice["value"],
  text: string,
): Promise<boolean> {
  const { store } = session;
  const { language } = store.getState().view;
  if (outcome.status === "failed") {
    const cause = causeText(language, outcome);
    notify(store, translate(language, "app/save-failed", { name: outcome.name, cause }), "error");
  } else if (outcome.status === "saved") {
    const { failure, source: before } = store.getState().document;
    const kind = failure && before?.kind === "model" ? "model" : "scenario";
    const source: DocumentSource = { name: outcome.name, kind, handle: outcome.handle };
    // Only what was written counts as saved: the user may have gone on meanwhile, and changes of the base are not in it.
    const savedValue = value && { file: value.file, drafts: new Map() };
    patch(store, "document", { source, savedValue, text, isRecoded: undefined, ...savedFailure(store, text) });
    notify(store, savedWords(session, outcome.name));
    if (!isDirty(store.getState())) session.platform.discardBackup().catch(reportFailure(session));
  }
  return outcome.status === "saved";
}

/**
 * Ask what is to become of a file that cannot simply be written, and do it; whether the document was saved in the end. Written
 * all the same means over what another program made of it, unless `isForced` says otherwise.
 */
export async function settleConflict(session: Session, state: SaveObstacle, isForced = true): Promise<boolean> {
  let answered: ConflictAnswer | undefined;
  const answer = (chosen: ConflictAnswer) => {
    answered = chosen;
  };
  await askWith(session.store, { kind: "conflict", state, answer });
  if (answered === undefined) return false;
  return answered === "overwrite" ? save(session, isForced) : saveAs(session);
}

/** Show a dialog; resolves once it is answered or put away. */
async function askWith(store: AppStore, dialog: DialogName): Promise<void> {
  patch(store, "view", { dialog });
  await when(store, ({ view }) => view.dialog !== dialog);
}

function savedWords({ store }: Session, name: string): string {
  const state = store.getState();
  const base = changedBase(state);
  const count = base === undefined ? 0 : draftChangeCount(state, base);
  const { language } = state.view;
  return count > 0
    ? translate(language, "app/saved-without-base", { name, count })
    : translate(language, "app/saved", { name });
}

function changedBase({ document: { value } }: AppState): string | undefined {
  const base = value?.file.scenarios[0]?.id;
  return base !== undefined && value?.drafts.has(base) ? base : undefined;
}

/** Save all there is before it goes: changes of the base, which itself stays, want a name first. Whether nothing is unsaved in the end. */
export async function saveEverything(session: Session, isCopy = false): Promise<boolean> {
  const { store } = session;
  if (!(await (isCopy ? saveAs(session) : save(session)))) return false;
  const base = changedBase(store.getState());
  if (base === undefined) return !isDirty(store.getState());
  patch(store, "selection", { scenario: base });
  await askWith(store, { kind: "save-scenario" });
  const isNamed = changedBase(store.getState()) === undefined;
  return isNamed && (await save(session)) && !isDirty(store.getState());
}
