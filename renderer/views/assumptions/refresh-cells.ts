import type { Grid } from "./grid-context.ts";

type Cells = Pick<Grid, "refreshCells" | "isDestroyed">;

/** Columns of a table whose cells are to be drawn again; nothing where all of them are. */
const waiting = new WeakMap<Cells, ReadonlySet<string> | undefined>();

/**
 * Draw the cells in sight again with the next frame: once, whatever has changed by then. Runs that come back in the meantime
 * need not wait for it.
 */
export function refreshSoon(grid: Cells, columns?: readonly string[]): void {
  const isWaiting = waiting.has(grid);
  const before = waiting.get(grid);
  waiting.set(grid, columns && (before || !isWaiting) ? new Set([...(before ?? []), ...columns]) : undefined);
  if (isWaiting) return;
  requestAnimationFrame(() => {
    const wanted = waiting.get(grid);
    waiting.delete(grid);
    if (!grid.isDestroyed()) grid.refreshCells({ force: true, ...(wanted ? { columns: [...wanted] } : {}) });
  });
}
