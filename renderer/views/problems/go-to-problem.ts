import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { AppStore } from "../../store/app-store.ts";
import { setCharts } from "../../store/document-actions.ts";
import { savedFile } from "../../store/selectors.ts";
import { openTab, selectScenario } from "../../store/view-actions.ts";
import { patchGrid } from "../assumptions/grid-state.ts";
import type { ProblemTarget } from "./list-problems.ts";

/** Show what a problem speaks of: the assumption in its table, the variable in a chart, the scenario where it is chosen. */
export function goToTarget(store: AppStore, target: Exclude<ProblemTarget, { kind: "text" }>): void {
  if (target.kind === "scenario") {
    selectScenario(store, target.id);
    openTab(store, "compare");
  } else if (target.kind === "assumption") {
    if (target.scenario !== undefined) selectScenario(store, target.scenario);
    // The table's own search: one line is left, and clearing the field brings the others back.
    patchGrid({ filter: "all", text: target.name, closed: new Set() });
    openTab(store, "assumptions");
  } else {
    chartFirst(store, target.name);
    openTab(store, "compare");
  }
}

/** Chart a variable at the top, unless a chart shows it already. */
function chartFirst(store: AppStore, name: string): void {
  const state = store.getState();
  const variable = state.document.system && subjectOf(state.document.system).variables.get(name);
  const charts = savedFile(state)?.charts ?? [];
  if (!variable || charts.some((chart) => chart.variable === variable.name)) return;
  const reference = variable.dimensions.length > 0 ? `${variable.name}[*]` : variable.name;
  if (charts.some((chart) => chart.variable === reference)) return;
  setCharts(store, [{ variable: reference }, ...charts]);
}
