import { expect, test } from "vitest";
import type { ChartMode } from "../../../reports/charts/chart-input.ts";
import { type AppStore, patch } from "../../store/app-store.ts";
import { global, openCity, runAll } from "../../store/city-fixture.ts";
import { changeDocument, setCharts, setLever } from "../../store/document-actions.ts";
import { withFile } from "../../store/document-value.ts";
import { setChartMode } from "../../store/view-actions.ts";
import { type ChartSource, chartSource } from "./chart-source.ts";
import { observedOf } from "./fit-badge.tsx";

/** The first chart of the city study, of a variable that is chosen. */
function chartOf(store: AppStore, variable: string): ChartSource | undefined {
  setCharts(store, [{ variable }]);
  runAll(store);
  return chartSource(store.getState(), 0);
}

test("a chart waits for its runs, and is ready when they are there", async () => {
  const store = await openCity();
  expect(chartSource(store.getState(), 0)).toMatchObject({ state: "waiting", title: "人才总量", lines: [] });
  runAll(store);
  expect(chartSource(store.getState(), 0)?.state).toBe("ready");
});

test("a variable that the model has not is told of, and so is a series that starts at nothing and has no index", async () => {
  const store = await openCity();
  expect(chartOf(store, "no_such_thing")).toMatchObject({ state: "unknown", variable: "no_such_thing", lines: [] });
  const source = chartOf(store, "cumulative_spending");
  if (!source) throw new Error("no chart");
  setChartMode(store, source.chart, "index");
  expect(chartSource(store.getState(), 0)?.state).toBe("no-index");
});

test("beside nothing but itself the base shows its values, whatever is measured", async () => {
  const store = await openCity();
  runAll(store);
  const mode = (wanted: ChartMode, shown: readonly string[]) => {
    patch(store, "selection", { scenario: "base" });
    patch(store, "view", { mode: wanted, shown: new Set(shown) });
    return chartSource(store.getState(), 0)?.mode;
  };
  const wanted = ["difference", "percent", "index"] as const;
  expect(wanted.map((each) => mode(each, ["base"]))).toEqual(["value", "value", "index"]);
  expect(wanted.map((each) => mode(each, ["base", "housing-first"]))).toEqual(wanted);
});

test("a chart of an array is its total, or a line for each element, which sum to it", async () => {
  const store = await openCity();
  patch(store, "view", { mode: "value" });
  setLever(store, { scenario: global, variable: "extra_share", element: "use_funds", value: 0.5 });
  const total = chartOf(store, "extra_share")?.lines.find(({ isSelected }) => isSelected)?.values;
  const parts = chartOf(store, "extra_share[*]");
  expect(parts?.lines.map(({ name }) => name)).toEqual(parts?.elements.map(({ label }) => label));
  expect(parts?.lines.length).toBe(5);
  expect(parts?.lines.map(({ values }) => values[3])).toEqual([0, 0, 0.5, 0, 1]);
  expect(total?.[3]).toBe(1.5);
  // Elements that start at nothing leave the others their index.
  patch(store, "view", { mode: "index" });
  expect(chartSource(store.getState(), 0)?.state).toBe("ready");
});

test("the shocks of the scenarios in sight are shaded, one that two share once", async () => {
  const store = await openCity();
  const labels = (shown: readonly string[]) => {
    patch(store, "view", { shown: new Set(shown) });
    return chartSource(store.getState(), 0)?.windows.map(({ label }) => label);
  };
  expect(labels(["base"])).toEqual([]);
  expect(labels(["base", "two-way-squeeze", "rebalancing-under-stress"])).toEqual(["双向挤压"]);
  expect(labels(["base", "fdi-downturn", "two-way-squeeze"])).toEqual(["外资与开放度下行", "双向挤压"]);
});

test("a mean that documents say stands in the middle of its years, a value in its own, a sum nowhere", async () => {
  const store = await openCity();
  const said = { id: "O", variable: "fdi", kind: "observation", low: 60, high: 70 } as const;
  changeDocument(store, { kind: "charts" }, (value) =>
    withFile(value, {
      ...value.file,
      observations: [
        { ...said, aggregate: "value", time: 2023 },
        { ...said, aggregate: "mean", from: 2020, to: 2024 },
        { ...said, aggregate: "integral", from: 2020, to: 2024 },
      ],
    }),
  );
  expect(chartOf(store, "fdi")?.observations).toEqual([
    { time: 2023, low: 60, high: 70 },
    { time: 2022, low: 60, high: 70 },
  ]);
});

test("what documents say stands in the chart; the badge tells when an edit of the base misses it", async () => {
  const store = await openCity();
  expect(chartOf(store, "fdi")?.observations.length).toBeGreaterThan(0);
  const met = () => observedOf(store.getState(), "fdi").map(({ isMet }) => isMet);
  expect(met()).not.toContain(false);
  setLever(store, { scenario: "base", variable: "fdi_2019", value: 30 });
  runAll(store);
  expect(met()).toContain(false);
});
