import { orderCells } from "./order-cells.ts";
import type { Cell, Expr, LookupTable, System } from "./system.ts";

/** Values over time that stand in for a constant: points of time and value, in order of time. */
export interface Path {
  readonly points: readonly (readonly [time: number, value: number])[];
  readonly between: "linear" | "step";
}

/**
 * The same system with constants that change over time, flat before the first point and after the last. Names and
 * indices of cells stay; each path adds a table, in the order of the map.
 *
 * @param paths By the index of a constant cell; other cells are left as they are.
 */
export function withPaths(system: System, paths: ReadonlyMap<number, Path>): System {
  const cells = [...system.cells];
  const tables = [...system.tables];
  const changed = new Set<number>();
  for (const [index, path] of paths) {
    const cell = cells[index];
    if (cell?.kind !== "constant" || path.points.length === 0) continue;
    cells[index] = followPath(cell, path, tables);
    changed.add(cell.variable);
  }
  const variables = system.variables.map((variable, at) =>
    changed.has(at) && variable.kind === "constant" ? { ...variable, kind: "auxiliary" as const } : variable,
  );
  return { ...system, variables, cells, tables, ...ordersOf(cells) };
}

/** The same system with stocks that start from given numbers. Cells that are not stocks are left as they are. */
export function withInitialValues(system: System, values: ReadonlyMap<number, number>): System {
  const cells = system.cells.map((cell): Cell => {
    const value = values.get(cell.index);
    return cell.kind === "stock" && value !== undefined ? { ...cell, initial: { op: "number", value } } : cell;
  });
  return { ...system, cells, ...ordersOf(cells) };
}

function ordersOf(cells: readonly Cell[]): Pick<System, "initialOrder" | "stepOrder"> {
  const { initialOrder, stepOrder } = orderCells(cells);
  return { initialOrder, stepOrder };
}

function followPath(cell: Cell, { points, between }: Path, tables: LookupTable[]): Cell {
  const { index, name, variable } = cell;
  const [only] = points;
  if (points.length === 1 && only) return { kind: "constant", index, name, variable, value: only[1] };
  const table = tables.length;
  const kind = between === "linear" ? "continuous" : "discrete";
  tables.push({ name, kind, x: points.map(([time]) => time), y: points.map(([, value]) => value) });
  return { kind: "computed", index, name, variable, equation: { op: "lookup", table, x: timeOf(between) } };
}

/** Steps are taken as STEP takes them: rounding of the time must not put one off to the next dt. */
function timeOf(between: Path["between"]): Expr {
  if (between === "linear") return { op: "time" };
  const slack: Expr = { op: "multiply", left: { op: "number", value: 1e-6 }, right: { op: "dt" } };
  return { op: "add", left: { op: "time" }, right: slack };
}
