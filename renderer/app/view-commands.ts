import { chartModes } from "../../reports/charts/chart-input.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { agreeToLongRuns, heldWork } from "../store/long-runs.ts";
import { pages, tabs } from "../store/state.ts";
import { openDialog, openPage, openTab, setLanguage, setMode, toggleFold } from "../store/view-actions.ts";
import { chooseTopic, chooseTopicOf } from "../views/help/topics.ts";
import { hasScenarios, isApart, isKnownView } from "../views/known-views.ts";
import { type Command, command, firstOf, needsStudy, needsView, unless } from "./command.ts";
import type { Session } from "./session.ts";
import { setTheme } from "./theme.ts";
import { goToPart } from "./window-parts.ts";

const typeScales = { least: 1, most: 1.25 } as const;

function scaleType({ store }: Session, factor: number): void {
  const scale = Math.round((store.getState().view.typeScale + factor) * 100) / 100;
  patch(store, "view", { typeScale: Math.min(typeScales.most, Math.max(typeScales.least, scale)) });
}

function nextMode({ store }: Session): void {
  const { mode } = store.getState().view;
  setMode(store, chartModes[(chartModes.indexOf(mode) + 1) % chartModes.length] ?? "difference");
}

/** Help opens on the page about what is in sight. */
function openHelp(store: AppStore): void {
  const { view, document } = store.getState();
  const isMending = document.status === "failed" && !isApart(view.tab);
  chooseTopicOf(isMending ? "problems" : (view.page ?? view.tab));
  openTab(store, "help");
}

/** A file that could not be opened shows its problems itself; asked for again, they give way to the view. */
function showProblems({ store }: Session): void {
  const { document, view } = store.getState();
  if (document.status === "failed") openTab(store, "compare");
  else openPage(store, view.page === "problems" ? undefined : "problems");
}

function speak({ store, platform }: Session, language: "zh" | "en"): void {
  setLanguage(store, language);
  platform.setLanguage(language).catch(() => undefined);
}

/** The views, and what keeps them from being drawn. */
export const tabCommands: readonly Command[] = [
  command(
    "run.stop",
    "app/command-stop",
    undefined,
    ({ engine }) => engine.stop(),
    unless(({ runs }) => runs.isSlow, "app/why-not-computing"),
    { brief: "app/stop" },
  ),
  command(
    "run.again",
    "app/run-again",
    undefined,
    ({ store }) => patch(store, "runs", { engineTrouble: undefined }),
    unless(({ runs }) => runs.engineTrouble !== undefined, "app/why-no-trouble"),
  ),
  command(
    "run.long",
    "app/long-run-start",
    undefined,
    ({ store }) => agreeToLongRuns(store),
    unless((state) => heldWork(state) !== undefined, "app/why-no-long-run"),
  ),
  // A view's key is its tab's place, also where others are not there yet.
  ...tabs.flatMap((tab, place) =>
    isKnownView(tab)
      ? command(`tab.${tab}`, undefined, String(place + 1), ({ store }) => openTab(store, tab), needsStudy, {
          brief: `app/tab-${tab}`,
        })
      : [],
  ),
  ...pages.map((page) =>
    command(
      `tab.${page}`,
      undefined,
      page === "help" ? "F1" : undefined,
      ({ store }) => (page === "help" ? openHelp(store) : openTab(store, page)),
      (state) => (isApart(page) ? undefined : needsStudy(state)),
      { brief: `app/tab-${page}` },
    ),
  ),
  command(
    "view.problems",
    "app/command-problems",
    undefined,
    showProblems,
    unless(({ document }) => ["ready", "failed"].includes(document.status), "app/why-no-file"),
  ),
];

/** What is shown of them, and how. */
export const viewCommands: readonly Command[] = [
  command("view.compare", undefined, undefined, ({ store }) => openTab(store, "compare"), needsStudy),
  command("view.assumptions", undefined, undefined, ({ store }) => openTab(store, "assumptions"), needsStudy),
  command("view.confidence", undefined, undefined, ({ store }) => openTab(store, "confidence"), needsStudy),
  command("view.systems", undefined, undefined, ({ store }) => openTab(store, "systems")),
  command("view.facts", undefined, undefined, ({ store }) => openTab(store, "facts")),
  command("view.mode", "app/command-mode", "M", nextMode, needsView("compare")),
  command(
    "view.add-chart",
    "app/command-chart",
    undefined,
    ({ store }) => openDialog(store, { kind: "chart-variable", chart: undefined }),
    needsStudy,
  ),
  command("view.palette", "app/command-palette", "Ctrl K", ({ store }) => openDialog(store, { kind: "palette" })),
  command(
    "view.scenarios-panel",
    "app/command-scenarios-panel",
    "[",
    ({ store }) => toggleFold(store, "scenarios"),
    firstOf(needsStudy, unless(hasScenarios, "app/why-not-compare")),
  ),
  command(
    "view.levers-panel",
    "app/command-levers-panel",
    "L",
    ({ store }) => toggleFold(store, "levers"),
    needsView("compare"),
    { brief: "app/fold-levers" },
  ),
  command("view.next-part", "app/command-next-part", "F6", () => goToPart(1)),
  command("view.previous-part", "app/command-previous-part", "Shift F6", () => goToPart(-1)),
  command(
    "view.larger-type",
    "app/command-larger",
    "Ctrl +",
    (session) => scaleType(session, 0.05),
    unless(({ view }) => view.typeScale < typeScales.most, "app/why-largest"),
  ),
  command(
    "view.smaller-type",
    "app/command-smaller",
    "Ctrl −",
    (session) => scaleType(session, -0.05),
    unless(({ view }) => view.typeScale > typeScales.least, "app/why-smallest"),
  ),
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
