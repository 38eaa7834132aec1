import type { GridCells } from "./grid-cells.ts";
import type { GridRow } from "./grid-row.ts";

/**
 * Whether a cell has got another number of its own: by a lever, say. What was refused there hides what is stored, and is
 * overtaken then.
 */
export function isOvertaken(row: GridRow, scenario: string, before: GridCells, now: GridCells): boolean {
  const own = (cells: GridCells) => {
    const { state, value } = cells.cell(row, scenario);
    return state === "own" && typeof value === "number" ? value : undefined;
  };
  return own(before) !== own(now);
}
