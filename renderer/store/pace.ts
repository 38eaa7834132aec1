import type { StoreApi } from "zustand/vanilla";
import type { AppStore } from "./app-store.ts";
import { isWaiting } from "./run-plan.ts";
import type { AppState } from "./state.ts";
import type { StepName } from "./step-name.ts";

/** What components read: the store as it was when they were last told of it. */
export type PacedStore = Pick<StoreApi<AppState>, "getState" | "getInitialState" | "subscribe">;

/** The store at two paces: `lines` is for what moves under the finger, `page` for all that is read. */
export interface PacedStores {
  readonly lines: PacedStore;
  readonly page: PacedStore;
}

/**
 * Milliseconds after which a lever's change, or one of many numbers, is drawn without its runs, and a document that was opened
 * without its first.
 */
const patience = { change: 50, opened: 200 };

/** Milliseconds by which words and numbers may follow the lines while a lever is dragged: nobody reads them faster. */
const pageFollows = 120;

/** Frames that words wait for one in which no runs are on their way. */
const mostTries = 3;

/**
 * The store at the pace of the screen. A document comes up with its charts drawn. While a lever is dragged its change is
 * drawn together with the runs that come of it: the lines at once, and what is read some times a second, of the same state,
 * when the lines are on the screen and, most times, no others on their way, so that it does not hold them up. Many numbers
 * changed at once are drawn with their runs too: a frame without them would stand in their way. Everything else is drawn at
 * once, runs as soon as they are stored.
 */
export function pacedStores(store: AppStore, afterFrame = inTimeAfterFrame): PacedStores {
  const [lines, page] = [follower(store), follower(store)];
  const waiting = createClock();
  const following = createClock();
  let isHeld = false;
  const draw = () => {
    isHeld = false;
    waiting.stop();
    following.stop();
    lines.draw();
    page.draw();
  };
  // To what the lines show, and not to what is newest: the runs of that may be on their way.
  const follow = (tries: number) => {
    if (tries > 0 && isWaiting(store.getState())) return afterFrame(() => follow(tries - 1));
    following.stop();
    page.draw(lines.paced.getState());
  };
  const drawLines = () => {
    waiting.stop();
    lines.draw();
    following.start(() => afterFrame(() => follow(mostTries)), pageFollows);
  };
  const drawRuns = () => {
    if (!isHeld || !isWaiting(store.getState())) draw();
  };
  store.subscribe((state, before) => {
    if (isOfStandIns(state, before)) return;
    if (isOfDrag(state, before)) {
      if (hasRuns(state, before)) queueMicrotask(drawLines);
      else if (isWaiting(state)) waiting.start(draw, patience.change);
      else drawLines();
    } else if (isOpened(state, page.paced.getState())) waiting.start(draw, patience.opened);
    else if (isOfMany(state, before) && isWaiting(state)) {
      isHeld = true;
      waiting.start(draw, patience.change);
    }
    // What is said of such a change comes up with it.
    else if (isHeld && isOfNotice(state, before)) return;
    // Runs are there for all who ask before anybody begins to draw them.
    else if (isOfRuns(state, before)) queueMicrotask(drawRuns);
    else draw();
  });
  return { lines: lines.paced, page: page.paced };
}

/** When a frame is done and nothing else has to be: what an event or the engine has brought goes first. */
function inTimeAfterFrame(then: () => void): void {
  requestAnimationFrame(() => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(then, { timeout: pageFollows });
    else setTimeout(then);
  });
}

/** The store as it was when `draw` was last called, or the state it was called with, for those who subscribe to that. */
function follower(store: AppStore): { readonly paced: PacedStore; readonly draw: (state?: AppState) => void } {
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
    draw: (state = store.getState()) => {
      const before = drawn;
      drawn = state;
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

const many: ReadonlySet<StepName["kind"]> = new Set(["paste", "fill", "clear", "import", "edit"]);

/** Whether nothing has changed but the document, by many numbers at once, or by a step taken back or done again. */
function isOfMany(state: AppState, before: AppState): boolean {
  if (state.document.value === before.document.value) return false;
  if (state.view !== before.view || state.selection !== before.selection) return false;
  const [{ past, future }, former] = [state.document.history, before.document.history];
  const last = past.at(-1);
  const isUndo = future.length > former.future.length;
  return isUndo || (last !== undefined && (last === former.future.at(-1) || many.has(last.name.kind)));
}

function isOfNotice(state: AppState, before: AppState): boolean {
  if (state.document !== before.document || state.selection !== before.selection || state.runs !== before.runs)
    return false;
  const former = new Map<string, unknown>(Object.entries(before.view));
  return Object.entries(state.view).every(([key, value]) => key === "notice" || former.get(key) === value);
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
  return runs.cache !== before.runs.cache;
}

/** Whether all that has changed is which runs stand for those of a change that is about to come: nothing is seen of it yet. */
function isOfStandIns(state: AppState, before: AppState): boolean {
  return isOfRuns(state, before) && !hasRuns(state, before) && state.runs.latest !== before.runs.latest;
}
