import { cellsIn } from "../models/check/references.ts";
import type { Cell, Expr, System } from "../models/check/system.ts";

/** What does not hold of a system that must always hold; empty for a sound one. */
export function validateSystem(system: System): string[] {
  const { cells, variables, tables } = system;
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => holds || faults.push(fault);
  cells.forEach((cell, at) => {
    const owner = variables[cell.variable];
    claim(cell.index === at, `${cell.name} stands at ${at}, not at ${cell.index}`);
    claim(
      owner !== undefined && at >= owner.firstCell && at < owner.firstCell + owner.cellCount,
      `${cell.name}: owner`,
    );
    for (const needed of expressionsOf(cell).flatMap((expr) => cellsIn(expr))) {
      claim(cells[needed] !== undefined, `${cell.name} needs cell ${needed}`);
    }
    for (const table of expressionsOf(cell).flatMap(tablesIn))
      claim(tables[table] !== undefined, `${cell.name}: table`);
  });
  claim(new Set(variables.map((variable) => variable.id)).size === variables.length, "ids are not unique");
  const covered = variables.reduce((sum, variable) => sum + variable.cellCount, 0);
  claim(covered === cells.length, `${covered} cells of variables, ${cells.length} in all`);
  for (const { name, x, y } of tables) {
    claim(x.length === y.length && x.every((each, at) => at === 0 || each > (x[at - 1] ?? each)), `${name}: points`);
  }
  faults.push(...orderFaults(cells, system.initialOrder, "initial", atStart, cells.length));
  const inSteps = cells.filter((cell) => cell.kind === "computed" || cell.kind === "held").length;
  faults.push(...orderFaults(cells, system.stepOrder, "step", withinStep, inSteps));
  return faults;
}

function orderFaults(
  cells: readonly Cell[],
  order: readonly number[],
  graph: string,
  needs: (cell: Cell, cells: readonly Cell[]) => readonly number[],
  expected: number,
): string[] {
  const done = new Set<number>();
  const faults = order.length === expected ? [] : [`${graph}: ${order.length} cells of ${expected}`];
  for (const index of order) {
    const cell = cells[index];
    for (const needed of cell ? needs(cell, cells) : []) {
      if (!done.has(needed)) faults.push(`${graph}: ${cell?.name} before ${cells[needed]?.name}`);
    }
    if (done.has(index)) faults.push(`${graph}: ${cell?.name} twice`);
    done.add(index);
  }
  return faults;
}

function atStart(cell: Cell): readonly number[] {
  if (cell.kind === "constant") return [];
  if (cell.kind === "computed") return cellsIn(cell.initial ?? cell.equation);
  if (cell.kind === "held") return cellsIn(cell.equation);
  return cell.kind === "stock" ? cellsIn(cell.initial) : cellsIn(cell.initial, cell.delay);
}

function withinStep(cell: Cell, cells: readonly Cell[]): readonly number[] {
  const needed = cell.kind === "computed" || cell.kind === "held" ? cellsIn(cell.equation) : [];
  return needed.filter((index) => cells[index]?.kind === "computed" || cells[index]?.kind === "held");
}

function expressionsOf(cell: Cell): readonly Expr[] {
  switch (cell.kind) {
    case "constant":
      return [];
    case "stock":
      return [cell.initial, ...[...cell.inflows, ...cell.outflows].map((flow): Expr => ({ op: "cell", cell: flow }))];
    case "computed":
      return cell.initial ? [cell.equation, cell.initial] : [cell.equation];
    case "held":
      return [cell.equation];
    case "pipeline":
      return [cell.input, cell.delay, cell.initial];
  }
}

function tablesIn(expr: Expr): number[] {
  const parts = Object.values(expr).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]));
  const inside = parts.filter((part): part is Expr => typeof part === "object" && part !== null && "op" in part);
  return [...(expr.op === "lookup" ? [expr.table] : []), ...inside.flatMap(tablesIn)];
}
