import { translate } from "../../i18n/translate.ts";
import { draftId, draftStyle, type LineLook } from "../../reports/charts/line-look.ts";
import type { RunSeries } from "../engine/protocol.ts";
import { givenLook, lineStyles } from "./line-styles.ts";
import { createMemo } from "./memo.ts";
import { isMoved, runOf, savedRunOf } from "./run-plan.ts";
import { briefName, scenariosOf } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** A scenario as charts and cards show it. */
export interface ShownLine extends LineLook {
  readonly id: string;
  readonly name: string;
  readonly run: RunSeries | undefined;
  /** Its stored run, where unsaved changes move it. */
  readonly saved: RunSeries | undefined;
  readonly isSelected: boolean;
}

/** The base's run as stored: it never moves, whatever is being tried with it. */
export function baseRun(state: AppState): RunSeries | undefined {
  const base = scenariosOf(state)[0];
  if (!base) return undefined;
  return isMoved(state, base.id) ? savedRunOf(state, base.id) : runOf(state, base.id);
}

const memo = createMemo<readonly ShownLine[]>();

/**
 * The lines in sight, the base first. Changes tried on the base are a line of their own beside it. The same array while
 * nothing that decides them changes: every chart and card asks at every event.
 */
export function shownLines(state: AppState): readonly ShownLine[] {
  const { document, runs, selection, view } = state;
  const deps = [document.value, runs.cache, runs.latest, selection.scenario, view.shown, view.language];
  return memo.get("", deps, () => makeLines(state));
}

function makeLines(state: AppState): readonly ShownLine[] {
  const scenarios = scenariosOf(state);
  const styles = lineStyles(scenarios, state.view.shown, state.view.hues);
  return scenarios.flatMap((scenario, place): ShownLine[] => {
    const isSelected = scenario.id === state.selection.scenario;
    if (place > 0 && !isSelected && !state.view.shown.has(scenario.id)) return [];
    const name = briefName(state, scenario);
    if (place > 0) {
      const [run, saved] = [runOf(state, scenario.id), savedRunOf(state, scenario.id)];
      const look = { style: styles.get(scenario.id) ?? 1, look: givenLook(scenario, place) };
      return [{ id: scenario.id, name, ...look, run, saved, isSelected }];
    }
    const base: ShownLine = { id: scenario.id, name, style: 0, run: baseRun(state), saved: undefined, isSelected };
    if (!isMoved(state, scenario.id)) return [base];
    const changed = translate(state.view.language, "app/base-changed", { name });
    const draft = {
      id: draftId(scenario.id),
      name: changed,
      style: draftStyle,
      run: runOf(state, scenario.id),
      saved: undefined,
    };
    return [
      { ...base, isSelected: false },
      { ...draft, isSelected },
    ];
  });
}
