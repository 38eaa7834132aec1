import type { Language } from "../../i18n/catalogue.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { writeClipboard } from "./clipboard.ts";
import type { GridCells } from "./grid-cells.ts";
import type { GridRow } from "./grid-row.ts";
import type { Block, GridFrame } from "./plan-edits.ts";
import { writePoints } from "./points-text.ts";
import { rowFormat, writeNumber } from "./row-format.ts";

/** A value to its last digit, in the unit shown: what the editor opens with, and what is copied. */
export function writeValue(value: SingleValue | undefined, row: GridRow, language: Language): string {
  if (value === undefined) return "";
  const format = rowFormat(row, language);
  return typeof value === "number" ? writeNumber(value, format) : writePoints(value, format);
}

/** The cells of a block as text for a spreadsheet, inherited values too: what is seen is what is copied. */
export function copyBlock(cells: GridCells, language: Language, frame: GridFrame, block: Block): string {
  const rows = frame.rows.slice(block.top, block.bottom + 1);
  const scenarios = frame.scenarios.slice(block.left, block.right + 1);
  return writeClipboard(
    rows.map((row) => scenarios.map((scenario) => writeValue(cells.cell(row, scenario).value, row, language))),
  );
}
