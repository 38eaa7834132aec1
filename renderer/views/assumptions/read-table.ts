import { readXlsx } from "hucre/xlsx";
import { readSeparated, separatorOf } from "../../../reports/assumptions/separated.ts";
import type { FileCell } from "../../../reports/assumptions/table-in.ts";
import { checkZip } from "./check-zip.ts";

/** What a table that comes from outside may be at most. */
export const tableLimits = { packedBytes: 20_000_000, inflatedBytes: 200_000_000, cells: 200_000 } as const;

/** Why a table is not read. */
export type TableFailure = "too-large" | "inflates" | "too-many" | "broken" | "encrypted";

export type TableReading =
  | { readonly status: "read"; readonly cells: readonly (readonly FileCell[])[] }
  | { readonly status: "failed"; readonly reason: TableFailure };

const failed = (reason: TableFailure): TableReading => ({ status: "failed", reason });

/** Read the first sheet of a workbook, or a text table: values only, within limits that are checked before the work. */
export async function readTable(bytes: Uint8Array): Promise<TableReading> {
  if (bytes.length > tableLimits.packedBytes) return failed("too-large");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed("encrypted");
  const cells = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readText(bytes);
  if (typeof cells === "string") return failed(cells);
  const count = cells.reduce((sum, row) => sum + row.length, 0);
  return count > tableLimits.cells ? failed("too-many") : { status: "read", cells };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

async function readWorkbook(bytes: Uint8Array): Promise<FileCell[][] | TableFailure> {
  const trouble = await checkZip(bytes, tableLimits.inflatedBytes);
  if (trouble) return trouble;
  try {
    const workbook = await readXlsx(bytes, { sheets: [0], maxRows: tableLimits.cells + 1 });
    const rows = workbook.sheets[0]?.rows ?? [];
    return rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
  } catch {
    // Whatever the reader stumbles on, to the user it is one thing: no workbook that can be read.
    return "broken";
  }
}

function readText(bytes: Uint8Array): FileCell[][] | TableFailure {
  const text = decode(bytes);
  if (text === undefined || text.includes("\0")) return "broken";
  return readSeparated(text, separatorOf(text)).map((row) => [...row]);
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
