import { cellAt, type Grid, type GridContext } from "./grid-context.ts";
import { placeOfElement } from "./grid-focus.ts";
import { edit } from "./grid-keys.ts";
import type { GridPlace } from "./grid-state.ts";

/** The scenario's cell that an event came from, where a number can be typed into it. */
function typedCell(context: GridContext, event: Event): { cell: HTMLElement; place: GridPlace } | undefined {
  const cell = event.target;
  if (!(cell instanceof HTMLElement) || !cell.classList.contains("ag-cell")) return undefined;
  const place = placeOfElement(cell);
  const found = cellAt(context, place);
  return found && !found.row.isTable ? { cell, place } : undefined;
}

/**
 * Let an input method begin in the cell that has the focus. It composes only in what can be edited, so the cell is made
 * so: the first letter of a pinyin would be lost if a field were opened for it only then. What was composed is the
 * beginning of what is typed; the cell's own text is never changed here.
 *
 * @returns What ends it.
 */
export function listenToTyping(root: HTMLElement, context: GridContext, grid: () => Grid | undefined): () => void {
  const restore = ({ row, column }: GridPlace) => {
    const node = grid()?.getRowNode(row);
    if (node) grid()?.refreshCells({ force: true, rowNodes: [node], columns: [`s:${column}`] });
  };
  const begin = (place: GridPlace, text: string) => {
    const api = grid();
    if (api) edit({ grid: api, context }, place, text);
  };
  const select = (event: Event) => {
    const typed = typedCell(context, event);
    // The key itself may have opened a field in the cell: what is typed next belongs there.
    if (!typed || document.activeElement !== typed.cell) return;
    if (!(event instanceof KeyboardEvent && event.isComposing)) document.getSelection()?.selectAllChildren(typed.cell);
  };
  const handlers: Readonly<Record<string, (event: Event) => void>> = {
    focusin: (event) => {
      const typed = typedCell(context, event);
      if (!typed) return;
      typed.cell.contentEditable = "plaintext-only";
      typed.cell.spellcheck = false;
      // Not before the browser is done with moving the focus: it would not know that there is something to compose in.
      setTimeout(() => {
        if (document.activeElement === typed.cell) document.getSelection()?.selectAllChildren(typed.cell);
      });
    },
    focusout: (event) => {
      if (event.target instanceof HTMLElement && event.target.isContentEditable) {
        event.target.removeAttribute("contenteditable");
        event.target.removeAttribute("spellcheck");
      }
    },
    // A click has put a caret into the text: what is composed takes the place of all of it.
    keydown: select,
    dragstart: (event) => {
      if (typedCell(context, event) || event.target instanceof Text) event.preventDefault();
    },
    beforeinput: (event) => {
      const typed = typedCell(context, event);
      if (!typed || !(event instanceof InputEvent) || event.isComposing) return;
      event.preventDefault();
      if (event.inputType === "insertText" && event.data) begin(typed.place, event.data);
    },
    compositionend: (event) => {
      const typed = typedCell(context, event);
      if (!typed || !(event instanceof CompositionEvent)) return;
      restore(typed.place);
      if (event.data !== "" && document.activeElement === typed.cell) begin(typed.place, event.data);
    },
  };
  for (const [name, handler] of Object.entries(handlers)) root.addEventListener(name, handler, true);
  return () => {
    for (const [name, handler] of Object.entries(handlers)) root.removeEventListener(name, handler, true);
  };
}
