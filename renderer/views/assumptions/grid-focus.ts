import { columnName, columnOf, type Grid, type GridContext, placeAt } from "./grid-context.ts";
import { type GridPlace, gridState, patchGrid } from "./grid-state.ts";

/** A cell on the screen, or the heading of a sector; nothing while the table has not drawn it. */
export function cellElement(root: Element, place: GridPlace): HTMLElement | null {
  const row = `.ag-row[row-id="${CSS.escape(place.row)}"]`;
  const cell = `.ag-cell[col-id="${CSS.escape(columnOf(place))}"]`;
  return root.querySelector(place.row.startsWith("*") ? row : `${row} ${cell}`);
}

/** The place of a cell on the screen. */
export function placeOfElement(cell: Element): GridPlace {
  const row = cell.closest(".ag-row")?.getAttribute("row-id") ?? "";
  return { row, column: columnName(cell.getAttribute("col-id") ?? "") };
}

/** What ends the wait for a cell. There is one focus, so the newest wish alone waits. */
let endWaiting = () => {};

/**
 * Put the focus on a cell and bring it into sight. The table takes over new lines after the window has drawn, and draws the
 * lines that come into sight after that: so it may be a moment until there is something that can have the focus. Nothing
 * happens where something else is wanted by then.
 */
export function focusCell(grid: Grid, context: GridContext, place: GridPlace): void {
  endWaiting();
  const { root } = context;
  if (!root) return;
  const wanted = gridState.getState().focus;
  const isOver = () => grid.isDestroyed() || gridState.getState().focus !== wanted || tryFocus(grid, root, place);
  if (isOver()) return;
  const observer = new MutationObserver(() => isOver() && endWaiting());
  endWaiting = () => observer.disconnect();
  observer.observe(root, { childList: true, subtree: true });
}

/** Whether the cell is there and has the focus now. */
function tryFocus(grid: Grid, root: Element, place: GridPlace): boolean {
  const index = grid.getRowNode(place.row)?.rowIndex;
  if (typeof index !== "number" || index >= grid.getDisplayedRowCount()) return false;
  // With the first line of a sector its heading comes into sight.
  if (grid.getDisplayedRowAtIndex(index - 1)?.data?.type === "sector") grid.ensureIndexVisible(index - 1);
  grid.ensureIndexVisible(index);
  if (!place.column.startsWith("*")) grid.ensureColumnVisible(columnOf(place));
  if (!cellElement(root, place)) return false;
  grid.setFocusedCell(index, columnOf(place));
  return true;
}

/** Go to a cell. With `extend` the block reaches from where it was to there. */
export function goTo(grid: Grid, context: GridContext, place: GridPlace, extend = false): void {
  if (!context.display.some(({ key }) => key === place.row)) return;
  const { focus, anchor } = context.state;
  patchGrid({ focus: place, anchor: extend ? (anchor ?? focus) : place, popover: undefined });
  focusCell(grid, context, place);
}

/** Go back to the cell that was left, else to the first; false where there is none. */
export function focusWhereLeft(grid: Grid, context: GridContext): boolean {
  const place = placeLeft(context);
  if (place) focusCell(grid, context, place);
  return place !== undefined;
}

/** The cell that was left, as long as its line is among those shown; else the first. */
export function placeLeft({ state, display, frame }: GridContext): GridPlace | undefined {
  const { focus } = state;
  if (focus && display.some(({ key }) => key === focus.row)) return focus;
  return placeAt(frame, 0, 0);
}
