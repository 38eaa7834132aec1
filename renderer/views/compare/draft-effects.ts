import { changeDisplay } from "../../../reports/change-display.ts";
import { nearestIndex } from "../../../reports/charts/readout.ts";
import { cardCount } from "../../store/fold.ts";
import { createMemo } from "../../store/memo.ts";
import { referenceLabel } from "../../store/model-selectors.ts";
import { runOf, savedRunOf } from "../../store/run-plan.ts";
import { savedFile, selectedScenario, selectedTime, sumSeries, unitOf, variableNamed } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

const effectMemo = createMemo<readonly Effect[]>();

/** What a change has done to an indicator. */
export interface Effect {
  readonly label: string;
  readonly change: NonNullable<ReturnType<typeof changeDisplay>>;
}

/** The two indicators that the changes move most, against the stored scenario. */
function effectsOf(state: AppState, scenario: string): readonly Effect[] {
  const [now, saved] = [runOf(state, scenario), savedRunOf(state, scenario)];
  const at = selectedTime(state);
  // Until its own run is there, the stored one stands for it: of that nothing can be said.
  if (!now || !saved || now === saved || at === undefined) return [];
  const effects = (savedFile(state)?.indicators ?? []).flatMap((name, place) => {
    const named = variableNamed(state, name);
    const [value, before] = [named && sumSeries(now, named.cells), named && sumSeries(saved, named.cells)].map(
      (series, index) => series?.[nearestIndex((index === 0 ? now : saved).times, at)] ?? Number.NaN,
    );
    if (!named || value === undefined || before === undefined) return [];
    const change = changeDisplay(value, before, unitOf(state, named.variable), state.view.language);
    const size = Math.abs((value - before) / (Math.abs(before) || 1));
    return change ? [{ label: referenceLabel(named.variable, name, state.view.language), change, size, place }] : [];
  });
  // The study's first indicator always, then what moves most of those in sight.
  const [first, ...others] = effects;
  const second = others.filter(({ place }) => place < cardCount(state.view)).sort((a, b) => b.size - a.size)[0];
  return [first, second].filter((each) => each !== undefined);
}

/** What the unsaved changes of the selected scenario have done, against what is stored. The same list while nothing in it changes. */
export function draftEffects(state: AppState): readonly Effect[] {
  const scenario = selectedScenario(state)?.id ?? "";
  const deps = [
    runOf(state, scenario),
    savedRunOf(state, scenario),
    state.selection.at,
    state.view.language,
    state.document.system,
  ];
  return effectMemo.get("", deps, () => effectsOf(state, scenario));
}
