/** What a cell of a table may hold. */
export type CellValue = string | number | boolean | undefined;

/** What makes a spreadsheet take a text for a formula, also after spaces (OWASP ASVS 1.2.10). */
const formulaStart = /^\s*[=+\-@]|^[\t\r\n\0]/;

/** A text that no spreadsheet takes for a formula. */
export function guardText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text as it was before it was guarded. */
export function unguardText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}

function formatText(text: string): string {
  const guarded = guardText(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The shortest text that reads back as the same double; NaN and infinities by name. */
function formatNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function formatCell(value: CellValue): string {
  if (value === undefined) return "";
  return typeof value === "string"
    ? formatText(value)
    : typeof value === "number"
      ? formatNumber(value)
      : String(value);
}

/**
 * Rows as CSV after RFC 4180, line ends LF. Texts that a spreadsheet would run as a formula get a leading apostrophe;
 * numbers never do.
 */
export function formatCsv(rows: Iterable<readonly CellValue[]>): string {
  let text = "";
  for (const row of rows) text += `${row.map(formatCell).join(",")}\n`;
  return text;
}

/** Rows for the clipboard: tabs between cells. A text keeps to its cell, and is guarded as in CSV. */
export function formatTabbed(rows: Iterable<readonly CellValue[]>): string {
  const cell = (value: CellValue) =>
    typeof value === "string" ? guardText(value.replace(/[\t\r\n]+/g, " ")) : formatCell(value);
  return Array.from(rows, (row) => row.map(cell).join("\t")).join("\n");
}
