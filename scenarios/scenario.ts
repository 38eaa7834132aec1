import type { LocalizedText, Method } from "../models/model.ts";
import type { Json } from "./read/json.ts";

/** A text in one language as the analyst wrote it, or in both. */
export type Words = string | LocalizedText;

/** What a file says that this version does not know: kept, reported, and written back after the known keys. */
export interface Kept {
  readonly extra?: ReadonlyMap<string, Json>;
}

/** A study as its file holds it: a model, the questions asked of it, and what is known of the answers. */
export interface ScenarioFile extends Kept {
  readonly $schema?: string;
  readonly format: "foretide-scenario";
  readonly version: 1;
  readonly title: LocalizedText;
  readonly question?: LocalizedText;
  readonly summary?: LocalizedText;
  /** `library:city`, or a path relative to the scenario file and inside its folder. */
  readonly model: string;
  readonly citations: readonly Citation[];
  /** Where the model's own numbers come from, by assumption. */
  readonly sources: ReadonlyMap<string, Source | readonly Source[]>;
  /** The first is the base, and the parent of every scenario that names none. */
  readonly scenarios: readonly Scenario[];
  /** Names of variables or of their elements, `settled[high_level]`. */
  readonly indicators: readonly string[];
  readonly charts: readonly Chart[];
  readonly sets: readonly ScenarioSet[];
  readonly observations: readonly Observation[];
  readonly assertions: readonly Assertion[];
  /** Stocks that may go below zero: a balance, a net sum. */
  readonly mayBeNegative?: readonly string[];
  readonly ensemble?: Ensemble;
  readonly agenda: readonly AgendaStep[];
  readonly grid?: GridColumns;
}

/** Which columns the table of assumptions has; absent: the scenarios in sight, and all others. */
export interface GridColumns extends Kept {
  readonly scenarios?: "shown" | "all";
  readonly hide?: readonly GridColumn[];
  /** In points, of the columns that someone has made wider or narrower: `name`, `unit`, `range`, `source`, `scenario:<id>`. */
  readonly widths?: ReadonlyMap<string, number>;
}

/** The columns beside the names and the scenarios. */
export type GridColumn = "unit" | "range" | "source";

/** A document that the study cites. */
export interface Citation extends Kept {
  readonly id: string;
  readonly title: Words;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  readonly date?: string;
  /** File name of the document, for `check --sources`. */
  readonly file?: string;
  readonly locator?: string;
  readonly note?: Words;
}

/** Where a number comes from. */
export type Source = CitedSource | DerivedSource | CalibratedSource | AssumedSource;

/** A figure that stands in a document: a statistic, or a plan that announces it. */
export interface CitedSource extends Kept {
  readonly cite: string;
  /** The figure's own id in the list of facts: `S2-28`. */
  readonly fact?: string;
  readonly quote?: string;
  readonly locator?: string;
  readonly plan?: boolean;
  readonly note?: Words;
}

/** A figure worked out from others; the arithmetic, in equation syntax, gives the value. */
export interface DerivedSource extends Kept {
  readonly derivation: string;
  readonly from?: readonly string[];
  readonly note?: Words;
}

/** A figure set so that the model meets an observation. */
export interface CalibratedSource extends Kept {
  readonly calibration: Words;
  readonly from?: readonly string[];
}

/** A figure that nobody has stated: the reason for taking it, and the range that it may lie in. */
export interface AssumedSource extends Kept {
  readonly assumption: Words;
  readonly range?: readonly [number, number];
}

/** A named question: what differs from its parent, and nothing else. */
export interface Scenario extends Kept {
  readonly id: string;
  readonly parent?: string;
  readonly name: LocalizedText;
  readonly question?: LocalizedText;
  readonly narrative?: LocalizedText;
  readonly basis?: Words;
  readonly colour?: string;
  readonly dash?: string;
  readonly hidden?: boolean;
  readonly settings?: Settings;
  /** Windows of time to shade in charts. */
  readonly shocks?: readonly ShockWindow[];
  /** By assumption name as the author wrote it. */
  readonly overrides: ReadonlyMap<string, Override>;
}

/** Simulation settings that replace the model's. */
export interface Settings extends Kept {
  readonly start?: number;
  readonly stop?: number;
  readonly dt?: number;
  readonly saveStep?: number;
  readonly method?: Method;
  readonly seed?: number;
}

export interface ShockWindow extends Kept {
  readonly start: number;
  readonly end: number;
  readonly label: LocalizedText;
}

/** One assumption replaced. */
export interface Override extends Kept {
  readonly value: OverrideValue;
  readonly source?: Source | readonly Source[];
  /** What the value was before it was changed, and its source, until someone says whether it still holds. */
  readonly former?: FormerValue;
  readonly note?: Words;
}

/** A value that a source spoke of and that is no longer the value. */
export interface FormerValue extends Kept {
  readonly value: OverrideValue;
  readonly source: Source | readonly Source[];
}

/** A number (for every element of an array), some elements, points of a graphical function, or a path over time. */
export type OverrideValue = number | ElementValues | Points | TimePath;

/** By element name; `*` is every element that is not named beside it. */
export type ElementValues = ReadonlyMap<string, number | Points>;

export type Point = readonly [x: number, y: number];

export interface Points extends Kept {
  readonly points: readonly Point[];
}

/** Flat before the first point and after the last; read at the time of each stage. */
export interface TimePath extends Kept {
  readonly path: readonly Point[];
  readonly between: "linear" | "step";
}

export interface Chart extends Kept {
  /** `output`, `output[smart_iot]`, or `output[*]` for a line an element. */
  readonly variable: string;
  readonly title?: LocalizedText;
  readonly goal?: number;
}

/** Scenarios that cost about the same, to be compared side by side. */
export interface ScenarioSet extends Kept {
  readonly id: string;
  readonly name: LocalizedText;
  readonly scenarios: readonly string[];
  readonly indicators?: readonly string[];
  readonly lowerIsBetter?: readonly string[];
}

/** What a document says of a quantity that the model computes. */
export interface Observation extends Kept {
  readonly id: string;
  readonly variable: string;
  /** A target is announced, a goal hoped for; neither is an observation of what happened. */
  readonly kind: "observation" | "target" | "goal";
  /** The value at `time`, or the mean or integral from `from` to `to`. */
  readonly aggregate: "value" | "mean" | "integral";
  readonly time?: number;
  readonly from?: number;
  readonly to?: number;
  /** Absent: open on that side. */
  readonly low?: number;
  readonly high?: number;
  /** Relative: widens both ends. */
  readonly tolerance?: number;
  readonly unit?: string;
  readonly facts?: readonly string[];
  readonly note?: Words;
}

/** What must hold of the model under some overrides: the study's own test. */
export interface Assertion extends Kept {
  readonly id: string;
  readonly name: LocalizedText;
  /** Absent: the base. */
  readonly scenario?: string;
  readonly method?: Method;
  readonly dt?: number;
  readonly overrides?: ReadonlyMap<string, Override>;
  readonly relation: Relation;
}

export type Relation = Comparison | Conservation | NonNegative | Finite;

export type Operator = "<" | ">" | "<=" | ">=" | "==";

export interface Comparison extends Kept {
  readonly variable: string;
  readonly at: number | "all";
  readonly op: Operator;
  readonly value?: number;
  /** `base`: the same variable in the base run; otherwise another variable of the same run. */
  readonly compareTo?: string;
  /** Absolute, in the variable's unit. */
  readonly tolerance?: number;
}

export interface Conservation extends Kept {
  readonly conserves: {
    readonly initial: readonly string[];
    readonly inflows: readonly string[];
    readonly outflows: readonly string[];
  };
  readonly tolerance?: number;
}

export interface NonNegative extends Kept {
  readonly nonNegative: "all" | readonly string[];
}

export interface Finite extends Kept {
  readonly finite: "all" | readonly string[];
}

/** Many runs over sampled assumptions. */
export interface Ensemble extends Kept {
  readonly members: number;
  readonly seed: number;
  readonly sampling: "latin-hypercube" | "random";
  /** Absent: every assumption that has a range. */
  readonly vary?: readonly string[];
  readonly scenarios?: readonly string[];
}

/** One step of a meeting: see DESIGN, Present. */
export interface AgendaStep extends Kept {
  readonly kind: "narrate" | "predict" | "decide" | "reveal" | "reflect" | "goal";
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  readonly variable?: string;
  readonly scenarios?: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly levers?: readonly string[];
  readonly choices?: readonly LocalizedText[];
  readonly target?: number;
  readonly at?: number;
  readonly minutes?: number;
}
