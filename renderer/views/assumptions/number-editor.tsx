import type { CustomCellEditorProps } from "ag-grid-react";
import { useEffect, useRef, useState } from "react";
import { writeValue } from "../../../reports/assumptions/copy-cells.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import { columnName, type DisplayRow, type GridContext } from "./grid-context.ts";
import { typeInto } from "./grid-moves.ts";
import { placeKey } from "./grid-state.ts";

type EditorProps = CustomCellEditorProps<DisplayRow, GridCell, GridContext>;

/** The text in a cell while it is typed. Enter, Tab and Esc are the grid's; leaving it stores what was typed. */
export function NumberEditor(props: EditorProps) {
  const { context, data, column, api } = props;
  const [text, setText] = useState(() => textToStartWith(props));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    input.current?.setSelectionRange(end, end);
  }, []);
  const place = { row: data.key, column: columnName(column.getColId()) };
  return (
    <input
      ref={input}
      className="number-editor"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={data.type === "row" ? data.row.target.variable.name : undefined}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={(event) => {
        // Esc, Enter and Tab have ended the editing before the focus goes.
        if (!api.getEditingCells().length) return;
        api.stopEditing(true);
        typeInto(context, place, event.target.value);
      }}
    />
  );
}

/** What was typed to begin with, else what was refused here, else the value to its last digit. */
function textToStartWith({ context, data, column, eventKey, value }: EditorProps): string {
  if (eventKey?.length === 1) return eventKey;
  if (eventKey === "Backspace") return "";
  const refused = context.state.refused.get(placeKey({ row: data.key, column: columnName(column.getColId()) }));
  if (refused) return refused.text;
  return data.type === "row" ? writeValue(value?.value, data.row, context.language) : "";
}
