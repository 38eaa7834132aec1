import type { Language } from "../../i18n/catalogue.ts";
import { formatDecimal, formatPower, isTiny, missing } from "../numbers/digits.ts";
import { parseShifted, printShifted, shiftDecimal } from "../numbers/exact-decimal.ts";
import { axisScaleFor } from "../numbers/scale.ts";
import type { GridRow } from "./grid-row.ts";
import { oneScale, type UnitFormat, unitFormat } from "./unit-format.ts";

/** How the numbers of a line are written: moved by powers of ten into the unit that stands beside its name. */
export interface RowFormat extends UnitFormat {
  /** Digits behind the point that every number of the line has. */
  readonly decimals: number;
  /** Numbers that say by how much something changes carry a plus. */
  readonly hasPlus: boolean;
  readonly hasThousands: boolean;
}

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
  const scale = unit.kind === "money" ? axisScaleFor(largest === 0 ? 1 : largest, unit, language) : oneScale;
  const format = unitFormat(unit, scale, language, isUnitless(row));
  return {
    ...format,
    decimals: decimalsOf(row, numbers, format.shift),
    hasPlus: row.modelValue === 0 && (row.range?.low ?? 0) < 0 && (row.range?.high ?? 0) > 0,
    hasThousands: !row.isDate,
  };
}

/** Whether the model says nothing of the unit, which is not to say that there is none. */
export function isUnitless({ units }: GridRow): boolean {
  return units === undefined || units.trim() === "";
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
  const shown = parseShifted(String(value), format.shift);
  const needed = decimalsIn(Number(shown.toPrecision(6)));
  const text = isTiny(shown)
    ? formatPower(shown, 6)
    : formatDecimal(shown, Math.max(shown === 0 ? 0 : format.decimals, needed));
  const sign = value > 0 && (isChange || format.hasPlus) ? "+" : "";
  return sign + (format.hasThousands || isChange ? text : text.replaceAll(",", ""));
}

/** Digits behind the point of a number as it is written out. */
function decimalsIn(value: number): number {
  const text = shiftDecimal(String(value), 0);
  return text.includes("e") || isTiny(value) ? 0 : (text.split(".")[1]?.length ?? 0);
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
  return joinRange(low, high, (end) => showNumber(end, { ...format, decimals, hasPlus: false }));
}

/** A range whose ends are written by `write`. */
export function joinRange(low: number | undefined, high: number | undefined, write: (end: number) => string): string {
  if (low === undefined) return high === undefined ? "" : `≤ ${write(high)}`;
  if (high === undefined) return `≥ ${write(low)}`;
  return low === high ? `= ${write(low)}` : `${write(low)} – ${write(high)}`;
}
