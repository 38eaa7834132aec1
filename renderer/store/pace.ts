import type { StoreApi } from "zustand/vanilla";
import type { AppStore } from "./app-store.ts";
import { isWaiting } from "./run-plan.ts";
import type { AppState } from "./state.ts";

/** What components read: the store as it was when they were last told of it. */
export type PacedStore = Pick<StoreApi<AppState>, "getState" | "getInitialState" | "subscribe">;

/** Milliseconds after which a lever's change is drawn without its runs, and a document that was opened without its first. */
const patience = { lever: 50, opened: 200 };

/**
 * The store at the pace of the screen. A document comes up with its charts drawn. While a lever is dragged its change is
 * drawn together with the runs that come of it: one drawing for both, when the lines have moved. Everything else is drawn at
 * once, runs as soon as they are stored.
 */
export function pacedStore(store: AppStore): PacedStore {
  const listeners = new Set<(state: AppState, before: AppState) => void>();
  let drawn = store.getState();
  let clock: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    clearTimeout(clock);
    clock = undefined;
    const before = drawn;
    drawn = store.getState();
    if (drawn === before) return;
    for (const listener of listeners) listener(drawn, before);
  };
  store.subscribe((state, before) => {
    if (isLeverAlone(state, before)) clock ??= setTimeout(draw, patience.lever);
    else if (isOpened(state, drawn)) clock ??= setTimeout(draw, patience.opened);
    // Runs are there for all who ask before anybody begins to draw them.
    else if (isOfRuns(state, before)) queueMicrotask(draw);
    else draw();
  });
  return {
    getState: () => drawn,
    getInitialState: store.getInitialState,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a document has just been made ready, and its first runs are on their way: its charts are drawn with it. */
function isOpened(state: AppState, drawn: AppState): boolean {
  return state.document.status === "ready" && drawn.document.status === "opening" && isWaiting(state);
}

function isOfRuns(state: AppState, before: AppState): boolean {
  return state.document === before.document && state.view === before.view && state.selection === before.selection;
}

/** Whether nothing has changed but the document, under a lever, and its runs are on their way. */
function isLeverAlone(state: AppState, before: AppState): boolean {
  const isAlone =
    state.view.isDragging &&
    state.view === before.view &&
    state.selection === before.selection &&
    state.runs === before.runs;
  return isAlone && state.document.value !== before.document.value && isWaiting(state);
}
