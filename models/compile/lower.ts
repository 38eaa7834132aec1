import type { Cell, StockCell, System } from "../check/system.ts";
import { createGraph, type Graph, type Value } from "./graph.ts";
import { type LoweringScope, lowerExpression } from "./lower-expression.ts";

/** A stock that moves: its net flow is summed in the order of the file. */
export interface MovingStock {
  readonly cell: number;
  readonly initial: Value;
  readonly net: Value;
}

export interface Pipeline {
  readonly cell: number;
  readonly input: Value;
  readonly delay: Value;
  readonly initial: Value;
}

/** A system as one value graph. */
export interface Lowered {
  readonly graph: Graph;
  /** The value of each cell within a step. */
  readonly cells: readonly Value[];
  readonly stocks: readonly MovingStock[];
  /** Stocks without flows: what they are at the start they stay. */
  readonly still: readonly { readonly cell: number; readonly initial: Value }[];
  readonly holds: readonly Value[];
  readonly pipelines: readonly Pipeline[];
}

/** Translate a system into its value graph: what holds at the start, then what holds within a step. */
export function lowerSystem(system: System): Lowered {
  const graph = createGraph();
  const initial = createScope(graph, graph.make("start", []), "initialDraw");
  for (const index of system.initialOrder) initial.define(index, lowerInitial(cellAt(system, index), initial));
  const step = createScope(graph, graph.make("time", []), "draw");
  defineLeaves(system, graph, initial, step);
  const holds: Value[] = [];
  for (const index of system.stepOrder) {
    const cell = cellAt(system, index);
    if (cell.kind !== "computed" && cell.kind !== "held") continue;
    const equation = lowerExpression(cell.equation, step);
    const value = cell.kind === "held" ? graph.make("hold", [equation], index) : equation;
    if (cell.kind === "held") holds.push(value);
    step.define(index, value);
  }
  const stocks = system.cells.filter((cell) => cell.kind === "stock");
  return {
    graph,
    cells: system.cells.map((cell) => step.cell(cell.index)),
    stocks: stocks.filter(isMoving).map((stock) => lowerStock(stock, graph, initial, step)),
    still: stocks
      .filter((stock) => !isMoving(stock))
      .map(({ index }) => ({ cell: index, initial: initial.cell(index) })),
    holds,
    pipelines: system.cells.flatMap((cell) => lowerPipeline(cell, initial, step)),
  };
}

interface DefinedScope extends LoweringScope {
  define(index: number, value: Value): void;
}

function createScope(graph: Graph, time: Value, draw: "draw" | "initialDraw"): DefinedScope {
  const values: Value[] = [];
  return {
    graph,
    time,
    draw,
    cell(index) {
      const value = values[index];
      if (!value) throw new RangeError(`Cell ${index} is needed before it is known.`);
      return value;
    },
    define(index, value) {
      values[index] = value;
    },
  };
}

function cellAt(system: System, index: number): Cell {
  const cell = system.cells[index];
  if (!cell) throw new RangeError(`The system has no cell ${index}.`);
  return cell;
}

function isMoving(stock: StockCell): boolean {
  return stock.inflows.length + stock.outflows.length > 0;
}

function lowerInitial(cell: Cell, scope: LoweringScope): Value {
  switch (cell.kind) {
    case "constant":
      return scope.graph.make("constant", [], cell.index);
    case "computed":
      return lowerExpression(cell.initial ?? cell.equation, scope);
    case "held":
      return lowerExpression(cell.equation, scope);
    default:
      return lowerExpression(cell.initial, scope);
  }
}

/** Define what a step finds given: constants, stocks, and what comes out of pipelines. */
function defineLeaves(system: System, graph: Graph, initial: DefinedScope, step: DefinedScope): void {
  for (const cell of system.cells) {
    if (cell.kind === "constant") step.define(cell.index, graph.make("constant", [], cell.index));
    if (cell.kind === "pipeline") step.define(cell.index, graph.make("delayed", [], cell.index));
    if (cell.kind !== "stock") continue;
    step.define(cell.index, isMoving(cell) ? graph.make("stock", [], cell.index) : initial.cell(cell.index));
  }
}

function lowerStock(stock: StockCell, graph: Graph, initial: LoweringScope, step: LoweringScope): MovingStock {
  const [first, ...others] = stock.inflows.map((cell) => step.cell(cell));
  let net = first ?? graph.number(0);
  for (const inflow of others) net = graph.make("add", [net, inflow]);
  for (const outflow of stock.outflows) net = graph.make("subtract", [net, step.cell(outflow)]);
  return { cell: stock.index, initial: initial.cell(stock.index), net };
}

function lowerPipeline(cell: Cell, initial: LoweringScope, step: LoweringScope): readonly Pipeline[] {
  if (cell.kind !== "pipeline") return [];
  const delay = lowerExpression(cell.delay, initial);
  return [{ cell: cell.index, input: lowerExpression(cell.input, step), delay, initial: initial.cell(cell.index) }];
}
