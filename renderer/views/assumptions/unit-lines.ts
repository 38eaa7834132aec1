import type { Language } from "../../../i18n/catalogue.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";

/** The padding of a unit's cell. */
const besideUnit = 10 + 10;
/** A unit is set smaller than a name. */
const unitSize = 12 / 13;
/** A break of lines is seldom in the very middle. */
const slack = 1.2;

/** How wide a unit stands on one line, with what is beside it. */
export function unitWidth(unit: string, textWidth: (text: string) => number): number {
  return textWidth(unit) * unitSize + besideUnit;
}

/** A unit with the places where its line may break: behind a stroke, too. */
export function breakableUnit(unit: string): string {
  return unit.replaceAll("/", "/\u200b");
}

/** The width in which each unit of a study stands on two lines at most, none of its words broken. */
export function roomForUnits(
  rows: readonly GridRow[],
  language: Language,
  textWidth: (text: string) => number,
): number {
  const units = new Set(rows.map((row) => rowFormat(row, language).unit));
  const needs = [...units].flatMap((unit) => {
    // Between Chinese signs a line may break anywhere.
    const words = unit.split(/(?<=[/\s\p{Script=Han}])/u).map((word) => word.trim());
    const isShort = textWidth(unit) < shortUnit;
    return isShort
      ? [unitWidth(unit, textWidth)]
      : [half(unit, textWidth), ...words.map((word) => unitWidth(word, textWidth))];
  });
  return Math.ceil(Math.max(0, ...needs));
}

/** What is no longer than this is not broken at all. */
const shortUnit = 44;

function half(unit: string, textWidth: (text: string) => number): number {
  return (textWidth(unit) * unitSize * slack) / 2 + besideUnit;
}
