import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Block, RefusedCell } from "../../../reports/assumptions/plan-edits.ts";
import type { Refusal } from "../../../reports/assumptions/read-typed.ts";
import { noFilters, type RowFilters } from "../../../reports/assumptions/row-filters.ts";
import type { ReadTable } from "./table-files.ts";

/** A cell by names that outlive filters and undo. `column` is a scenario's id, or the name of another column. */
export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

/** What was typed into a cell and not stored. */
export interface RefusedText {
  readonly text: string;
  readonly refusal: Refusal;
}

/** What floats above the grid: at most one at a time. */
export type GridPopover =
  | { readonly kind: "source"; readonly place: GridPlace; readonly isEditing: boolean; readonly hasFocus: boolean }
  | { readonly kind: "points"; readonly place: GridPlace };

/** How the grid is looked at. None of it belongs to the document. */
export interface GridState {
  readonly filters: RowFilters;
  readonly text: string;
  readonly closed: ReadonlySet<string>;
  readonly isDifference: boolean;
  /** The cell with the focus, and the opposite corner of the selected block. */
  readonly focus: GridPlace | undefined;
  readonly anchor: GridPlace | undefined;
  /** The selection is held by its corner. */
  readonly isFilling: boolean;
  /** Where it is about to be copied: the cells beyond it, to the one under the mouse. */
  readonly filling: Block | undefined;
  /** By `placeKey`. */
  readonly refused: ReadonlyMap<string, RefusedText>;
  /** What was pasted beyond the last line or column: there is no cell to mark. */
  readonly beyond: readonly RefusedCell[];
  /** All that was refused is listed below the table. */
  readonly isListed: boolean;
  readonly report: string | undefined;
  readonly popover: GridPopover | undefined;
  /** Cells that were pasted last: their tint fades once. */
  readonly fresh: ReadonlySet<string>;
  /** A table from outside that waits to be looked at. */
  readonly table: ReadTable | undefined;
}

const initial: GridState = {
  filters: noFilters,
  text: "",
  closed: new Set(),
  isDifference: false,
  focus: undefined,
  anchor: undefined,
  isFilling: false,
  filling: undefined,
  refused: new Map(),
  beyond: [],
  isListed: false,
  report: undefined,
  popover: undefined,
  fresh: new Set(),
  table: undefined,
};

/** The grid's own state: it is there again when the tab is opened again. */
export const gridState = createStore<GridState>(() => initial);

/** A part of it; the component draws again when it changes. */
export function useGrid<Part>(selector: (state: GridState) => Part): Part {
  return useStore(gridState, selector);
}

/** Change a part of it. */
export function patchGrid(part: Partial<GridState>): void {
  gridState.setState(part);
}

/** Another document is open. */
export function resetGrid(): void {
  gridState.setState(initial, true);
}

/** Nothing is refused any more, and nothing said of it. */
export const nothingRefused: Pick<GridState, "refused" | "beyond" | "isListed" | "report"> = {
  refused: new Map(),
  beyond: [],
  isListed: false,
  report: undefined,
};

/** The cell that a name means. */
export function placeOfKey(key: string): GridPlace {
  const [column = "", ...row] = key.split(" ");
  return { column, row: row.join(" ") };
}

/** The name of a cell, for maps. */
export function placeKey({ row, column }: GridPlace): string {
  return `${column} ${row}`;
}
