import { useEffect, useRef } from "react";
import type { GridCells } from "../../../reports/assumptions/grid-cells.ts";
import type { GridSector } from "../../../reports/assumptions/grid-row.ts";
import { isOvertaken } from "../../../reports/assumptions/overtaken.ts";
import { useApp } from "../../store/context.tsx";
import { rowsByKey } from "./grid-data.ts";
import { gridState, nothingRefused, patchGrid, placeOfKey } from "./grid-state.ts";

/** What was refused is remembered as long as it says something of the document as it is. */
export function useRefused(cells: GridCells | undefined, sectors: readonly GridSector[]): void {
  useUndone();
  useOvertaken(cells, sectors);
}

/** What was refused belongs to the step that refused it: it goes when that is taken back. */
function useUndone(): void {
  const undone = useApp((state) => state.document.history.future.length);
  useEffect(() => {
    if (undone > 0) patchGrid({ ...nothingRefused, fresh: new Set() });
  }, [undone]);
}

/** What was refused is forgotten where something else has given the cell another number. */
function useOvertaken(cells: GridCells | undefined, sectors: readonly GridSector[]): void {
  const before = useRef(cells);
  useEffect(() => {
    const { refused } = gridState.getState();
    const past = before.current;
    before.current = cells;
    if (!past || !cells || refused.size === 0) return;
    const rows = rowsByKey(sectors);
    const left = [...refused].filter(([key]) => {
      const place = placeOfKey(key);
      const row = rows.get(place.row);
      return row && !isOvertaken(row, place.column, past, cells);
    });
    if (left.length < refused.size) patchGrid(left.length === 0 ? nothingRefused : { refused: new Map(left) });
  }, [cells, sectors]);
}
