import type { BridgeTheme, DamagedBackups, Recovery } from "../../electron/bridge.ts";
import type { Language } from "../../i18n/catalogue.ts";
import type { System } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import type { Problem } from "../../models/problem.ts";
import type { ChartMode } from "../../reports/charts/chart-input.ts";
import type { Chart, ScenarioFile } from "../../scenarios/scenario.ts";
import type { RunSeries, SourceLine } from "../engine/protocol.ts";
import type { FileCause } from "../platform/file-causes.ts";
import type { DocumentValue } from "./document-value.ts";
import { emptyHistory, type History } from "./history.ts";
import type { StepName } from "./step-name.ts";
import type { TextHistory } from "./text-edit.ts";

/** The views of the tab bar, in its order. */
export const tabs = ["compare", "assumptions", "uncertainty", "explain", "diagram", "present"] as const;
/** What stands behind the tabs: evidence and help. */
export const pages = ["confidence", "systems", "facts", "help"] as const;
export type Page = (typeof pages)[number];
export type Tab = (typeof tabs)[number] | Page;

/** Where a document came from. Without a handle it has never been saved by this window. */
export interface DocumentSource {
  readonly name: string;
  readonly kind: "scenario" | "model" | "library";
  readonly handle?: string;
  /** Taken from a backup, or mended by hand: unsaved work from the first moment, whatever is on disk. */
  readonly isRecovered?: boolean;
}

/** A file that could be read and not run, or not read at all. */
export interface OpenFailure {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly lines?: readonly SourceLine[];
  /** What the file says, where it is text. */
  readonly text?: string;
  /** Whether it is too long to be mended here. */
  readonly isTooLong?: true;
  /** Whether the file is UTF-16: it is saved as UTF-8. */
  readonly isRecoded?: true;
  /** What the user has made of the text; absent while that is what the file says. */
  readonly draft?: string;
  /** How the text was changed; absent before the first change. */
  readonly edits?: TextHistory;
  /** Whether the text, as last looked at, would open as something that can be run. */
  readonly isSound?: boolean;
  /** What to bring into sight: offsets into the text as a field shows it. A new object each time it is asked for. */
  readonly place?: { readonly start: number; readonly end: number };
  /** The study whose model this is, to go back to. */
  readonly study?: { readonly name: string; readonly handle: string };
  /** Why, where it is not what the file says that is wrong. */
  readonly cause?: FileCause;
}

/** What is open. Everything about it comes and goes together. */
export interface DocumentSlice {
  readonly status: "empty" | "opening" | "ready" | "failed";
  readonly source: DocumentSource | undefined;
  readonly failure: OpenFailure | undefined;
  readonly value: DocumentValue | undefined;
  /** The value that is on disk. */
  readonly savedValue: DocumentValue | undefined;
  readonly model: Model | undefined;
  /** Absent when the model cannot be run. */
  readonly system: System | undefined;
  readonly problems: readonly Problem[];
  /** The lines that problems speak of. */
  readonly lines: readonly SourceLine[];
  /** The text of the file on disk, where it is a model, or something is wrong with it, and it can be mended as text. */
  readonly text: string | undefined;
  /** Whether the file is UTF-16: it is saved as UTF-8. */
  readonly isRecoded: true | undefined;
  /** Of the file, in bytes. */
  readonly size: number;
  readonly history: History<DocumentValue, StepName>;
  /** Counts documents: runs of an earlier one are dropped. */
  readonly epoch: number;
  readonly backedUpAt: string | undefined;
  readonly openMilliseconds: number;
}

/** What has been computed. */
export interface RunsSlice {
  /** By run key; the newest last. */
  readonly cache: ReadonlyMap<string, RunSeries>;
  /** By scenario: the last run of it that was shown, kept until the next is there. */
  readonly latest: ReadonlyMap<string, RunSeries>;
  /** Milliseconds of the last set of runs, and how many they were. */
  readonly elapsed: number;
  readonly count: number;
  readonly isSlow: boolean;
  /** Runs in sight are waited for, and long enough for it to be worth saying. */
  readonly isLate: boolean;
  readonly engineTrouble: string | undefined;
  /** Work of the longest run that the user was asked about, and of the longest that was agreed to; 0 without. */
  readonly askedWork: number;
  readonly agreedWork: number;
}

/** What is chosen; every view shares it. */
export interface SelectionSlice {
  readonly scenario: string | undefined;
  readonly variable: string | undefined;
  /** The chart that was turned to last, by its place in the study. */
  readonly chart: number | undefined;
  /** The indicator that was turned to last, by its place in the study. */
  readonly indicator: number | undefined;
  /** The time that cards and sentences speak of; the end of the run until the user picks another. */
  readonly at: number | undefined;
}

/** How it is looked at. Never saved with the document. */
export interface ViewSlice {
  readonly language: Language;
  readonly theme: BridgeTheme;
  /** What `system` means now. */
  readonly systemIsDark: boolean;
  /** 1 is as designed; up to 1.25. */
  readonly typeScale: number;
  readonly tab: Tab;
  /** What stands in the place of the tab's view. */
  readonly page: "problems" | "import" | undefined;
  readonly width: number;
  readonly height: number;
  /** A user's own choice of a fold; else the width decides. */
  readonly scenariosFold: boolean | undefined;
  readonly leversFold: boolean | undefined;
  readonly mode: ChartMode;
  /** Charts that differ from the view's mode. A chart that moves keeps its look, also when the move is undone. */
  readonly chartModes: ReadonlyMap<Chart, ChartMode>;
  readonly tableCharts: ReadonlySet<Chart>;
  /** Element of an array's chart, `*` for the total or a name. */
  readonly chartElements: ReadonlyMap<Chart, string>;
  /** Whether all indicators are in sight, or those that stand in one row. */
  readonly hasAllIndicators: boolean;
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** The time under the pointer, in all charts at once. */
  readonly cursor: number | undefined;
  /** Whether a lever is being dragged: axes hold still. */
  readonly isDragging: boolean;
  readonly shown: ReadonlySet<string>;
  /** What lines were drawn in when they came into sight: they keep it until they go. */
  readonly hues: ReadonlyMap<string, number>;
  readonly leverFilter: "all" | "changed" | "levers" | "world";
  readonly dialog: DialogName | undefined;
  readonly notice: Notice | undefined;
  readonly platformKind: "desktop" | "browser";
  readonly isMac: boolean;
  /** Whether single letters, digits and signs are keys. */
  readonly hasLetterKeys: boolean;
  /** Backups of sessions that ended early, newest first. */
  readonly recoveries: readonly Recovery[];
  /** What is told of damaged backups until the user has read it. */
  readonly damagedBackups: DamagedBackups | undefined;
  /** Counts attempts to load parts of the program that could not be fetched. */
  readonly attempt: number;
}

/** Why a file is not written before the user has said so: another program changed it, it is gone, or the browser was told no. */
export type SaveObstacle = "conflict" | "missing" | "refused";

/** What is to become of it: written all the same, or left as it is and a copy saved. */
export type ConflictAnswer = "overwrite" | "save-as";

/** A dialog, and what it is about. */
export type DialogName =
  | { readonly kind: "save-scenario" }
  | { readonly kind: "rename"; readonly scenario: string }
  | { readonly kind: "narrative"; readonly scenario: string }
  | { readonly kind: "colour"; readonly scenario: string }
  | { readonly kind: "delete"; readonly scenario: string }
  | { readonly kind: "chart-variable"; readonly chart: number | undefined }
  | { readonly kind: "indicator-variable"; readonly indicator: number | undefined }
  | {
      readonly kind: "conflict";
      readonly state: SaveObstacle;
      readonly answer: (answer: ConflictAnswer) => void;
    }
  | { readonly kind: "discard" | "revert"; readonly then: () => void }
  /** Before runs that are long. */
  | { readonly kind: "long-run" }
  /** With the saved version, or with another file. */
  | { readonly kind: "difference"; readonly other?: { readonly name: string; readonly file: ScenarioFile } }
  | { readonly kind: "versions" }
  | { readonly kind: "palette" }
  | { readonly kind: "keys" };

/** One sentence at the foot of the window, gone after a while. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "error";
}

/** Everything the window knows. */
export interface AppState {
  readonly document: DocumentSlice;
  readonly runs: RunsSlice;
  readonly selection: SelectionSlice;
  readonly view: ViewSlice;
}

export const emptyDocument: DocumentSlice = {
  status: "empty",
  source: undefined,
  failure: undefined,
  value: undefined,
  savedValue: undefined,
  model: undefined,
  system: undefined,
  problems: [],
  lines: [],
  text: undefined,
  isRecoded: undefined,
  size: 0,
  history: emptyHistory(),
  epoch: 0,
  backedUpAt: undefined,
  openMilliseconds: 0,
};

export const emptyRuns: RunsSlice = {
  cache: new Map(),
  latest: new Map(),
  elapsed: 0,
  count: 0,
  isSlow: false,
  isLate: false,
  engineTrouble: undefined,
  askedWork: 0,
  agreedWork: 0,
};

export const emptySelection: SelectionSlice = {
  scenario: undefined,
  variable: undefined,
  chart: undefined,
  indicator: undefined,
  at: undefined,
};

export const initialState: AppState = {
  document: emptyDocument,
  runs: emptyRuns,
  selection: emptySelection,
  view: {
    language: "zh",
    theme: "system",
    systemIsDark: false,
    typeScale: 1,
    tab: "compare",
    page: undefined,
    width: 1440,
    height: 900,
    scenariosFold: undefined,
    leversFold: undefined,
    mode: "difference",
    chartModes: new Map(),
    tableCharts: new Set(),
    chartElements: new Map(),
    hasAllIndicators: false,
    span: undefined,
    cursor: undefined,
    isDragging: false,
    shown: new Set(),
    hues: new Map(),
    leverFilter: "all",
    dialog: undefined,
    notice: undefined,
    platformKind: "browser",
    isMac: false,
    hasLetterKeys: true,
    recoveries: [],
    damagedBackups: undefined,
    attempt: 0,
  },
};
