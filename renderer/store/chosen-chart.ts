import { type AppStore, patch } from "./app-store.ts";
import { savedFile } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** The chart, by its place in the study, that commands speak of: the one that was turned to last, else the first. */
export function chosenChart(state: AppState): number | undefined {
  const count = savedFile(state)?.charts.length ?? 0;
  const { chart = 0 } = state.selection;
  return count === 0 ? undefined : chart < count ? chart : 0;
}

/** Turn to a chart. */
export function chooseChart(store: AppStore, chart: number | undefined): void {
  if (store.getState().selection.chart !== chart) patch(store, "selection", { chart });
}
