import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import type { GridRow } from "./grid-row.ts";
import { isUnitless, rowFormat, showNumber } from "./row-format.ts";

/** A value as it stands in a cell; of points and paths, how many there are. */
export function showValue(value: SingleValue | undefined, row: GridRow, language: Language): string {
  if (value === undefined) return "";
  if (typeof value === "number") return showNumber(value, rowFormat(row, language));
  return "points" in value
    ? translate(language, "app/grid-points", { count: value.points.length })
    : translate(language, "app/grid-path", { count: value.path.length });
}

/** By how much a number differs from the base's; as it is where one of them is no number. */
export function showDifference(
  value: SingleValue | undefined,
  base: SingleValue | undefined,
  row: GridRow,
  language: Language,
): string {
  if (typeof value !== "number" || typeof base !== "number") return showValue(value, row, language);
  if (Object.is(value, base)) return "0";
  return showNumber(value - base, { ...rowFormat(row, language), hasPlus: false }, true);
}

/** A value with its unit, for sentences. */
export function sayValue(value: SingleValue | undefined, row: GridRow, language: Language): string {
  const { unit, sign } = rowFormat(row, language);
  const text = showValue(value, row, language);
  const isBare = unit === translate(language, "app/grid-no-unit") || isUnitless(row);
  if (typeof value !== "number" || isBare) return text;
  if (unit.startsWith("%")) return text + unit;
  if (sign === "" || !unit.startsWith(sign)) return `${text} ${unit}`;
  // −¥2bn/yr, +¥0.3bn/yr
  return text.replace(/^[+−]?/, (direction) => direction + sign) + unit.slice(sign.length);
}
