import type { Language } from "../../i18n/catalogue.ts";
import { decimalsFor, formatDecimal, formatFull, formatSigned, formatSignificant, missing } from "./digits.ts";
import { axisScaleFor, type Scale, scaleFor } from "./scale.ts";
import type { Unit } from "./unit.ts";

/** A number and its unit, apart, so that the unit can be set smaller. `number` carries the currency sign and, in English, the scale. */
export interface Quantity {
  readonly number: string;
  readonly unit: string;
}

/** 万人; a noun that the model has in Latin letters stands apart: 万 person. */
function scaledNoun(scale: string, noun: string): string {
  return scale !== "" && /^[a-z]/i.test(noun) ? `${scale} ${noun}` : scale + noun;
}

function unitWords(unit: Unit, scale: Scale, language: Language): string {
  if (unit.kind === "percent") return `%${unit.per[language]}`;
  if (language === "zh") return scaledNoun(scale.word, `${unit.noun.zh}${unit.per.zh}`);
  return `${unit.noun.en}${unit.per.en}`.trim();
}

function numberWords(text: string, unit: Unit, scale: Scale, language: Language): string {
  if (text === missing || language === "zh") return text;
  const signed = /^[+−±]/.test(text) ? text.slice(0, 1) + unit.sign + text.slice(1) : unit.sign + text;
  return signed + scale.word;
}

function isSpaced(unit: string): boolean {
  return unit !== "" && !unit.startsWith("%");
}

/** Number and unit as one text: “12.4 万人”, “¥3.65tn a year”, “3.4%”. */
export function joinQuantity(quantity: Quantity): string {
  return isSpaced(quantity.unit) ? `${quantity.number} ${quantity.unit}` : quantity.number + quantity.unit;
}

/** A headline number: four significant digits, at most two decimals. `decimals` and `scale` are given to match another number. */
export function headline(
  value: number,
  unit: Unit,
  language: Language,
  like: { readonly scale?: Scale; readonly decimals?: number } = {},
): Quantity & { readonly scale: Scale; readonly decimals: number } {
  const scale = like.scale ?? scaleFor(value, unit, language);
  const shown = (value * unit.factor) / scale.divisor;
  const decimals = like.decimals ?? decimalsFor(shown, 4, 2);
  const number = numberWords(formatDecimal(shown, decimals), unit, scale, language);
  return { number, unit: unitWords(unit, scale, language), scale, decimals };
}

/** A number in running text: three significant digits, or all that can be used where every one counts. */
export function inText(value: number, unit: Unit, language: Language, isExact = false): Quantity {
  const scale = scaleFor(Number(value.toPrecision(isExact ? 6 : 3)), unit, language);
  const shown = (value * unit.factor) / scale.divisor;
  const number = isExact ? formatFull(shown) : formatSignificant(shown);
  return { number: numberWords(number, unit, scale, language), unit: unitWords(unit, scale, language) };
}

/** The amount of a change in running text, without its sign and without “a year”: “12.4 万人”, “$330M”, “1.2 个百分点”. */
export function amountInText(value: number, unit: Unit, language: Language): string {
  const size = Math.abs(value);
  if (unit.kind === "percent") {
    const points = formatSignificant(size * unit.factor);
    return language === "zh" ? `${points} 个百分点` : `${points} ${points === "1" ? "point" : "points"}`;
  }
  return joinQuantity(inText(size, { ...unit, per: { zh: "", en: "" }, noun: { ...unit.noun, en: "" } }, language));
}

/** As many decimals as the step has, and up to three more where the value lies between two steps. */
function decimalsNeeded(value: number, least: number): number {
  const isShownBy = (decimals: number) => Math.abs(Number(value.toFixed(decimals)) - value) <= Math.abs(value) * 1e-9;
  return [least, least + 1, least + 2].find(isShownBy) ?? least + 3;
}

/** A value on a slider: as many decimals as one of its steps has, and a bare zero. */
export function onSlider(value: number, step: number, largest: number, unit: Unit, language: Language): Quantity {
  const scale = scaleFor(largest, unit, language);
  const shown = (value * unit.factor) / scale.divisor;
  const oneStep = (step * unit.factor) / scale.divisor;
  const own = decimalsNeeded(shown, decimalsFor(oneStep, 1));
  // ¥3bn, not ¥3.0bn: the English scale makes every round amount look measured to the decimal.
  const rounded = formatDecimal(shown, own);
  // What was typed between zero and the first step is not zero.
  const written = shown !== 0 && !/[1-9]/.test(rounded) ? formatFull(shown) : rounded;
  const text = shown === 0 ? "0" : language === "en" && unit.kind === "money" ? written.replace(/\.0+$/, "") : written;
  const number = shown === 0 ? text : numberWords(text, unit, scale, language);
  return { number, unit: unitWords(unit, scale, language) };
}

/** The words beside a chart's title for its axis: “亿元/年”, “¥bn a year”, “thousand people”. */
export function axisUnit(unit: Unit, scale: Scale, language: Language): string {
  if (language === "zh" || unit.kind === "percent") return unitWords(unit, scale, language);
  if (unit.kind === "money") return `${unit.sign}${scale.word}${unit.per.en}`;
  return [scale.longWord, `${unit.noun.en}${unit.per.en}`.trim()].filter((word) => word !== "").join(" ");
}

export { axisScaleFor };

/** A change in per cent with its sign: +3.4%, −12%, +0.7%. */
export function percentChange(ratio: number): string {
  const percent = ratio * 100;
  const text = formatSigned(percent, Math.abs(percent) >= 99.95 ? 0 : 1);
  return text === missing ? text : `${text}%`;
}
