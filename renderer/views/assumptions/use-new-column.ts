import { type RefObject, useEffect, useRef } from "react";
import type { ScenarioColumn } from "./grid-columns.ts";
import { columnOf, type Grid } from "./grid-context.ts";

/** The column of a scenario that has just come is brought into sight. */
export function useNewColumn(grid: RefObject<Grid | undefined>, scenarios: readonly ScenarioColumn[]): void {
  const before = useRef(scenarios);
  useEffect(() => {
    const known = new Set(before.current.map(({ id }) => id));
    before.current = scenarios;
    const [added, ...others] = scenarios.filter(({ id }) => !known.has(id));
    if (added && others.length === 0) grid.current?.ensureColumnVisible(columnOf({ row: "", column: added.id }));
  }, [grid, scenarios]);
}
