import { expect, test } from "vitest";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import { undoWords } from "../app/step-words.ts";
import { patch } from "./app-store.ts";
import { openCity, runAll } from "./city-fixture.ts";
import { redo, undo } from "./document-actions.ts";
import {
  addIndicator,
  chosenIndicator,
  indicatorsOf,
  isIndicator,
  moveIndicator,
  removeIndicator,
  replaceIndicator,
} from "./indicators.ts";
import { savedFile } from "./selectors.ts";

async function open() {
  const store = await openCity();
  patch(store, "view", { hasAllIndicators: true });
  const before = indicatorsOf(store.getState());
  return { store, before, now: () => indicatorsOf(store.getState()) };
}

test("each change of the indicators is one step with a name, kept in the file, and taken back whole", async () => {
  const { store, before, now } = await open();
  const [first = "", second = "", third = ""] = before;
  const rest = before.slice(3);
  const steps = [
    [() => addIndicator(store, "young_talent"), [...before, "young_talent"], "撤销：加指标“青年人才”"],
    [() => moveIndicator(store, 0, 2), [second, third, first, ...rest, "young_talent"], "移动指标"],
    [() => removeIndicator(store, 0), [third, first, ...rest, "young_talent"], "移去指标"],
    [() => replaceIndicator(store, 0, "upgrading"), ["upgrading", first, ...rest, "young_talent"], "换成"],
  ] as const;
  for (const [step, after, words] of steps) {
    step();
    expect(now()).toEqual(after);
    expect(undoWords(store.getState())).toContain(words);
  }
  const file = savedFile(store.getState());
  const text = new TextEncoder().encode(file ? writeScenarioFile(file) : "");
  expect(readScenarioFile(text, "a").file?.indicators).toEqual(now());
  const last = now();
  for (const _ of steps) undo(store);
  expect(now()).toBe(before);
  for (const _ of steps) redo(store);
  expect(now()).toBe(last);
});

test("nothing is watched twice, however it is spelled, and a whole array is one number", async () => {
  const { store, before, now } = await open();
  addIndicator(store, "spending[*]");
  expect(now()).toEqual([...before, "spending"]);
  const kept = now();
  for (const same of ["Spending", "spending", "spending[*]", before[0] ?? ""]) addIndicator(store, same);
  replaceIndicator(store, 0, "spending");
  expect(now()).toBe(kept);
  expect(isIndicator(store.getState(), "spending[use_funds]")).toBe(false);
  addIndicator(store, "spending[use_funds]");
  expect(now().at(-1)).toBe("spending[use_funds]");
});

test("an indicator that was added has its number once it was run", async () => {
  const { store } = await open();
  runAll(store);
  expect(runAll(store)).toBe(0);
  addIndicator(store, "extra_shift[use_funds]");
  expect(runAll(store)).toBeGreaterThan(0);
});

test("where only one row is in sight a new card stands last in it", async () => {
  const { store, before, now } = await open();
  patch(store, "view", { hasAllIndicators: false });
  addIndicator(store, "young_talent");
  expect(now()).toEqual([...before.slice(0, 4), "young_talent", ...before.slice(4)]);
  expect(chosenIndicator(store.getState())).toBe(4);
});

test("what is done to a card out of the row brings all of them into sight; they stay as they were where the row has room", async () => {
  const { store, before } = await open();
  patch(store, "view", { width: 700, scenariosFold: true, leversFold: true, hasAllIndicators: false });
  moveIndicator(store, 0, 1);
  expect(store.getState().view.hasAllIndicators).toBe(false);
  moveIndicator(store, 1, 4);
  expect(store.getState().view.hasAllIndicators).toBe(true);
  expect(chosenIndicator(store.getState())).toBe(4);
  expect(before.length).toBeGreaterThan(4);
});

test("commands speak of the card that was turned to last, of the first once that is gone, and of none where there is none", async () => {
  const { store, before } = await open();
  expect(chosenIndicator(store.getState())).toBe(0);
  addIndicator(store, "young_talent");
  expect(chosenIndicator(store.getState())).toBe(before.length);
  undo(store);
  expect(chosenIndicator(store.getState())).toBe(0);
  for (const _ of before) removeIndicator(store, 0);
  expect(chosenIndicator(store.getState())).toBeUndefined();
  removeIndicator(store, 0);
  moveIndicator(store, 0, 1);
  expect(indicatorsOf(store.getState())).toEqual([]);
});
