import { pageZoom } from "../../app/page-box.ts";
import { fillTarget } from "./fill-target.ts";
import type { Grid, GridContext } from "./grid-context.ts";
import { placeOfElement } from "./grid-focus.ts";
import { fillOver } from "./grid-moves.ts";
import { gridState, patchGrid } from "./grid-state.ts";

/** How near to its corner, in the pixels that styles speak of. */
const reach = 9;
/** The cell at whose corner the selection can be taken: its last, or the single one with the focus. */
const corner = ".cell-value.is-corner, .cell-value.ag-cell-focus:not(.is-selected, .ag-cell-inline-editing)";

function isOnHandle({ target, clientX, clientY }: MouseEvent): boolean {
  const cell = target instanceof Element ? target.closest(corner) : null;
  if (!cell) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  const near = reach * pageZoom();
  return right - clientX <= near && bottom - clientY <= near;
}

/**
 * Let the corner of the selection be dragged down or to the right, as in a spreadsheet: what is selected is copied over the
 * cells on the way, when it is let go, as one step. Esc gives it up. By keys it is Ctrl D and Ctrl R.
 *
 * @returns What ends it.
 */
export function listenToFilling(root: HTMLElement, context: GridContext, grid: () => Grid | undefined): () => void {
  let stop = () => {};
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || !isOnHandle(event)) return;
    // The table would begin a selection of its own here.
    event.preventDefault();
    event.stopPropagation();
    stop = drag(context, grid);
  };
  const point = (event: MouseEvent) =>
    root.classList.toggle("on-fill-handle", event.buttons === 0 && isOnHandle(event));
  root.addEventListener("pointerdown", begin, true);
  root.addEventListener("mousemove", point);
  return () => {
    stop();
    root.removeEventListener("pointerdown", begin, true);
    root.removeEventListener("mousemove", point);
  };
}

/** Follow the mouse until it is let go. */
function drag(context: GridContext, grid: () => Grid | undefined): () => void {
  const ends = new AbortController();
  patchGrid({ isFilling: true, popover: undefined });
  const end = (isDone: boolean) => {
    const { filling } = gridState.getState();
    ends.abort();
    patchGrid({ isFilling: false, filling: undefined });
    if (isDone && filling) fillOver(context, filling);
  };
  const options = { capture: true, signal: ends.signal };
  const move = (event: MouseEvent) => follow(context, grid(), event);
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end(false);
  };
  window.addEventListener("pointermove", move, options);
  window.addEventListener("pointerup", () => end(true), options);
  window.addEventListener("keydown", giveUp, options);
  // A click that ends it means nothing else.
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  window.addEventListener("pointerdown", () => window.removeEventListener("click", swallow, true), {
    capture: true,
    once: true,
  });
  return () => end(false);
}

function follow(context: GridContext, grid: Grid | undefined, { clientX, clientY }: MouseEvent): void {
  const cell = document.elementFromPoint(clientX, clientY)?.closest(".cell-value");
  const { block } = context;
  if (!cell || !block || !grid) return;
  const place = placeOfElement(cell);
  const [line, column] = [context.lines.get(place.row), context.columns.get(place.column)];
  if (line === undefined || column === undefined) return;
  const filling = fillTarget(block, line, column);
  if (JSON.stringify(filling) !== JSON.stringify(gridState.getState().filling)) patchGrid({ filling });
  // At the edge the lines beyond it come into sight.
  const index = grid.getRowNode(place.row)?.rowIndex ?? 0;
  grid.ensureIndexVisible(Math.min(index + 1, grid.getDisplayedRowCount() - 1));
  grid.ensureColumnVisible(cell.getAttribute("col-id") ?? "");
}
