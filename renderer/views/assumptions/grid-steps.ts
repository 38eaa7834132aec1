import { columnName, type Grid, type GridContext } from "./grid-context.ts";
import { goTo } from "./grid-focus.ts";
import type { GridPlace } from "./grid-state.ts";

/** What a key press needs. */
export interface Keyed {
  readonly grid: Grid;
  readonly context: GridContext;
  readonly event: KeyboardEvent;
  /** Column in which a run of Tabs began: Enter goes back there, as in a spreadsheet. */
  readonly tabStart: { column: string | undefined };
}

/** Enter goes down, Tab to the right, with Shift the other way. */
export function advance({ grid, context, event, tabStart }: Keyed, place: GridPlace): void {
  const back = event.shiftKey ? -1 : 1;
  if (event.key === "Tab") {
    tabStart.column ??= place.column;
    step(grid, context, place, 0, back);
    return;
  }
  const start = tabStart.column === undefined ? place : { ...place, column: tabStart.column };
  tabStart.column = undefined;
  step(grid, context, start, back, 0);
}

/** The columns that keys move through, in their order on the screen. */
export function columnsOf(grid: Grid): readonly string[] {
  return grid
    .getAllDisplayedColumns()
    .map((column) => columnName(column.getColId()))
    .filter((name) => name !== "*number");
}

/** Whether the focus may stand on a line. Open headings are passed over; a folded one is a place of its own, so that it can be opened again. */
export function canStand(context: GridContext, index: number): boolean {
  const row = context.display[index];
  return row !== undefined && (row.type === "row" || !row.isOpen);
}

/** One cell on, where there is one. */
export function step(
  grid: Grid,
  context: GridContext,
  from: GridPlace,
  lines: number,
  columns: number,
  extend = false,
): void {
  const names = columnsOf(grid);
  const column = names[clamp(names.indexOf(from.column) + columns, names.length)] ?? from.column;
  let index = context.display.findIndex(({ key }) => key === from.row);
  if (lines !== 0) {
    const way = Math.sign(lines);
    let left = Math.abs(lines);
    for (let next = index + way; left > 0 && next >= 0 && next < context.display.length; next += way) {
      if (!canStand(context, next)) continue;
      index = next;
      left -= 1;
    }
  }
  const row = context.display[index]?.key ?? from.row;
  goTo(grid, context, { row, column }, extend);
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/** The arrows, as lines and columns. */
export const arrows: ReadonlyMap<string, readonly [lines: number, columns: number]> = new Map([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
]);
