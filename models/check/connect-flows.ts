import type { Stock } from "../model.ts";
import type { Builder } from "./builder.ts";
import { linearIndex, placesAt } from "./dimension-table.ts";
import { suggest, tell } from "./report.ts";
import { type Entry, findEntry, placeOfVariable } from "./scope.ts";

/** The flows of one cell of a stock. */
export interface StockFlows {
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
}

/** Find the flows of a stock: of an array element by element, its dimensions in any order. */
export function connectFlows(builder: Builder, entry: Entry, stock: Stock): (at: number) => StockFlows {
  const inflows = stock.inflows.flatMap((name) => findFlow(builder, entry, name));
  const outflows = stock.outflows.flatMap((name) => findFlow(builder, entry, name));
  return (at) => ({
    inflows: inflows.map((flow) => cellOf(builder, entry, flow, at)),
    outflows: outflows.map((flow) => cellOf(builder, entry, flow, at)),
  });
}

function findFlow({ report }: Builder, stock: Entry, name: string): Entry[] {
  const flow = findEntry(stock.instance, name);
  const where = placeOfVariable(stock.variable);
  if (!flow) {
    const flows = stock.instance.submodel.variables.filter((variable) => variable.kind === "flow");
    const names = flows.map((variable) => variable.name);
    tell(report, "check/undefined-flow", where, { name, stock: stock.name, nearest: suggest(report, name, names) });
    return [];
  }
  flow.isUsed = true;
  if (flow.variable.kind !== "flow") {
    tell(report, "check/not-a-flow", where, { name: flow.name, stock: stock.name });
    return [];
  }
  if (flow.isBroken || stock.isBroken) return [];
  const isSame =
    flow.dimensions.length === stock.dimensions.length &&
    stock.dimensions.every((dimension) => flow.dimensions.includes(dimension));
  if (isSame) return [flow];
  const values = { flow: flow.name, stock: stock.name, found: dimensionsOf(flow), expected: dimensionsOf(stock) };
  tell(report, "check/flow-dimensions", where, values);
  return [];
}

function dimensionsOf({ dimensions }: Entry): string {
  return dimensions.map((dimension) => dimension.name).join(", ") || "-";
}

function cellOf(builder: Builder, stock: Entry, flow: Entry, at: number): number {
  const firstCell = builder.slots.get(flow)?.firstCell ?? 0;
  const isSame = flow.dimensions.every((dimension, position) => dimension === stock.dimensions[position]);
  if (isSame) return firstCell + at;
  const places = placesAt(stock.dimensions, at);
  const turned = flow.dimensions.map((dimension) => places[stock.dimensions.indexOf(dimension)] ?? 0);
  return firstCell + linearIndex(flow.dimensions, turned);
}
