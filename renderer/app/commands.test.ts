import { expect, test } from "vitest";
import { menuCommands } from "../../electron/bridge.ts";
import { checkModel } from "../../models/check/check-model.ts";
import cityModel from "../../models/library/city.xmile?raw";
import { limits } from "../../models/limits.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import city from "../../scenarios/library/city.scenario.json?raw";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { paletteEntries } from "../dialogs/palette-entries.ts";
import { find } from "../dialogs/search.ts";
import { createAppStore, patch } from "../store/app-store.ts";
import { lengthenRuns } from "../store/city-fixture.ts";
import { redo, setLever, undo } from "../store/document-actions.ts";
import { emptyHistory } from "../store/history.ts";
import type { AppState, Tab } from "../store/state.ts";
import { keepWidth } from "../views/assumptions/column-choice.ts";
import { patchGrid } from "../views/assumptions/grid-state.ts";
import { canRun, commands, paletteCommands } from "./commands.ts";
import { drawChart } from "./drawn-chart-fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A window with a study of one's own, whose third scenario is selected and changed, and whose runs take long. */
function openWindow(tab: Tab): AppState {
  const store = createAppStore();
  const { model } = readXmile(bytes(cityModel), "city.xmile");
  const { file } = readScenarioFile(bytes(city), "a.scenario.json");
  const system = model && checkModel(model).system;
  if (!file || !model || !system) throw new Error("not read");
  const source = { name: "a.scenario.json", kind: "scenario", handle: "1" } as const;
  const charts = [{ variable: "spending[*]" }, ...file.charts];
  const value = { file: { ...file, charts }, drafts: new Map() };
  patch(store, "document", { status: "ready", source, value, model, system, text: city });
  const [, , third] = file.scenarios;
  patch(store, "selection", { scenario: third?.id });
  for (const number of [11, 12])
    setLever(store, { scenario: third?.id ?? "", variable: "extra_budget", value: number });
  undo(store);
  keepWidth(store, "name", 300);
  undo(store);
  redo(store);
  setLever(store, { scenario: third?.id ?? "", variable: "extra_budget", value: 13 });
  undo(store);
  patch(store, "runs", { isSlow: true, engineTrouble: "failed" });
  patch(store, "view", { tab, span: { start: 2020, end: 2030 }, typeScale: 1.1 });
  drawChart(store, 1);
  drawChart(store, 0);
  const refusal = { kind: "formula", text: "=1" } as const;
  patchGrid({ refused: new Map([["base extra_budget", { text: "=1", refusal }]]) });
  return store.getState();
}

/** The same, with runs that wait for the user's word. */
function withLongRuns(state: AppState): AppState {
  const store = createAppStore(state);
  lengthenRuns(store, 2 * limits.longWork);
  return store.getState();
}

/** What is offered beside the charts or beside the table; some of it is about a chart or an indicator with one before it, some with one behind. */
const inCompare = openWindow("compare");
const second = { ...inCompare, selection: { ...inCompare.selection, chart: 1, indicator: 1 } };
const offeredIn = [inCompare, second, openWindow("assumptions"), withLongRuns(inCompare)];

test("each command is there once, and so is each of its keys", () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test("what a menu sends is a command of the list", () => {
  const ids = new Set<string>(commands.map(({ id }) => id));
  expect(menuCommands.filter((id) => !ids.has(id))).toEqual([]);
});

test.each(["zh", "en"] as const)("each line of the palette has words of its own in %s", (language) => {
  for (const state of offeredIn) {
    const entries = paletteEntries({ ...state, view: { ...state.view, language } });
    expect(entries.filter(({ label }) => label.trim() === "")).toEqual([]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    const named = entries.filter(({ command }) => command !== "view.show-variable");
    expect(new Set(named.map(({ label }) => label)).size).toBe(named.length);
  }
});

test("the palette finds everything by its words in both languages, whichever is spoken", () => {
  const found = (text: string, language: "zh" | "en") =>
    find(paletteEntries({ ...inCompare, view: { ...inCompare.view, language } }), text).map(({ key }) => key);
  for (const language of ["zh", "en"] as const) {
    for (const text of ["撤销", "Undo"]) expect(found(text, language)).toContain("edit.undo");
    for (const text of ["存为 PNG", "Save as PNG"]) expect(found(text, language)).toEqual(["chart.png"]);
    for (const text of ["颜色 · 绿", "Colour · Green"]) expect(found(text, language)).toEqual(["scenario.colour s3"]);
    for (const text of ["线型 · 点线", "Dash · Dotted"]) expect(found(text, language)).toEqual(["scenario.dash s3"]);
    for (const text of ["设上级 · 安居优先", "Set parent · Housing first"])
      expect(found(text, language)).toEqual(["scenario.parent housing-first"]);
    for (const text of ["城西走廊", "corridor"]) expect(found(text, language).length).toBeGreaterThan(0);
  }
});

test("the palette says which chart its commands are about: the one that was turned to last", () => {
  const hintIn = (state: AppState) => paletteEntries(state).find(({ key }) => key === "chart.png")?.hint;
  expect(hintIn(second)).toBe("人才总量");
  expect(hintIn(inCompare)).not.toBe("人才总量");
});

/** What can be done, by name. */
const offered = (state: AppState) => paletteCommands.map(({ id }) => id).filter((id) => canRun(state, id));

test("the palette has every command but itself, what speaks of another file, and other names of tabs", () => {
  const known = new Set(offeredIn.flatMap(offered));
  const missing = commands.map(({ id }) => id).filter((id) => !known.has(id));
  const aliases = ["compare", "assumptions", "confidence", "systems", "facts"].map((name) => `view.${name}`);
  expect(new Set(missing)).toEqual(new Set(["view.palette", "view.import", ...aliases]));
});

test("what cannot be done now says why: of a base its colour, of a chart out of sight everything, undo with nothing done", () => {
  /** The one line of a command that cannot be done, as it is found. */
  const whyNot = (state: AppState, text: string) =>
    find(paletteEntries(state), text).map(({ label, obstacle }) => [label, obstacle]);
  const base = { ...inCompare, selection: { ...inCompare.selection, scenario: "base" } };
  expect(offered(base).filter((id) => /parent|colour|dash|delete/.test(id))).toEqual([]);
  expect(whyNot(base, "当前情景上移")).toEqual([["当前情景上移", "基准总在最前"]]);
  expect(whyNot(base, "Delete this scenario")).toEqual([["删除当前情景…", "基准不能删除"]]);
  expect(whyNot(base, "当前情景：颜色").map(([, why]) => why)).toEqual(["基准的颜色和线型不能改"]);
  const table = openWindow("assumptions");
  expect(offered(table).filter((id) => /^chart\.|^indicator\./.test(id))).toEqual([]);
  expect(whyNot(table, "以表格看")).toEqual([["图：以表格看", "到“比较”里才有"]]);
  const { document } = inCompare;
  const undone: AppState = { ...inCompare, document: { ...document, history: emptyHistory() } };
  expect(whyNot(undone, "edit.undo")).toEqual([["撤销", "没有可撤销的"]]);
  expect(paletteEntries(undone).filter(({ key }) => key === "edit.undo")).toHaveLength(1);
});

test("a view that is not there has no command, and its key is on no list", () => {
  const own = commands.filter(({ id }) => id.startsWith("tab."));
  expect(own.flatMap(({ keys }) => keys ?? [])).toEqual(["1", "2", "F1"]);
});

test("with nothing open only what needs no study is offered", () => {
  const ids = offered(createAppStore().getState());
  expect(ids).toEqual(expect.arrayContaining(["file.open", "tab.facts", "tab.help", "help.keys"]));
  expect(ids.filter((id) => /^scenario|^run|mend|tab\.compare|tab\.assumptions/.test(id))).toEqual([]);
});
