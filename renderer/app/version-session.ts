import { translate } from "../../i18n/translate.ts";
import { findScenario } from "../../scenarios/overrides/inheritance.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { causeText } from "../platform/file-causes.ts";
import type { EarlierVersion, VersionText } from "../platform/platform.ts";
import { patch } from "../store/app-store.ts";
import { changeDocument } from "../store/document-actions.ts";
import { withDrafts } from "../store/document-value.ts";
import { firstShown } from "../store/line-styles.ts";
import { isDirty } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { notify, openDialog } from "../store/view-actions.ts";
import { after } from "./command.ts";
import { momentText } from "./moment-text.ts";
import { keptFile, openKept } from "./open-kept.ts";
import { type Session, unlessDirty } from "./session.ts";

/**
 * Put an earlier version in the place of what is open, which is kept first. Of the open study it is one step, which can be
 * undone; anything else is opened as unsaved work.
 */
export async function openVersion(session: Session, version: EarlierVersion): Promise<void> {
  const { store } = session;
  const { language } = store.getState().view;
  const { epoch } = store.getState().document;
  const text = await session.platform.readVersion(version.id);
  if (!text) return refuse(session, translate(language, "app/version-gone"));
  const file = version.isOwn ? await studyOf(session, text) : undefined;
  if (store.getState().document.epoch !== epoch) return;
  const { value } = store.getState().document;
  if (file && file.model === value?.file.model) return put(session, file, version);
  if (text.isElsewhere) return refuse(session, translate(language, "app/version-elsewhere", { name: text.name }));
  unlessDirty(session, () => after(session, openApart(session, text, version)));
}

/** Tell what makes the open study of an earlier version. */
export async function compareVersion(session: Session, version: EarlierVersion): Promise<void> {
  const { store } = session;
  const { language } = store.getState().view;
  const { epoch } = store.getState().document;
  const time = momentText(language, version.savedAt);
  const text = await session.platform.readVersion(version.id);
  if (!text) return refuse(session, translate(language, "app/version-gone"));
  const file = await studyOf(session, text);
  if (store.getState().document.epoch !== epoch) return;
  if (!file) return refuse(session, translate(language, "app/version-unread", { time }));
  const name = translate(language, "app/version-of", { name: version.name, time });
  openDialog(store, { kind: "difference", other: { name, file } });
}

async function studyOf({ engine }: Session, text: VersionText): Promise<ScenarioFile | undefined> {
  const { name, kind, bytes } = keptFile(text);
  return kind === "scenario" ? engine.read({ name, kind, bytes }) : undefined;
}

/** Where it says nothing new there is no step. */
async function put(session: Session, file: ScenarioFile, { savedAt }: EarlierVersion): Promise<void> {
  const { store } = session;
  const { value, epoch } = store.getState().document;
  const { language } = store.getState().view;
  const time = momentText(language, savedAt);
  if (value && writeScenarioFile(withDrafts(value)) === writeScenarioFile(file))
    return notify(store, translate(language, "app/version-same", { time }));
  if (!(await keepPresent(session)) || store.getState().document.epoch !== epoch) return;
  changeDocument(store, { kind: "version", savedAt }, () => ({ file, drafts: new Map() }));
  showNew(session, new Set(value?.file.scenarios.map(({ id }) => id)), file);
  notify(store, translate(language, "app/version-put", { time }));
}

/** Scenarios that were not there before come into sight as when a study is opened, and one that is there is selected. */
function showNew({ store }: Session, before: ReadonlySet<string>, file: ScenarioFile): void {
  const { view, selection } = store.getState();
  const added = [...firstShown(file.scenarios)].filter((id) => !before.has(id));
  patch(store, "view", { shown: new Set([...view.shown, ...added]) });
  const isThere = selection.scenario !== undefined && findScenario(file, selection.scenario) !== undefined;
  if (!isThere) patch(store, "selection", { scenario: file.scenarios[0]?.id });
}

async function openApart(session: Session, text: VersionText, { savedAt }: EarlierVersion): Promise<void> {
  const { store } = session;
  if (!(await keepPresent(session)) || !(await openKept(session, text))) return;
  const { language } = store.getState().view;
  const time = momentText(language, savedAt);
  notify(store, translate(language, "app/version-opened", { name: text.name, time }));
}

/** Keep what is open as a version of its own; false where that failed, which is told. */
async function keepPresent(session: Session): Promise<boolean> {
  const state = session.store.getState();
  const text = presentText(state);
  if (text === undefined) return true;
  const outcome = await session.platform.keepVersion(state.document.source?.name ?? "", text);
  if (outcome.status === "kept") return true;
  const { language } = session.store.getState().view;
  refuse(session, translate(language, "app/version-not-kept", { cause: causeText(language, outcome) }));
  return false;
}

/** What is open, as saving would write it; nothing where it is as it was brought along. */
function presentText(state: AppState): string | undefined {
  const { value, failure, source } = state.document;
  if (!isDirty(state) && source?.kind !== "scenario") return undefined;
  if (failure) return failure.draft ?? failure.text;
  return value && writeScenarioFile(withDrafts(value));
}

function refuse({ store }: Session, sentence: string): void {
  notify(store, sentence, "error");
}
