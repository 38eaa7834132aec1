import type { Language } from "../../../i18n/catalogue.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { elementName, rowName } from "../../../reports/assumptions/row-words.ts";
import type { DisplayRow } from "./grid-context.ts";
import { unitWidth } from "./unit-lines.ts";

/** Heights of lines: of a heading, of a name on one line, of one on two. */
export const rowHeights = { sector: 28, plain: 30, tall: 38 } as const;
/** What stands beside a name in its cell: padding, the dot, padding. */
const besideName = 12 + 7 + 7 + 9;

/**
 * The lines whose names need two: one for what the lines of an array share and one for their own, or simply two. The lines
 * of an array look alike, so that all have two where one needs them. A unit that does not fit has two as well.
 *
 * @param widths Of the columns of names and units.
 * @param textWidth How wide a text is in it.
 * @returns Their keys.
 */
export function tallRows(
  display: readonly DisplayRow[],
  language: Language,
  widths: { readonly name: number; readonly unit: number },
  textWidth: (text: string) => number,
): ReadonlySet<string> {
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
  return new Set(tall.map(({ key }) => key));
}
