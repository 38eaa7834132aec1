import { type RefObject, useEffect } from "react";
import type { GridContext } from "./grid-context.ts";
import { clear, copy, paste } from "./grid-moves.ts";

/**
 * Copy, cut and paste while a cell has the focus. They are heard on the document: the browser sends them to where the text
 * cursor was last, which a cell that is reached by keys is not.
 */
export function useClipboard(wrapper: RefObject<HTMLElement | null>, context: GridContext): void {
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
