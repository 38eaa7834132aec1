import { orderCells } from "../../models/check/order-cells.ts";
import type { StockCell, System, SystemVariable } from "../../models/check/system.ts";

/** Flows whose sum over time is asked for. */
export interface FlowBalance {
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
}

/**
 * The same system with a stock more for each balance, which gathers inflows less outflows by the method of the run
 * itself. A trapezoid over saved values would not be exact where a STEP falls inside a step.
 *
 * @returns The system, and the cell of each balance's stock.
 */
export function withAccumulators(
  system: System,
  balances: readonly FlowBalance[],
): { readonly system: System; readonly cells: readonly number[] } {
  const first = system.cells.length;
  const stocks = balances.map(
    ({ inflows, outflows }, at): StockCell => ({
      kind: "stock",
      index: first + at,
      name: `balance ${at + 1}`,
      variable: system.variables.length + at,
      initial: { op: "number", value: 0 },
      inflows,
      outflows,
    }),
  );
  const variables = stocks.map(
    ({ name, index }): SystemVariable => ({
      name,
      id: name,
      kind: "stock",
      dimensions: [],
      firstCell: index,
      cellCount: 1,
    }),
  );
  const cells = [...system.cells, ...stocks];
  const { initialOrder, stepOrder } = orderCells(cells);
  const adapted = { ...system, variables: [...system.variables, ...variables], cells, initialOrder, stepOrder };
  return { system: adapted, cells: stocks.map(({ index }) => index) };
}
