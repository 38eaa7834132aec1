import type { GridColumns } from "../../../scenarios/scenario.ts";
import type { AppStore } from "../../store/app-store.ts";
import { beginGesture, changeDocument, endGesture } from "../../store/document-actions.ts";
import { withFile } from "../../store/document-value.ts";
import { savedFile } from "../../store/selectors.ts";
import type { StepName } from "../../store/step-name.ts";
import { columnName } from "./grid-context.ts";

// Which columns the table has, and how wide they are, is kept with the document.

/** Choose other columns. */
export function setColumns(store: AppStore, change: GridColumns, name: StepName = { kind: "columns" }): void {
  changeDocument(store, name, (value) => {
    const { grid, ...file } = value.file;
    const next = { ...grid, ...change };
    const isPlain =
      next.scenarios !== "all" &&
      (next.hide ?? []).length === 0 &&
      (next.widths?.size ?? 0) === 0 &&
      next.extra === undefined;
    return withFile(value, isPlain ? file : { ...file, grid: next });
  });
}

/** What a column is called where its width is kept. */
export function widthKey(column: string): string {
  const name = columnName(column);
  return name.startsWith("*") ? name.slice(1) : `scenario:${name}`;
}

/** Keep the width that someone gave a column. */
export function keepWidth(store: AppStore, column: string, width: number): void {
  const key = widthKey(column);
  const widths = savedFile(store.getState())?.grid?.widths ?? new Map();
  if (widths.get(key) === width) return;
  setColumns(store, { widths: new Map(widths).set(key, width) }, { kind: "column-widths" });
}

/** While Alt is held, what the arrows do to a column's width is one step, as a drag is. */
export function whileAltIsHeld(store: AppStore): void {
  if (store.getState().document.history.isGesture) return;
  beginGesture(store, { kind: "column-widths" });
  const end = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== "Alt") return;
    window.removeEventListener("keyup", end);
    window.removeEventListener("blur", end);
    endGesture(store);
  };
  window.addEventListener("keyup", end);
  window.addEventListener("blur", end);
}

/** Every column is as wide again as there is room. */
export function resetWidths(store: AppStore): void {
  const grid = savedFile(store.getState())?.grid;
  if (!grid?.widths) return;
  setColumns(store, { widths: new Map() }, { kind: "column-widths" });
}
