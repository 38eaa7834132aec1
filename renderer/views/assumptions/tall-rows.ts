import type { Language } from "../../../i18n/catalogue.ts";
import { elementName, rowName } from "../../../reports/assumptions/row-words.ts";
import type { DisplayRow } from "./grid-context.ts";

/** Heights of lines: of a heading, of a name on one line, of one on two. */
export const rowHeights = { sector: 28, plain: 30, tall: 38 } as const;
/** What stands beside a name in its cell: padding, the dot, padding. */
const besideName = 12 + 7 + 7 + 9;

/**
 * The lines whose names need two: one for what the lines of an array share and one for their own, or simply two. The lines
 * of an array look alike, so that all have two where one needs them.
 *
 * @param width Of the column of names.
 * @param textWidth How wide a text is in it.
 * @returns Their keys.
 */
export function tallRows(
  display: readonly DisplayRow[],
  language: Language,
  width: number,
  textWidth: (text: string) => number,
): ReadonlySet<string> {
  const room = width - besideName;
  const lines = display.flatMap((each) => (each.type === "row" ? [each.row] : []));
  const isLong = new Map(lines.map((row) => [row.key, textWidth(rowName(row, language)) > room]));
  const longArrays = new Set(
    lines.flatMap((row) => (isLong.get(row.key) && elementName(row, language) !== "" ? [row.target.variable.id] : [])),
  );
  const tall = lines.filter(
    (row) => isLong.get(row.key) || (row.element !== "" && longArrays.has(row.target.variable.id)),
  );
  return new Set(tall.map(({ key }) => key));
}
