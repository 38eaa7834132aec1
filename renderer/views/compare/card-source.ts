import { type GoalState, goalState } from "../../../reports/cards/goal.ts";
import { type IndicatorCard, indicatorCard } from "../../../reports/cards/indicator-card.ts";
import { goalOf } from "../../store/goals.ts";
import { createMemo } from "../../store/memo.ts";
import { referenceLabel } from "../../store/model-selectors.ts";
import { runValueAt } from "../../store/scenario-rows.ts";
import { selectedTime, sumSeries, unitOf, variableNamed } from "../../store/selectors.ts";
import { baseRun, shownLines } from "../../store/shown-lines.ts";
import type { AppState } from "../../store/state.ts";
import { startNote } from "./start-note.ts";

const memo = createMemo<IndicatorCard | undefined>();
const goalMemo = createMemo<GoalState | undefined>();

/** Whether the selected scenario meets what the study wants of an indicator; nothing where it wants nothing. */
export function goalStateOf(state: AppState, name: string): GoalState | undefined {
  const line = shownLines(state).find(({ isSelected }) => isSelected) ?? shownLines(state)[0];
  const goal = goalOf(state, name);
  const at = goal?.at ?? selectedTime(state);
  const named = variableNamed(state, name);
  const run = line?.run;
  if (!goal || !named || !run || at === undefined) return undefined;
  const { language } = state.view;
  const { file } = state.document.value ?? {};
  return goalMemo.get(
    name,
    [run, at, language, state.document.system, file?.charts, file?.agenda, file?.observations],
    () =>
      goalState(
        goal,
        runValueAt(state, run, name, at),
        { time: at, units: state.document.system?.simSpecs.timeUnits },
        unitOf(state, named.variable),
        language,
      ),
  );
}

/** The card of one indicator. The same object while nothing in it changes. */
export function cardOf(state: AppState, name: string): IndicatorCard | undefined {
  const { view, selection, document } = state;
  const lines = shownLines(state);
  const runs = lines.map(({ run }) => run);
  const looks = JSON.stringify(lines.map(({ style, look }) => [style, look]));
  const deps = [looks, document.system, view.shown, view.language, selection.scenario, selection.at, ...runs];
  return memo.get(name, deps, () => makeCard(state, name));
}

function makeCard(state: AppState, name: string): IndicatorCard | undefined {
  const named = variableNamed(state, name);
  const at = selectedTime(state);
  if (!named || at === undefined) return undefined;
  const values = shownLines(state).map(({ id, style, look, run, isSelected }) => ({
    id,
    style,
    look,
    value: run && runValueAt(state, run, name, at),
    isSelected,
  }));
  const label = referenceLabel(named.variable, name, state.view.language);
  return indicatorCard({
    label,
    unit: unitOf(state, named.variable),
    language: state.view.language,
    at: { time: at, units: state.document.system?.simSpecs.timeUnits },
    values,
    note: startNote(state, name, baseStart(state, named.cells)),
  });
}

function baseStart(state: AppState, cells: readonly number[]): number | undefined {
  const run = baseRun(state);
  return run && sumSeries(run, cells)?.[0];
}
