import { joinQuantity, type Quantity } from "../../../reports/numbers/quantity.ts";
import { isSameValue, type SingleValue } from "../../../scenarios/overrides/inheritance.ts";
import type { Target } from "../../../scenarios/overrides/subject.ts";
import { areShares } from "../../store/lever-model.ts";
import { quantityOf } from "../../store/lever-words.ts";
import { elementLabels } from "../../store/model-selectors.ts";
import { assumptionsOf } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

/** What was and what is, in words: name, stored value, new value with its unit. Values are empty where they are no single number. */
export interface ChipPart {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** An element's stored value and its new one. */
export interface ElementChange {
  readonly element: string;
  readonly from: SingleValue | undefined;
  readonly to: SingleValue | undefined;
}

/** Whether the element is not as it was stored. */
export function isMoved({ from, to }: ElementChange): boolean {
  return !isSameValue(from, to);
}

/** What became of each element that changed, the largest change first; weights are told as shares of their whole, as on their bar. */
export function chipParts(
  state: AppState,
  scenario: string,
  target: Target,
  elements: readonly ElementChange[],
): readonly ChipPart[] {
  const { id } = target.variable;
  const assumption = assumptionsOf(state).find((each) => each.id === id);
  const isShare = assumption?.type === "constant" && areShares(assumption);
  const labels = new Map(elementLabels(target.variable, state.view.language).map(({ name, label }) => [name, label]));
  const [before, after] = isShare ? [sumOf(elements, "from"), sumOf(elements, "to")] : [1, 1];
  const words = isShare ? percentOf : (value: number) => quantityOf(state, scenario, id, value);
  return elements
    .filter(isMoved)
    .map(({ element, from, to }) => ({
      label: labels.get(element) ?? element,
      ...(typeof from === "number" && typeof to === "number" && { from: from / before, to: to / after }),
    }))
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .map(({ label, from, to }) =>
      from === undefined || to === undefined
        ? { label, from: "", to: "" }
        : { label, from: words(from).number, to: joinQuantity(words(to)) },
    );
}

function sumOf(elements: readonly ElementChange[], side: "from" | "to"): number {
  const sum = elements.reduce(
    (total, { [side]: value }) => total + (typeof value === "number" ? Math.max(0, value) : 0),
    0,
  );
  // Where nothing is shared out the weights are told as they stand.
  return sum > 0 ? sum : 1;
}

function sizeOf({ from, to }: { readonly from?: number; readonly to?: number }): number {
  return from === undefined || to === undefined ? 0 : Math.abs(to - from);
}

function percentOf(share: number): Quantity {
  return { number: String(Math.round(share * 100)), unit: "%" };
}
