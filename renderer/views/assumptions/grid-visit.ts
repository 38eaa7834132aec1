import { useEffect } from "react";
import { noFilters } from "../../../reports/assumptions/row-filters.ts";
import { canonicalElement, parseReference } from "../../../scenarios/overrides/subject.ts";
import type { DisplayRow, Grid, GridContext } from "./grid-context.ts";
import { goTo } from "./grid-focus.ts";
import { patchGrid } from "./grid-state.ts";
import { visit } from "./wanted-visit.ts";

/** The line of an assumption: of an array without an element, its first. */
export function lineOf(display: readonly DisplayRow[], name: string): DisplayRow | undefined {
  const { id, element } = parseReference(name);
  const key = element === undefined ? id : `${id}[${canonicalElement(element)}]`;
  return display.find((line) => line.key === key) ?? display.find((line) => line.key.startsWith(`${id}[`));
}

/** Go where another page wants, once the line is there; a filter that hides it is taken off. */
export function useVisit(grid: Grid | undefined, context: GridContext, display: readonly DisplayRow[]): void {
  useEffect(() => {
    const go = () => {
      const { wanted } = visit.getState();
      if (!wanted || !grid || grid.isDestroyed() || display.length === 0) return;
      const line = lineOf(display, wanted.name);
      const { filters, text, closed } = context.state;
      const isNarrowed = filters.size > 0 || text !== "" || closed.size > 0;
      if (!line && isNarrowed) {
        patchGrid({ filters: noFilters, text: "", closed: new Set() });
        return;
      }
      visit.setState({ wanted: undefined });
      const column = [wanted.scenario, context.frame.base].find((id) => id !== undefined && context.columns.has(id));
      if (line && column !== undefined) goTo(grid, context, { row: line.key, column });
    };
    go();
    return visit.subscribe(go);
  }, [grid, context, display]);
}
