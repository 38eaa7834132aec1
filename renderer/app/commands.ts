import type { MessageKey } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { chartModes } from "../../reports/charts/chart-input.ts";
import type { MenuCommand } from "../platform/platform.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { discardDraft, duplicateScenario, newScenario, redo, undo } from "../store/document-actions.ts";
import { draftChangeCount, scenarioRows } from "../store/scenario-rows.ts";
import { scenariosOf, selectedScenario } from "../store/selectors.ts";
import { type AppState, emptyDocument, emptyRuns, pages, type Tab, tabs } from "../store/state.ts";
import {
  notify,
  openDialog,
  openPage,
  openTab,
  setLanguage,
  setMode,
  showOnly,
  toggleFold,
  toggleShown,
} from "../store/view-actions.ts";
import { patchGrid } from "../views/assumptions/grid-state.ts";
import { chooseTopic, chooseTopicOf } from "../views/help/topics.ts";
import { views } from "../views/views.tsx";
import { choose } from "./choice.ts";
import { moveInText, openText } from "./mend-session.ts";
import { save, saveAs } from "./save-session.ts";
import { leaveDocument, open, openOutcome, type Session, unlessDirty } from "./session.ts";
import { redoWords, undoWords } from "./step-words.ts";
import { setTheme } from "./theme.ts";

/** What can be done, by name: the desktop's menus, the keys and the palette all come here. */
export type CommandId =
  | MenuCommand
  | "scenario.drop-draft"
  | "scenario.rename"
  | "scenario.toggle-shown"
  | "scenario.only-this"
  | "scenario.duplicate"
  | "scenario.narrative"
  | "scenario.delete"
  | "file.mend"
  | "run.stop"
  | "view.import"
  | "view.changed"
  | "view.uncited"
  | "view.mode"
  | "view.add-chart"
  | `tab.${Tab}`;

type CommandLabel = Exclude<Extract<MessageKey, `app/command-${string}`>, "app/command-view">;

/** One thing that can be done. */
export interface Command {
  readonly id: CommandId;
  /** Its words; those of a tab are made from the tab's name. */
  readonly label: CommandLabel | undefined;
  /** Ctrl stands for ⌘ on a Mac. */
  readonly keys: string | undefined;
  run(session: Session): void;
  /** Whether there is anything to do it to; what cannot be done is not offered. */
  isPossible(state: AppState): boolean;
}

function command(
  id: CommandId,
  label: Command["label"],
  keys: string | undefined,
  run: Command["run"],
  isPossible: Command["isPossible"] = () => true,
): Command {
  return { id, label, keys, run, isPossible };
}

/** Whether there is a study that runs. */
function isReady({ document }: AppState): boolean {
  return document.status === "ready" && document.system !== undefined;
}

function hasOwnScenario(state: AppState): boolean {
  const scenario = selectedScenario(state);
  return isReady(state) && scenario !== undefined && scenario.id !== scenariosOf(state)[0]?.id;
}

function after(session: Session, work: Promise<unknown>): void {
  work.catch((cause: unknown) =>
    notify(session.store, cause instanceof Error ? cause.message : String(cause), "error"),
  );
}

function withScenario(session: Session, use: (id: string) => void): void {
  const scenario = selectedScenario(session.store.getState());
  if (scenario) use(scenario.id);
}

function scaleType({ store }: Session, factor: number): void {
  const { typeScale } = store.getState().view;
  patch(store, "view", { typeScale: Math.min(1.25, Math.max(1, Math.round((typeScale + factor) * 100) / 100)) });
}

/** Undo says what it took back: from the keys there is nothing else to see it by. */
function sayUndone(store: AppStore, which: "undo" | "redo"): void {
  const before = store.getState();
  if (before.document.failure) {
    moveInText(store, which);
    return;
  }
  const { past, future } = before.document.history;
  if ((which === "undo" ? past : future).length === 0) return;
  const words = which === "undo" ? undoWords(before) : redoWords(before);
  if (which === "undo") undo(store);
  else redo(store);
  notify(store, words);
}

function nextMode({ store }: Session): void {
  const { mode } = store.getState().view;
  setMode(store, chartModes[(chartModes.indexOf(mode) + 1) % chartModes.length] ?? "difference");
}

function revert(session: Session): void {
  const { source } = session.store.getState().document;
  const handle = source?.handle;
  if (handle === undefined) return;
  unlessDirty(session, () => {
    const choice = choose(session.store);
    after(
      session,
      session.platform.reopen(handle).then((outcome) => openOutcome(session, outcome, { isAgain: true, choice })),
    );
  });
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

function add(session: Session): void {
  const { language } = session.store.getState().view;
  withScenario(session, (id) => newScenario(session.store, id, translate(language, "app/new-scenario")));
}

/** Help opens on the page about what is in sight. */
function openHelp(store: AppStore): void {
  const { view, document } = store.getState();
  const isMending = document.status === "failed" && !views.get(view.tab)?.isApart;
  chooseTopicOf(isMending ? "problems" : (view.page ?? view.tab));
  openTab(store, "help");
}

/** A file that could not be opened shows its problems itself. */
function showProblems({ store }: Session): void {
  if (store.getState().document.status === "failed") openTab(store, "compare");
  else openPage(store, "problems");
}

function showRows({ store }: Session, filter: "changed" | "uncited"): void {
  patchGrid({ filter, text: "" });
  openTab(store, "assumptions");
}

function duplicate({ store }: Session, id: string): void {
  const row = scenarioRows(store.getState()).find((each) => each.id === id);
  const { language } = store.getState().view;
  if (row) duplicateScenario(store, id, translate(language, "app/copy-of", { name: row.name }));
}

function speak({ store, platform }: Session, language: "zh" | "en"): void {
  setLanguage(store, language);
  platform.setLanguage(language).catch(() => undefined);
}

/** Every command, in the order of the palette. */
export const commands: readonly Command[] = [
  command("file.open", "app/command-open", "Ctrl O", open),
  command("file.save", "app/command-save", "Ctrl S", (session) => after(session, save(session))),
  command("file.save-as", "app/command-save-as", undefined, (session) => after(session, saveAs(session))),
  command("file.revert", "app/command-revert", undefined, revert),
  command("file.welcome", "app/command-welcome", undefined, welcome),
  command("edit.undo", "app/command-undo", "Ctrl Z", ({ store }) => sayUndone(store, "undo")),
  command("edit.redo", "app/command-redo", "Ctrl Shift Z", ({ store }) => sayUndone(store, "redo")),
  command("scenario.new", "app/command-new-scenario", "N", add, isReady),
  command(
    "scenario.save-draft",
    "app/command-save-draft",
    "Ctrl Shift S",
    (session) =>
      withScenario(session, (id) => {
        if (draftChangeCount(session.store.getState(), id) > 0) openDialog(session.store, { kind: "save-scenario" });
      }),
    isReady,
  ),
  command(
    "scenario.drop-draft",
    "app/command-drop-draft",
    undefined,
    ({ store }) => {
      const scenario = selectedScenario(store.getState());
      if (scenario) discardDraft(store, scenario.id);
    },
    isReady,
  ),
  command(
    "scenario.rename",
    "app/command-rename",
    "F2",
    (session) => withScenario(session, (scenario) => openDialog(session.store, { kind: "rename", scenario })),
    isReady,
  ),
  command(
    "scenario.toggle-shown",
    "app/command-toggle-shown",
    "V",
    (session) =>
      withScenario(session, (id) => {
        toggleShown(session.store, id);
      }),
    isReady,
  ),
  command(
    "scenario.only-this",
    "app/command-only-this",
    "Shift V",
    (session) => withScenario(session, (id) => showOnly(session.store, [id])),
    isReady,
  ),
  command(
    "scenario.duplicate",
    "app/command-duplicate",
    undefined,
    (session) => withScenario(session, (id) => duplicate(session, id)),
    isReady,
  ),
  command(
    "scenario.narrative",
    "app/command-narrative",
    undefined,
    (session) => withScenario(session, (scenario) => openDialog(session.store, { kind: "narrative", scenario })),
    isReady,
  ),
  command(
    "scenario.delete",
    "app/command-delete",
    undefined,
    (session) => withScenario(session, (scenario) => openDialog(session.store, { kind: "delete", scenario })),
    hasOwnScenario,
  ),
  command(
    "run.stop",
    "app/command-stop",
    undefined,
    ({ engine }) => engine.stop(),
    ({ runs }) => runs.isSlow,
  ),
  ...tabs.map((tab, place) =>
    command(
      `tab.${tab}`,
      undefined,
      String(place + 1),
      ({ store }) => openTab(store, tab),
      (state) => views.has(tab) && isReady(state),
    ),
  ),
  ...pages.map((page) =>
    command(
      `tab.${page}`,
      undefined,
      page === "help" ? "F1" : undefined,
      ({ store }) => (page === "help" ? openHelp(store) : openTab(store, page)),
      (state) => views.get(page)?.isApart === true || isReady(state),
    ),
  ),
  command("view.problems", "app/command-problems", undefined, showProblems, ({ document }) =>
    ["ready", "failed"].includes(document.status),
  ),
  command(
    "file.difference",
    "app/command-difference",
    undefined,
    ({ store }) => openDialog(store, { kind: "difference" }),
    ({ document }) => document.status === "ready" && document.value !== undefined,
  ),
  command(
    "file.mend",
    "app/command-mend",
    undefined,
    (session) => openText(session),
    ({ document }) => document.status === "ready" && document.text !== undefined && document.source?.kind !== "library",
  ),
  command(
    "view.import",
    "app/command-import",
    undefined,
    ({ store }) => openPage(store, "import"),
    ({ document }) => document.status === "ready" && document.source?.kind === "model" && document.model !== undefined,
  ),
  command("view.changed", "app/command-changed", undefined, (session) => showRows(session, "changed"), isReady),
  command("view.uncited", "app/command-uncited", undefined, (session) => showRows(session, "uncited"), isReady),
  command("view.compare", undefined, undefined, ({ store }) => openTab(store, "compare"), isReady),
  command("view.assumptions", undefined, undefined, ({ store }) => openTab(store, "assumptions"), isReady),
  command("view.confidence", undefined, undefined, ({ store }) => openTab(store, "confidence"), isReady),
  command("view.systems", undefined, undefined, ({ store }) => openTab(store, "systems")),
  command("view.facts", undefined, undefined, ({ store }) => openTab(store, "facts")),
  command("view.mode", "app/command-mode", "M", nextMode, isReady),
  command(
    "view.add-chart",
    "app/command-chart",
    undefined,
    ({ store }) => openDialog(store, { kind: "chart-variable", chart: undefined }),
    isReady,
  ),
  command("view.palette", "app/command-palette", "Ctrl K", ({ store }) => openDialog(store, { kind: "palette" })),
  command("view.scenarios-panel", "app/command-scenarios-panel", "[", ({ store }) => toggleFold(store, "scenarios")),
  command("view.levers-panel", "app/command-levers-panel", "L", ({ store }) => toggleFold(store, "levers")),
  command("view.larger-type", "app/command-larger", "Ctrl +", (session) => scaleType(session, 0.05)),
  command("view.smaller-type", "app/command-smaller", "Ctrl −", (session) => scaleType(session, -0.05)),
  command("language.zh", "app/command-zh", undefined, (session) => speak(session, "zh")),
  command("language.en", "app/command-en", undefined, (session) => speak(session, "en")),
  command("theme.system", "app/command-theme-system", undefined, (session) => setTheme(session, "system")),
  command("theme.light", "app/command-theme-light", undefined, (session) => setTheme(session, "light")),
  command("theme.dark", "app/command-theme-dark", undefined, (session) => setTheme(session, "dark")),
  command("help.guide", "app/command-guide", undefined, ({ store }) => {
    chooseTopic("guide");
    openTab(store, "help");
  }),
  command("help.keys", "app/command-keys", "?", ({ store }) => openDialog(store, { kind: "keys" })),
];

/** What the palette offers: everything that can be done now but opening the palette. A view is found by its tab's command. */
export function paletteCommands(state: AppState): readonly Command[] {
  return commands.filter(
    (command) => command.id !== "view.palette" && !isAlias(command.id) && command.isPossible(state),
  );
}

/** Menus call a view by another name than keys do. */
function isAlias(id: CommandId): boolean {
  return [...tabs, ...pages].some((tab) => id === `view.${tab}`);
}

/** Do what a menu, a key or the palette asked for. */
export function runCommand(session: Session, id: string): void {
  const found = commands.find((each) => each.id === id);
  if (found?.isPossible(session.store.getState())) found.run(session);
}
