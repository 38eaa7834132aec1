import type { Language, MessageKey } from "../../i18n/catalogue.ts";
import { type PlainKey, translate } from "../../i18n/translate.ts";
import type { MenuCommand } from "../platform/platform.ts";
import type { AppState, Tab } from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import type { Session } from "./session.ts";

/** What can be done, by name: menus, buttons, keys and the palette all come here. */
export type CommandId =
  | MenuCommand
  | `file.${"mend" | "study"}`
  | `run.${"stop" | "again"}`
  | `scenario.${
      | "select"
      | "set"
      | "store-draft"
      | "drop-draft"
      | "reset"
      | "rename"
      | "narrative"
      | "toggle-shown"
      | "only-this"
      | "duplicate"
      | "delete"
      | "move-up"
      | "move-down"
      | "parent"
      | "colour"
      | "other-colour"
      | "dash"}`
  | `chart.${
      | "variable"
      | "indicator"
      | "mode"
      | "element"
      | "zoom-in"
      | "zoom-out"
      | "zoom-all"
      | "table"
      | "copy"
      | "copy-numbers"
      | "png"
      | "svg"
      | "csv"
      | "left"
      | "right"
      | "remove"}`
  | `indicator.${"variable" | "left" | "right" | "remove"}`
  | `table.${
      | "read"
      | "csv"
      | "xlsx"
      | "filter"
      | "numbers"
      | "scenarios"
      | "columns"
      | "widths"
      | "next-refused"
      | "list-refused"}`
  | `view.${
      | "import"
      | "mode"
      | "measure"
      | "year"
      | "next-part"
      | "previous-part"
      | "add-chart"
      | "add-indicator"
      | "all-indicators"
      | "show-variable"
      | "lever-filter"}`
  | `tab.${Tab}`;

/** What a command is done to. A menu is about its own; for keys and the palette it is what is chosen. */
export interface Target {
  readonly scenario?: string | undefined;
  /** A chart by its place in the study. */
  readonly chart?: number | undefined;
  /** An indicator by its place in the study. */
  readonly indicator?: number | undefined;
}

/** A text in both languages: what it is found by. */
export type BothWords = Readonly<Record<Language, string>>;

/** One of several things that a command can do: which colour, which parent. */
export interface Choice {
  readonly value: string;
  readonly words: BothWords;
  readonly isChosen: boolean;
  /** What else the palette says of it, and finds it by. */
  readonly hint?: string;
  readonly alsoCalled?: string;
}

/** Of what a command speaks that has the name that it has in a menu: in the palette that stands before it. */
export type CommandGroup = "chart" | "indicator" | "scenario" | "table" | "levers";

/** One thing that can be done. */
export interface Command {
  readonly id: CommandId;
  /** Its words where nothing else says what it is about; those of a tab are made from the tab's name. */
  readonly label: Exclude<PlainKey & MessageKey, "app/command-view"> | undefined;
  /** Its words in a menu, which says what it is about. */
  readonly brief: PlainKey | undefined;
  readonly group: CommandGroup | undefined;
  /** Ctrl stands for ⌘ on a Mac. */
  readonly keys: string | undefined;
  /** Whether its keys hold on a chart alone. */
  readonly isChartKey: boolean;
  /** What there is to choose from, where it does one of several things. */
  readonly choices: ((state: AppState, target: Target) => readonly Choice[]) | undefined;
  run(session: Session, target: Target, value: string): void;
  /** Whether there is anything to do it to; what cannot be done is not offered. */
  isPossible(state: AppState, target: Target): boolean;
}

type Further = Partial<Pick<Command, "brief" | "group" | "isChartKey" | "choices">>;

/** One command; without a condition it is always possible. */
export function command(
  id: CommandId,
  label: Command["label"],
  keys: string | undefined,
  run: Command["run"],
  isPossible: Command["isPossible"] = () => true,
  further: Further = {},
): Command {
  const plain = { brief: undefined, group: undefined, isChartKey: false, choices: undefined };
  return { id, label, keys, run, isPossible, ...plain, ...further };
}

/** The same message in both languages. */
export function inBoth(key: PlainKey): BothWords {
  return { zh: translate("zh", key), en: translate("en", key) };
}

/** Whether there is a study that runs. */
export function isReady({ document }: AppState): boolean {
  return document.status === "ready" && document.system !== undefined;
}

/** Whether a view of the study is in sight. */
export function isInSight(state: AppState, tab: Tab): boolean {
  return isReady(state) && state.view.tab === tab && state.view.page === undefined;
}

/** Tell of what breaks off. */
export function after(session: Session, work: Promise<unknown>): void {
  work.catch((cause: unknown) =>
    notify(session.store, cause instanceof Error ? cause.message : String(cause), "error"),
  );
}
