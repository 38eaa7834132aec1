import type { Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import type { EngineClient, EngineEvents } from "../engine/client.ts";
import { note } from "../engine/moments.ts";
import type { RunSeries } from "../engine/protocol.ts";
import { type AppStore, patch } from "./app-store.ts";
import { runKey } from "./document-value.ts";
import { missingInSight, missingJobs, wantedCells } from "./run-plan.ts";
import { savedFile, shownFile } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** Runs kept: undo and a slider moved back find theirs again. */
const cacheSize = 96;

/** What the engine's answers do to the store. */
export function engineEvents(store: AppStore): EngineEvents {
  return {
    onRuns: ({ version, runs, elapsed }) => {
      if (version === store.getState().document.epoch) receiveRuns(store, runs, elapsed);
    },
    onSlow: (isSlow) => {
      if (store.getState().runs.isSlow !== isSlow) patch(store, "runs", { isSlow });
    },
    onRestart: (detail) => patch(store, "runs", { engineTrouble: detail }),
  };
}

function sameCells(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

/** Keep runs that have come in, and show them. */
export function receiveRuns(store: AppStore, arrived: readonly RunSeries[], elapsed: number): void {
  const state = store.getState();
  const wanted = wantedCells(state);
  const cache = new Map(state.runs.cache);
  for (const run of arrived) {
    cache.delete(run.key);
    cache.set(run.key, sameCells(run.cells, wanted) ? { ...run, cells: wanted } : run);
  }
  const latest = withShown(state.runs.latest, cache, shownFile(state));
  patch(store, "runs", {
    cache: trimmed(cache, state),
    latest,
    elapsed,
    count: arrived.length,
    engineTrouble: undefined,
  });
  note("runs stored");
}

/**
 * Before the document changes: the runs that are shown stand for those of the next state until they are there. Undo, or a lever
 * moved back, shows runs that did not come in last.
 */
export function keepShownRuns(store: AppStore): void {
  const state = store.getState();
  const { cache, latest } = state.runs;
  const file = shownFile(state);
  const isShown = ({ id }: Scenario) => {
    const run = file && cache.get(runKey(file, id));
    return run === undefined || latest.get(id) === run;
  };
  // Asked at every move of a lever; there is next to never something to keep.
  if (!file || file.scenarios.every(isShown)) return;
  patch(store, "runs", { latest: withShown(latest, cache, file) });
}

/** For each scenario whose run is there, that run. */
function withShown(
  latest: ReadonlyMap<string, RunSeries>,
  cache: ReadonlyMap<string, RunSeries>,
  file: ScenarioFile | undefined,
): ReadonlyMap<string, RunSeries> {
  const shown = new Map(latest);
  for (const { id } of file?.scenarios ?? []) {
    const run = file && cache.get(runKey(file, id));
    if (run) shown.set(id, run);
  }
  return shown;
}

/** The oldest go first, never those that the window needs now. */
function trimmed(cache: Map<string, RunSeries>, state: AppState): Map<string, RunSeries> {
  if (cache.size <= cacheSize) return cache;
  const needed = new Set(
    [shownFile(state), savedFile(state)].flatMap((file) => file?.scenarios.map(({ id }) => runKey(file, id)) ?? []),
  );
  for (const key of cache.keys()) {
    if (cache.size <= cacheSize) break;
    if (!needed.has(key)) cache.delete(key);
  }
  return cache;
}

/** Milliseconds that runs in sight may take before the window says that it waits for them. */
const lateAfter = 200;

/** Say that runs are waited for, once that lasts; each set of runs that comes in starts the time again. */
function keepTime(store: AppStore): {
  readonly tell: (isWaiting: boolean, hasNew: boolean) => void;
  readonly end: () => void;
} {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const set = (isLate: boolean) => {
    if (store.getState().runs.isLate !== isLate) patch(store, "runs", { isLate });
  };
  const stop = () => {
    clearTimeout(clock);
    clock = undefined;
  };
  return {
    tell: (isWaiting, hasNew) => {
      if (!isWaiting || hasNew) stop();
      if (!isWaiting) set(false);
      else clock ??= setTimeout(() => set(true), lateAfter);
    },
    end: stop,
  };
}

/**
 * Milliseconds that a dragged lever rests, or that runs in sight have been there, before scenarios out of sight follow: until
 * then the engine is for those in sight, and the page free to draw them.
 */
const restFor = 100;

/** Ask for whatever is wanted and not there, now and whenever the state changes. */
export function keepRunning(store: AppStore, client: EngineClient): () => void {
  let asked = "";
  let resting: ReturnType<typeof setTimeout> | undefined;
  let cache = store.getState().runs.cache;
  const time = keepTime(store);
  const ask = (state: AppState, mayWait: boolean) => {
    const near = missingInSight(state);
    const hasNew = cache !== state.runs.cache;
    time.tell(near.length > 0, hasNew);
    cache = state.runs.cache;
    clearTimeout(resting);
    if (near.length === 0 && mayWait && (state.view.isDragging || hasNew)) {
      resting = setTimeout(() => ask(store.getState(), false), restFor);
      return;
    }
    const jobs = near.length > 0 ? near : missingJobs(state);
    const outputs = wantedCells(state);
    const order = `${state.document.epoch} ${outputs.length} ${jobs.map(({ key }) => key).join("|")}`;
    if (jobs.length === 0 || order === asked) return;
    asked = order;
    note("runs wanted");
    client.run({ version: state.document.epoch, jobs, outputs });
  };
  ask(store.getState(), true);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.runs.engineTrouble !== before.runs.engineTrouble)
      asked = state.runs.engineTrouble === undefined ? "" : asked;
    const isSame =
      state.document === before.document &&
      state.view.shown === before.view.shown &&
      state.view.isDragging === before.view.isDragging &&
      state.selection === before.selection &&
      state.runs.cache === before.runs.cache &&
      state.runs.agreedWork === before.runs.agreedWork &&
      state.runs.engineTrouble === before.runs.engineTrouble;
    if (!isSame) ask(state, true);
  });
  return () => {
    clearTimeout(resting);
    time.end();
    unsubscribe();
  };
}
