import { plainTheme } from "../../reports/charts/chart-theme-fixture.ts";
import { lineChart } from "../../reports/charts/line-chart.ts";
import type { RunSeries } from "../engine/protocol.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { chartSource } from "../views/compare/chart-source.ts";
import { noteDrawn } from "../views/compare/drawn-charts.ts";

/** A chart of the study stands on the screen as if it were drawn, and is the one that was turned to last. */
export function drawChart(store: AppStore, place: number): void {
  const times = Float64Array.of(2020, 2025, 2030, 2035);
  const run: RunSeries = { key: "", cells: [], times, values: new Float64Array(), completed: true, problems: [] };
  patch(store, "runs", { latest: new Map([["base", run]]) });
  const source = chartSource(store.getState(), place);
  if (!source) throw new Error(`no chart at ${place}`);
  const line = { id: "base", name: "base", style: 0, values: Float64Array.of(1, 2, 3, 4), isSelected: true };
  const size = { width: 400, height: 300 };
  const chart = lineChart({
    times,
    lines: [line],
    mode: "value",
    unit: source.unit,
    language: "zh",
    size,
    theme: plainTheme,
  });
  noteDrawn(place, { source, chart, unit: "" });
  patch(store, "selection", { chart: place });
}
