import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "../../app/coach-place.ts";
import { pageBox } from "../../app/page-box.ts";
import { cellElement } from "./grid-focus.ts";
import type { GridPlace } from "./grid-state.ts";

/** Where a cell stands; nothing while it is out of sight. */
function cellBox(view: HTMLElement, place: GridPlace): Box | undefined {
  const cell = cellElement(view, place);
  return cell ? pageBox(cell) : undefined;
}

/**
 * Something that floats beside a cell, within the view: to its right, or below it; on the other side where there is no room.
 */
export function Placed({
  view,
  place,
  side,
  width,
  version,
  children,
}: {
  readonly view: RefObject<HTMLElement | null>;
  readonly place: GridPlace;
  readonly side: "right" | "below";
  readonly width: number;
  /** Another one measures again. */
  readonly version?: unknown;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number; most: number } | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what moved the cell
  useLayoutEffect(() => {
    const frame = view.current && pageBox(view.current);
    const cell = view.current && cellBox(view.current, place);
    const own = box.current && pageBox(box.current);
    if (!frame || !cell || !own) {
      setAt(undefined);
      return;
    }
    const [frameWidth, frameHeight] = [frame.right - frame.left, frame.bottom - frame.top];
    const tallest = frameHeight - 16;
    const height = Math.min(tallest, own.bottom - own.top);
    const gap = side === "right" ? 8 : 6;
    const right = cell.right - frame.left + gap;
    const wanted = side === "right" ? right : cell.right - frame.left - width;
    const most = Math.max(8, frameWidth - 8 - width);
    const left = side === "right" && right + width > frameWidth - 8 ? cell.left - frame.left - width - gap : wanted;
    const below = side === "right" ? cell.top - frame.top - 4 : cell.bottom - frame.top + gap;
    const top =
      below + height <= frameHeight - 8
        ? below
        : side === "right"
          ? frameHeight - 8 - height
          : cell.top - frame.top - height - gap;
    setAt({ left: Math.min(most, Math.max(8, left)), top: Math.max(8, top), most: tallest });
  }, [view, place.row, place.column, side, width, version]);
  const style = {
    width,
    maxWidth: "calc(100% - 16px)",
    left: at?.left ?? 0,
    top: at?.top ?? 0,
    visibility: at ? "visible" : "hidden",
    "--placed-most": at && `${at.most}px`,
  } as const;
  return (
    <div className="placed" ref={box} style={style}>
      {children}
    </div>
  );
}
