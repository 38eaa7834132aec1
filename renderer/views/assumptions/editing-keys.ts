import { focusCell, goTo } from "./grid-focus.ts";
import { typeInto, typeIntoBlock } from "./grid-moves.ts";
import type { GridPlace } from "./grid-state.ts";
import { advance, arrows, type Keyed, step } from "./grid-steps.ts";
import { isOverwriting, setOverwriting } from "./number-editor.ts";

/**
 * While a text is typed, only these are the grid's; the rest is the field's. An arrow ends what was typed over a cell, as in a
 * spreadsheet; in a text that is being mended it moves the caret.
 */
export function onEditingKey({ grid, context, event, tabStart }: Keyed, place: GridPlace): boolean {
  if (event.isComposing) return false;
  const field = event.target instanceof HTMLInputElement ? event.target : undefined;
  const text = field?.value ?? "";
  if (event.key === "Escape") {
    grid.stopEditing(true);
    focusCell(grid, context, place);
    return true;
  }
  // Already typing; to the window this key would mean renaming the scenario.
  if (event.key === "F2") {
    if (field) setOverwriting(field, !isOverwriting(field));
    return true;
  }
  const arrow = field && isOverwriting(field) && isPlain(event) ? arrows.get(event.key) : undefined;
  if (!arrow && event.key !== "Enter" && event.key !== "Tab") return false;
  const isForAll = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  grid.stopEditing(true);
  const isStored = isForAll ? typeIntoBlock(context, place, text) : typeInto(context, place, text);
  if (isForAll) focusCell(grid, context, place);
  else if (!isStored) goTo(grid, context, place);
  else if (arrow) step(grid, context, place, arrow[0], arrow[1]);
  else advance({ grid, context, event, tabStart }, place);
  return true;
}

function isPlain({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !(shiftKey || ctrlKey || metaKey || altKey);
}
