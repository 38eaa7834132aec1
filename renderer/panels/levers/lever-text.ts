import type { Language } from "../../../i18n/catalogue.ts";
import { parseShifted } from "../../../reports/numbers/exact-decimal.ts";
import { joinQuantity, onSlider, type Quantity } from "../../../reports/numbers/quantity.ts";
import { scaleFor } from "../../../reports/numbers/scale.ts";
import { parseDecimal } from "../../../reports/numbers/typed-decimal.ts";
import { takesPercent } from "../../../reports/numbers/unit.ts";
import type { LeverModel } from "../../store/lever-model.ts";

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

/** Whether per cent was typed into a lever that is not measured in it. */
export function isStrayPercent({ unit }: LeverModel, text: string): boolean {
  return parseDecimal(text)?.isPercent === true && !takesPercent(unit);
}

/**
 * What was typed into a lever, in the model's unit: the double nearest to what was meant, as in the table. A bare number is
 * in the scale shown: beside “11.0 万人/年”, 12 is 12 万; with a scale of its own it is taken at its word.
 */
export function valueTyped(lever: LeverModel, text: string, language: Language): number | undefined {
  const typed = parseDecimal(text);
  if (!typed || isStrayPercent(lever, text)) return undefined;
  const shown = places(scaleFor(largest(lever), lever.unit, language).divisor);
  const value = parseShifted(typed.digits, typed.isPercent ? -2 : (typed.power ?? shown) - places(lever.unit.factor));
  // What is too large to be shown is too large to be meant.
  return Number.isFinite(value * lever.unit.factor) ? value : undefined;
}

/** By how many places a power of ten moves the decimal point. */
function places(power: number): number {
  return Math.round(Math.log10(power));
}
