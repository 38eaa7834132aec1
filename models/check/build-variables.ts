import type { Expression } from "../equations/ast.ts";
import type { Equation } from "../model.ts";
import { type Builder, checkNodes, type EquationScope } from "./builder.ts";
import { connectFlows } from "./connect-flows.ts";
import type { CellDefinition, ReadEquation } from "./define.ts";
import { placesAt } from "./dimension-table.ts";
import { expand } from "./expand-expression.ts";
import { binary, cell, number, unknown } from "./expr.ts";
import { type Definitions, sizeOf } from "./place-variables.ts";
import { tell } from "./report.ts";
import { type Entry, isLookup, placeOfVariable, sourceOf } from "./scope.ts";
import type { Cell, Expr } from "./system.ts";

/** Expand the equations of every variable. */
export function buildVariables(builder: Builder, entries: readonly Entry[], definitions: Definitions): void {
  for (const entry of entries) {
    const slot = builder.slots.get(entry);
    if (!slot || isLookup(entry)) continue;
    if (entry.input) buildInput(builder, entry, slot.firstCell);
    else buildVariable(builder, entry, slot.firstCell, definitions.get(entry) ?? []);
  }
}

/** An input has the value of its source, element by element. */
function buildInput(builder: Builder, entry: Entry, firstCell: number): void {
  const source = entry.input;
  if (!source || source.isBroken || entry.isBroken) return;
  const from = builder.slots.get(source);
  const isSame =
    source.dimensions.length === entry.dimensions.length &&
    source.dimensions.every((each, at) => each.elements.length === entry.dimensions[at]?.elements.length);
  if (!isSame || !from) {
    const values = { name: entry.name, source: source.name };
    tell(builder.report, "check/input-dimensions", placeOfVariable(entry.variable), values);
    return;
  }
  for (let at = 0; at < sizeOf(entry); at++) {
    const found = builder.cells[firstCell + at];
    if (!found) continue;
    const { index, name, variable } = found;
    builder.cells[index] = { kind: "computed", index, name, variable, equation: cell(from.firstCell + at) };
  }
}

function buildVariable(
  builder: Builder,
  entry: Entry,
  firstCell: number,
  cells: readonly (CellDefinition | undefined)[],
): void {
  const work: Work = { builder, entry, cells, scopes: new Map() };
  const flows = entry.variable.kind === "stock" ? connectFlows(builder, entry, entry.variable) : undefined;
  cells.forEach((definition, at) => {
    const index = firstCell + at;
    const found = builder.cells[index];
    if (!found || found.kind === "constant" || builder.isFull) return;
    const { name, variable } = found;
    if (flows) {
      const initial = expandPart(work, found, at, definition?.initial ?? definition?.main) ?? unknown;
      const { inflows, outflows } = flows(at);
      builder.cells[index] = { kind: "stock", index, name, variable, initial, inflows, outflows };
      return;
    }
    const initial = expandPart(work, found, at, definition?.initial);
    const equation = shape(work, at, expandPart(work, found, at, definition?.main) ?? unknown);
    const computed: Cell = { kind: "computed", index, name, variable, equation };
    builder.cells[index] = initial ? { ...computed, initial } : computed;
  });
}

interface Work {
  readonly builder: Builder;
  readonly entry: Entry;
  readonly cells: readonly (CellDefinition | undefined)[];
  readonly scopes: Map<Equation, EquationScope>;
}

function expandPart(work: Work, { index, name }: Cell, at: number, part: ReadEquation | undefined): Expr | undefined {
  if (!part?.expression) return undefined;
  const { builder, entry, scopes } = work;
  const known = scopes.get(part.equation);
  const scope = known ?? openEquation(work, part.equation);
  const before = builder.nodes;
  const places = placesAt(entry.dimensions, at);
  const expanded = expand({ scope, cell: index, cellName: name, places, uses: { element: false } }, part.expression);
  // The first element also pays for what all share; the cost of the second is that of the others.
  if (known && !scope.isForeseen) {
    scope.isForeseen = true;
    const uses = work.cells.filter((cell) => cell?.main === part || cell?.initial === part).length;
    checkNodes(builder, entry.name, builder.nodes + (builder.nodes - before) * (uses - 2));
  }
  return expanded;
}

function openEquation({ builder, entry, scopes }: Work, equation: Equation): EquationScope {
  const names = new Map<Expression, Entry | undefined>();
  const scope: EquationScope = { builder, entry, equation, names, hoisted: new Map(), expand, isForeseen: false };
  scopes.set(equation, scope);
  return scope;
}

/** A graphical function is read at the equation's value; a uniflow is never below zero. */
function shape({ builder, entry }: Work, at: number, equation: Expr): Expr {
  const table = builder.slots.get(sourceOf(entry))?.tables.get(at);
  const shaped: Expr = table === undefined ? equation : { op: "lookup", table, x: equation };
  const { variable } = entry;
  return variable.kind === "flow" && variable.nonNegative ? binary("max", number(0), shaped) : shaped;
}
