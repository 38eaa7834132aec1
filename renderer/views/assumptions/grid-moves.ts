import { translate } from "../../../i18n/translate.ts";
import { readClipboard } from "../../../reports/assumptions/clipboard.ts";
import { copyBlock } from "../../../reports/assumptions/copy-cells.ts";
import { readDecimals } from "../../../reports/assumptions/decimal-commas.ts";
import { namedTable } from "../../../reports/assumptions/named-paste.ts";
import {
  type Block,
  type EditPlan,
  planFill,
  planFillDown,
  planFillRight,
  planPaste,
  planReset,
  planTyped,
} from "../../../reports/assumptions/plan-edits.ts";
import { pasteReport } from "../../../reports/assumptions/refusal-words.ts";
import type { StepName } from "../../store/step-name.ts";
import { refuse, storePlan } from "./grid-actions.ts";
import { blockSize, cellAt, type GridContext, placeAt } from "./grid-context.ts";
import { type GridPlace, gridState, patchGrid, placeKey } from "./grid-state.ts";
import { previewPasted } from "./paste-table.ts";

/** Fold a sector, or open it. */
export function toggleSector(key: string): void {
  const closed = new Set(gridState.getState().closed);
  if (!closed.delete(key)) closed.add(key);
  patchGrid({ closed, popover: undefined });
}

/** Store what was typed into a cell; false where it is refused. What says nothing new leaves no step. */
export function typeInto(context: GridContext, place: GridPlace, text: string): boolean {
  const found = cellAt(context, place);
  if (!found) return true;
  const plan = planTyped(context.cells, context.language, [
    { place: { row: found.row, scenario: place.column }, text },
  ]);
  const [refused] = plan.refused;
  if (refused) {
    refuse(place, { text, refusal: refused.refusal });
    return false;
  }
  storePlan(context.store, plan, stepOf(plan, found.cell.value), undefined);
  return true;
}

/** Store what was typed in every selected cell; false where it is no number for the cell that it was typed in. */
export function typeIntoBlock(context: GridContext, place: GridPlace, text: string): boolean {
  const places = placesOf(context);
  if (places.length < 2) return typeInto(context, place, text);
  const entries = places.map(({ row, scenario, line, column }) => ({ place: { row, scenario }, text, line, column }));
  const plan = planTyped(context.cells, context.language, entries);
  if (plan.edits.length === 0) return typeInto(context, place, text);
  storeFill(context, plan);
  return true;
}

/** The selected cells, counted from 1 within the selection. */
function placesOf({ block, frame }: GridContext) {
  if (!block) return [];
  return frame.rows
    .slice(block.top, block.bottom + 1)
    .flatMap((row, line) =>
      frame.scenarios
        .slice(block.left, block.right + 1)
        .map((scenario, column) => ({ row, scenario, line: line + 1, column: column + 1 })),
    );
}

function stepOf(plan: EditPlan, before: unknown): StepName {
  const [edit] = plan.edits;
  if (!edit) return { kind: "edit", count: 0 };
  const names = { scenario: edit.scenario, variable: edit.row.target.variable.name };
  if (edit.value === undefined) return { kind: "reset", ...names };
  const element = edit.row.element === "" ? {} : { element: edit.row.element };
  const from = typeof before === "number" ? { from: before } : {};
  return { kind: "set", ...names, ...element, ...from, ...(typeof edit.value === "number" ? { to: edit.value } : {}) };
}

/** Lay texts on the selection. */
export function paste(context: GridContext, text: string): void {
  if (!context.block) return;
  const texts = readClipboard(text);
  if (text === "" || texts.length === 0) {
    patchGrid({ report: translate(context.language, "app/grid-nothing-to-paste") });
    return;
  }
  const named = namedTable(texts, context.frame, context.block, context.cells.file.scenarios);
  if (named) {
    previewPasted(context, named);
    return;
  }
  const read = readDecimals(texts);
  const plan = planPaste(context.cells, context.language, context.frame, context.block, read.rows);
  const name: StepName = { kind: "paste", count: plan.edits.length };
  storePlan(context.store, plan, name, pasteReport(plan, context.language, read), true);
  extendOver(context, plan);
}

/** What was pasted is selected. */
function extendOver(context: GridContext, plan: EditPlan): void {
  const { block } = context;
  const places = plan.edits.flatMap(({ row, scenario }) => {
    const [line, column] = [context.lines.get(row.key), context.columns.get(scenario)];
    return line === undefined || column === undefined ? [] : [{ line, column }];
  });
  if (!block || places.length === 0) return;
  const bottom = places.reduce((most, { line }) => Math.max(most, line), block.bottom);
  const right = places.reduce((most, { column }) => Math.max(most, column), block.right);
  const focus = placeAt(context.frame, block.top, block.left);
  const anchor = placeAt(context.frame, bottom, right);
  if (focus && anchor) patchGrid({ focus, anchor });
}

/** The selection as text for a spreadsheet. */
export function copy(context: GridContext): string | undefined {
  const { block } = context;
  if (!block) return undefined;
  patchGrid({ report: translate(context.language, "app/grid-copied", { count: blockSize(block) }) });
  return copyBlock(context.cells, context.language, context.frame, block);
}

/** Copy the first line of the selection downwards, or its first column to the right. */
export function fill(context: GridContext, direction: "down" | "right"): void {
  if (!context.block) return;
  storeFill(
    context,
    (direction === "down" ? planFillDown : planFillRight)(context.cells, context.frame, context.block),
  );
}

/** Copy the selection over the cells beside it; all of them are selected then. */
export function fillOver(context: GridContext, target: Block): void {
  const { block } = context;
  if (!block) return;
  const plan = planFill(context.cells, context.frame, block, target);
  storeFill(context, plan);
  const focus = placeAt(context.frame, block.top, block.left);
  const anchor = placeAt(context.frame, target.bottom, target.right);
  if (focus && anchor) patchGrid({ focus, anchor });
}

function storeFill(context: GridContext, plan: EditPlan): void {
  const name: StepName = { kind: "fill", count: plan.edits.length };
  const report = plan.refused.length > 0 ? pasteReport(plan, context.language) : undefined;
  storePlan(context.store, plan, name, report, true);
}

/** Give the selected cells their parents' values back. */
export function clear(context: GridContext): void {
  const { block } = context;
  if (!block) return;
  const places = placesOf(context);
  const refused = new Map(gridState.getState().refused);
  for (const { row, scenario } of places) refused.delete(placeKey({ row: row.key, column: scenario }));
  patchGrid({ refused });
  const plan = planReset(context.cells, places);
  const [first, second] = plan.edits;
  const name: StepName =
    first && !second
      ? { kind: "reset", scenario: first.scenario, variable: first.row.target.variable.name }
      : { kind: "clear", count: plan.edits.length };
  storePlan(context.store, plan, name, undefined);
}
