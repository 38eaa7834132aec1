import { translate } from "../../i18n/translate.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import { causeText } from "../platform/file-causes.ts";
import { patch } from "../store/app-store.ts";
import { withDrafts } from "../store/document-value.ts";
import { askBeforeLongRuns } from "../store/long-runs.ts";
import { keepRunning } from "../store/run-actions.ts";
import { isDirty } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import { keepChecking } from "../views/problems/keep-checking.ts";
import { keepCheckingText } from "../views/problems/keep-checking-text.ts";
import { unasked, when } from "./choice.ts";
import { commandOfKey, runCommand } from "./commands.ts";
import { commandKeys, isLetterKey, isTyping, keyName } from "./keyboard.ts";
import { saveEverything, settleConflict } from "./save-session.ts";
import { openOutcome, type Session, unlessDirty } from "./session.ts";

/** Milliseconds between a change and its backup, and between two backups. */
const backupEvery = 1_000;

/** Everything that goes on beside the components: runs, backups, keys, drops, what the desktop says. Ends with what it returns. */
export function followSession(session: Session): () => void {
  const ends = [
    keepRunning(session.store, session.engine),
    askBeforeLongRuns(session.store),
    keepBackups(session),
    keepChecking(session.store),
    keepCheckingText(session.store, session.engine, session.platform),
    followKeys(session),
    followDesktop(session),
    tellDocument(session),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Unsaved changes are on disk a second later, drafts among them. */
function keepBackups({ store, platform }: Session): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let isRefused = false;
  const tell = (key: "app/not-backed-up" | "app/versions-failing", code: string) => {
    const { language } = store.getState().view;
    notify(store, translate(language, key, { cause: causeText(language, { code }) }), "error");
  };
  const write = async () => {
    clock = undefined;
    const state = store.getState();
    const { value, source, failure } = state.document;
    const text = failure ? failure.draft : value && writeScenarioFile(withDrafts(value));
    if (text === undefined || !source || !isDirty(state)) return;
    const outcome = await platform.writeBackup(source.name, text);
    const isSaved = outcome.status === "saved";
    if (isSaved) patch(store, "document", { backedUpAt: outcome.at });
    const code = isSaved ? outcome.versionFailure : outcome.code;
    // Said once, not at every change: nothing changes about it until it goes well again.
    if (code !== undefined && !isRefused) tell(isSaved ? "app/versions-failing" : "app/not-backed-up", code);
    isRefused = code !== undefined;
  };
  const unsubscribe = store.subscribe((state, before) => {
    const isChanged =
      state.document.value !== before.document.value ||
      state.document.failure?.draft !== before.document.failure?.draft;
    if (!isChanged || !isDirty(state) || clock !== undefined) return;
    clock = setTimeout(() => {
      write().catch(() => undefined);
    }, backupEvery);
  });
  return () => {
    clearTimeout(clock);
    unsubscribe();
  };
}

function followKeys(session: Session): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (session.store.getState().view.dialog || (!ctrl && !/^F\d/.test(event.key) && isTyping(target))) return;
    // The field's own undo belongs to the field.
    if (ctrl && /^[zy]$/i.test(event.key) && isTyping(target)) return;
    const pressed = keyName({ key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey });
    const name = commandKeys(pressed, session.store.getState().view.isMac);
    // A letter that is held down is meant once.
    if (isLetterKey(name) && (event.repeat || !session.store.getState().view.hasLetterKeys)) return;
    const found = commandOfKey(name);
    if (!found) return;
    event.preventDefault();
    runCommand(session, found.id);
  };
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}

function followDesktop(session: Session): () => void {
  const { platform, store } = session;
  return platform.listen((event) => {
    if (event.type === "command") runCommand(session, event.command);
    else if (event.type === "open") unlessDirty(session, () => settle(openOutcome(session, event.outcome)));
    else if (event.type === "save-and-close") settle(saveAndClose(session, event.isCopy));
    else followDisk(session, event.handle, event.state);
  });

  function settle(work: Promise<unknown>): void {
    work.catch((cause: unknown) => notify(store, cause instanceof Error ? cause.message : String(cause), "error"));
  }
}

async function saveAndClose(session: Session, isCopy: boolean): Promise<void> {
  let isSaved = false;
  try {
    isSaved = await saveEverything(session, isCopy);
  } finally {
    await session.platform.closeAfterSave(isSaved);
  }
}

/** A file that changes while nothing is unsaved is read again; else the user decides. */
function followDisk(session: Session, handle: string, state: "changed" | "missing"): void {
  const current = session.store.getState();
  if (current.document.source?.handle !== handle) return;
  if (!canAsk(current)) {
    if (current.view.dialog?.kind !== "conflict")
      when(session.store, canAsk).then(
        () => followDisk(session, handle, state),
        () => undefined,
      );
    return;
  }
  if (state === "missing" || isDirty(current)) {
    settleConflict(session, state === "changed" ? "conflict" : "missing").catch(() => undefined);
    return;
  }
  session.platform.reopen(handle).then(
    (outcome) => {
      const { document } = session.store.getState();
      if (document.epoch !== current.document.epoch) return;
      // What was typed while the file was read is not dropped: the document keeps the file it was made of.
      if (isDirty(session.store.getState())) followDisk(session, handle, state);
      // A file that cannot be read for now stays on the screen as it was; a save will ask.
      else if (outcome.status === "opened") return openOutcome(session, outcome, { isAgain: true, choice: unasked });
    },
    () => undefined,
  );
}

/** While a document is being opened it is neither clean nor dirty, and a question that is on the screen is answered first. */
function canAsk({ document, view }: AppState): boolean {
  return document.status !== "opening" && view.dialog === undefined;
}

/** The window's title and its question on closing. */
function tellDocument({ store, platform }: Session): () => void {
  const describe = (state: AppState) => {
    const { source, failure } = state.document;
    // A model is watched while its text is the document.
    const isOwn = source?.kind === "scenario" || failure?.text !== undefined;
    const handle = isOwn ? source?.handle : undefined;
    platform
      .describeDocument({
        name: source?.name ?? "",
        isDirty: isDirty(state),
        ...(handle === undefined ? {} : { handle }),
      })
      .catch(() => undefined);
  };
  describe(store.getState());
  return store.subscribe((state, before) => {
    const { source, failure } = state.document;
    const isOther = source !== before.document.source || failure?.text !== before.document.failure?.text;
    if (isOther || isDirty(state) !== isDirty(before)) describe(state);
  });
}
