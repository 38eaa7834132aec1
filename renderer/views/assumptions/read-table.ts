import { type CellValue, type MergeRange, readXlsx, type Sheet } from "hucre/xlsx";
import type { FileCell, FileSheet } from "../../../reports/assumptions/table-in.ts";
import { readTextTable } from "../../../reports/assumptions/text-table.ts";
import { printShifted } from "../../../reports/numbers/exact-decimal.ts";
import { checkZip } from "./check-zip.ts";

/** What a table that comes from outside may be at most. */
export const tableLimits = { packedBytes: 20_000_000, inflatedBytes: 200_000_000, cells: 200_000 } as const;

/** Why a table is not read. */
export type TableFailure = "too-large" | "inflates" | "too-many" | "broken" | "encrypted" | "old-workbook";

export type TableReading =
  | { readonly status: "read"; readonly sheets: readonly FileSheet[] }
  | { readonly status: "failed"; readonly reason: TableFailure };

const failed = (reason: TableFailure): TableReading => ({ status: "failed", reason });

/** Read the sheets of a workbook that are in sight, or a text table: values only, within limits that are checked before the work. */
export async function readTable(bytes: Uint8Array): Promise<TableReading> {
  if (bytes.length > tableLimits.packedBytes) return failed("too-large");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed(hasPassword(bytes) ? "encrypted" : "old-workbook");
  const sheets = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readText(bytes);
  if (typeof sheets === "string") return failed(sheets);
  const count = sheets.reduce((sum, { cells }) => cells.reduce((part, row) => part + row.length, sum), 0);
  return count > tableLimits.cells ? failed("too-many") : { status: "read", sheets };
}

/** Such a container holds either a workbook with a password, or one of before 2007 as it is. */
function hasPassword(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly FileSheet[] | TableFailure> {
  const trouble = await checkZip(bytes, tableLimits.inflatedBytes);
  if (trouble) return trouble;
  try {
    const workbook = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: tableLimits.cells + 1,
      readStyles: true,
    });
    return workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }));
  } catch {
    // Whatever the reader stumbles on, to the user it is one thing: no workbook that can be read.
    return "broken";
  }
}

function cellsOf({ rows, cells, merges = [] }: Sheet): readonly (readonly FileCell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const covered = coveredBy(merges, rows.length, width);
  return rows.map((row, line) =>
    row.map((value, column) => {
      const key = `${line},${column}`;
      return covered.has(key) ? undefined : fileCell(value, cells?.get(key)?.style?.numFmt);
    }),
  );
}

/** Cells under a merged one, which has what they had: a spreadsheet keeps them empty, and nobody emptied them. */
function coveredBy(merges: readonly MergeRange[], height: number, width: number): ReadonlySet<string> {
  const covered = new Set<string>();
  let steps = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let line = startRow; line <= Math.min(endRow, height - 1); line += 1) {
      for (let column = startCol; column <= Math.min(endCol, width - 1); column += 1) {
        steps += 1;
        // Merged cells do not overlap, but those of a file that was made to harm may.
        if (steps > tableLimits.cells) return covered;
        if (line !== startRow || column !== startCol) covered.add(`${line},${column}`);
      }
    }
  }
  return covered;
}

/** What a person sees in the cell: 20% is kept by spreadsheets as 0.2, and would be taken for 0.2 per cent. */
function fileCell(value: CellValue, format = ""): FileCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" && isPercent(format) ? `${printShifted(value, 2)}%` : value;
}

/** Whether a format of numbers writes per cent; a sign in quotes or behind a backslash is a mere letter. */
function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function readText(bytes: Uint8Array): readonly FileSheet[] | TableFailure {
  const text = decode(bytes);
  if (text === undefined || text.includes("\0")) return "broken";
  return [readTextTable(text)];
}

/** UTF-8 or UTF-16 by their marks, UTF-8 where it is that, else what Chinese Windows writes. */
function decode(bytes: Uint8Array): string | undefined {
  const marked = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : undefined;
  for (const encoding of marked === undefined ? ["utf-8", "gb18030"] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next.
    }
  }
  return undefined;
}
