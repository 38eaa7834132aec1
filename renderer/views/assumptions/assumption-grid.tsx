import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from "@ag-grid-community/locale";
import type { ColDef, ColumnResizedEvent, GridOptions, RowHeightParams } from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { memo, type RefObject, useEffect, useMemo, useRef } from "react";
import type { GridColumn } from "../../../scenarios/scenario.ts";
import { focusLost, keepsFocus } from "../../app/keep-focus.ts";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import { keepWidth } from "./column-choice.ts";
import { type ColumnWidths, columnWidths } from "./column-widths.ts";
import { isRuled } from "./display-rows.ts";
import { listenToFilling } from "./fill-handle.ts";
import { SectorRow } from "./grid-cells.ts";
import { gridColumns, lineRules, type ScenarioColumn } from "./grid-columns.ts";
import type { DisplayRow, Grid, GridContext } from "./grid-context.ts";
import { focusWhereLeft } from "./grid-focus.ts";
import { onGridKey } from "./grid-keys.ts";
import { registerGrid } from "./grid-modules.ts";
import { gridState, patchGrid } from "./grid-state.ts";
import { GridSymbols } from "./grid-symbols.tsx";
import { gridTheme } from "./grid-theme.ts";
import { listenToTyping } from "./grid-typing.ts";
import { rowHeights, type TallName, tallRows } from "./tall-rows.ts";
import { textWidth } from "./text-width.ts";
import { useClipboard } from "./use-clipboard.ts";
import { useGridMouse } from "./use-grid-mouse.ts";
import { useNewColumn } from "./use-new-column.ts";
import "./grid-cells.css";
import "./cell-marks.css";

registerGrid();

const defaults: ColDef<DisplayRow> = {
  sortable: false,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  cellDataType: false,
  cellClassRules: lineRules,
};
const noColumns: readonly GridColumn[] = [];
const noWidths: ReadonlyMap<string, number> = new Map();
/** The table itself. What it shows comes from `context`; what happens in it goes to the store. */
export const AssumptionGrid = memo(function AssumptionGrid({
  context,
  display,
  scenarios,
  width,
  unitRoom,
  onGrid,
}: {
  readonly context: GridContext;
  readonly display: readonly DisplayRow[];
  readonly scenarios: readonly ScenarioColumn[];
  readonly width: number;
  /** What the units of all lines want. */
  readonly unitRoom: number;
  readonly onGrid: (grid: Grid | undefined) => void;
}) {
  const language = useApp((state) => state.view.language);
  const grid = useRef<Grid>(undefined);
  const wrapper = useRef<HTMLDivElement>(null);
  const mouse = useGridMouse();
  const { columns, sizes } = useGridColumns(scenarios, width, unitRoom);
  useTallRows(grid, context, display, sizes);
  useFocusOfLine(grid, context, display);
  useNewColumn(grid, scenarios);
  const rows = useMemo(() => [...display], [display]);
  const endTabs = useGridEvents(wrapper, grid, context, mouse.wait);
  useClipboard(wrapper, context);
  return (
    <div className="grid-table" {...keepsFocus} ref={wrapper} {...mouse.release} onMouseDownCapture={endTabs}>
      <GridSymbols scenarios={scenarios} />
      <AgGridReact<DisplayRow>
        key={language}
        {...tableOptions}
        {...mouse.handlers}
        localeText={language === "zh" ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN}
        context={context}
        columnDefs={columns}
        rowData={rows}
        onGridReady={({ api }) => {
          grid.current = api;
          onGrid(api);
        }}
        onGridPreDestroyed={() => {
          grid.current = undefined;
          onGrid(undefined);
        }}
      />
    </div>
  );
});

/** The columns as the document and the room have them. */
function useGridColumns(scenarios: readonly ScenarioColumn[], width: number, unitRoom: number) {
  const language = useApp((state) => state.view.language);
  const hidden = useApp((state) => savedFile(state)?.grid?.hide ?? noColumns);
  const kept = useApp((state) => savedFile(state)?.grid?.widths ?? noWidths);
  return useMemo(() => {
    const without = new Set(hidden);
    const sizes = columnWidths(width, scenarios.length, without, kept, unitRoom);
    return { sizes, columns: gridColumns(scenarios, language, without, sizes, kept) };
  }, [scenarios, language, hidden, width, kept, unitRoom]);
}

/** Lines whose names or units need two lines are made taller. */
function useTallRows(
  grid: RefObject<Grid | undefined>,
  context: GridContext,
  display: readonly DisplayRow[],
  { name, unit }: Pick<ColumnWidths, "name" | "unit">,
): void {
  const language = useApp((state) => state.view.language);
  const tall = useMemo(() => tallRows(display, language, { name, unit }, textWidth), [display, language, name, unit]);
  const made = useRef(tall); // the table's lines are made with these heights
  context.tall = tall;
  useEffect(() => {
    if (!grid.current || tall !== context.tall || tall === made.current) return;
    grid.current.resetRowHeights();
    grid.current.refreshCells({ force: true });
  }, [grid, tall, context]);
}

/** The table's own focus is a number of a line: where another line stands there now, it is no one's. */
function useFocusOfLine(grid: RefObject<Grid | undefined>, context: GridContext, display: readonly DisplayRow[]): void {
  const before = useRef(display);
  useEffect(() => {
    const focused = grid.current?.getFocusedCell();
    const key = focused && before.current[focused.rowIndex]?.key;
    before.current = display;
    if (!focused || display[focused.rowIndex]?.key === key) return;
    if (!context.root?.contains(document.activeElement)) grid.current?.clearFocusedCell();
  }, [grid, context, display]);
}

/**
 * Keys, typing and filling by the corner.
 *
 * @returns What ends a run of Tabs.
 */
function useGridEvents(
  wrapper: RefObject<HTMLElement | null>,
  grid: RefObject<Grid | undefined>,
  context: GridContext,
  waitForMouse: () => void,
): () => void {
  const tabStart = useRef<{ column: string | undefined }>({ column: undefined });
  useEffect(() => {
    const node = wrapper.current;
    context.root = node ?? undefined;
    const onKey = (event: KeyboardEvent) => {
      waitForMouse();
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
    const endFilling = node ? listenToFilling(node, context, () => grid.current) : () => undefined;
    return () => {
      context.root = undefined;
      node?.removeEventListener("keydown", onKey, true);
      node?.removeEventListener(focusLost, onLost);
      endTyping();
      endFilling();
    };
  }, [wrapper, grid, context, waitForMouse]);
  return () => {
    tabStart.current.column = undefined;
  };
}

function heightOf(name: TallName | undefined): number {
  return name ? rowHeights[name.lines === 3 ? "taller" : "tall"] : rowHeights.plain;
}

/** What never changes. */
const tableOptions: GridOptions<DisplayRow> = {
  theme: gridTheme,
  defaultColDef: defaults,
  getRowId: ({ data }) => data.key,
  getRowHeight: ({ data, context }: RowHeightParams<DisplayRow, GridContext>) =>
    data?.type === "sector" ? rowHeights.sector : heightOf(context.tall.get(data?.key ?? "")),
  rowClassRules: { "is-kind-start": ({ data }) => isRuled(data) },
  isFullWidthRow: ({ rowNode }) => rowNode.data?.type === "sector",
  fullWidthCellRenderer: SectorRow,
  readOnlyEdit: true,
  suppressNoRowsOverlay: true,
  animateRows: false,
  tabToNextCell: () => false,
  focusGridInnerElement: ({ api, context }) => focusWhereLeft(api, context),
  enterNavigatesVertically: true,
  suppressDragLeaveHidesColumns: true,
  suppressRowHoverHighlight: true,
  // A transform for each line is a layer for each to be worked out in every frame.
  suppressRowTransform: true,
  rowBuffer: 6,
  onColumnResized: ({ column, finished, source, context }: ColumnResizedEvent<DisplayRow, GridContext>) => {
    // By an edge that was dragged or by the keys; the widths that the table shares out itself are no one's choice.
    if (column && finished && (source === "uiColumnResized" || source === "api"))
      keepWidth(context.store, column.getColId(), column.getActualWidth());
  },
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
