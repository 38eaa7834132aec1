import type { GridApi } from "ag-grid-community";
import type { Language } from "../../../i18n/catalogue.ts";
import type { GridCell, GridCells } from "../../../reports/assumptions/grid-cells.ts";
import type { RowFacts } from "../../../reports/assumptions/grid-filter.ts";
import type { GridRow, GridSector } from "../../../reports/assumptions/grid-row.ts";
import type { Block, GridFrame } from "../../../reports/assumptions/plan-edits.ts";
import type { AppStore } from "../../store/app-store.ts";
import type { GridPlace, GridState } from "./grid-state.ts";
import type { TallName } from "./tall-rows.ts";

/** A line on the screen: a heading, or an assumption with its number. */
export type DisplayRow =
  | { readonly type: "sector"; readonly key: string; readonly sector: GridSector; readonly isOpen: boolean }
  | {
      readonly type: "row";
      readonly key: string;
      readonly row: GridRow;
      readonly number: number;
      /** Whether it begins another kind than that of the line above it in its sector. */
      readonly isKindStart: boolean;
    };

/** What cells and keys need to know of the moment. One object for the life of the grid; its parts are replaced. */
export interface GridContext {
  readonly store: AppStore;
  readonly cells: GridCells;
  language: Language;
  facts: ReadonlyMap<string, RowFacts>;
  display: readonly DisplayRow[];
  frame: GridFrame & { readonly base: string | undefined };
  /** Places of the lines in the frame, by key. */
  lines: ReadonlyMap<string, number>;
  columns: ReadonlyMap<string, number>;
  readonly state: GridState;
  readonly block: Block | undefined;
  isMac: boolean;
  /** Keys of the lines whose names take two lines. */
  tall: ReadonlyMap<string, TallName>;
  /** What the table stands in. */
  root: Element | undefined;
}

/** The grid's interface with our types. */
export type Grid = GridApi<DisplayRow>;

/** What a cell shows; nothing for headings and for columns that are no scenario. */
export function cellAt(context: GridContext, place: GridPlace): { row: GridRow; cell: GridCell } | undefined {
  const line = context.lines.get(place.row);
  const row = line === undefined ? undefined : context.frame.rows[line];
  if (!row || !context.columns.has(place.column)) return undefined;
  return { row, cell: context.cells.cell(row, place.column) };
}

/** The selected rectangle: between the focus and the anchor, both in scenario columns. */
export function blockOf(context: Pick<GridContext, "lines" | "columns">, state: GridState): Block | undefined {
  const [focus, anchor] = [state.focus, state.anchor ?? state.focus].map((place) => {
    const line = place && context.lines.get(place.row);
    const column = place && context.columns.get(place.column);
    return line === undefined || column === undefined ? undefined : { line, column };
  });
  if (!focus || !anchor) return undefined;
  return {
    top: Math.min(focus.line, anchor.line),
    bottom: Math.max(focus.line, anchor.line),
    left: Math.min(focus.column, anchor.column),
    right: Math.max(focus.column, anchor.column),
  };
}

/** The cell at a place in the frame. */
export function placeAt(frame: GridFrame, line: number, column: number): GridPlace | undefined {
  const row = frame.rows[line]?.key;
  const scenario = frame.scenarios[column];
  return row === undefined || scenario === undefined ? undefined : { row, column: scenario };
}

/** Number of cells of a block. */
export function blockSize({ top, bottom, left, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Scenario columns are named after their scenario. */
const prefix = "s:";

/** A scenario's column. */
export function columnId(scenario: string): string {
  return prefix + scenario;
}

/** The scenario of a column, or the column's own name. */
export function columnName(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : `*${id}`;
}

/** The column of a place. */
export function columnOf(place: GridPlace): string {
  return place.column.startsWith("*") ? place.column.slice(1) : columnId(place.column);
}
