import type { Builder } from "./builder.ts";
import { binary, cell, dt, number } from "./expr.ts";
import { type CellOrder, orderCells } from "./order-cells.ts";
import { tell } from "./report.ts";
import { type Entry, placeOfVariable } from "./scope.ts";
import type { Cell, ComputedCell, Expr, StockCell } from "./system.ts";

/**
 * Keep non-negative stocks from falling below zero: each outflow is at most what the stock holds, spread over dt, less
 * what the outflows before it take. Inflows of the same step do not count, so that nothing is taken that may not come;
 * and since it is the flow itself that is cut, what leaves one stock is what enters the next.
 *
 * An outflow that needs one of lower priority in the same step would wait for itself. Then the outflows of the stock are
 * served in the order in which they can be worked out, which is told.
 *
 * @source XMILE 1.0 (stocks, non_negative): the option acts on the stock's outflows, in their order of priority.
 */
export function limitOutflows(builder: Builder, entries: readonly Entry[]): CellOrder {
  const free = builder.cells;
  const stocks = entries.flatMap((entry) => stockCells(builder, entry));
  const freeOrder = orderCells(free);
  if (stocks.length === 0 || freeOrder.loops.length > 0) return freeOrder;
  const turn = new Map(freeOrder.stepOrder.map((index, at) => [index, at]));
  const byTurn = stocks.map((stock) => ({ ...stock, outflows: stock.outflows.toSorted(compareBy(turn)) }));
  for (const served of [stocks, byTurn]) {
    for (const hasFreeStart of [false, true]) {
      const limited = applyLimits(free, served);
      const cells = hasFreeStart ? limited.map((each, index) => withFreeStart(each, free[index])) : limited;
      const order = orderCells(cells);
      if (order.loops.length > 0) continue;
      builder.cells = cells;
      tellChanges(builder, stocks, served);
      return order;
    }
  }
  return freeOrder;
}

function tellChanges({ report }: Builder, stocks: readonly LimitedStock[], served: readonly LimitedStock[]): void {
  stocks.forEach(({ entry, outflows }, at) => {
    if (String(outflows) === String(served[at]?.outflows)) return;
    tell(report, "check/priority-changed", placeOfVariable(entry.variable), { name: entry.name });
  });
}

interface LimitedStock {
  readonly entry: Entry;
  readonly index: number;
  readonly outflows: readonly number[];
}

function stockCells(builder: Builder, entry: Entry): LimitedStock[] {
  const slot = builder.slots.get(entry);
  if (!slot || entry.variable.kind !== "stock" || !entry.variable.nonNegative) return [];
  const cells = builder.cells.slice(slot.firstCell, slot.firstCell + slot.cellCount);
  return cells.filter(isStock).map(({ index, outflows }) => ({ entry, index, outflows }));
}

function isStock(each: Cell): each is StockCell {
  return each.kind === "stock";
}

function compareBy(turn: ReadonlyMap<number, number>): (left: number, right: number) => number {
  return (left, right) => (turn.get(left) ?? 0) - (turn.get(right) ?? 0);
}

function applyLimits(free: readonly Cell[], stocks: readonly LimitedStock[]): Cell[] {
  const cells = [...free];
  for (const { index, outflows } of stocks) {
    let left = binary("divide", cell(index), dt);
    for (const outflow of outflows) {
      const flow = cells[outflow];
      if (flow?.kind === "computed") cells[outflow] = limit(flow, left);
      left = binary("subtract", left, positive(cell(outflow)));
    }
  }
  return cells;
}

function limit(flow: ComputedCell, left: Expr): ComputedCell {
  return { ...flow, equation: binary("min", positive(left), flow.equation) };
}

/** An outflow below zero flows in; it leaves no more to those after it. */
function positive(value: Expr): Expr {
  return binary("max", number(0), value);
}

/** At the start a flow that the stock's own initial value needs is taken without its limit. */
function withFreeStart(limited: Cell, free: Cell | undefined): Cell {
  if (limited.kind !== "computed" || free?.kind !== "computed" || limited === free) return limited;
  return { ...limited, initial: free.initial ?? free.equation };
}
