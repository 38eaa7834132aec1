import type { StoreApi } from "zustand/vanilla";
import type { AppStore } from "./app-store.ts";
import { isWaiting } from "./run-plan.ts";
import type { AppState } from "./state.ts";

/** What components read: the store as it was when they were last told of it. */
export type PacedStore = Pick<StoreApi<AppState>, "getState" | "getInitialState" | "subscribe">;

/** The store at two paces: `lines` is for what moves under the finger, `page` for all that is read. */
export interface PacedStores {
  readonly lines: PacedStore;
  readonly page: PacedStore;
}

/** Milliseconds after which a lever's change is drawn without its runs, and a document that was opened without its first. */
const patience = { lever: 50, opened: 200 };

/** Milliseconds by which words and numbers may follow the lines while a lever is dragged: nobody reads them faster. */
const pageFollows = 120;

/**
 * The store at the pace of the screen. A document comes up with its charts drawn. While a lever is dragged its change is
 * drawn together with the runs that come of it: the lines at once, and what is read some times a second, when the lines are
 * on the screen and no others on their way, so that it does not hold them up. Everything else is drawn at once, runs as
 * soon as they are stored.
 */
export function pacedStores(store: AppStore, afterFrame = inTimeAfterFrame): PacedStores {
  const [lines, page] = [follower(store), follower(store)];
  const waiting = createClock();
  const following = createClock();
  let isPageDue = false;
  const draw = () => {
    waiting.stop();
    following.stop();
    isPageDue = false;
    lines.draw();
    page.draw();
  };
  const follow = () => {
    isPageDue = isWaiting(store.getState());
    if (!isPageDue) draw();
  };
  const drawLines = () => {
    if (isPageDue) return draw();
    waiting.stop();
    lines.draw();
    following.start(() => afterFrame(follow), pageFollows);
  };
  store.subscribe((state, before) => {
    if (isOfDrag(state, before)) {
      if (hasRuns(state, before)) queueMicrotask(drawLines);
      else if (isWaiting(state)) waiting.start(draw, patience.lever);
      else drawLines();
    } else if (isOpened(state, page.paced.getState())) waiting.start(draw, patience.opened);
    // Runs are there for all who ask before anybody begins to draw them.
    else if (isOfRuns(state, before)) queueMicrotask(draw);
    else draw();
  });
  return { lines: lines.paced, page: page.paced };
}

function inTimeAfterFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}

/** The store as it was when `draw` was last called, for those who subscribe to that. */
function follower(store: AppStore): { readonly paced: PacedStore; readonly draw: () => void } {
  const listeners = new Set<(state: AppState, before: AppState) => void>();
  let drawn = store.getState();
  return {
    paced: {
      getState: () => drawn,
      getInitialState: store.getInitialState,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    draw: () => {
      const before = drawn;
      drawn = store.getState();
      if (drawn === before) return;
      for (const listener of listeners) listener(drawn, before);
    },
  };
}

/** One thing that is to be done later; started again before that, it stays at its time. */
function createClock(): { readonly start: (then: () => void, after: number) => void; readonly stop: () => void } {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(clock);
    clock = undefined;
  };
  return {
    start: (then, after) => {
      clock ??= setTimeout(then, after);
    },
    stop,
  };
}

/** Whether a document has just been made ready, and its first runs are on their way: its charts are drawn with it. */
function isOpened(state: AppState, drawn: AppState): boolean {
  return state.document.status === "ready" && drawn.document.status === "opening" && isWaiting(state);
}

function isOfRuns(state: AppState, before: AppState): boolean {
  return state.document === before.document && state.view === before.view && state.selection === before.selection;
}

/**
 * Whether nothing has changed but the numbers, under a lever that is being dragged. What is said of the runs, that they are
 * late or that the engine may be stopped, is none of these: it would wait for the very runs that do not come.
 */
function isOfDrag(state: AppState, before: AppState): boolean {
  if (!state.view.isDragging || state.view !== before.view || state.selection !== before.selection) return false;
  return hasRuns(state, before) || state.document.value !== before.document.value;
}

function hasRuns({ runs }: AppState, before: AppState): boolean {
  return runs.cache !== before.runs.cache || runs.latest !== before.runs.latest;
}
