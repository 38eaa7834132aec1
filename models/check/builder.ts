import type { Expression, Span } from "../equations/ast.ts";
import { limits } from "../limits.ts";
import type { Equation, SimSpecs } from "../model.ts";
import type { Problem } from "../problem.ts";
import type { ReadEquations } from "./define.ts";
import type { DimensionTable } from "./dimension-table.ts";
import { cell, isPlain, number } from "./expr.ts";
import type { CheckProblemCode } from "./problems.ts";
import { placeInEquation, type Report, tell } from "./report.ts";
import type { Entry } from "./scope.ts";
import type { Cell, Expr, LookupTable, SystemVariable } from "./system.ts";

/** Where a variable's cells and tables stand in the system. */
export interface Slot {
  /** Index into `System.variables`. */
  readonly variable: number;
  readonly firstCell: number;
  readonly cellCount: number;
  /** Table of each element, by the place of its cell. */
  readonly tables: Map<number, number>;
}

/** A system in the making. */
export interface Builder {
  readonly report: Report;
  readonly simSpecs: SimSpecs;
  readonly dimensions: DimensionTable;
  /** Whether an element that a subscript names while running, and that is not there, is not a number; else it is 0. */
  readonly isInvalidIndexNaN: boolean;
  readonly slots: Map<Entry, Slot>;
  readonly read: ReadEquations;
  readonly variables: SystemVariable[];
  cells: Cell[];
  readonly tables: LookupTable[];
  /** How often a hidden name was given, so that each is given once. */
  readonly hiddenNames: Map<string, number>;
  /** Random draws so far: each has a stream of its own. */
  streams: number;
  nodes: number;
  /** A limit was passed and told: what is built from here on is thrown away. */
  isFull: boolean;
}

/** One equation at work. */
export interface EquationScope {
  readonly builder: Builder;
  readonly entry: Entry;
  readonly equation: Equation;
  /** What the names in the equation stand for, and which cells hold its sums: found once for all elements. */
  readonly names: Map<Expression, Entry | undefined>;
  readonly hoisted: Map<Expression, number>;
  /** Whether the size of the equation over all elements was compared with the limit. */
  isForeseen: boolean;
  readonly expand: (frame: Frame, expression: Expression) => Expr;
}

/** One equation for one element of its variable. */
export interface Frame {
  readonly scope: EquationScope;
  /** Index of the cell that the equation is for, and its name. */
  readonly cell: number;
  readonly cellName: string;
  /** Place of the current element in each dimension of the variable. */
  readonly places: readonly number[];
  /** Within SUM and its like; whether the bare name of an array there stands for all of it. */
  readonly reduction?: { readonly wholeArrays: boolean };
  /** Which of the elements that SUM runs over is at hand. */
  readonly iteration?: readonly number[];
  /** Only the number of elements is asked for: nothing is built. */
  readonly isProbing?: boolean;
  /** Within PREVIOUS, where SELF may stand. */
  readonly allowsSelf?: boolean;
  /** Set when the result is good for this element only. */
  readonly uses: { element: boolean };
}

/** Add a problem with a part of the equation. */
export function tellPart(frame: Frame, code: CheckProblemCode, span: Span, values: Problem["values"] = {}): void {
  const { builder, equation, entry } = frame.scope;
  tell(builder.report, code, placeInEquation(equation, span, entry.variable.name), values);
}

/** Count what is built, and stop building at the limit. */
export function countNode(builder: Builder, variable: string): void {
  builder.nodes += 1;
  checkNodes(builder, variable, builder.nodes);
}

/** Stop building if so many nodes, built or foreseen, are beyond the limit. */
export function checkNodes(builder: Builder, variable: string, nodes: number): void {
  if (nodes <= limits.expressionNodes || builder.isFull) return;
  builder.isFull = true;
  tell(builder.report, "check/too-large", { variable }, { limit: limits.expressionNodes });
}

type CellContent<Each = Cell> = Each extends Cell ? Omit<Each, "index" | "name" | "variable"> : never;

/** What a cell holds, before it has its place. */
export type Content = CellContent;

/**
 * Add a cell that stands for a part of an equation. Its id holds a space, which no name of a model does; so the two
 * cannot clash.
 */
export function addHidden(frame: Frame, suffix: string, content: Content): number {
  const { builder } = frame.scope;
  const index = builder.cells.length;
  if (index >= limits.cells && !builder.isFull) {
    builder.isFull = true;
    const values = { cells: index + 1, limit: limits.cells };
    tell(builder.report, "check/too-many-cells", { variable: frame.scope.entry.name }, values);
  }
  if (builder.isFull) return frame.cell;
  const name = `${frame.cellName}.${suffix}`;
  const variable = builder.variables.length;
  builder.variables.push({
    name,
    id: `${name} hidden`,
    kind: content.kind === "stock" ? "stock" : "auxiliary",
    dimensions: [],
    firstCell: index,
    cellCount: 1,
  });
  builder.cells.push({ ...content, index, name, variable });
  return index;
}

/** A name for what a function is expanded to, given once per cell: `smth1`, then `smth1_2`. */
export function hiddenName(frame: Frame, base: string): string {
  const { hiddenNames } = frame.scope.builder;
  const key = `${frame.cellName}.${base}`;
  const count = (hiddenNames.get(key) ?? 0) + 1;
  hiddenNames.set(key, count);
  return count === 1 ? base : `${base}_${count}`;
}

/** An expression that may stand in several places: worked out once, in a cell of its own. */
export function share(frame: Frame, suffix: string, equation: Expr): Expr {
  if (isPlain(equation)) return equation;
  return cell(addHidden(frame, hiddenName(frame, suffix), { kind: "computed", equation }));
}

/** The number that an expression always is, where that is known before the run. */
export function constantValue(builder: Builder, expr: Expr): number | undefined {
  if (expr.op === "number") return expr.value;
  if (expr.op === "negate") {
    const value = constantValue(builder, expr.operand);
    return value === undefined ? undefined : -value;
  }
  if (expr.op !== "cell") return undefined;
  const found = builder.cells[expr.cell];
  return found?.kind === "constant" ? found.value : undefined;
}

/** `negate` of a number is a number. */
export function negated(operand: Expr): Expr {
  return operand.op === "number" ? number(-operand.value) : { op: "negate", operand };
}
