/** One row of a table, by column name. */
export type Row = ReadonlyMap<string, string>;

/** Read comma-separated values (RFC 4180) with a header row. Cells that a short row lacks are empty. */
export function readCsv(text: string): readonly Row[] {
  const [header, ...lines] = splitCells(text.replace(/^\ufeff/, ""));
  if (!header) return [];
  return lines.map((cells) => new Map(header.map((name, at) => [name, cells[at] ?? ""])));
}

/** A quoted cell with doubled quotes inside, or a bare one; then what ends it. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function splitCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  cellPattern.lastIndex = 0;
  while (cellPattern.lastIndex < text.length) {
    const match = cellPattern.exec(text);
    if (!match) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  // A comma at the very end leaves one empty cell open.
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}
