import type { Dimension, Extrapolation, SimSpecs, Variable } from "../model.ts";

/**
 * A model made ready to run: names resolved, modules joined, arrays unrolled to scalars, delays and smooths turned into
 * stocks. Every number of the model is one `Cell`. The interpreter walks it and the compiler translates it, so that both
 * start from the same meaning.
 */
export interface System {
  readonly simSpecs: SimSpecs;
  /** In the file's order; what expansion made comes last. */
  readonly variables: readonly SystemVariable[];
  readonly cells: readonly Cell[];
  readonly tables: readonly LookupTable[];
  /** Cell indices in an order in which each follows what it needs at the start (`initial` side). */
  readonly initialOrder: readonly number[];
  /** Cell indices (computed, held) in an order in which each follows what it needs within a step. */
  readonly stepOrder: readonly number[];
}

export interface SystemVariable {
  /** As the modeller wrote it, modules before it: `hares.births`. */
  readonly name: string;
  readonly id: string;
  /** A `lookup` is a graphical function that stands alone: it has tables and no cells. */
  readonly kind: "stock" | "flow" | "auxiliary" | "constant" | "lookup";
  readonly dimensions: readonly Dimension[];
  readonly firstCell: number;
  readonly cellCount: number;
  /** What the file says of it; absent for a variable that expansion made (a stage of a delay). */
  readonly source?: Variable;
}

/** One scalar. `index` is its place in `System.cells`. */
export type Cell = ConstantCell | StockCell | ComputedCell | HeldCell | PipelineCell;

interface CellBase {
  readonly index: number;
  /** `name` or `name[element]` or `name[a,b]`, as the model writes it. */
  readonly name: string;
  /** Index into `System.variables`. */
  readonly variable: number;
}

/** A number that the user may replace without a recompile. */
export interface ConstantCell extends CellBase {
  readonly kind: "constant";
  readonly value: number;
}

/** Memory: `next = stock + dt * (sum of inflows - sum of outflows)`, both summed in order. No flows: a value kept from the start. */
export interface StockCell extends CellBase {
  readonly kind: "stock";
  readonly initial: Expr;
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
}

/** Computed at every stage. `initial`, where present, is used in its place while initial values are worked out. */
export interface ComputedCell extends CellBase {
  readonly kind: "computed";
  readonly equation: Expr;
  readonly initial?: Expr;
}

/** Computed at the first stage of a step and kept through the others: pulses, random draws. */
export interface HeldCell extends CellBase {
  readonly kind: "held";
  readonly equation: Expr;
}

/**
 * A fixed delay: the value that `input` had `k = round(delay / dt)` whole steps ago (stage 1), and `initial` before that.
 * `delay` is read once, at the start; k below 1 counts as 1. PREVIOUS is a pipeline whose `delay` is `dt`.
 * Its output needs nothing of the same step, which is why it breaks loops.
 */
export interface PipelineCell extends CellBase {
  readonly kind: "pipeline";
  readonly input: Expr;
  readonly delay: Expr;
  readonly initial: Expr;
}

/** Points of a graphical function: parameters too, replaceable without a recompile. */
export interface LookupTable {
  readonly name: string;
  readonly kind: Extrapolation;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Index into `System.variables` of the variable it belongs to; absent for one that a scenario's path made. */
  readonly variable?: number;
  /** The element it belongs to, as its place within the variable's cells. */
  readonly element?: number;
}

export type ScalarFunction =
  | "abs"
  | "int"
  | "trunc"
  | "round"
  | "sqrt"
  | "sign"
  | "exp"
  | "ln"
  | "log10"
  | "sin"
  | "cos"
  | "tan"
  | "arcsin"
  | "arccos"
  | "arctan";

export type ScalarOperator =
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "power"
  | "mod"
  | "min"
  | "max"
  | "less"
  | "lessOrEqual"
  | "greater"
  | "greaterOrEqual"
  | "equal"
  | "notEqual"
  | "and"
  | "or";

export type Distribution = "uniform" | "normal" | "lognormal" | "exponential" | "poisson";

/**
 * A scalar expression. IEEE double throughout; a condition is true when it is not zero, a comparison gives 1 or 0.
 * `add` and `multiply` are never reassociated. `and`, `or` and `if` evaluate all their operands (nothing has side effects).
 */
export type Expr =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "cell"; readonly cell: number }
  /** Time of the stage, `dt`, and the run's bounds. */
  | { readonly op: "time" | "dt" | "start" | "stop" }
  | { readonly op: "negate" | "not"; readonly operand: Expr }
  | { readonly op: ScalarOperator; readonly left: Expr; readonly right: Expr }
  | { readonly op: "call"; readonly function: ScalarFunction; readonly argument: Expr }
  | { readonly op: "if"; readonly condition: Expr; readonly then: Expr; readonly else: Expr }
  | { readonly op: "lookup"; readonly table: number; readonly x: Expr }
  /** One element of several, chosen by a 1-based number that is only known while running; outside: NaN. */
  | { readonly op: "choose"; readonly index: Expr; readonly from: readonly Expr[] }
  /** A random draw, one a step: only inside a held cell. `stream` tells the calls of a model apart. */
  | {
      readonly op: "draw";
      readonly distribution: Distribution;
      readonly parameters: readonly Expr[];
      readonly stream: number;
      readonly seed?: Expr;
    };
