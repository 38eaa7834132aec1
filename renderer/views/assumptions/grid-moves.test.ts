import { expect, test } from "vitest";
import { undo } from "../../store/document-actions.ts";
import { openTable } from "./grid-context-fixture.ts";
import { paste, typeIntoBlock } from "./grid-moves.ts";
import { gridState } from "./grid-state.ts";

// What is done to cells, from the selection to the document.

const keys = ["reference_inflow", "extra_budget", "fiscal_feedback"];
const scenarios = ["base", "housing-first"];
const said = () => gridState.getState().report;

test("a block with decimal commas is stored, what it was read as is told, and one undo takes it back", async () => {
  const { context, select, values } = await openTable(keys, scenarios);
  const before = values();
  select({ row: "reference_inflow", column: "base" });
  paste(context, "352.000,5\t360.000\r\n0\t2,75\r\n0,6\t60,5 %\r\n");
  // In English the budget is typed in billions of yuan; the model has it in hundred millions.
  expect(values()).toEqual([
    [352_000.5, 360_000],
    [0, 27.5],
    [0.6, 0.605],
  ]);
  expect(said()).toContain("Commas were read as decimal points: “352.000,5” as 352000.5.");
  undo(context.store);
  expect(values()).toEqual(before);
});

test("a comma that nothing explains parts thousands, and that is told", async () => {
  const { context, select, values } = await openTable(keys, scenarios);
  select({ row: "reference_inflow", column: "base" });
  paste(context, "352,000");
  expect(values()[0]?.[0]).toBe(352_000);
  expect(said()).toBe("1 cell pasted. “352,000” has two readings; it was read as 352000.");
});

test("what is typed goes into every selected cell that can have it, as one step, and a slip into none", async () => {
  const { context, select, values } = await openTable(keys, scenarios);
  const before = values();
  select({ row: "extra_budget", column: "base" }, { row: "fiscal_feedback", column: "housing-first" });
  const place = { row: "fiscal_feedback", column: "housing-first" };
  expect(typeIntoBlock(context, place, "0.6")).toBe(true);
  expect(values().slice(1)).toEqual([
    [6, 6],
    [0.6, 0.6],
  ]);
  expect(context.store.getState().document.history.past.at(-1)?.name).toEqual({ kind: "fill", count: 4 });
  undo(context.store);
  expect(values()).toEqual(before);
  expect(typeIntoBlock(context, place, "abc")).toBe(false);
  expect([...gridState.getState().refused.keys()]).toEqual(["housing-first fiscal_feedback"]);
  expect(values()).toEqual(before);
});
