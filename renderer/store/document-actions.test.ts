import { expect, test } from "vitest";
import { findScenario } from "../../scenarios/overrides/inheritance.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import { stepWords } from "../app/step-words.ts";
import { chartSource } from "../views/compare/chart-source.ts";
import { type AppStore, patch } from "./app-store.ts";
import { global, openCity, runAll } from "./city-fixture.ts";
import {
  beginGesture,
  dropChange,
  duplicateScenario,
  endGesture,
  newScenario,
  redo,
  resetLever,
  saveDraft,
  saveDraftAs,
  setCharts,
  setLever,
  setLevers,
  undo,
} from "./document-actions.ts";
import { isChanged, leverGroups, leversOf } from "./lever-model.ts";
import { removeScenario, styleScenario } from "./scenario-actions.ts";
import { scenarioRows } from "./scenario-rows.ts";
import { isDirty, savedFile, scenariosOf, shownFile } from "./selectors.ts";
import { setChartMode, showOnly, toggleTable } from "./view-actions.ts";

function budget(store: AppStore, scenario = global) {
  const file = shownFile(store.getState());
  return file && findScenario(file, scenario)?.overrides.get("extra_budget")?.value;
}

test("a dragged lever is a draft: shown, not stored, one step, taken back whole", async () => {
  const store = await openCity();
  beginGesture(store, { kind: "set", scenario: global, variable: "extra_budget" });
  for (const value of [33, 38, 45]) setLever(store, { scenario: global, variable: "extra_budget", value, from: 30 });
  endGesture(store);
  const state = store.getState();
  expect(budget(store)).toBe(45);
  expect(savedFile(state)).toBe(state.document.savedValue?.file);
  expect(isDirty(state)).toBe(true);
  expect(state.document.history.past.map(({ name }) => stepWords(state, name))).toEqual(["年新增财政投入 30 → 45"]);
  undo(store);
  expect(budget(store)).toBe(30);
  expect(isDirty(store.getState())).toBe(false);
  redo(store);
  expect(budget(store)).toBe(45);
});

test("a drag that comes back to where it began leaves no step and nothing unsaved", async () => {
  const store = await openCity();
  const drag = (...values: number[]) => {
    beginGesture(store, { kind: "set", scenario: global, variable: "extra_budget" });
    for (const value of values) setLever(store, { scenario: global, variable: "extra_budget", value });
    endGesture(store);
  };
  drag(45, 30);
  expect([isDirty(store.getState()), store.getState().document.history.past.length]).toEqual([false, 0]);
  drag(45);
  drag(60, 45);
  expect([isDirty(store.getState()), store.getState().document.history.past.length]).toEqual([true, 1]);
});

test("a lever moved back to where it was leaves no draft", async () => {
  const store = await openCity();
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  setLever(store, { scenario: global, variable: "extra_budget", value: 30 });
  expect(store.getState().document.value?.drafts.size).toBe(0);
});

test("weights that are given back what they were leave no draft, though they do not sum to one", async () => {
  const store = await openCity();
  const weights = () =>
    leverGroups(store.getState()).flatMap(({ items }) => items.find(({ key }) => key === "extra_share") ?? []);
  const set = (values: readonly number[]) => {
    const levers = weights().flatMap(leversOf);
    const change = (value: number, place: number) => ({
      scenario: "base",
      variable: "extra_share",
      value,
      element: levers[place]?.element ?? "",
    });
    setLevers(store, values.map(change));
  };
  set([0.2, 0.3, 0.2, 0.2, 0.1]);
  expect(store.getState().document.value?.drafts.size).toBe(1);
  set([1, 1, 1, 1, 1]);
  expect(store.getState().document.value?.drafts.size).toBe(0);
});

test("a draft stored is part of its scenario and survives writing and reading", async () => {
  const store = await openCity();
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  saveDraft(store, global);
  const file = savedFile(store.getState());
  if (!file) throw new Error("no file");
  const read = readScenarioFile(new TextEncoder().encode(writeScenarioFile(file)), "city.scenario.json").file;
  expect(read && findScenario(read, global)?.overrides.get("extra_budget")?.value).toBe(45);
});

test("a draft saved as a scenario is a selected child that holds only the changes; its origin is as it was", async () => {
  const store = await openCity();
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  saveDraftAs(store, global, "更多合作");
  const state = store.getState();
  const child = savedFile(state)?.scenarios.find(({ id }) => id === state.selection.scenario);
  expect([child?.parent, [...(child?.overrides.keys() ?? [])]]).toEqual([global, ["extra_budget"]]);
  expect(budget(store)).toBe(30);
  expect(state.document.value?.drafts.size).toBe(0);
});

test("a scenario kept from what was taken back has the parent's values, which its origin does not have", async () => {
  const store = await openCity();
  const weights = () => {
    const groups = leverGroups(store.getState()).flatMap(({ items }) => items.flatMap(leversOf));
    return groups.filter(({ variable }) => variable.startsWith("extra_")).map(({ key, value }) => [key, value]);
  };
  resetLever(store, global, "extra_budget");
  resetLever(store, global, "extra_share", "use_housing");
  const seen = weights();
  saveDraftAs(store, global, "Back");
  expect(store.getState().selection.scenario).toBe("back");
  expect(weights()).toEqual(seen);
  expect(budget(store, "back")).toBe(0);
  expect(budget(store)).toBe(30);
});

test("resetting means the parent's value; taking one change back means the stored one", async () => {
  const store = await openCity();
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  resetLever(store, global, "extra_budget");
  expect(budget(store)).toBeUndefined();
  dropChange(store, global, "extra_budget");
  expect(budget(store)).toBe(30);
});

test("the levers panel shows the draft beside the base and the stored value, and the world apart", async () => {
  const store = await openCity();
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  const groups = leverGroups(store.getState());
  const lever = groups
    .flatMap(({ items }) => items.flatMap(leversOf))
    .find(({ variable }) => variable === "extra_budget");
  expect(lever).toMatchObject({ value: 45, base: 0, saved: 30, low: 0, high: 60, step: 1, kind: "lever" });
  expect(lever && isChanged(lever)).toBe(true);
  expect(groups.at(-1)?.key).toBe("world");
  expect(groups.flatMap(({ items }) => items).find(({ key }) => key === "extra_share")?.type).toBe("shares");
});

test("a new scenario inherits everything; deleting the selected one selects its parent", async () => {
  const store = await openCity();
  newScenario(store, global, "新情景");
  const { scenario } = store.getState().selection;
  expect(scenario).not.toBe(global);
  removeScenario(store, scenario ?? "");
  expect(store.getState().selection.scenario).toBe(global);
});

test("a copy is told from its origin by name, and taking it back selects the origin again", async () => {
  const store = await openCity();
  const nameOf = (id?: string) => scenarioRows(store.getState()).find((row) => row.id === id)?.name;
  expect(nameOf(global)).toBe("全球合作优先");
  duplicateScenario(store, global, "全球合作优先（副本）");
  const { scenario } = store.getState().selection;
  expect([nameOf(global), nameOf(scenario)]).toEqual(["全球合作优先（等预算）", "全球合作优先（副本）"]);
  undo(store);
  expect([store.getState().selection.scenario, nameOf(global)]).toEqual([global, "全球合作优先"]);
});

test("what is made one after another of the base stands in that order at the end; taking one back selects what it was made of", async () => {
  const store = await openCity();
  const ids = () => scenariosOf(store.getState()).map(({ id }) => id);
  const before = ids();
  setLever(store, { scenario: "base", variable: "extra_budget", value: 10 });
  saveDraftAs(store, "base", "one");
  newScenario(store, "base", "two");
  newScenario(store, "one", "three");
  newScenario(store, "base", "four");
  expect(ids()).toEqual([...before, "one", "three", "two", "four"]);
  expect(
    savedFile(store.getState())
      ?.scenarios.slice(0, before.length)
      .map(({ colour }) => colour),
  ).toEqual(before.map(() => undefined));
  undo(store);
  expect(store.getState().selection.scenario).toBe("base");
  undo(store);
  expect(store.getState().selection.scenario).toBe("base");
  redo(store);
  patch(store, "selection", { scenario: "three" });
  undo(store);
  expect(store.getState().selection.scenario).toBe("one");
  // What goes with another step leaves its parent selected.
  redo(store);
  removeScenario(store, "three");
  undo(store);
  patch(store, "selection", { scenario: "three" });
  redo(store);
  expect(store.getState().selection.scenario).toBe("one");
});

test("no more than eight are ever shown: a new one takes the place of the one that was shown last", async () => {
  const store = await openCity();
  const ids = scenariosOf(store.getState()).map(({ id }) => id);
  showOnly(store, ids.slice(1, 8));
  newScenario(store, global, "新情景");
  const { shown } = store.getState().view;
  expect([shown.size, shown.has(ids[0] ?? ""), shown.has(ids[7] ?? "")]).toEqual([8, true, false]);
  expect(shown.has(store.getState().selection.scenario ?? "")).toBe(true);
});

test("a chart that moves keeps its table and its measure, also when the move is undone", async () => {
  const store = await openCity();
  const [first, second, ...others] = savedFile(store.getState())?.charts ?? [];
  if (!first || !second) throw new Error("no charts");
  toggleTable(store, first);
  setChartMode(store, first, "index");
  setCharts(store, [second, first, ...others]);
  const shown = () => [0, 1].map((place) => chartSource(store.getState(), place));
  expect(shown().map((source) => source && store.getState().view.tableCharts.has(source.chart))).toEqual([false, true]);
  expect(shown().map((source) => source?.mode)).toEqual(["difference", "index"]);
  undo(store);
  expect(shown().map((source) => source?.mode)).toEqual(["index", "difference"]);
});

test("charts stand as they were put when the study is read again", async () => {
  const store = await openCity();
  const [first, ...others] = savedFile(store.getState())?.charts ?? [];
  if (!first) throw new Error("no charts");
  setCharts(store, [...others, first]);
  const file = savedFile(store.getState());
  const text = file ? writeScenarioFile(file) : "";
  const read = readScenarioFile(new TextEncoder().encode(text), "city.scenario.json").file;
  expect(read?.charts).toEqual([...others, first]);
});

test("a line's colour and dash are chosen apart, drawn in list and charts, kept in the file, and taken back", async () => {
  const store = await openCity();
  runAll(store);
  const housing = "housing-first";
  const before = store.getState().document.value;
  const drawn = () => chartSource(store.getState(), 0)?.lines.find(({ id }) => id === housing);
  const row = () => scenarioRows(store.getState()).find(({ id }) => id === housing);
  styleScenario(store, housing, { colour: "#123456" });
  styleScenario(store, housing, { dash: "12 4" });
  expect([drawn()?.look, row()?.look]).toEqual(Array(2).fill({ colour: "#123456", dash: [12, 4] }));
  const file = savedFile(store.getState());
  const written = file ? writeScenarioFile(file) : "";
  expect(written.match(/"colour": "#123456",\s+"dash": "12 4"/)).not.toBeNull();
  styleScenario(store, housing, { colour: undefined });
  expect(drawn()?.look).toEqual({ dash: [12, 4] });
  for (let steps = 0; steps < 3; steps += 1) undo(store);
  expect(drawn()?.look).toBeUndefined();
  expect(store.getState().document.value).toBe(before);
});

test("two scenarios that are made one after the other have names of their own", async () => {
  const store = await openCity();
  newScenario(store, global, "新情景");
  newScenario(store, global, "新情景");
  const names = scenariosOf(store.getState()).map(({ name }) => name.zh);
  expect(names.filter((name) => name?.startsWith("新情景")).sort()).toEqual(["新情景", "新情景 2"]);
});
