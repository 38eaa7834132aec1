import type { Language } from "../../../i18n/catalogue.ts";
import type { RowRange } from "../../../reports/assumptions/grid-row.ts";
import type { PlaceWords } from "../../../reports/assumptions/refusal-words.ts";
import { joinRange } from "../../../reports/assumptions/row-format.ts";
import { rangeOfNumber } from "../../../reports/assumptions/row-range.ts";
import { type UnitFormat, unitFormat } from "../../../reports/assumptions/unit-format.ts";
import { joinQuantity, onSlider, type Quantity } from "../../../reports/numbers/quantity.ts";
import { scaleFor } from "../../../reports/numbers/scale.ts";
import { statedSources } from "../../../scenarios/evidence/provenance.ts";
import { effectiveValue } from "../../../scenarios/overrides/effective-value.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { targetOf } from "../../store/model-selectors.ts";
import { assumptionsOf, shownFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

function largest(lever: LeverModel): number {
  return Math.max(Math.abs(lever.low), Math.abs(lever.high));
}

/** A value of a lever, number and unit apart. */
export function leverQuantity(lever: LeverModel, value: number, language: Language): Quantity {
  return onSlider(value, lever.step, largest(lever), lever.unit, language);
}

/** The same as one text. */
export function leverText(lever: LeverModel, value: number, language: Language): string {
  return joinQuantity(leverQuantity(lever, value, language));
}

/** The number alone, with its scale in English: for the ends of a rail. */
export function leverNumber(lever: LeverModel, value: number, language: Language): string {
  return leverQuantity(lever, value, language).number;
}

/**
 * How what is typed into a lever is read: as in the table, but that a number without a unit is in the scale shown here.
 * Beside “11.0 万人/年”, 12 is 12 万.
 */
export function leverFormat(lever: LeverModel, language: Language): UnitFormat {
  return unitFormat(lever.unit, scaleFor(largest(lever), lever.unit, language), language);
}

/** How a lever writes its numbers where it says why one is refused. */
export function leverWords(lever: LeverModel, language: Language): PlaceWords {
  const value = (each: number) => leverNumber(lever, each, language);
  return {
    format: leverFormat(lever, language),
    value,
    range: ({ low, high }) => joinRange(low, high, value),
  };
}

/** The range within which a lever's number is at home in a scenario, and whether a document says so. */
export function leverRange(
  state: AppState,
  scenario: string,
  lever: LeverModel,
): { readonly range: RowRange | undefined; readonly isCited: boolean } {
  const { system } = state.document;
  const file = shownFile(state);
  const target = system && targetOf(system, lever.variable);
  const assumption = assumptionsOf(state).find(({ id }) => id === target?.variable.id);
  const cells = assumption?.type === "constant" ? assumption.cells : [];
  const cell = cells.find(({ element }) => element === (lever.element ?? ""));
  if (!system || !file || !target || !cell) return { range: undefined, isCited: false };
  const { override } = effectiveValue(file, scenario, subjectOf(system), target, cell.element);
  const isCited = statedSources(file, target, cell.element).some((source) => "cite" in source);
  return { range: rangeOfNumber(file, target, cell, override), isCited };
}
