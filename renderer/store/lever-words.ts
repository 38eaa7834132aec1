import { onSlider, type Quantity } from "../../reports/numbers/quantity.ts";
import { rangeOf } from "./lever-model.ts";
import { targetOf } from "./model-selectors.ts";
import { assumptionsOf, unitOf } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** A value of an assumption as its slider shows it. */
export function quantityOf(state: AppState, name: string, value: number): Quantity {
  const { system } = state.document;
  const target = system && targetOf(system, name);
  const assumption = assumptionsOf(state).find((each) => each.id === target?.variable.id);
  const cell = assumption?.type === "constant" ? assumption.cells[0] : undefined;
  const range = rangeOf(cell?.low, cell?.high, cell?.value ?? value);
  const unit = target ? unitOf(state, target.variable) : undefined;
  if (!unit) return { number: String(value), unit: "" };
  return onSlider(value, range.step, Math.max(Math.abs(range.low), Math.abs(range.high)), unit, state.view.language);
}
