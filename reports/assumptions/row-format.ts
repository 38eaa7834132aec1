import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { formatDecimal, missing } from "../numbers/digits.ts";
import { printShifted, shiftDecimal } from "../numbers/exact-decimal.ts";
import { axisUnit } from "../numbers/quantity.ts";
import { axisScaleFor, type Scale } from "../numbers/scale.ts";
import { takesPercent } from "../numbers/unit.ts";
import type { GridRow } from "./grid-row.ts";

/** How the numbers of a line are written: moved by powers of ten into the unit that stands beside its name. */
export interface RowFormat {
  /** Places by which a number of the model is moved to be shown. */
  readonly shift: number;
  /** Places that take the model's unit to single yuan, people or per cent: where 万 and K begin to count. */
  readonly unitShift: number;
  /** Digits behind the point that every number of the line has. */
  readonly decimals: number;
  readonly unit: string;
  /** The currency's sign; empty where the line is not money. */
  readonly sign: string;
  /** What may stand behind a typed number and means nothing new: 元/年. */
  readonly endings: readonly string[];
  /** Of these, the ones that name the shown unit itself, its 亿 or bn included. */
  readonly shownEndings: readonly string[];
  /** Numbers that say by how much something changes carry a plus. */
  readonly hasPlus: boolean;
  /** Per cent may be typed. */
  readonly takesPercent: boolean;
  readonly hasThousands: boolean;
}

const one: Scale = { divisor: 1, word: "", longWord: "" };
const known = new WeakMap<GridRow, Map<Language, RowFormat>>();

/** The format of a line; it does not depend on what scenarios say, so that a column keeps its unit while it is edited. */
export function rowFormat(row: GridRow, language: Language): RowFormat {
  const formats = known.get(row) ?? new Map<Language, RowFormat>();
  known.set(row, formats);
  const format = formats.get(language) ?? makeFormat(row, language);
  formats.set(language, format);
  return format;
}

function makeFormat(row: GridRow, language: Language): RowFormat {
  const { unit } = row;
  const numbers = numbersOf(row);
  const largest = numbers.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  // Counts are written out, money is read in 万 and 亿: as people do in tables.
  const scale = unit.kind === "money" ? axisScaleFor(largest === 0 ? 1 : largest, unit, language) : one;
  const unitShift = Math.round(Math.log10(unit.factor));
  const shift = unitShift - Math.round(Math.log10(scale.divisor));
  const words = axisUnit(unit, scale, language);
  const shown = isUnitless(row) ? translate(language, "app/grid-unknown-unit") : unitWords(words, language);
  const bare = axisUnit({ ...unit, sign: "" }, one, language);
  // 30/年 is thirty of what is shown; in 30 亿/年 the 亿 counts.
  const pers = [shortTimes(unit.per.en), unit.per.en, unit.per.zh];
  // In English the currency's sign goes before the number, so that only the rest of the unit stands behind it.
  const behind = unit.sign !== "" && shown.startsWith(unit.sign) ? [shown.slice(unit.sign.length)] : [];
  const nouns = [unit.noun.zh + unit.per.zh, unit.noun.en + unit.per.en];
  return {
    shift,
    unitShift,
    decimals: decimalsOf(row, numbers, shift),
    unit: shown,
    sign: unit.sign,
    endings: [...new Set([shown, words, ...behind, bare, ...nouns, ...pers])].filter(Boolean),
    shownEndings: [shown, words, ...behind, ...pers],
    hasPlus: row.modelValue === 0 && (row.range?.low ?? 0) < 0 && (row.range?.high ?? 0) > 0,
    takesPercent: takesPercent(unit),
    hasThousands: !row.isDate,
  };
}

const short: ReadonlyMap<string, string> = new Map([
  ["year", "yr"],
  ["quarter", "qtr"],
  ["month", "mo"],
  ["week", "wk"],
  ["day", "day"],
  ["hour", "h"],
]);

/** A bare ratio, and one per year, have a name too. */
function unitWords(words: string, language: Language): string {
  if (words === "") return translate(language, "app/grid-no-unit");
  if (words.startsWith("/")) return `1${words}`;
  if (/^an? /.test(words)) return words.replace(/^an? /, "per ");
  return language === "zh" ? words : shortTimes(words);
}

/** Whether the model says nothing of the unit, which is not to say that there is none. */
export function isUnitless({ units }: GridRow): boolean {
  return units === undefined || units.trim() === "";
}

function shortTimes(words: string): string {
  return words.replace(/ an? (year|quarter|month|week|day|hour)/g, (_, time) => `/${short.get(time)}`);
}

function numbersOf({ modelValue, range }: GridRow): readonly number[] {
  const values = typeof modelValue === "object" && "points" in modelValue ? modelValue.points.map(([, y]) => y) : [];
  const all = [typeof modelValue === "number" ? modelValue : undefined, range?.low, range?.high, ...values];
  return all.filter((each): each is number => each !== undefined && Number.isFinite(each));
}

/** As many as the model's number and its range have; per cent and ratios keep at least what makes a column read evenly. */
function decimalsOf(row: GridRow, numbers: readonly number[], shift: number): number {
  const shown = numbers.map((value) => Number((value * 10 ** shift).toPrecision(6)));
  const written = shown.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
  const span = Math.max(...shown) - Math.min(...shown);
  if (row.unit.kind === "percent") return Math.max(written, span >= 40 ? 0 : 1);
  const isRatio = row.unit.kind === "plain" && row.unit.noun.zh === "" && written > 0;
  return Math.min(6, Math.max(written, isRatio ? 2 : 0));
}

/** A number as it stands in a cell: at least the line's decimals, all the digits it has up to six. */
export function showNumber(value: number, format: RowFormat, isChange = false): string {
  if (!Number.isFinite(value)) return missing;
  const shown = value * 10 ** format.shift;
  const needed = decimalsIn(Number(shown.toPrecision(6)));
  const text = formatDecimal(shown, Math.max(shown === 0 ? 0 : format.decimals, needed));
  const sign = value > 0 && (isChange || format.hasPlus) ? "+" : "";
  return sign + (format.hasThousands || isChange ? text : text.replaceAll(",", ""));
}

/** Digits behind the point of a number as it is written out. */
function decimalsIn(value: number): number {
  const text = shiftDecimal(String(value), 0);
  return text.includes("e") ? 12 : (text.split(".")[1]?.length ?? 0);
}

/** A number to its last digit, as it can be typed back: for the editor and for copying. */
export function writeNumber(value: number, format: RowFormat): string {
  return printShifted(value, format.shift);
}

/** Both ends of a line's range: 2.0 – 8.0; = 900 where there is only one. */
export function showRange(low: number | undefined, high: number | undefined, format: RowFormat): string {
  const ends = [low, high].filter((end): end is number => end !== undefined);
  const shown = ends.map((end) => decimalsIn(Number((end * 10 ** format.shift).toPrecision(6))));
  const most = Math.max(0, ...shown);
  // Whole ends stay whole; beside a number with two digits behind the point, others have two as well.
  const even = most > 0 ? Math.max(most, Math.min(2, format.decimals)) : 0;
  const decimals = format.unit.startsWith("%") ? format.decimals : even;
  const write = (end: number) => showNumber(end, { ...format, decimals, hasPlus: false });
  if (low === undefined) return high === undefined ? "" : `≤ ${write(high)}`;
  if (high === undefined) return `≥ ${write(low)}`;
  return low === high ? `= ${write(low)}` : `${write(low)} – ${write(high)}`;
}
