import type { Place } from "./problem.ts";

/** A text in the languages that the file gives; none of them is guaranteed. */
export interface LocalizedText {
  readonly zh?: string;
  readonly en?: string;
}

export type Method = "euler" | "rk4";

/** XMILE 3.4's simulation specifications; `saveStep` is ours and always a whole number of `dt`. */
export interface SimSpecs {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly saveStep: number;
  readonly method: Method;
  readonly timeUnits?: string;
}

/** One member of a dimension. */
export interface Element {
  readonly name: string;
  readonly id: string;
  readonly labels: LocalizedText;
}

/** A subscript range. Elements of a numbered dimension (`size="3"`) are named `1`, `2`, `3`. */
export interface Dimension {
  readonly name: string;
  readonly id: string;
  readonly elements: readonly Element[];
  readonly labels: LocalizedText;
  readonly where: Place;
}

/** A unit that the file declares, with what it is made of and what else it is called. */
export interface UnitDefinition {
  readonly name: string;
  /** For instance `persons/year`; absent for a base unit. */
  readonly equation?: string;
  readonly aliases: readonly string[];
  readonly labels: LocalizedText;
  readonly where: Place;
}

/** The text of an equation and where its first character stands. */
export interface Equation {
  readonly text: string;
  readonly where: Place;
}

export type Extrapolation = "continuous" | "extrapolate" | "discrete";

/** A table of points. `x` is strictly increasing and as long as `y`. */
export interface GraphicalFunction {
  readonly kind: Extrapolation;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly where: Place;
}

/** The equations of one element of an array, or of the whole variable. */
export interface Definition {
  /** Element names in dimension order; empty for the whole variable (scalar or apply-to-all). */
  readonly subscripts: readonly string[];
  /** Absent where the file gives none or an empty one. */
  readonly equation?: Equation;
  /** The second equation, used at the start only (XMILE `<init_eqn>`). */
  readonly initialEquation?: Equation;
  readonly graphicalFunction?: GraphicalFunction;
}

export type AssumptionKind = "lever" | "world" | "timing" | "guard" | "choice";
export type DistributionKind = "triangular" | "uniform" | "normal" | "lognormal" | "fixed";

/** One end of a range: a number for all elements, one each, or a multiple of the base value (`x0.7`). */
export type Bound =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "values"; readonly values: readonly number[] }
  | { readonly kind: "factor"; readonly factor: number };

/** What the analyst knows of an assumption beyond its number (`urn:foretide:xmile:1`). */
export interface AssumptionNote {
  readonly kind: AssumptionKind;
  readonly low?: Bound;
  readonly high?: Bound;
  readonly distribution?: string;
  /** The system of the source documents it belongs to, for numerical guards and choices. */
  readonly belongsTo?: string;
  /** Whether editing it changes the past, and with it the calibration. */
  readonly changesHistory: boolean;
}

interface VariableBase {
  readonly name: string;
  /** Canonical form: see `canonicalName`. */
  readonly id: string;
  readonly where: Place;
  readonly labels: LocalizedText;
  readonly doc?: string;
  readonly units?: string;
  readonly range?: { readonly min?: number; readonly max?: number };
  /** Names of the dimensions, as written. */
  readonly dimensions: readonly string[];
  /** One for the whole, one an element, or both: an element's own goes before the whole's. */
  readonly definitions: readonly Definition[];
  readonly group?: string;
  readonly source?: string;
  readonly assumption?: AssumptionNote;
  readonly access?: "input" | "output";
}

export interface Stock extends VariableBase {
  readonly kind: "stock";
  readonly inflows: readonly string[];
  /** In order of priority: the first is served first when the stock is non-negative. */
  readonly outflows: readonly string[];
  readonly nonNegative: boolean;
}

export interface Flow extends VariableBase {
  readonly kind: "flow";
  /** A uniflow: never below zero. */
  readonly nonNegative: boolean;
}

export interface Auxiliary extends VariableBase {
  readonly kind: "auxiliary";
}

/** A stand-alone graphical function: called by name, without an input of its own. */
export interface LookupVariable extends VariableBase {
  readonly kind: "lookup";
}

export type Variable = Stock | Flow | Auxiliary | LookupVariable;

/** A submodel in use, and what of the outside it is given. */
export interface Module {
  readonly name: string;
  readonly id: string;
  /** The name of the `<model>` it is made from. */
  readonly model: string;
  readonly connections: readonly { readonly to: string; readonly from: string; readonly where: Place }[];
  readonly where: Place;
}

export interface Group {
  readonly id: string;
  readonly labels: LocalizedText;
}

/** A feedback loop as the modeller names it. */
export interface FeedbackLoop {
  readonly id: string;
  readonly sign: "+" | "-";
  readonly labels: LocalizedText;
  readonly path: readonly string[];
}

/** One `<model>` element: the root has the empty name. */
export interface Submodel {
  readonly name: string;
  readonly variables: readonly Variable[];
  readonly modules: readonly Module[];
  readonly groups: readonly Group[];
  readonly loops: readonly FeedbackLoop[];
  /** The XML of `<views>`, exactly as it stands in the file. */
  readonly views?: string;
}

/** A model as its file gives it: read, not yet checked. */
export interface Model {
  readonly name: string;
  readonly labels: LocalizedText;
  readonly vendor?: string;
  readonly product?: string;
  readonly simSpecs: SimSpecs;
  readonly dimensions: readonly Dimension[];
  /** What an element is worth that a subscript names while running and that is not there, where the file says so; else 0. */
  readonly invalidIndexValue?: "NaN";
  readonly units: readonly UnitDefinition[];
  readonly root: Submodel;
  readonly submodels: readonly Submodel[];
}
