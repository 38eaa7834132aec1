import type { Language } from "../../i18n/catalogue.ts";
import type { ChartMode } from "../../reports/charts/chart-input.ts";
import type { Chart } from "../../scenarios/scenario.ts";
import { type AppStore, patch } from "./app-store.ts";
import { foldedPanels } from "./fold.ts";
import { huesOfShown, mostShown } from "./line-styles.ts";
import { scenariosOf } from "./selectors.ts";
import type { DialogName, Notice, Tab, ViewSlice } from "./state.ts";

let notices = 0;

/** Say something at the foot of the window. */
export function notify(store: AppStore, text: string, tone: Notice["tone"] = "plain"): void {
  notices += 1;
  patch(store, "view", { notice: { id: notices, text, tone } });
}

/** Open a dialog, or close the one that is open. */
export function openDialog(store: AppStore, dialog: DialogName | undefined): void {
  patch(store, "view", { dialog });
}

/** Choose a scenario in every view; it is shown too, while there is room. */
export function selectScenario(store: AppStore, scenario: string): void {
  patch(store, "selection", { scenario });
  const { shown } = store.getState().view;
  if (!shown.has(scenario) && shown.size < mostShown) show(store, new Set([...shown, scenario]));
}

function show(store: AppStore, shown: ReadonlySet<string>): void {
  const state = store.getState();
  patch(store, "view", { shown, hues: huesOfShown(scenariosOf(state), shown, state.view) });
}

/** Show a new scenario and choose it. Where as many are shown as can be, the one that was shown last gives way. */
export function showNew(store: AppStore, scenario: string): void {
  const { view, selection } = store.getState();
  const kept = [scenariosOf(store.getState())[0]?.id, selection.scenario];
  const last = view.shown.size < mostShown ? undefined : [...view.shown].findLast((id) => !kept.includes(id));
  show(store, new Set([...[...view.shown].filter((id) => id !== last), scenario]));
  patch(store, "selection", { scenario });
}

/** Choose the time that cards and sentences speak of; `undefined`: the end of the run. */
export function selectTime(store: AppStore, at: number | undefined): void {
  patch(store, "selection", { at });
}

/** Show or hide a scenario; false when there are eight already. */
export function toggleShown(store: AppStore, scenario: string): boolean {
  const { shown } = store.getState().view;
  const next = new Set(shown);
  if (!next.delete(scenario)) {
    if (next.size >= mostShown) return false;
    next.add(scenario);
  }
  show(store, next);
  return true;
}

/** Show these scenarios and the base, and no other. */
export function showOnly(store: AppStore, scenarios: readonly string[]): void {
  const base = scenariosOf(store.getState())[0]?.id;
  show(store, new Set([...(base === undefined ? [] : [base]), ...scenarios].slice(0, mostShown)));
}

/** Change the view. */
export function openTab(store: AppStore, tab: Tab): void {
  patch(store, "view", { tab, page: undefined });
}

/** Show a page in the place of the view; `undefined`: the view again. */
export function openPage(store: AppStore, page: ViewSlice["page"]): void {
  patch(store, "view", { page });
}

/** What charts measure: of the view, or of one chart where `chart` is given. */
export function setMode(store: AppStore, mode: ChartMode): void {
  patch(store, "view", { mode, chartModes: new Map() });
}

/** The mode of one chart; `undefined`: as the view. */
export function setChartMode(store: AppStore, chart: Chart, mode: ChartMode | undefined): void {
  const chartModes = new Map(store.getState().view.chartModes);
  if (mode === undefined) chartModes.delete(chart);
  else chartModes.set(chart, mode);
  patch(store, "view", { chartModes });
}

/** Show a chart as a table, or as a chart again. */
export function toggleTable(store: AppStore, chart: Chart): void {
  const tableCharts = new Set(store.getState().view.tableCharts);
  if (!tableCharts.delete(chart)) tableCharts.add(chart);
  patch(store, "view", { tableCharts });
}

/** Which element of an array a chart shows: a name, or `*` for the total. */
export function setChartElement(store: AppStore, chart: Chart, element: string): void {
  patch(store, "view", { chartElements: new Map(store.getState().view.chartElements).set(chart, element) });
}

/** Speak another language. */
export function setLanguage(store: AppStore, language: Language): void {
  patch(store, "view", { language });
}

/** Fold or unfold a panel. */
export function toggleFold(store: AppStore, panel: "scenarios" | "levers"): void {
  const { width, scenariosFold, leversFold } = store.getState().view;
  const folded = foldedPanels(width, { scenarios: scenariosFold, levers: leversFold });
  patch(store, "view", panel === "scenarios" ? { scenariosFold: !folded.scenarios } : { leversFold: !folded.levers });
}
