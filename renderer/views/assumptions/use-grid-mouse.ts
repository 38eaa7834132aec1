import type {
  CellClickedEvent,
  CellDoubleClickedEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
} from "ag-grid-community";
import { useMemo, useRef } from "react";
import { columnName, type DisplayRow } from "./grid-context.ts";
import { openPoints, openSource } from "./grid-keys.ts";
import { gridState, patchGrid } from "./grid-state.ts";

/** Milliseconds after a click in which a second one makes it a double click. */
const doubleClick = 260;

type MouseDown = CellMouseDownEvent<DisplayRow>;
type MouseOver = CellMouseOverEvent<DisplayRow>;

function placeOf({ data, column }: Pick<MouseDown, "data" | "column">) {
  return data?.type === "row" ? { row: data.key, column: columnName(column.getColId()) } : undefined;
}

/** Selecting with the mouse: a click, a drag, a click with Shift; a click asks where the number comes from. */
export function useGridMouse() {
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
          const { focus, anchor, isFilling } = gridState.getState();
          if (isFilling) return;
          drag.current = { isDown: true, hasMoved: false };
          patchGrid({ focus: place, anchor: mouse?.shiftKey ? (anchor ?? focus) : place, popover: undefined });
        },
        onCellMouseOver: (event: MouseOver) => {
          const place = placeOf(event);
          const buttons = event.event instanceof MouseEvent ? event.event.buttons : 0;
          if (!place || !drag.current.isDown || (buttons & 1) === 0) return;
          const { focus, isFilling } = gridState.getState();
          if (isFilling || (focus?.row === place.row && focus.column === place.column)) return;
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
