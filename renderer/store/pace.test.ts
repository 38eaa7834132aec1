import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { patch } from "./app-store.ts";
import { openCity, runAll } from "./city-fixture.ts";
import { beginGesture, changeDocument, endGesture, redo, setLever, undo } from "./document-actions.ts";
import { withDraft } from "./document-value.ts";
import { pacedStores } from "./pace.ts";
import { type AppState, emptyDocument } from "./state.ts";
import type { StepName } from "./step-name.ts";
import { notify } from "./view-actions.ts";

const variable = "land_limit";

/** What a screen does, without one. */
const afterFrame = (then: () => void) => {
  setTimeout(then, 16);
};

/** The city study with a lever in the hand; `lines` and `page` count how often components are told of a change. */
async function drag() {
  const store = await openCity();
  runAll(store);
  const paced = pacedStores(store, afterFrame);
  beginGesture(store, { kind: "set", scenario: "base", variable });
  const [lines, page] = [vi.fn(), vi.fn()];
  paced.lines.subscribe(lines);
  paced.page.subscribe(page);
  const move = (value: number) => setLever(store, { scenario: "base", variable, value });
  return { store, paced, lines, page, move };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a lever's change is drawn once, together with its runs: the lines when they are stored, the words soon after", async () => {
  const { store, paced, lines, page, move } = await drag();
  move(120_000);
  runAll(store);
  expect(lines).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(lines).toHaveBeenCalledTimes(1);
  expect(paced.lines.getState()).toBe(store.getState());
  expect(page).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(page).toHaveBeenCalledTimes(1);
  expect(paced.page.getState()).toBe(store.getState());
  vi.advanceTimersByTime(1_000);
  expect(lines).toHaveBeenCalledTimes(1);
  expect(page).toHaveBeenCalledTimes(1);
});

test("a lever that comes back to where it was, and goes on, is not drawn before its runs", async () => {
  const { store, paced, lines, move } = await drag();
  for (const value of [120_000, 130_000]) {
    move(value);
    runAll(store);
  }
  move(120_000);
  await Promise.resolve();
  expect(paced.lines.getState()).toBe(store.getState());
  const drawn = lines.mock.calls.length;
  move(140_000);
  await Promise.resolve();
  expect(lines).toHaveBeenCalledTimes(drawn);
  runAll(store);
  await Promise.resolve();
  expect(lines).toHaveBeenCalledTimes(drawn + 1);
});

test("of many changes in a row the lines show each, the words some, and none when runs come in", async () => {
  const { store, paced, lines, page, move } = await drag();
  page.mockImplementation(() => expect(paced.page.getState()).toBe(paced.lines.getState()));
  const count = 50;
  for (let step = 1; step <= count; step += 1) {
    move(120_000 + step);
    vi.advanceTimersByTime(18);
    const before = page.mock.calls.length;
    runAll(store);
    expect(page).toHaveBeenCalledTimes(before);
    await Promise.resolve();
    expect(lines).toHaveBeenCalledTimes(step);
  }
  expect(page.mock.calls.length).toBeGreaterThan(3);
  expect(page.mock.calls.length).toBeLessThan(10);
});

test("words are of what the lines show, whatever is on its way, and wait for a frame in which nothing is", async () => {
  const { store, paced, page, move } = await drag();
  move(120_000);
  runAll(store);
  await Promise.resolve();
  const shown = paced.lines.getState();
  move(130_000);
  vi.advanceTimersByTime(20);
  runAll(store);
  await Promise.resolve();
  const later = paced.lines.getState();
  expect(later).not.toBe(shown);
  vi.advanceTimersByTime(105);
  move(140_000);
  vi.advanceTimersByTime(20);
  expect(page).not.toHaveBeenCalled();
  vi.advanceTimersByTime(25);
  runAll(store);
  await Promise.resolve();
  vi.advanceTimersByTime(16);
  expect(page).toHaveBeenCalledTimes(1);
  expect(paced.page.getState()).toBe(paced.lines.getState());
});

test("when the lever is let go, words and lines are of one state at once", async () => {
  const { store, paced, page, move } = await drag();
  move(120_000);
  runAll(store);
  await Promise.resolve();
  expect(page).not.toHaveBeenCalled();
  endGesture(store);
  expect(page).toHaveBeenCalled();
  expect(paced.page.getState()).toBe(store.getState());
  expect(paced.lines.getState()).toBe(store.getState());
});

test("a document that was opened is drawn once, with its first runs, or without them when they take long", async () => {
  for (const isFast of [true, false]) {
    const store = await openCity();
    const { document } = store.getState();
    patch(store, "document", { ...emptyDocument, status: "opening" });
    const draws = vi.fn();
    const paced = pacedStores(store, afterFrame).page;
    paced.subscribe(draws);
    patch(store, "document", document);
    patch(store, "selection", { scenario: "base" });
    expect(draws).not.toHaveBeenCalled();
    if (isFast) runAll(store);
    else vi.advanceTimersByTime(200);
    await Promise.resolve();
    expect(draws).toHaveBeenCalledTimes(1);
    expect(paced.getState()).toBe(store.getState());
  }
});

/** The city study, how often its page is drawn, and numbers that are pasted into it. */
async function edit() {
  const store = await openCity();
  runAll(store);
  const draws = vi.fn();
  const paced = pacedStores(store, afterFrame).page;
  paced.subscribe(draws);
  const paste = (value: number, kind: "paste" | "source" = "paste") => {
    const name: StepName = kind === "paste" ? { kind, count: 1 } : { kind, variable };
    changeDocument(store, name, (before) => withDraft(before, "base", new Map([[variable, { value }]])));
  };
  return { store, draws, paced, paste };
}

test("many numbers changed at once are drawn once, with their runs, or without them when they take long", async () => {
  for (const isFast of [true, false]) {
    const { store, draws, paced, paste } = await edit();
    paste(130_000);
    await Promise.resolve();
    // Runs of other scenarios may be there first.
    patch(store, "runs", { cache: new Map(store.getState().runs.cache) });
    await Promise.resolve();
    expect(draws).not.toHaveBeenCalled();
    if (isFast) runAll(store);
    else vi.advanceTimersByTime(50);
    await Promise.resolve();
    expect(draws).toHaveBeenCalledTimes(1);
    expect(paced.getState()).toBe(store.getState());
  }
});

test("a step taken back or done again is drawn once, with its runs; where they are known, at once", async () => {
  const { store, draws, paste } = await edit();
  paste(130_000);
  runAll(store);
  await Promise.resolve();
  for (const step of [undo, redo]) {
    patch(store, "runs", { cache: new Map() });
    await Promise.resolve();
    draws.mockClear();
    step(store);
    notify(store, "said of it");
    await Promise.resolve();
    expect(draws).not.toHaveBeenCalled();
    runAll(store);
    await Promise.resolve();
    expect(draws).toHaveBeenCalledTimes(1);
  }
});

test("what is typed into one place is drawn at once, and so is all that comes while runs are waited for", async () => {
  const { store, draws, paste } = await edit();
  paste(130_000, "source");
  expect(draws).toHaveBeenCalledTimes(1);
  paste(140_000);
  expect(draws).toHaveBeenCalledTimes(1);
  patch(store, "view", { cursor: 2030 });
  expect(draws).toHaveBeenCalledTimes(2);
});

test("runs that take long are not waited for", async () => {
  const { store, paced, lines, page, move } = await drag();
  move(120_000);
  move(121_000);
  vi.advanceTimersByTime(50);
  expect(lines).toHaveBeenCalledTimes(1);
  expect(page).toHaveBeenCalledTimes(1);
  expect(paced.page.getState()).toBe(store.getState());
});

test.each<Partial<AppState["runs"]>>([{ isSlow: true }, { isLate: true }, { engineTrouble: "out of memory" }])(
  "that the engine hangs or has died is shown at once while the lever is held and rests: %o",
  async (said) => {
    const { store, paced, page, move } = await drag();
    move(120_000);
    move(121_000);
    vi.advanceTimersByTime(1_000);
    page.mockClear();
    patch(store, "runs", said);
    await Promise.resolve();
    expect(page).toHaveBeenCalledTimes(1);
    expect(paced.page.getState().runs).toMatchObject(said);
  },
);

test("a change whose runs are known is drawn at once, and so is everything else", async () => {
  const { store, lines, page, move } = await drag();
  move(120_000);
  runAll(store);
  move(121_000);
  runAll(store);
  await Promise.resolve();
  lines.mockClear();
  page.mockClear();
  move(120_000);
  expect(lines).toHaveBeenCalledTimes(1);
  move(130_000);
  patch(store, "view", { cursor: 2030 });
  expect(lines).toHaveBeenCalledTimes(2);
  expect(page).toHaveBeenCalledTimes(1);
  endGesture(store);
  page.mockClear();
  move(140_000);
  expect(page).toHaveBeenCalledTimes(1);
});
