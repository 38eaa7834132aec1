import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from "@ag-grid-community/locale";
import {
  type CellClickedEvent,
  type CellDoubleClickedEvent,
  type CellMouseDownEvent,
  type CellMouseOverEvent,
  type ColDef,
  createGrid,
  type GridOptions,
} from "ag-grid-community";
import { type ClipboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "../../../i18n/catalogue.ts";
import type { GridColumn } from "../../../scenarios/scenario.ts";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import { SectorRow } from "./grid-cells.ts";
import { gridColumns, type ScenarioColumn, widths } from "./grid-columns.ts";
import { columnName, type DisplayRow, type Grid, type GridContext } from "./grid-context.ts";
import { onGridKey, openPoints, openSource } from "./grid-keys.ts";
import { registerGrid } from "./grid-modules.ts";
import { clear, copy, paste } from "./grid-moves.ts";
import { gridState, patchGrid } from "./grid-state.ts";
import { GridSymbols } from "./grid-symbols.tsx";
import { gridTheme } from "./grid-theme.ts";

registerGrid();

const defaults: ColDef<DisplayRow> = {
  sortable: false,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  cellDataType: false,
};
const noColumns: readonly GridColumn[] = [];
/** Room for the scrollbar. */
const scrollbar = 16;
/** Milliseconds after a click in which a second one makes it a double click. */
const doubleClick = 260;

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
  const fixed = widths.number + widths.name + widths.unit + widths.range + widths.source;
  const isWide = fixed + scenarios.length * widths.scenario <= width - scrollbar;
  const columns = useMemo(
    () => gridColumns(scenarios, language, new Set(hidden), isWide),
    [scenarios, language, hidden, isWide],
  );
  const wrapper = useRef<HTMLDivElement>(null);
  const table = useTable({ context, language, columns, display, mouse, onGrid, grid });
  useEffect(() => {
    const node = wrapper.current;
    const onKey = (event: KeyboardEvent) => {
      mouse.wait();
      if (!grid.current || !onGridKey({ grid: grid.current, context, event, tabStart: tabStart.current })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the table's own handlers: the keys of a spreadsheet are ours.
    node?.addEventListener("keydown", onKey, true);
    return () => node?.removeEventListener("keydown", onKey, true);
  }, [context, mouse]);
  const clipboard = (event: ClipboardEvent, act: (text: string) => string | undefined) => {
    if (event.target instanceof HTMLInputElement) return;
    const text = act(event.clipboardData.getData("text/plain"));
    if (text !== undefined) event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };
  return (
    <div
      className="grid-table"
      ref={wrapper}
      {...mouse.release}
      onMouseDownCapture={() => {
        tabStart.current.column = undefined;
      }}
      onCopy={(event) => clipboard(event, () => copy(context))}
      onCut={(event) =>
        clipboard(event, () => {
          const text = copy(context);
          clear(context);
          return text;
        })
      }
      onPaste={(event) =>
        clipboard(event, (text) => {
          paste(context, text);
          return undefined;
        })
      }
    >
      <GridSymbols />
      <div className="grid-host" ref={table} />
    </div>
  );
});

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

type MouseDown = CellMouseDownEvent<DisplayRow>;
type MouseOver = CellMouseOverEvent<DisplayRow>;

function placeOf({ data, column }: Pick<MouseDown, "data" | "column">) {
  return data?.type === "row" ? { row: data.key, column: columnName(column.getColId()) } : undefined;
}

type GridMouse = ReturnType<typeof useGridMouse>;

/** Selecting with the mouse: a click, a drag, a click with Shift; a click asks where the number comes from. */
function useGridMouse() {
  const drag = useRef({ isDown: false, hasMoved: false });
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useMemo(() => {
    const wait = () => clearTimeout(clock.current);
    return {
      /** A click that is followed by something else asks nothing. */
      wait,
      release: {
        onMouseUp: () => {
          drag.current.isDown = false;
        },
      },
      handlers: {
        onCellMouseDown: (event: MouseDown) => {
          wait();
          const place = placeOf(event);
          const mouse = event.event instanceof MouseEvent ? event.event : undefined;
          if (!place || mouse?.button === 2) return;
          const { focus, anchor } = gridState.getState();
          drag.current = { isDown: true, hasMoved: false };
          patchGrid({ focus: place, anchor: mouse?.shiftKey ? (anchor ?? focus) : place, popover: undefined });
        },
        onCellMouseOver: (event: MouseOver) => {
          const place = placeOf(event);
          const buttons = event.event instanceof MouseEvent ? event.event.buttons : 0;
          if (!place || !drag.current.isDown || (buttons & 1) === 0) return;
          const { focus } = gridState.getState();
          if (focus?.row === place.row && focus.column === place.column) return;
          drag.current.hasMoved = true;
          patchGrid({ focus: place });
        },
        onCellClicked: (event: CellClickedEvent<DisplayRow>) => {
          wait();
          const place = placeOf(event);
          const isExtending = event.event instanceof MouseEvent && event.event.shiftKey;
          if (!place || drag.current.hasMoved || isExtending || event.api.getEditingCells().length > 0) return;
          clock.current = setTimeout(() => {
            if (event.api.isDestroyed() || event.api.getEditingCells().length > 0) return;
            const { focus } = gridState.getState();
            if (focus?.row === place.row && focus.column === place.column) openSource(place, false);
          }, doubleClick);
        },
        onCellDoubleClicked: (event: CellDoubleClickedEvent<DisplayRow>) => {
          wait();
          const place = placeOf(event);
          if (place && event.data?.type === "row" && event.data.row.isTable && !place.column.startsWith("*")) {
            openPoints(place);
          }
        },
      },
    };
  }, []);
}
