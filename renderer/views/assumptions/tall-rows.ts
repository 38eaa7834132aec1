import type { Language } from "../../../i18n/catalogue.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { elementName, rowName } from "../../../reports/assumptions/row-words.ts";
import type { DisplayRow } from "./grid-context.ts";
import { unitWidth } from "./unit-lines.ts";

/** Heights of lines: of a heading, of a name on one line, on two, on three. */
export const rowHeights = { sector: 28, plain: 30, tall: 38, taller: 54 } as const;
/** What stands beside a name in its cell: padding, the dot, padding. */
const besideName = 12 + 7 + 7 + 9;

/** How a name that does not fit on one line stands. */
export interface TallName {
  readonly lines: 2 | 3;
  /** What the lines of an array share does not fit on a line of its own: their own words follow it at once. */
  readonly isRunning: boolean;
}
/** Text of this many widths of a line still fits on two: a line seldom ends where its room does. */
const twoLines = 1.85;
/** What the lines of an array share is set smaller. */
const sharedSize = 12 / 13;

/**
 * The lines whose names need two or three: one for what the lines of an array share and those below for their own, or simply
 * as many as it takes. The lines of an array look alike, so that all have two where one needs them. A unit that does not fit
 * has two as well.
 *
 * @param widths Of the columns of names and units.
 * @param textWidth How wide a text is in it.
 * @returns By their keys.
 */
export function tallRows(
  display: readonly DisplayRow[],
  language: Language,
  widths: { readonly name: number; readonly unit: number },
  textWidth: (text: string) => number,
): ReadonlyMap<string, TallName> {
  const room = widths.name - besideName;
  const hasLongUnit = (row: GridRow) => unitWidth(rowFormat(row, language).unit, textWidth) > widths.unit;
  const lines = display.flatMap((each) => (each.type === "row" ? [each.row] : []));
  const isLong = new Map(lines.map((row) => [row.key, textWidth(rowName(row, language)) > room]));
  const longArrays = new Set(
    lines.flatMap((row) => (isLong.get(row.key) && elementName(row, language) !== "" ? [row.target.variable.id] : [])),
  );
  const tall = lines.filter(
    (row) => isLong.get(row.key) || hasLongUnit(row) || (row.element !== "" && longArrays.has(row.target.variable.id)),
  );
  return new Map(tall.map((row) => [row.key, tallName(row, language, room, textWidth)]));
}

function tallName(row: GridRow, language: Language, room: number, textWidth: (text: string) => number): TallName {
  const [name, own] = [rowName(row, language), elementName(row, language)];
  if (own === "") return { lines: textWidth(name) > room * twoLines ? 3 : 2, isRunning: false };
  const shared = textWidth(name.slice(0, name.length - own.length).trim()) * sharedSize;
  const isRunning = shared > room;
  const isLong = isRunning ? shared + textWidth(own) > room * twoLines : textWidth(own) > room;
  return { lines: isLong ? 3 : 2, isRunning };
}
