import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runHook, stubPage } from "../page-fixture.tsx";
import { global, openCity, runAll } from "./city-fixture.ts";
import { useApp, useCalm, useLines } from "./context.tsx";
import { beginGesture, endGesture, setLever } from "./document-actions.ts";
import { runOf } from "./run-plan.ts";
import type { AppState } from "./state.ts";

const variable = "extra_budget";
const run = (state: AppState) => runOf(state, global);

beforeEach(() => {
  vi.useFakeTimers();
  stubPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("under a dragged lever lines go ahead, and words, and what follows from the lines for them, come after", async () => {
  const store = await openCity();
  runAll(store);
  const { seen, after, end } = await runHook(store, () => {
    const lines = useLines(run);
    return { lines, words: useApp(run), calm: useCalm(lines) };
  });
  const now = () => seen.at(-1);
  const former = run(store.getState());
  expect(now()).toEqual({ lines: former, words: former, calm: former });
  await after(() => beginGesture(store, { kind: "set", scenario: global, variable }));
  await after(() => setLever(store, { scenario: global, variable, value: 31 }));
  await after(() => void runAll(store));
  const moved = run(store.getState());
  expect(moved).not.toBe(former);
  expect(now()?.lines).toBe(moved);
  expect([now()?.words === former, now()?.calm === former]).toEqual([true, true]);
  await after(() => vi.advanceTimersByTime(500));
  expect([now()?.words === moved, now()?.calm === moved]).toEqual([true, true]);
  // Let go, all are of one state at once.
  await after(() => endGesture(store));
  await after(() => setLever(store, { scenario: global, variable, value: 32 }));
  await after(() => void runAll(store));
  const last = run(store.getState());
  expect(last).not.toBe(moved);
  expect([now()?.lines === last, now()?.words === last, now()?.calm === last]).toEqual([true, true, true]);
  await end();
});
