import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import { writeValue } from "../../../reports/assumptions/copy-cells.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import { rowName } from "../../../reports/assumptions/row-words.ts";
import { element } from "./elements.ts";
import { columnName, type DisplayRow, type GridContext } from "./grid-context.ts";
import { typeInto } from "./grid-moves.ts";
import { placeKey } from "./grid-state.ts";

type EditorParams = ICellEditorParams<DisplayRow, GridCell, GridContext>;

/** The text in a cell while it is typed. Enter, Tab and Esc are the grid's; leaving it stores what was typed. */
export class NumberEditor implements ICellEditorComp<DisplayRow, GridCell, GridContext> {
  private readonly input = element("input", "number-editor");

  init(params: EditorParams): void {
    const { context, data, column, api } = params;
    const { input } = this;
    input.inputMode = "decimal";
    input.autocomplete = "off";
    input.spellcheck = false;
    if (data.type === "row") input.setAttribute("aria-label", rowName(data.row, context.language));
    input.value = textToStartWith(params);
    setOverwriting(input, isOverwritten(params.eventKey));
    // Who points into the text mends it.
    input.addEventListener("pointerdown", () => setOverwriting(input, false));
    const place = { row: data.key, column: columnName(column.getColId()) };
    input.addEventListener("blur", () => {
      // Esc, Enter and Tab have ended the editing before the focus goes.
      if (!input.isConnected || !api.getEditingCells().length) return;
      const text = input.value;
      api.stopEditing(true);
      typeInto(context, place, text);
    });
  }

  getGui(): HTMLElement {
    return this.input;
  }

  afterGuiAttached(): void {
    this.input.focus();
    const end = this.input.value.length;
    this.input.setSelectionRange(end, end);
  }

  /** The grid stores nothing itself. */
  getValue(): undefined {
    return undefined;
  }
}

/** What was typed to begin with, else what was refused here, else the value to its last digit. */
function textToStartWith({ context, data, column, eventKey, value }: EditorParams): string {
  if (eventKey === "Backspace") return "";
  if (eventKey !== null && isOverwritten(eventKey)) return eventKey;
  const refused = context.state.refused.get(placeKey({ row: data.key, column: columnName(column.getColId()) }));
  if (refused) return refused.text;
  return data.type === "row" ? writeValue(value?.value, data.row, context.language) : "";
}

/** Whether the cell's text gave way to what is typed. */
function isOverwritten(key: string | null): boolean {
  return key !== null && !namedKeys.has(key);
}

/** Whether a field overwrites its cell: arrows then go to the next one. */
export function isOverwriting(field: HTMLInputElement): boolean {
  return field.dataset.overwrites === "true";
}

/** Take up the text that is there, or overwrite it. */
export function setOverwriting(field: HTMLInputElement, overwrites: boolean): void {
  field.dataset.overwrites = String(overwrites);
}

/** Keys that begin editing and are no text. */
const namedKeys: ReadonlySet<string> = new Set(["Enter", "F2"]);
