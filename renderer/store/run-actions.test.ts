import { expect, test } from "vitest";
import { patch } from "./app-store.ts";
import { global, openCity, runAll } from "./city-fixture.ts";
import { setLever, undo } from "./document-actions.ts";
import { runKey } from "./document-value.ts";
import { engineEvents } from "./run-actions.ts";
import { missingJobs, runOf } from "./run-plan.ts";
import { savedFile } from "./selectors.ts";

test("runs of a document that is no longer open are dropped, those of the one that is are kept", async () => {
  const store = await openCity();
  runAll(store);
  const runs = [...store.getState().runs.cache.values()];
  const { epoch } = store.getState().document;
  patch(store, "runs", { cache: new Map(), latest: new Map() });
  const { onRuns } = engineEvents(store);
  onRuns({ version: epoch - 1, runs, elapsed: 1 });
  expect(store.getState().runs.cache.size).toBe(0);
  onRuns({ version: epoch, runs, elapsed: 1 });
  expect(store.getState().runs.cache.size).toBe(runs.length);
});

test("of many runs the oldest go, never one that the window needs", async () => {
  const store = await openCity();
  runAll(store);
  const change = { scenario: global, variable: "extra_budget" };
  for (let value = 0; value < 120; value += 1) {
    setLever(store, { ...change, value: value / 4 });
    // Of the moved scenario alone: what the others show is still there.
    expect(runAll(store)).toBeLessThanOrEqual(1);
  }
  const { cache } = store.getState().runs;
  expect(cache.size).toBe(96);
  const file = savedFile(store.getState());
  const stored = file?.scenarios.map(({ id }) => runKey(file, id)) ?? [];
  expect(stored.filter((key) => !cache.has(key))).toEqual([]);
  for (let steps = 0; steps < 120; steps += 1) undo(store);
  expect(missingJobs(store.getState())).toEqual([]);
});

test("what the engine says of its slowness and its ends is shown, and forgotten with the next runs", async () => {
  const store = await openCity();
  const { onSlow, onRestart, onRuns } = engineEvents(store);
  onSlow(true);
  onRestart("it died");
  expect(store.getState().runs).toMatchObject({ isSlow: true, engineTrouble: "it died" });
  onRuns({ version: store.getState().document.epoch, runs: [], elapsed: 1 });
  expect(store.getState().runs.engineTrouble).toBeUndefined();
  expect(runOf(store.getState(), global)).toBeUndefined();
});
