import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { guardText } from "../csv.ts";
import type { AssumptionTableFile, TableCell } from "./table-out.ts";

const inherited: CellStyle = { font: { color: { rgb: "6A6C71" } } };
const overridden: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FDF6E3" } },
};
const heading: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: "center" } };

/**
 * The table as a workbook: values only, never a formula; texts that a spreadsheet might take for one are guarded, numbers
 * never. Inherited values are pale, overrides tinted, head and names stay in sight.
 */
export async function tableXlsx(table: AssumptionTableFile, sheetName: string): Promise<Uint8Array> {
  const isScenario = (column: number) => column >= table.before && column < table.before + table.scenarios;
  const styled = new Map<string, Partial<Cell>>(table.head.map((_, column) => [`0,${column}`, { style: heading }]));
  for (const [line, row] of table.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const style = isScenario(column) ? styleOf(cell, column === table.before) : undefined;
      if (style) styled.set(`${line + 1},${column}`, { style });
    }
  }
  const sheet: WriteSheet = {
    name: sheetName,
    rows: [table.head.map(guardText), ...table.rows.map((row) => row.map(plainValue))],
    cells: styled,
    columns: table.head.map((_, column) => ({ width: widthOf(column, table) })),
    freezePane: { rows: 1, columns: table.before },
  };
  return writeXlsx({ sheets: [sheet] });
}

function styleOf(cell: TableCell, isBase: boolean): CellStyle | undefined {
  if (cell.isInherited) return inherited;
  return isBase ? undefined : overridden;
}

function plainValue({ value }: TableCell): string | number | boolean | null {
  if (value === undefined) return null;
  if (typeof value === "string") return guardText(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function widthOf(column: number, table: AssumptionTableFile): number {
  const before = [26, 18, 32, 12];
  const after = [10, 10, 10, 22];
  return before[column] ?? after[column - table.before - table.scenarios] ?? 14;
}
