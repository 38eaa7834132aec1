import { whileAltIsHeld } from "./column-choice.ts";
import { onEditingKey } from "./editing-keys.ts";
import { dropRefused } from "./grid-actions.ts";
import { cellAt, columnName, columnOf, type Grid, type GridContext } from "./grid-context.ts";
import { focusCell, goTo } from "./grid-focus.ts";
import { clear, fill, toggleSector } from "./grid-moves.ts";
import { type GridPlace, patchGrid, placeKey } from "./grid-state.ts";
import { advance, arrows, canStand, columnsOf, type Keyed, step } from "./grid-steps.ts";

/** Do what a key asks of the grid; true where the grid has taken it. */
export function onGridKey(keyed: Keyed): boolean {
  const { grid, context, event } = keyed;
  const head = event.target instanceof Element ? event.target.closest(".ag-header-cell") : null;
  if (head) return onHeadKey(grid, context, event, head.getAttribute("col-id") ?? "");
  const focused = grid.getFocusedCell();
  const display = focused ? context.display[focused.rowIndex] : undefined;
  if (!focused || !display) return false;
  const place = { row: display.key, column: columnName(focused.column.getColId()) };
  if (grid.getEditingCells().length > 0) return onEditingKey(keyed, place);
  if (keyed.event.isComposing) {
    // Arrows and Enter are the input method's; the table must not move under it.
    keyed.event.stopPropagation();
    return false;
  }
  return display.type === "sector" ? onSectorKey(keyed, place) : onCellKey(keyed, place);
}

/** Points by which a key makes a column wider or narrower. */
const widen = 8;

/** On a column's name, Alt and an arrow do what dragging its edge does. */
function onHeadKey(grid: Grid, context: GridContext, event: KeyboardEvent, key: string): boolean {
  const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const column = grid.getColumn(key);
  if (!event.altKey || way === 0 || !column?.isResizable()) return false;
  const newWidth = Math.max(column.getMinWidth(), column.getActualWidth() + way * widen);
  whileAltIsHeld(context.store);
  grid.setColumnWidths([{ key, newWidth }]);
  return true;
}

function onSectorKey(keyed: Keyed, place: GridPlace): boolean {
  const { grid, context, event } = keyed;
  if (event.ctrlKey || event.metaKey) return onControlKey(keyed, place);
  if (["Enter", " ", "ArrowRight"].includes(event.key)) {
    toggleSector(place.row);
    return true;
  }
  if (leavesUpwards(context, event, place)) return false;
  const arrow = arrows.get(event.key);
  if (!arrow) return event.key.length === 1;
  const column = context.state.anchor?.column ?? context.frame.scenarios[0] ?? place.column;
  step(grid, context, { ...place, column }, arrow[0], 0);
  return true;
}

function onCellKey(keyed: Keyed, place: GridPlace): boolean {
  const { event, tabStart } = keyed;
  // Moving otherwise ends the run of Tabs; typing does not.
  if (/^(Arrow|Page|Home|End)/.test(event.key)) tabStart.column = undefined;
  if (event.altKey) return onAltKey(keyed, place);
  if (event.ctrlKey || event.metaKey) return onControlKey(keyed, place);
  return onMoveKey(keyed, place) || onActKey(keyed, place);
}

/** Alt and an arrow to the left folds the sector, as in an outline. */
function onAltKey({ grid, context, event }: Keyed, place: GridPlace): boolean {
  if (event.key !== "ArrowLeft") return false;
  const at = context.display.findIndex(({ key }) => key === place.row);
  const heading = context.display.slice(0, at).findLast(({ type }) => type === "sector");
  if (!heading) return false;
  toggleSector(heading.key);
  goTo(grid, context, { row: heading.key, column: place.column });
  return true;
}

function onControlKey({ grid, context, event }: Keyed, place: GridPlace): boolean {
  const arrow = arrows.get(event.key);
  const { rows, scenarios } = context.frame;
  const ends = (line: number, column: number) => {
    const [row, scenario] = [rows.at(line)?.key, scenarios.at(column)];
    if (row !== undefined && scenario !== undefined) goTo(grid, context, { row, column: scenario }, event.shiftKey);
    return true;
  };
  if (arrow) {
    const line = context.lines.get(place.row) ?? 0;
    const column = context.columns.get(place.column) ?? 0;
    return ends(arrow[0] === 0 ? line : arrow[0] < 0 ? 0 : -1, arrow[1] === 0 ? column : arrow[1] < 0 ? 0 : -1);
  }
  switch (event.key.toLowerCase()) {
    case "home":
      return ends(0, 0);
    case "end":
      return ends(-1, -1);
    case "a":
      return selectAll(context);
    case " ":
      return selectLine(context, { column: place.column });
    case "d":
      fill(context, "down");
      return true;
    case "r":
      fill(context, "right");
      return true;
    default:
      return false;
  }
}

function selectAll(context: GridContext): boolean {
  return selectLine(context, {});
}

/** Select a whole line or a whole column, or all there is. */
function selectLine(context: GridContext, { row, column }: Partial<GridPlace>): boolean {
  const { rows, scenarios } = context.frame;
  if (column !== undefined && !context.columns.has(column)) return true;
  const [first, last] = row === undefined ? [rows[0]?.key, rows.at(-1)?.key] : [row, row];
  const [left, right] = column === undefined ? [scenarios[0], scenarios.at(-1)] : [column, column];
  if (first !== undefined && last !== undefined && left !== undefined && right !== undefined) {
    patchGrid({ anchor: { row: first, column: left }, focus: { row: last, column: right } });
  }
  return true;
}

/** From the first row the way up leads to the columns' names, where their widths are changed. */
function leavesUpwards(context: GridContext, event: KeyboardEvent, place: GridPlace): boolean {
  if (event.key !== "ArrowUp" || event.shiftKey) return false;
  const index = context.display.findIndex(({ key }) => key === place.row);
  return !context.display.slice(0, index).some((_, at) => canStand(context, at));
}

function onMoveKey({ grid, context, event, tabStart }: Keyed, place: GridPlace): boolean {
  if (leavesUpwards(context, event, place)) return false;
  const arrow = arrows.get(event.key);
  if (arrow) {
    const from = event.shiftKey ? (context.state.focus ?? place) : place;
    step(grid, context, from, arrow[0], arrow[1], event.shiftKey);
    return true;
  }
  const page = 16;
  switch (event.key) {
    case "PageDown":
    case "PageUp":
      step(grid, context, place, event.key === "PageDown" ? page : -page, 0, event.shiftKey);
      return true;
    case "Home":
    case "End": {
      const column = context.frame.scenarios.at(event.key === "Home" ? 0 : -1);
      if (column !== undefined) goTo(grid, context, { ...place, column }, event.shiftKey);
      return true;
    }
    case "Tab":
      return onTab({ grid, context, event, tabStart }, place);
    default:
      return false;
  }
}

/** Tab goes through the cells of a line and, at its end, out of the grid: nobody is kept in. */
function onTab(keyed: Keyed, place: GridPlace): boolean {
  const names = columnsOf(keyed.grid);
  const at = names.indexOf(place.column);
  if (keyed.event.shiftKey ? at <= 0 : at >= names.length - 1) return false;
  advance(keyed, place);
  return true;
}

/** Keys that do something with the cell they are pressed on. */
function onActKey(keyed: Keyed, place: GridPlace): boolean {
  const { grid, context, event } = keyed;
  const found = cellAt(context, place);
  const refused = context.state.refused.has(placeKey(place));
  switch (event.key) {
    case "Enter":
      if (refused) edit(keyed, place, event.key);
      else if (!found) openSource(place, true);
      else if (typeof found.cell.value === "object") openPoints(place);
      else advance(keyed, place);
      return true;
    case "F2":
      if (typeof found?.cell.value === "object") openPoints(place);
      else if (found) edit(keyed, place, event.key);
      return true;
    case "Escape":
      if (context.state.popover) patchGrid({ popover: undefined });
      else if (!dropRefused(place)) patchGrid({ report: undefined, anchor: place });
      focusCell(grid, context, place);
      return true;
    case "Delete":
      clear(context);
      return true;
    case "Backspace":
      if (found && !found.row.isTable) edit(keyed, place, event.key);
      return true;
    case " ":
      if (event.shiftKey) return selectLine(context, { row: place.row });
      openSource(place, true);
      return true;
    default:
      if (event.key.length !== 1) return false;
      if (event.key === "?") return false;
      if (found && !found.row.isTable) edit(keyed, place, event.key);
      return true;
  }
}

/** Begin to type in a cell. */
export function edit({ grid, context }: Pick<Keyed, "grid" | "context">, place: GridPlace, key: string): void {
  const index = context.display.findIndex((row) => row.key === place.row);
  // A selection that one types in stays: Ctrl Enter stores in all of it.
  patchGrid({ popover: undefined, ...(isSelected(context, place) ? {} : { anchor: place, focus: place }) });
  grid.startEditingCell({ rowIndex: index, colKey: columnOf(place), key });
}

function isSelected({ block, lines, columns }: GridContext, place: GridPlace): boolean {
  const [line, column] = [lines.get(place.row), columns.get(place.column)];
  if (!block || line === undefined || column === undefined) return false;
  return line >= block.top && line <= block.bottom && column >= block.left && column <= block.right;
}

/** Show where a number comes from. */
export function openSource(place: GridPlace, hasFocus: boolean): void {
  patchGrid({ popover: { kind: "source", place, isEditing: false, hasFocus } });
}

/** Edit a table or a path as points. */
export function openPoints(place: GridPlace): void {
  patchGrid({ popover: { kind: "points", place } });
}
