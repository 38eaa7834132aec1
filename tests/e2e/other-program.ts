import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect } from "./workbench.ts";

// LibreOffice, standing for whatever program a colleague has.

/** What a colleague puts into a cell. */
export type Entry = number | string | undefined;

/**
 * Let LibreOffice open a workbook, change cells of it, and save it as a workbook of its own making; its path. `edit` is asked
 * for every line by the text of its first cell; it answers with what comes into which column.
 */
export function editInLibreOffice(
  soffice: string,
  workbook: string,
  edit: (first: string) => ReadonlyMap<number, Entry> | undefined,
  appended: readonly Entry[],
): string {
  const folder = dirname(workbook);
  const flat = convert(soffice, workbook, "fods", join(folder, "flat"));
  const text = readFileSync(flat, "utf8");
  const rows = /<table:table-row\b[^>]*>.*?<\/table:table-row>/gs;
  let last = "";
  const edited = text.replace(rows, (row) => {
    const cells = cellsOf(row);
    const changes = edit(textOf(cells[0] ?? ""));
    if (textOf(cells[0] ?? "") !== "") last = row;
    return changes ? rowOf(cells.map((each, at) => (changes.has(at) ? cellFor(changes.get(at)) : each))) : row;
  });
  expect(last).not.toBe("");
  writeFileSync(flat, edited.replace(last, `${last}${rowOf(appended.map(cellFor))}`));
  return convert(soffice, flat, "xlsx", join(folder, "back"));
}

function convert(soffice: string, file: string, to: string, folder: string): string {
  // Its settings are made once for all tests of a host; two at once cannot share them.
  const settings = join(tmpdir(), `office-${process.env.TEST_PARALLEL_INDEX}`);
  const profile = `-env:UserInstallation=file://${settings}`;
  const args = [profile, "--headless", "--convert-to", to, "--outdir", folder, file];
  const { status, stderr } = spawnSync(soffice, args, { timeout: 50_000, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return join(folder, basename(file).replace(/\.\w+$/, `.${to}`));
}

/** The cells of a line; those that stand for several are taken apart. */
function cellsOf(row: string): readonly string[] {
  return [
    ...row.matchAll(/<table:(?:covered-)?table-cell\b[^>]*?(?:\/>|>.*?<\/table:(?:covered-)?table-cell>)/gs),
  ].flatMap(([cell]) => {
    const [whole = "", count = "1"] = / table:number-columns-repeated="(\d+)"/.exec(cell) ?? [];
    return Array<string>(Math.min(Number(count), 100)).fill(cell.replace(whole, ""));
  });
}

function textOf(cell: string): string {
  return /<text:p>(.*?)<\/text:p>/s.exec(cell)?.[1] ?? "";
}

function cellFor(entry: Entry): string {
  if (entry === undefined) return "<table:table-cell/>";
  return typeof entry === "number"
    ? `<table:table-cell office:value-type="float" office:value="${entry}"/>`
    : `<table:table-cell office:value-type="string"><text:p>${entry}</text:p></table:table-cell>`;
}

function rowOf(cells: readonly string[]): string {
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}
