import { expect, test } from "vitest";
import { global, openCity, runAll } from "./city-fixture.ts";
import { beginGesture, endGesture, setCharts, setLever, undo } from "./document-actions.ts";
import { missingJobs, runOf, savedRunOf, wantedCells } from "./run-plan.ts";
import { scenarioRows } from "./scenario-rows.ts";

test("only what a change moves is run again, and undo needs no run at all", async () => {
  const store = await openCity();
  expect(runAll(store)).toBe(store.getState().document.value?.file.scenarios.length);
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  expect(missingJobs(store.getState()).length).toBe(1);
  expect(runOf(store.getState(), global)).toBeDefined();
  expect(runAll(store)).toBe(1);
  expect(savedRunOf(store.getState(), global)).toBeDefined();
  undo(store);
  expect(missingJobs(store.getState())).toEqual([]);
});

test("of a moved scenario the stored run is wanted as well: its lines stay as a ghost, also in charts that come later", async () => {
  const store = await openCity();
  setLever(store, { scenario: global, variable: "extra_budget", value: 45 });
  runAll(store);
  const ghost = savedRunOf(store.getState(), global);
  expect(ghost).toBeDefined();
  setCharts(store, [{ variable: "young_talent" }]);
  runAll(store);
  const later = savedRunOf(store.getState(), global);
  expect([later?.cells, later?.cells === ghost?.cells]).toEqual([wantedCells(store.getState()), false]);
});

test("a change of the base runs every scenario that inherits from it, those in sight first", async () => {
  const store = await openCity();
  runAll(store);
  setLever(store, { scenario: "base", variable: "housing_ceiling", value: 1 });
  const none = missingJobs(store.getState()).length;
  setLever(store, { scenario: "base", variable: "extra_budget", value: 10 });
  // An unknown name changes nothing; of twelve scenarios the three in sight come first: base, housing, the selected one.
  expect([none, missingJobs(store.getState()).length]).toEqual([0, 3]);
  runAll(store);
  const rows = scenarioRows(store.getState());
  expect(rows[0]).toMatchObject({ isBase: true, draftChanges: 1 });
  expect(rows[0]?.change?.direction).toBe("up");
});

test("until a run is there the last that was shown stands for it, never one of what was undone", async () => {
  const store = await openCity();
  const change = { scenario: global, variable: "extra_budget" };
  const shown = () => runOf(store.getState(), global);
  runAll(store);
  const stored = shown();
  setLever(store, { ...change, value: 45 });
  runAll(store);
  const undone = shown();
  expect(undone).not.toBe(stored);
  undo(store);
  setLever(store, { ...change, value: 50 });
  expect(shown()).toBe(stored);
  runAll(store);
  expect([stored, undone]).not.toContain(shown());
});

test("a lever dragged over a value whose run is known goes on from that run", async () => {
  const store = await openCity();
  const drag = (value: number) => setLever(store, { scenario: global, variable: "extra_budget", value });
  beginGesture(store, { kind: "set", scenario: global, variable: "extra_budget" });
  for (const value of [33, 40]) {
    drag(value);
    runAll(store);
  }
  drag(33);
  const known = runOf(store.getState(), global);
  drag(32);
  expect(runOf(store.getState(), global)).toBe(known);
  endGesture(store);
});
