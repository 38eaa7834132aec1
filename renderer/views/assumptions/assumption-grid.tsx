import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from "@ag-grid-community/locale";
import { type ColDef, createGrid, type GridOptions } from "ag-grid-community";
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "../../../i18n/catalogue.ts";
import type { GridColumn } from "../../../scenarios/scenario.ts";
import { focusLost, keepsFocus } from "../../app/keep-focus.ts";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import { columnWidths } from "./column-widths.ts";
import { SectorRow } from "./grid-cells.ts";
import { gridColumns, type ScenarioColumn } from "./grid-columns.ts";
import { columnOf, type DisplayRow, type Grid, type GridContext } from "./grid-context.ts";
import { onGridKey } from "./grid-keys.ts";
import { registerGrid } from "./grid-modules.ts";
import { clear, copy, paste, placeAt } from "./grid-moves.ts";
import { gridState, patchGrid } from "./grid-state.ts";
import { GridSymbols } from "./grid-symbols.tsx";
import { gridTheme } from "./grid-theme.ts";
import { listenToTyping } from "./grid-typing.ts";
import { type GridMouse, useGridMouse } from "./use-grid-mouse.ts";
import "./grid-cells.css";

registerGrid();

const defaults: ColDef<DisplayRow> = {
  sortable: false,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  cellDataType: false,
};
const noColumns: readonly GridColumn[] = [];
/** The table itself. What it shows comes from `context`; what happens in it goes to the store. */
export const AssumptionGrid = memo(function AssumptionGrid({
  context,
  display,
  scenarios,
  width,
  onGrid,
}: {
  readonly context: GridContext;
  readonly display: readonly DisplayRow[];
  readonly scenarios: readonly ScenarioColumn[];
  readonly width: number;
  readonly onGrid: (grid: Grid | undefined) => void;
}) {
  const language = useApp((state) => state.view.language);
  const hidden = useApp((state) => savedFile(state)?.grid?.hide ?? noColumns);
  const grid = useRef<Grid>(undefined);
  const tabStart = useRef<{ column: string | undefined }>({ column: undefined });
  const mouse = useGridMouse();
  const columns = useMemo(() => {
    const without = new Set(hidden);
    return gridColumns(scenarios, language, without, columnWidths(width, scenarios.length, without));
  }, [scenarios, language, hidden, width]);
  const wrapper = useRef<HTMLDivElement>(null);
  const table = useTable({ context, language, columns, display, mouse, onGrid, grid });
  useEffect(() => {
    const node = wrapper.current;
    const onKey = (event: KeyboardEvent) => {
      mouse.wait();
      if (grid.current) followCell(grid.current, event.target);
      if (!grid.current || !onGridKey({ grid: grid.current, context, event, tabStart: tabStart.current })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onLost = (event: Event) => {
      if (grid.current && focusWhereLeft(grid.current, context)) event.preventDefault();
    };
    // Before the table's own handlers: the keys of a spreadsheet are ours.
    node?.addEventListener("keydown", onKey, true);
    node?.addEventListener(focusLost, onLost);
    const endTyping = node ? listenToTyping(node, context, () => grid.current) : () => undefined;
    return () => {
      node?.removeEventListener("keydown", onKey, true);
      node?.removeEventListener(focusLost, onLost);
      endTyping();
    };
  }, [context, mouse]);
  useClipboard(wrapper, context);
  return (
    <div
      className="grid-table"
      {...keepsFocus}
      ref={wrapper}
      {...mouse.release}
      onMouseDownCapture={() => {
        tabStart.current.column = undefined;
      }}
    >
      <GridSymbols scenarios={scenarios} />
      <div className="grid-host" ref={table} />
    </div>
  );
});

/**
 * Copy, cut and paste while a cell has the focus. They are heard on the document: the browser sends them to where the text
 * cursor was last, which a cell that is reached by keys is not.
 */
function useClipboard(wrapper: RefObject<HTMLElement | null>, context: GridContext): void {
  useEffect(() => {
    const act = (event: ClipboardEvent) => {
      const focused = document.activeElement;
      const isOurs = wrapper.current?.contains(focused) && !(focused instanceof HTMLInputElement);
      if (!isOurs || event.defaultPrevented || !event.clipboardData) return;
      if (event.type === "paste") paste(context, event.clipboardData.getData("text/plain"));
      else event.clipboardData.setData("text/plain", copy(context) ?? "");
      if (event.type === "cut") clear(context);
      event.preventDefault();
    };
    const kinds = ["copy", "cut", "paste"] as const;
    for (const kind of kinds) document.addEventListener(kind, act);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, act);
    };
  }, [wrapper, context]);
}

/** The table in its element: made anew with the language, else only told what has changed. */
function useTable({
  context,
  language,
  columns,
  display,
  mouse,
  onGrid,
  grid,
}: {
  readonly context: GridContext;
  readonly language: Language;
  readonly columns: ColDef<DisplayRow>[];
  readonly display: readonly DisplayRow[];
  readonly mouse: GridMouse;
  readonly onGrid: (grid: Grid | undefined) => void;
  readonly grid: { current: Grid | undefined };
}) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const latest = useRef({ columns, display });
  latest.current = { columns, display };
  useEffect(() => {
    if (!host) return;
    const { columns: columnDefs, display: lines } = latest.current;
    const api = createGrid<DisplayRow>(host, {
      ...tableOptions,
      ...mouse.handlers,
      context,
      columnDefs,
      rowData: [...lines],
      localeText: language === "zh" ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN,
      focusGridInnerElement: (params) => focusWhereLeft(params.api, context),
    });
    grid.current = api;
    onGrid(api);
    return () => {
      grid.current = undefined;
      onGrid(undefined);
      api.destroy();
    };
  }, [host, context, language, mouse, onGrid, grid]);
  useEffect(() => grid.current?.setGridOption("columnDefs", columns), [columns, grid]);
  useEffect(() => grid.current?.setGridOption("rowData", [...display]), [display, grid]);
  return setHost;
}

const tableOptions: GridOptions<DisplayRow> = {
  theme: gridTheme,
  defaultColDef: defaults,
  getRowId: ({ data }) => data.key,
  getRowHeight: ({ data }) => (data?.type === "sector" ? 28 : 30),
  isFullWidthRow: ({ rowNode }) => rowNode.data?.type === "sector",
  fullWidthCellRenderer: SectorRow,
  readOnlyEdit: true,
  suppressNoRowsOverlay: true,
  animateRows: false,
  tabToNextCell: () => false,
  enterNavigatesVertically: true,
  suppressDragLeaveHidesColumns: true,
  suppressRowHoverHighlight: true,
  // A transform for each line is a layer for each to be worked out in every frame.
  suppressRowTransform: true,
  rowBuffer: 6,
  onBodyScroll: () => {
    if (gridState.getState().popover?.kind === "source") patchGrid({ popover: undefined });
  },
};

/** A cell may have been given the focus by something else than the table: by a screen reader, say. */
function followCell(grid: Grid, target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !target.matches(".ag-cell")) return;
  const row = Number(target.closest("[row-index]")?.getAttribute("row-index") ?? -1);
  const column = target.getAttribute("col-id");
  const known = grid.getFocusedCell();
  if (row < 0 || column === null || (known?.rowIndex === row && known.column.getColId() === column)) return;
  grid.setFocusedCell(row, column);
}

/** Tab comes back to the cell that was left, else to the first; the columns' names are above it. */
function focusWhereLeft(grid: Grid, context: GridContext): boolean {
  const place = context.state.focus ?? placeAt(context, 0, 0);
  const index = place ? context.display.findIndex(({ key }) => key === place.row) : -1;
  if (!place || index < 0) return false;
  grid.ensureIndexVisible(index);
  grid.setFocusedCell(index, columnOf(place));
  return true;
}
