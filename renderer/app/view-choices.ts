import { chartModes } from "../../reports/charts/chart-input.ts";
import { timeAxis, timeTicksOf } from "../../reports/charts/ticks.ts";
import { momentWords } from "../../reports/sentences/moment.ts";
import { findableVariables } from "../dialogs/findables.ts";
import { patch } from "../store/app-store.ts";
import { chooseChart } from "../store/chosen-chart.ts";
import { setCharts } from "../store/document-actions.ts";
import { savedFile, selectedTime } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { openTab, selectTime, setMode } from "../store/view-actions.ts";
import { hasScenarios } from "../views/known-views.ts";
import { type Choice, type Command, command, firstOf, inBoth, needsStudy, needsView, unless } from "./command.ts";

/** Times to choose from: each whole one of a short run, the marks of a long one; the end always. */
function timesToChoose(start: number, stop: number): readonly number[] {
  const axis = stop - start <= 20 ? { min: start, max: stop, step: 1 } : timeAxis(start, stop, 12);
  return [...new Set([...timeTicksOf(axis), stop])].sort((a, b) => b - a);
}

function years(state: AppState): readonly Choice[] {
  const specs = state.document.system?.simSpecs;
  const at = selectedTime(state);
  if (!specs) return [];
  return timesToChoose(specs.start, specs.stop).map((time) => ({
    value: String(time),
    words: { zh: momentWords(time, specs.timeUnits, "zh"), en: momentWords(time, specs.timeUnits, "en") },
    isChosen: time === at,
  }));
}

const leverFilters = ["all", "changed", "levers", "world"] as const;
const filterWords = {
  all: "app/filter-all",
  changed: "app/filter-changed",
  levers: "app/filter-levers-only",
  world: "app/filter-world",
} as const;

/** What is shown of the study, one of several each. */
export const viewChoices: readonly Command[] = [
  command(
    "view.show-variable",
    undefined,
    undefined,
    ({ store }, _, variable) => {
      setCharts(store, [{ variable }, ...(savedFile(store.getState())?.charts ?? [])]);
      chooseChart(store, 0);
      openTab(store, "compare");
    },
    needsStudy,
    {
      choices: (state) =>
        findableVariables(state).map(({ variable, label, hint, words }) => ({
          value: variable,
          words: { zh: label, en: label },
          isChosen: false,
          hint,
          alsoCalled: words,
        })),
    },
  ),
  command(
    "view.measure",
    "app/mode",
    undefined,
    ({ store }, _, value) => {
      const mode = chartModes.find((each) => each === value);
      if (mode) setMode(store, mode);
    },
    needsView("compare"),
    {
      choices: ({ view }) =>
        chartModes.map((mode) => ({ value: mode, words: inBoth(`app/mode-${mode}`), isChosen: mode === view.mode })),
    },
  ),
  command(
    "view.year",
    "app/year-shown",
    undefined,
    ({ store }, _, value) => {
      const stop = store.getState().document.system?.simSpecs.stop;
      selectTime(store, Number(value) === stop ? undefined : Number(value));
    },
    // The scenarios' own numbers are those of the year, too.
    firstOf(needsStudy, unless(hasScenarios, "app/why-not-compare")),
    { choices: years },
  ),
  command(
    "view.lever-filter",
    undefined,
    undefined,
    ({ store }, _, value) => {
      const leverFilter = leverFilters.find((each) => each === value);
      if (leverFilter) patch(store, "view", { leverFilter });
    },
    needsView("compare"),
    {
      brief: "app/filter-levers",
      group: "levers",
      choices: ({ view }) =>
        leverFilters.map((each) => ({
          value: each,
          words: inBoth(filterWords[each]),
          isChosen: each === view.leverFilter,
        })),
    },
  ),
];
