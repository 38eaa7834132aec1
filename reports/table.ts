import type { CellValue } from "./csv.ts";

/** Columns that a character takes on a terminal: two for Chinese, Japanese, Korean and full-width forms (UAX #11). */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

function formatValue(value: CellValue): string {
  if (value === undefined) return "";
  return typeof value === "number" ? formatReadable(value) : String(value);
}

/** Seven significant digits, enough to compare by eye; the CSV has them all. */
function formatReadable(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : String(value);
}

function pad(text: string, width: number, alignRight: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return alignRight ? space + text : text + space;
}

/** Rows as a plain text table; the first is the head. A column of numbers is aligned to the right. */
export function formatTable(rows: readonly (readonly CellValue[])[]): string {
  const texts = rows.map((row) => row.map(formatValue));
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    maximum(texts.map((row) => displayWidth(row[column] ?? ""))),
  );
  const numeric = widths.map((_, column) => rows.slice(1).some((row) => typeof row[column] === "number"));
  const lines = texts.map((row) =>
    widths
      .map((width, column) => pad(row[column] ?? "", width, numeric[column] ?? false))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

function maximum(values: readonly number[]): number {
  return values.reduce((largest, value) => (value > largest ? value : largest), 0);
}
