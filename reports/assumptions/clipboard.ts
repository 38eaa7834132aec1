import { readSeparated } from "./separated.ts";

/** Cells from what Excel, WPS and LibreOffice put on the clipboard. */
export function readClipboard(text: string): readonly (readonly string[])[] {
  return readSeparated(text, "\t");
}

/** Cells as text that Excel and WPS paste back as they are. */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
