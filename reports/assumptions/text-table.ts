import { languages } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { readDecimals } from "./decimal-commas.ts";
import { readSeparated, separatorOf } from "./separated.ts";
import { type FileCell, type FileSheet, headNames, headOf } from "./table-in.ts";

/**
 * Read a text table. Where semicolons or tabs part its cells, commas may stand before decimals, as German and French Excel
 * write them: its numbers then come with points.
 */
export function readTextTable(text: string): FileSheet {
  const separator = separatorOf(text);
  const rows = readSeparated(text, separator);
  return separator === "," ? { name: "", cells: rows } : withDecimalPoints(rows);
}

/** Columns of words: what stands there is no number, whatever it looks like. */
const wordColumns: ReadonlySet<string> = new Set(
  (["sector", "name", "unit", "confidence", "source"] as const)
    .flatMap((name) => languages.map((language) => translate(language, `app/table-${name}`).toLowerCase()))
    .concat("id"),
);

/**
 * A table with points before its decimals. A number with two readings, where nothing tells which is meant, is left out, and
 * that is told once.
 */
export function withDecimalPoints(rows: readonly (readonly string[])[]): FileSheet {
  const top = headOf(rows) ?? -1;
  const heads = headNames(rows[top]);
  const isWords = heads.map((head) => wordColumns.has(head.toLowerCase()));
  const read = readDecimals(rows, (line, column) => line <= top || isWords[column] === true);
  const cells: FileCell[][] = read.rows.map((row) => [...row]);
  for (const { line, column } of read.unclear) cells[line]?.splice(column, 1, undefined);
  const [example] = read.unclear;
  const troubles = example && [{ kind: "unclear-comma", count: read.unclear.length, example: example.text } as const];
  return { name: "", cells, ...(troubles ? { troubles } : {}) };
}
