import { limits } from "../limits.ts";
import type { Builder } from "./builder.ts";
import { type CellDefinition, defineCells, elementName } from "./define.ts";
import { unknown } from "./expr.ts";
import { tell } from "./report.ts";
import { type Entry, isLookup, placeOfVariable } from "./scope.ts";
import type { Cell, SystemVariable } from "./system.ts";

/** Give every variable its places: cells are numbered in the order of the file. False when there are too many. */
export function placeVariables(builder: Builder, entries: readonly Entry[]): boolean {
  let count = 0;
  for (const entry of entries) {
    const cellCount = isLookup(entry) ? 0 : sizeOf(entry);
    if (count + Math.max(cellCount, sizeOf(entry)) > limits.cells) {
      const values = { cells: count + sizeOf(entry), limit: limits.cells };
      tell(builder.report, "check/too-many-cells", placeOfVariable(entry.variable), values);
      return false;
    }
    const variable = builder.variables.length;
    builder.slots.set(entry, { variable, firstCell: count, cellCount, tables: new Map() });
    builder.variables.push(systemVariable(entry, count, cellCount));
    for (let at = 0; at < cellCount; at++) builder.cells.push(placeholder(entry, variable, count + at, at));
    count += cellCount;
  }
  return true;
}

/** The number of elements; of a scalar 1. */
export function sizeOf(entry: Entry): number {
  return entry.dimensions.reduce((product, dimension) => product * dimension.elements.length, 1);
}

function systemVariable(entry: Entry, firstCell: number, cellCount: number): SystemVariable {
  const { name, id, dimensions, variable } = entry;
  const kind = isLookup(entry) ? "lookup" : entry.input ? "auxiliary" : variable.kind;
  return { name, id, kind, dimensions, firstCell, cellCount, source: variable };
}

function placeholder(entry: Entry, variable: number, index: number, at: number): Cell {
  const name = entry.dimensions.length === 0 ? entry.name : `${entry.name}[${elementName(entry, at)}]`;
  return { kind: "computed", index, name, variable, equation: unknown };
}

/** What the file says of each cell of each variable. */
export type Definitions = ReadonlyMap<Entry, readonly (CellDefinition | undefined)[]>;

/** Read every equation, add the tables, and settle which cells are constants: others may need to know. */
export function defineVariables(builder: Builder, entries: readonly Entry[]): Definitions {
  const definitions = new Map<Entry, readonly (CellDefinition | undefined)[]>();
  for (const entry of entries) {
    if (entry.input || entry.isBroken) continue;
    const cells = defineCells(entry, sizeOf(entry), builder.dimensions, builder.report, builder.read);
    definitions.set(entry, cells);
    addTables(builder, entry, cells);
    if (entry.variable.kind === "auxiliary" && !isLookup(entry)) settleConstants(builder, entry, cells);
  }
  return definitions;
}

function addTables(builder: Builder, entry: Entry, cells: readonly (CellDefinition | undefined)[]): void {
  const slot = builder.slots.get(entry);
  const shared = new Map<object, number>();
  cells.forEach((definition, at) => {
    const points = definition?.graphicalFunction;
    if (!points || !slot) return;
    const { kind, x, y } = points;
    const before = definition.isTableShared ? shared.get(points) : undefined;
    slot.tables.set(at, before ?? builder.tables.length);
    if (before !== undefined) return;
    shared.set(points, builder.tables.length);
    const isElement = !definition.isTableShared;
    const name = isElement ? `${entry.name}[${elementName(entry, at)}]` : entry.name;
    builder.tables.push({ name, kind, x, y, variable: slot.variable, ...(isElement && { element: at }) });
  });
}

function settleConstants(builder: Builder, entry: Entry, cells: readonly (CellDefinition | undefined)[]): void {
  const slot = builder.slots.get(entry);
  if (!slot) return;
  const values = cells.map(literalOf);
  values.forEach((value, at) => {
    const found = builder.cells[slot.firstCell + at];
    if (value === undefined || !found) return;
    const { index, name, variable } = found;
    builder.cells[index] = { kind: "constant", index, name, variable, value };
  });
  const described = builder.variables[slot.variable];
  if (described && values.length > 0 && values.every((value) => value !== undefined)) {
    builder.variables[slot.variable] = { ...described, kind: "constant" };
  }
}

/** The number that a definition is, signs allowed. */
function literalOf(definition: CellDefinition | undefined): number | undefined {
  if (!definition || definition.graphicalFunction || definition.initial) return undefined;
  let sign = 1;
  let expression = definition.main?.expression;
  while (expression?.type === "unary" && expression.operator !== "not") {
    if (expression.operator === "-") sign = -sign;
    expression = expression.operand;
  }
  return expression?.type === "number" ? sign * expression.value : undefined;
}
