import { noFilters, rowFilters } from "../../reports/assumptions/row-filters.ts";
import type { GridColumn } from "../../scenarios/scenario.ts";
import { savedFile } from "../store/selectors.ts";
import { openTab } from "../store/view-actions.ts";
import { resetWidths, setColumns } from "../views/assumptions/column-choice.ts";
import { type GridPlace, gridState, patchGrid, placeOfKey } from "../views/assumptions/grid-state.ts";
import { visitRow } from "../views/assumptions/wanted-visit.ts";
import { type Choice, type Command, command, firstOf, inBoth, needsStudy, needsView, unless } from "./command.ts";
import type { Session } from "./session.ts";

const columns: readonly GridColumn[] = ["unit", "range", "source"];

const needsTable = needsView("assumptions");

/** In an open table a filter joins those that are chosen, or leaves them; else the table opens with what it alone lets through. */
function filterRows({ store }: Session, value: string): void {
  const filter = rowFilters.find((each) => each === value);
  const hasTable = needsTable(store.getState()) === undefined;
  const chosen = hasTable ? gridState.getState().filters : noFilters;
  const filters = new Set(filter ? chosen : []);
  if (filter && !filters.delete(filter)) filters.add(filter);
  patchGrid({ filters, popover: undefined, ...(hasTable ? {} : { text: "" }) });
  openTab(store, "assumptions");
}

function filters(): readonly Choice[] {
  const { filters } = gridState.getState();
  return (["all", ...rowFilters] as const).map((each) => ({
    value: each,
    words: inBoth(`app/grid-filter-${each}`),
    isChosen: each === "all" ? filters.size === 0 : filters.has(each),
  }));
}

function toggleColumn({ store }: Session, value: string): void {
  const column = columns.find((each) => each === value);
  const hidden = savedFile(store.getState())?.grid?.hide ?? [];
  if (!column) return;
  setColumns(store, { hide: hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column] });
}

/** The cell that was refused after the one that has the focus. */
function nextRefused(): GridPlace | undefined {
  const { refused, focus } = gridState.getState();
  const order = [...refused.keys()].map(placeOfKey);
  const here = order.findIndex(({ row, column }) => row === focus?.row && column === focus.column);
  return order[(here + 1) % order.length];
}

/** How the table of assumptions is looked at. */
export const tableViewCommands: readonly Command[] = [
  command("table.filter", undefined, undefined, (session, _, value) => filterRows(session, value), needsStudy, {
    brief: "app/grid-filters",
    group: "table",
    choices: filters,
  }),
  command(
    "table.numbers",
    undefined,
    undefined,
    (_, __, value) => patchGrid({ isDifference: value === "differences" }),
    needsTable,
    {
      brief: "app/grid-numbers",
      group: "table",
      choices: () =>
        (["values", "differences"] as const).map((each) => ({
          value: each,
          words: inBoth(`app/grid-${each}`),
          isChosen: gridState.getState().isDifference === (each === "differences"),
        })),
    },
  ),
  command(
    "table.scenarios",
    undefined,
    undefined,
    ({ store }, _, value) => setColumns(store, { scenarios: value === "all" ? "all" : "shown" }),
    needsTable,
    {
      brief: "app/grid-columns",
      group: "table",
      choices: (state) =>
        (["shown", "all"] as const).map((each) => ({
          value: each,
          words: inBoth(`app/grid-columns-${each}`),
          isChosen: (savedFile(state)?.grid?.scenarios ?? "shown") === each,
        })),
    },
  ),
  command("table.columns", undefined, undefined, (session, _, value) => toggleColumn(session, value), needsTable, {
    brief: "app/grid-show-column",
    group: "table",
    choices: (state) =>
      columns.map((each) => ({
        value: each,
        words: inBoth(`app/grid-${each}`),
        isChosen: !savedFile(state)?.grid?.hide?.includes(each),
      })),
  }),
  command(
    "table.widths",
    undefined,
    undefined,
    ({ store }) => resetWidths(store),
    firstOf(
      needsTable,
      unless((state) => (savedFile(state)?.grid?.widths?.size ?? 0) > 0, "app/why-no-widths"),
    ),
    { brief: "app/grid-reset-widths", group: "table" },
  ),
  command(
    "table.next-refused",
    undefined,
    undefined,
    () => {
      const next = nextRefused();
      if (next) visitRow({ name: next.row, scenario: next.column });
    },
    firstOf(
      needsTable,
      unless(() => gridState.getState().refused.size > 0, "app/why-none-refused"),
    ),
    { brief: "app/grid-next-refused", group: "table" },
  ),
  command(
    "table.list-refused",
    undefined,
    undefined,
    () => patchGrid({ isListed: !gridState.getState().isListed }),
    firstOf(
      needsTable,
      unless(() => gridState.getState().refused.size + gridState.getState().beyond.length > 0, "app/why-none-refused"),
    ),
    { brief: "app/grid-all-refused", group: "table" },
  ),
];
