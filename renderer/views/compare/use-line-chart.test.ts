import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChartMode } from "../../../reports/charts/chart-input.ts";
import type { LineChart } from "../../../reports/charts/line-chart.ts";
import { runHook, stubPage } from "../../page-fixture.tsx";
import { patch } from "../../store/app-store.ts";
import { global, openCity, runAll } from "../../store/city-fixture.ts";
import { useLines } from "../../store/context.tsx";
import { beginGesture, endGesture } from "../../store/document-actions.ts";
import { chartSource } from "./chart-source.ts";
import { useLineChart } from "./use-line-chart.ts";

const size = { width: 480, height: 320 };

/** A chart of the city study in React; `show` gives it other numbers, another measure, or puts it out of sight. */
async function draw(place = 0) {
  const store = await openCity();
  patch(store, "view", { mode: "value" });
  runAll(store);
  const source = chartSource(store.getState(), 0);
  if (source?.state !== "ready") throw new Error("no chart");
  let [given, isVisible] = [source, true];
  const { seen, after, end } = await runHook(store, () => {
    useLines((state) => state.view.cursor);
    return useLineChart(given, size, isVisible, place);
  });
  const times = (factor: number) =>
    source.lines.map((line) => ({ ...line, values: Array.from(line.values, (value) => value * factor) }));
  let drawings = 0;
  const show = (change: { readonly factor?: number; readonly mode?: ChartMode; readonly inSight?: boolean }) =>
    after(() => {
      if (change.factor !== undefined) given = { ...given, lines: times(change.factor) };
      if (change.mode) given = { ...given, mode: change.mode };
      isVisible = change.inSight ?? isVisible;
      drawings += 1;
      patch(store, "view", { cursor: drawings });
    });
  return {
    show,
    end,
    now: () => seen.at(-1),
    wait: (milliseconds: number) => after(() => vi.advanceTimersByTime(milliseconds)),
    take: () => after(() => beginGesture(store, { kind: "set", scenario: global, variable: "extra_budget" })),
    letGo: () => after(() => endGesture(store)),
  };
}

const topOf = (chart: LineChart | undefined) => chart?.frame.value.max ?? Number.NaN;

beforeEach(() => {
  vi.useFakeTimers();
  stubPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("that a lever is taken works out no chart anew, and neither does that it is held", async () => {
  const { now, take, wait, end } = await draw();
  await wait(1_000);
  const before = now();
  expect(before).toBeDefined();
  await take();
  expect(now()).toBe(before);
  await wait(5_000);
  expect(now()).toBe(before);
  await end();
});

test("while it is held the axis grows and does not shrink; let go, the chart finds its own ends after a while", async () => {
  const { now, show, take, letGo, wait, end } = await draw(2);
  await wait(1_000);
  const first = topOf(now());
  await take();
  await show({ factor: 3 });
  const grown = topOf(now());
  expect(grown).toBeGreaterThan(first);
  await show({ factor: 1 });
  expect(topOf(now())).toBe(grown);
  await letGo();
  const held = now();
  await wait(463);
  expect(now()).toBe(held);
  await wait(1);
  expect(topOf(now())).toBe(first);
  await end();
});

test("a hold that goes on holds no axis of another measure, and none any more when the measure is as before", async () => {
  const { now, show, take, end } = await draw();
  const first = topOf(now());
  await take();
  await show({ factor: 3 });
  const grown = topOf(now());
  await show({ mode: "index", factor: 1 });
  expect(topOf(now())).toBeLessThan(grown);
  await show({ mode: "value" });
  expect(topOf(now())).toBe(first);
  await end();
});

test("out of sight a chart stays as it was last seen, and comes back with its newest lines", async () => {
  const { now, show, take, letGo, wait, end } = await draw();
  const seen = now();
  await show({ inSight: false });
  await take();
  await show({ factor: 3 });
  await letGo();
  await wait(1_000);
  expect(now()).toBe(seen);
  await show({ inSight: true });
  expect(topOf(now())).toBeGreaterThan(topOf(seen));
  await end();
});
