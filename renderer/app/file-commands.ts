import { translate } from "../../i18n/translate.ts";
import { libraryNames } from "../library/library.ts";
import { libraryTitle } from "../library/titles.ts";
import { causeText } from "../platform/file-causes.ts";
import { isDirty } from "../store/selectors.ts";
import { emptyDocument, emptyRuns } from "../store/state.ts";
import { notify, openDialog, openPage } from "../store/view-actions.ts";
import { choose } from "./choice.ts";
import { after, type Command, command, firstOf, unless } from "./command.ts";
import { compareWithFile } from "./compare-with-file.ts";
import { hasOwnText, openText } from "./mend-session.ts";
import { save, saveAs } from "./save-session.ts";
import { leaveDocument, open, openLibrary, openOutcome, reportFailure, type Session, unlessDirty } from "./session.ts";

function revert(session: Session): void {
  const state = session.store.getState();
  const handle = state.document.source?.handle;
  if (handle === undefined) return;
  const go = () => after(session, readFromDisk(session, handle));
  if (isDirty(state)) openDialog(session.store, { kind: "revert", then: go });
  else go();
}

/** What cannot be read takes the place of nothing: the work stays. */
async function readFromDisk(session: Session, handle: string): Promise<void> {
  const { store, platform } = session;
  const choice = choose(store);
  const outcome = await platform.reopen(handle);
  if (outcome.status !== "failed") {
    await openOutcome(session, outcome, { isAgain: true, choice });
    return;
  }
  const { language } = store.getState().view;
  const { name } = outcome;
  notify(store, translate(language, "app/revert-failed", { name, cause: causeText(language, outcome) }), "error");
}

function welcome(session: Session): void {
  unlessDirty(session, () => {
    const { epoch } = session.store.getState().document;
    choose(session.store).take();
    leaveDocument(session);
    session.store.setState((state) => ({
      ...state,
      document: { ...emptyDocument, epoch: epoch + 1 },
      runs: emptyRuns,
      view: { ...state.view, tab: "compare", page: undefined },
    }));
  });
}

/** There has to be something that can be saved: a study, or a text that is being mended. */
const needsText = unless(
  ({ document }) => document.status === "ready" || document.failure?.text !== undefined,
  "app/why-no-file",
);

const needsValue = unless(
  ({ document }) => document.status === "ready" && document.value !== undefined,
  "app/why-no-study",
);

/** What brings files in and out. */
export const fileCommands: readonly Command[] = [
  command("file.open", "app/command-open", "Ctrl O", open),
  command("file.save", "app/command-save", "Ctrl S", (session) => after(session, save(session)), needsText),
  command("file.save-as", "app/command-save-as", undefined, (session) => after(session, saveAs(session)), needsText),
  command(
    "file.revert",
    "app/command-revert",
    undefined,
    revert,
    unless(({ document }) => document.source?.handle !== undefined, "app/why-not-saved"),
  ),
  command(
    "file.welcome",
    "app/command-welcome",
    undefined,
    welcome,
    unless(({ document }) => document.status !== "empty", "app/why-at-start"),
  ),
];

/** The bundled studies. */
export const studyCommands: readonly Command[] = [
  command(
    "file.study",
    undefined,
    undefined,
    (session, _, name) =>
      unlessDirty(session, () => {
        openLibrary(session, name).catch(reportFailure(session));
      }),
    undefined,
    {
      choices: ({ document, view }) =>
        libraryNames.map((name) => ({
          value: name,
          words: { zh: libraryTitle(name, "zh"), en: libraryTitle(name, "en") },
          isChosen: document.source?.kind === "library" && document.source.name === name,
          hint: translate(view.language, "app/palette-studies"),
          alsoCalled: name,
        })),
    },
  ),
];

/** What is told of the open document's file. */
export const ownFileCommands: readonly Command[] = [
  command(
    "file.difference",
    "app/command-difference",
    undefined,
    ({ store }) => openDialog(store, { kind: "difference" }),
    needsValue,
  ),
  command(
    "file.compare-with",
    "app/command-compare-with",
    undefined,
    (session) => after(session, compareWithFile(session)),
    needsValue,
  ),
  command("file.versions", "app/command-versions", undefined, ({ store }) => openDialog(store, { kind: "versions" })),
  command(
    "file.mend",
    "app/command-mend",
    undefined,
    (session) => openText(session),
    firstOf(
      unless(({ document }) => document.failure?.text === undefined, "app/why-mending"),
      unless(({ document }) => document.status === "ready", "app/why-no-file"),
      unless(({ document }) => document.source?.kind !== "library", "app/why-library"),
      unless(hasOwnText, "app/why-no-text"),
    ),
  ),
  command(
    "view.import",
    "app/command-import",
    undefined,
    ({ store }) => openPage(store, "import"),
    unless(
      ({ document }) =>
        document.status === "ready" && document.source?.kind === "model" && document.model !== undefined,
      "app/why-no-import",
    ),
  ),
];
