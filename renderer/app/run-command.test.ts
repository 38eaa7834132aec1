import { expect, test, vi } from "vitest";
import { translate } from "../../i18n/translate.ts";
import { limits } from "../../models/limits.ts";
import { patch } from "../store/app-store.ts";
import { lengthenRuns } from "../store/city-fixture.ts";
import { heldWork } from "../store/long-runs.ts";
import { savedFile, scenariosOf } from "../store/selectors.ts";
import { type AppState, pages, tabs } from "../store/state.ts";
import { helpTopic } from "../views/help/topics.ts";
import { views } from "../views/views.tsx";
import type { CommandId } from "./command.ts";
import {
  asks,
  change,
  changes,
  chosen,
  createWindow,
  type Effect,
  expectEffect,
  names,
  opens,
  sees,
  shown,
  shows,
} from "./command-effects-fixture.ts";
import { commands, runCommand } from "./commands.ts";

// What each command does that is the same whatever is offered to choose from; the others are in run-choice.test.ts.

const parts = vi.hoisted(() => vi.fn());
vi.mock("./window-parts.ts", () => ({ goToPart: parts }));
const tables = vi.hoisted(() => vi.fn());
vi.mock("../views/assumptions/table-files.ts", () => ({
  saveTable: async (_: unknown, __: unknown, kind: string) => tables(kind),
  openTable: async (_: unknown, __: unknown, file: { name: string }) => tables(file.name),
}));

const does = (table: string): Effect => ({ look: () => tables.mock.lastCall, after: [table] });
const goes = (step: number): Effect => ({ look: () => parts.mock.lastCall, after: [step] });

const placeOf = (state: AppState, scenario: string) => scenariosOf(state).findIndex(({ id }) => id === scenario);

/** The user takes this file when asked for one. */
function answerChooser(name: string): void {
  const chooser = new EventTarget();
  const click = () => chooser.dispatchEvent(new Event("change"));
  vi.stubGlobal("document", { createElement: () => Object.assign(chooser, { files: [{ name }], click }) });
}

const effects: ReadonlyMap<CommandId, Effect> = new Map<CommandId, Effect>([
  ["file.open", asks("open")],
  ["file.save", asks("save")],
  ["file.save-as", asks("save as")],
  ["file.revert", asks("reopen")],
  ["file.welcome", sees(({ document }) => document.status, "empty")],
  ["file.difference", opens({ kind: "difference" })],
  ["file.compare-with", asks("open other")],
  ["file.versions", opens({ kind: "versions" })],
  [
    "file.mend",
    sees(
      ({ document }) => document.failure?.text,
      "{",
      ({ session }) => patch(session.store, "document", { text: "{" }),
    ),
  ],
  [
    "view.import",
    sees(
      ({ view }) => view.page,
      "import",
      ({ session }) => patch(session.store, "document", { source: { name: "a.xmile", kind: "model", handle: "1" } }),
    ),
  ],
  ["edit.undo", sees(changes, [], change)],
  [
    "edit.redo",
    sees(changes, ["extra_budget"], (own) => {
      change(own);
      runCommand(own.session, "edit.undo");
    }),
  ],
  ["scenario.new", sees((state) => names(state).includes(translate("zh", "app/new-scenario")), true)],
  ["scenario.save-draft", opens({ kind: "save-scenario" }, change)],
  [
    "scenario.store-draft",
    sees((state) => savedFile(state)?.scenarios[1]?.overrides.get("extra_budget")?.value, 12, change),
  ],
  ["scenario.drop-draft", sees(changes, [], change)],
  ["scenario.reset", sees((state) => changes(state).length, 2)],
  ["scenario.other-colour", opens({ kind: "colour", scenario: chosen })],
  ["scenario.rename", opens({ kind: "rename", scenario: chosen })],
  ["scenario.narrative", opens({ kind: "narrative", scenario: chosen })],
  ["scenario.delete", opens({ kind: "delete", scenario: chosen })],
  [
    "scenario.move-up",
    sees(
      (state) => placeOf(state, "services-first"),
      1,
      ({ session }) => patch(session.store, "selection", { scenario: "services-first" }),
    ),
  ],
  ["scenario.move-down", sees((state) => placeOf(state, chosen), 2)],
  ["table.read", { ...does("answers.csv"), before: () => answerChooser("answers.csv") }],
  ["table.csv", does("csv")],
  ["table.xlsx", does("xlsx")],
  ["scenario.duplicate", sees((state) => names(state).filter((name) => name?.includes("安居优先")).length, 2)],
  ["scenario.toggle-shown", sees((state) => shown(state).includes(chosen), false)],
  ["scenario.only-this", sees(shown, ["base", chosen])],
  ["run.stop", { ...asks("stop"), before: ({ session }) => patch(session.store, "runs", { isSlow: true }) }],
  [
    "run.again",
    sees(
      ({ runs }) => runs.engineTrouble,
      undefined,
      ({ session }) => patch(session.store, "runs", { engineTrouble: "failed" }),
    ),
  ],
  ["run.long", sees(heldWork, undefined, ({ session }) => lengthenRuns(session.store, 2 * limits.longWork))],
  ...tabs.filter((tab) => views.has(tab)).map((tab) => [`tab.${tab}`, shows(tab)] as const),
  ...pages.map((page) => [`tab.${page}`, shows(page)] as const),
  ["view.compare", shows("compare")],
  ["view.assumptions", shows("assumptions")],
  ["view.confidence", shows("confidence")],
  ["view.systems", shows("systems")],
  ["view.facts", shows("facts")],
  ["view.problems", sees(({ view }) => view.page, "problems")],
  ["view.mode", sees(({ view }) => view.mode, "percent")],
  ["view.add-chart", opens({ kind: "chart-variable", chart: undefined })],
  ["view.add-indicator", opens({ kind: "indicator-variable", indicator: undefined })],
  [
    "view.all-indicators",
    sees(
      ({ view }) => view.hasAllIndicators,
      true,
      ({ session }) => patch(session.store, "view", { width: 500 }),
    ),
  ],
  ["view.palette", opens({ kind: "palette" })],
  ["view.scenarios-panel", sees(({ view }) => view.scenariosFold, true)],
  ["view.levers-panel", sees(({ view }) => view.leversFold, true)],
  ["view.next-part", goes(1)],
  ["view.previous-part", goes(-1)],
  ["view.larger-type", sees(({ view }) => view.typeScale, 1.05)],
  [
    "view.smaller-type",
    sees(
      ({ view }) => view.typeScale,
      1.2,
      ({ session }) => patch(session.store, "view", { typeScale: 1.25 }),
    ),
  ],
  [
    "language.zh",
    sees(
      ({ view }) => view.language,
      "zh",
      ({ session }) => patch(session.store, "view", { language: "en" }),
    ),
  ],
  ["language.en", sees(({ view }) => view.language, "en")],
  [
    "theme.system",
    sees(
      ({ view }) => view.theme,
      "system",
      ({ session }) => patch(session.store, "view", { theme: "dark" }),
    ),
  ],
  ["theme.light", sees(({ view }) => view.theme, "light")],
  ["theme.dark", sees(({ view }) => view.theme, "dark")],
  ["help.guide", { look: ({ state }) => [state().view.tab, helpTopic.getState().topic], after: ["help", "guide"] }],
  ["help.keys", opens({ kind: "keys" })],
]);

const window = createWindow();

test("no command goes untested", () => {
  const others = commands.filter(
    ({ choices, group }) => !choices && group !== "chart" && group !== "indicator" && group !== "table",
  );
  expect(others.map(({ id }) => id).filter((id) => !effects.has(id))).toEqual([]);
});

test.each([...effects])("%s does what it says", async (id, effect) => {
  parts.mockClear();
  tables.mockClear();
  await expectEffect(await window, id, effect);
  vi.unstubAllGlobals();
});

test("what cannot be done now is not done, though a key or a menu of the desktop asks for it", async () => {
  const { session, state, reset } = await window;
  reset();
  runCommand(session, "scenario.delete", { scenario: "base" });
  expect(state().view.dialog).toBeUndefined();
  runCommand(session, "scenario.delete", { scenario: "housing-first" });
  expect(state().view.dialog?.kind).toBe("delete");
});
