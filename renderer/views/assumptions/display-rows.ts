import type { GridSector } from "../../../reports/assumptions/grid-row.ts";
import type { DisplayRow } from "./grid-context.ts";

/**
 * The lines on the screen: a heading for each sector, and below it its lines, unless it is closed. Within a sector they stand
 * kind by kind; a rule tells the first of the next kind. Lines keep their numbers when a sector is closed.
 */
export function displayRows(sectors: readonly GridSector[], closed: ReadonlySet<string>): readonly DisplayRow[] {
  let number = 0;
  return sectors.flatMap((sector): DisplayRow[] => {
    const key = `*${sector.key}`;
    const isOpen = !closed.has(key);
    const lines = sector.rows.map((row, at): DisplayRow => {
      number += 1;
      const isKindStart = at > 0 && sector.rows[at - 1]?.kind !== row.kind;
      return { type: "row", key: row.key, row, number, isKindStart };
    });
    return [{ type: "sector", key, sector, isOpen }, ...(isOpen ? lines : [])];
  });
}

/** Whether a rule stands above a line: it is the first of its kind, and of its sector not the first. */
export function isRuled(row: DisplayRow | undefined): boolean {
  return row?.type === "row" && row.isKindStart;
}
