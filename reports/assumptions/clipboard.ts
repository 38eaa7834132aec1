/**
 * Cells from what Excel, WPS and LibreOffice put on the clipboard: tabs between cells, line ends of any kind, a last line
 * end that means nothing, and quotes around cells that hold tabs, line ends or quotes.
 */
export function readClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (!match) break;
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\t") continue;
    rows.push(row);
    row = [];
    if (match[3] === "" || cell.lastIndex === text.length) break;
  }
  return rows;
}

/** A quoted cell up to a delimiter, or a bare one: a quote in the middle of a text is a letter like any other. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Cells as text that Excel and WPS paste back as they are. */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
