import type { Language } from "../../i18n/catalogue.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { halfWidth, parseDecimal } from "../numbers/typed-decimal.ts";
import type { GridRow, RowRange } from "./grid-row.ts";
import { readPoints } from "./points-text.ts";
import { foreignSign, readNumber } from "./read-number.ts";
import { rowFormat } from "./row-format.ts";
import { outsideRange } from "./row-range.ts";
import type { UnitFormat } from "./unit-format.ts";

/** Why something typed or pasted is not stored. */
export type Refusal =
  | { readonly kind: "not-a-number"; readonly text: string; readonly meant: number | undefined }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "wrong-unit"; readonly text: string; readonly unit: string }
  | { readonly kind: "too-large"; readonly text: string }
  | { readonly kind: "out-of-range"; readonly value: number; readonly range: RowRange }
  | { readonly kind: "needs-points" | "needs-number" | "needs-scalar"; readonly text: string }
  | { readonly kind: "points-order" | "too-many-points"; readonly text: string }
  | { readonly kind: "no-cell"; readonly text: string };

/** What was typed: a value to store, or why it is not stored. */
type Typed<Value extends SingleValue> =
  | { readonly kind: "value"; readonly value: Value; readonly isUnusual: boolean }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Read what a person typed into a cell, or what stands in a pasted one. An empty cell takes the parent's value back. */
export function readTyped(
  text: string,
  row: GridRow,
  range: RowRange | undefined,
  language: Language,
): Typed<SingleValue> | { readonly kind: "reset" } {
  if (text.trim() === "") return { kind: "reset" };
  const format = rowFormat(row, language);
  const points = readPoints(text, row, format) ?? (row.isTable ? { kind: "needs-points", text } : undefined);
  return points === undefined ? readTypedNumber(text, format, range) : within(points, range);
}

/** What was typed where only a number can stand: one rule for the table and the levers. */
export function readTypedNumber(text: string, format: UnitFormat, range: RowRange | undefined) {
  return within(readValue(text, format), range);
}

/** A hard limit refuses, a soft range lets pass. */
function within<Value extends SingleValue>(value: Value | Refusal, range: RowRange | undefined): Typed<Value> {
  if (isRefusal(value)) return { kind: "refused", refusal: value };
  const outside = outsideRange(value, range);
  if (outside !== undefined && range?.isHard) {
    return { kind: "refused", refusal: { kind: "out-of-range", value: outside, range } };
  }
  return { kind: "value", value, isUnusual: outside !== undefined };
}

function isRefusal(value: SingleValue | Refusal): value is Refusal {
  return typeof value === "object" && "kind" in value;
}

function readValue(text: string, format: UnitFormat): number | Refusal {
  if (/^\s*[=＝]/.test(text)) return { kind: "formula", text: text.trim() };
  const value = readNumber(text, format);
  if (value === undefined)
    return wrongUnit(text, format) ?? { kind: "not-a-number", text: text.trim(), meant: guess(text) };
  return Number.isFinite(value) ? value : { kind: "too-large", text: text.trim() };
}

/** Longer texts are no number with a unit. */
const longestUnit = 60;

/** A number with something before or behind it that is no unit of the line. */
function wrongUnit(text: string, format: UnitFormat): Refusal | undefined {
  if (text.length > longestUnit) return undefined;
  const sign = foreignSign(text, format);
  if (sign !== undefined && parseDecimal(text)) return { kind: "wrong-unit", text: text.trim(), unit: sign };
  const [, number = "", unit = ""] = /^(.*?)\s*(\/?[\p{L}%][^\d"\n]*)$/u.exec(halfWidth(text).trim()) ?? [];
  return parseDecimal(number) ? { kind: "wrong-unit", text: text.trim(), unit } : undefined;
}

const numerals: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"]
    .map((letter, value) => [letter, value] as const)
    .concat([
      ["两", 2],
      ["半", 5],
    ]),
);

/** What 三成, 三成半 and 一半 are in figures: shown as advice, never stored. */
function guess(text: string): number | undefined {
  const plain = text.trim();
  if (plain === "一半") return 0.5;
  const match = /^([零一二三四五六七八九两])成([一二三四五六七八九半])?$/.exec(plain);
  const tens = numerals.get(match?.[1] ?? "");
  if (tens === undefined) return undefined;
  const ones = numerals.get(match?.[2] ?? "零") ?? 0;
  return Number(`${tens * 10 + ones}e-2`);
}
