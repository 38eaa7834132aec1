import type { Language } from "../../i18n/catalogue.ts";
import type { CellEdit, CellPlace } from "./cell-edits.ts";
import type { GridCells } from "./grid-cells.ts";
import type { GridRow } from "./grid-row.ts";
import { type Refusal, readTyped } from "./read-typed.ts";
import { outsideRange, rangeFor } from "./row-range.ts";

/** A cell that keeps what it had, and why. `line` counts from 1 within what was pasted. */
export interface RefusedCell {
  readonly place: CellPlace | undefined;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly refusal: Refusal;
}

/** What an operation on cells would do: nothing has changed yet. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly RefusedCell[];
  /** Cells that are stored although they lie outside the range that draws are made from. */
  readonly unusual: readonly CellPlace[];
}

/** The lines and scenarios that are on the screen, in their order: what a block is laid upon. */
export interface GridFrame {
  readonly rows: readonly GridRow[];
  readonly scenarios: readonly string[];
}

/** A rectangle of cells by places in the frame, ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What typing `text` into every cell of `places` would do. */
export function planTyped(
  cells: GridCells,
  language: Language,
  entries: readonly {
    readonly place: CellPlace;
    readonly text: string;
    readonly line?: number;
    readonly column?: number;
  }[],
): EditPlan {
  const edits: CellEdit[] = [];
  const refused: RefusedCell[] = [];
  const unusual: CellPlace[] = [];
  for (const { place, text, line = 1, column = 1 } of entries) {
    const { override } = cells.cell(place.row, place.scenario);
    const typed = readTyped(text, place.row, rangeFor(cells.file, place.row, override), language);
    if (typed.kind === "refused") refused.push({ place, line, column, text, refusal: typed.refusal });
    else edits.push(typed.kind === "reset" ? place : { ...place, value: typed.value });
    if (typed.kind === "value" && typed.isUnusual) unusual.push(place);
  }
  return { edits, refused, unusual };
}

/**
 * What laying a block of texts on the grid would do. It begins at the upper left of the selection; one cell, or a block
 * that fits a whole number of times, fills the selection, as in a spreadsheet. What hangs over the edge is refused.
 */
export function planPaste(
  cells: GridCells,
  language: Language,
  frame: GridFrame,
  block: Block,
  texts: readonly (readonly string[])[],
): EditPlan {
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return { edits: [], refused: [], unusual: [] };
  const [high, wide] = [block.bottom - block.top + 1, block.right - block.left + 1];
  const isRepeated = high % texts.length === 0 && wide % width === 0;
  const [lines, columns] = isRepeated ? [high, wide] : [texts.length, width];
  const entries: { place: CellPlace; text: string; line: number; column: number }[] = [];
  const outside: RefusedCell[] = [];
  for (let line = 0; line < lines; line += 1) {
    const own = texts[line % texts.length] ?? [];
    for (let column = 0; column < columns; column += 1) {
      const text = own[column % width];
      // A short line of a ragged block says nothing of the cells that it lacks.
      if (text === undefined) continue;
      const row = frame.rows[block.top + line];
      const scenario = frame.scenarios[block.left + column];
      const at = { line: line + 1, column: column + 1, text };
      if (row && scenario !== undefined) entries.push({ place: { row, scenario }, ...at });
      else if (text.trim() !== "") outside.push({ place: undefined, ...at, refusal: { kind: "no-cell", text } });
    }
  }
  const plan = planTyped(cells, language, entries);
  return { ...plan, refused: [...plan.refused, ...outside] };
}

/** What copying the first line of a block downwards would do; of a single line, the one above it. */
export function planFillDown(cells: GridCells, frame: GridFrame, block: Block): EditPlan {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  return planFill(cells, frame, { ...block, top: from, bottom: from }, { ...block, top: from + 1 });
}

/** What copying the first column of a block to the right would do; of a single column, the one before it. */
export function planFillRight(cells: GridCells, frame: GridFrame, block: Block): EditPlan {
  const from = block.left === block.right ? block.left - 1 : block.left;
  return planFill(cells, frame, { ...block, left: from, right: from }, { ...block, left: from + 1 });
}

/** What copying one block over another would do, again and again where the other is larger. */
export function planFill(cells: GridCells, frame: GridFrame, source: Block, target: Block): EditPlan {
  const [high, wide] = [source.bottom - source.top + 1, source.right - source.left + 1];
  const place = (line: number, column: number) => {
    const [row, scenario] = [frame.rows[line], frame.scenarios[column]];
    return row && scenario !== undefined ? { row, scenario } : undefined;
  };
  const copies: { from: CellPlace; to: CellPlace; line: number; column: number }[] = [];
  for (let line = target.top; line <= target.bottom; line += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const [down, across] = [line - target.top, column - target.left];
      const from = place(source.top + (down % high), source.left + (across % wide));
      const to = place(line, column);
      if (from && to) copies.push({ from, to, line: down + 1, column: across + 1 });
    }
  }
  return fill(cells, copies);
}

function fill(
  cells: GridCells,
  copies: readonly { from: CellPlace; to: CellPlace; line: number; column: number }[],
): EditPlan {
  const edits: CellEdit[] = [];
  const refused: RefusedCell[] = [];
  const unusual: CellPlace[] = [];
  for (const { from, to, line, column } of copies) {
    const { value } = cells.cell(from.row, from.scenario);
    const checked = checkValue(cells, to, value);
    const text = typeof value === "number" ? String(value) : "";
    if (checked.refusal) refused.push({ place: to, line, column, text, refusal: checked.refusal });
    else edits.push({ ...to, ...(value === undefined ? {} : { value }) });
    if (checked.isUnusual) unusual.push(to);
  }
  return { edits, refused, unusual };
}

/** Whether a value of the model may stand in a cell. */
export function checkValue(
  cells: GridCells,
  { row, scenario }: CellPlace,
  value: CellEdit["value"],
): { readonly refusal?: Refusal; readonly isUnusual: boolean } {
  if (value === undefined) return { isUnusual: false };
  const refusal = kindRefusal(row, value);
  if (refusal) return { refusal, isUnusual: false };
  const range = rangeFor(cells.file, row, cells.cell(row, scenario).override);
  const outside = outsideRange(value, range);
  if (outside === undefined || !range) return { isUnusual: false };
  return range.isHard
    ? { refusal: { kind: "out-of-range", value: outside, range }, isUnusual: false }
    : { isUnusual: true };
}

function kindRefusal(row: GridRow, value: NonNullable<CellEdit["value"]>): Refusal | undefined {
  if (typeof value === "number") return row.isTable ? { kind: "needs-points", text: String(value) } : undefined;
  if ("points" in value) return row.isTable ? undefined : { kind: "needs-number", text: "" };
  if (row.isTable) return { kind: "needs-points", text: "" };
  return row.canBePath ? undefined : { kind: "needs-scalar", text: "" };
}

/** What taking the parents' values back would do: cells that have nothing of their own are left alone. */
export function planReset(cells: GridCells, places: readonly CellPlace[]): EditPlan {
  const edits = places.filter(({ row, scenario }) => cells.cell(row, scenario).state === "own");
  return { edits, refused: [], unusual: [] };
}
