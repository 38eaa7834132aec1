import { onSlider, type Quantity } from "../../reports/numbers/quantity.ts";
import { effectiveValue } from "../../scenarios/overrides/effective-value.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { rangeOfCell } from "./lever-model.ts";
import { targetOf } from "./model-selectors.ts";
import { assumptionsOf, shownFile, unitOf } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** A value of an assumption as a scenario's slider shows it. */
export function quantityOf(state: AppState, scenario: string, name: string, value: number): Quantity {
  const { system } = state.document;
  const file = shownFile(state);
  const target = system && targetOf(system, name);
  const assumption = assumptionsOf(state).find((each) => each.id === target?.variable.id);
  const cell = assumption?.type === "constant" ? assumption.cells[0] : undefined;
  const unit = target ? unitOf(state, target.variable) : undefined;
  if (!system || !file || !target || !unit) return { number: String(value), unit: "" };
  const known = cell ?? { element: target.elements[0] ?? "", value };
  const { override } = effectiveValue(file, scenario, subjectOf(system), target, known.element);
  const { low, high, step } = rangeOfCell(file, target, known, override);
  return onSlider(value, step, Math.max(Math.abs(low), Math.abs(high)), unit, state.view.language);
}
