import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runHook, stubPage } from "../page-fixture.tsx";
import { global, openCity, runAll } from "../store/city-fixture.ts";
import { beginGesture, endGesture, setLever } from "../store/document-actions.ts";
import { useHand } from "./use-hand.ts";

const variable = "extra_budget";

/** A lever's thumb in the hand: where it was at each drawing. */
async function hold() {
  const store = await openCity();
  runAll(store);
  let hand: ReturnType<typeof useHand<number>> | undefined;
  const { seen, after, end } = await runHook(store, () => {
    hand = useHand<number>();
    return hand.value;
  });
  await after(() => beginGesture(store, { kind: "set", scenario: global, variable }));
  const move = (value: number) =>
    after(() => {
      setLever(store, { scenario: global, variable, value });
      hand?.moveTo(value);
    });
  const wait = (milliseconds: number) => after(() => vi.advanceTimersByTime(milliseconds));
  const run = () => after(() => void runAll(store));
  const letGo = () =>
    after(() => {
      hand?.letGo();
      endGesture(store);
    });
  const giveUp = () => after(() => hand?.giveUp());
  const drawings = () => seen.length;
  return { drawings, thumb: () => seen.at(-1), move, wait, run, letGo, giveUp, end };
}

beforeEach(() => {
  vi.useFakeTimers();
  stubPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the thumb is drawn with the lines that it moves, once, at each move", async () => {
  const { drawings, thumb, move, run, wait, end } = await hold();
  for (const value of [31, 32, 33]) {
    const before = drawings();
    await move(value);
    expect(drawings()).toBe(before);
    await run();
    expect([drawings(), thumb()]).toEqual([before + 1, value]);
    await wait(19);
    expect(drawings()).toBe(before + 1);
  }
  await end();
});

test("where the lines take longer than a frame it is drawn without them, at the last move", async () => {
  const { drawings, thumb, move, wait, end } = await hold();
  const before = drawings();
  await move(31);
  await wait(19);
  await move(32);
  expect(drawings()).toBe(before);
  await wait(1);
  expect([drawings(), thumb()]).toEqual([before + 1, 32]);
  await end();
});

test("given up it is drawn where it was taken, at once; let go it holds nothing, and is drawn for nothing more", async () => {
  const { drawings, thumb, move, run, wait, giveUp, letGo, end } = await hold();
  await move(31);
  await run();
  expect(thumb()).toBe(31);
  await giveUp();
  expect(thumb()).toBeUndefined();
  await move(32);
  await letGo();
  expect(thumb()).toBeUndefined();
  const before = drawings();
  await wait(1_000);
  expect(drawings()).toBe(before);
  await end();
});
