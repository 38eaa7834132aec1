import { cellsIn } from "./references.ts";
import { isCycle, shortestCycle, strongComponents } from "./strong-components.ts";
import type { Cell } from "./system.ts";

/** Cells that need one another at the same moment: within a step, or while initial values are worked out. */
export interface Loop {
  readonly graph: "initial" | "step";
  /** From cause to effect, the first cell again at the end. */
  readonly path: readonly number[];
}

/** In which order to work out cells, and which of them cannot be. */
export interface CellOrder {
  readonly initialOrder: readonly number[];
  readonly stepOrder: readonly number[];
  /** One for each group of cells that wait for one another. Those of the step come first and are not told twice. */
  readonly loops: readonly Loop[];
}

/**
 * Order the cells so that each follows what it needs, at the start and within a step.
 *
 * At the start every cell has its turn, constants too. Within a step stocks, constants and pipelines are known already.
 */
export function orderCells(cells: readonly Cell[]): CellOrder {
  const atStart = cells.map(initialDependencies);
  const within = cells.map((cell, index) => stepDependencies(cell, atStart[index] ?? [], cells));
  const step = strongComponents(within);
  const initial = strongComponents(atStart);
  const loops = new Map<string, Loop>();
  for (const loop of [...loopsOf("step", step, within), ...loopsOf("initial", initial, atStart)]) {
    const key = loop.path.join();
    if (!loops.has(key)) loops.set(key, loop);
  }
  return {
    initialOrder: initial.flat(),
    stepOrder: step.flat().filter((index) => hasTurn(cells[index])),
    loops: [...loops.values()],
  };
}

function initialDependencies(cell: Cell): number[] {
  switch (cell.kind) {
    case "constant":
      return [];
    case "stock":
      return cellsIn(cell.initial);
    case "computed":
      return cellsIn(cell.initial ?? cell.equation);
    case "held":
      return cellsIn(cell.equation);
    case "pipeline":
      return cellsIn(cell.initial, cell.delay);
  }
}

/** Without an equation for the start, what a cell needs then is what it always needs. */
function stepDependencies(cell: Cell, atStart: readonly number[], cells: readonly Cell[]): number[] {
  if (cell.kind !== "computed" && cell.kind !== "held") return [];
  const needed = cell.kind === "computed" && cell.initial ? cellsIn(cell.equation) : atStart;
  return needed.filter((index) => hasTurn(cells[index]));
}

function hasTurn(cell: Cell | undefined): boolean {
  return cell?.kind === "computed" || cell?.kind === "held";
}

function loopsOf(graph: Loop["graph"], components: readonly number[][], needs: readonly number[][]): Loop[] {
  return components
    .filter((component) => isCycle(component, needs))
    .map((component) => ({ graph, path: shortestCycle(component, needs) }));
}
