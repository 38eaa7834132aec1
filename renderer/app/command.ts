import type { Language, MessageKey } from "../../i18n/catalogue.ts";
import { type PlainKey, translate } from "../../i18n/translate.ts";
import type { MenuCommand } from "../platform/platform.ts";
import type { AppState, Tab } from "../store/state.ts";
import { notify, openTab } from "../store/view-actions.ts";
import { hasScenarios } from "../views/known-views.ts";
import type { Session } from "./session.ts";

/** What can be done, by name: menus, buttons, keys and the palette all come here. */
export type CommandId =
  | MenuCommand
  | `file.${"mend" | "study"}`
  | `run.${"stop" | "again" | "long"}`
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

/** Why a command cannot be done now, in a few words; nothing where it can. */
export type Obstacle = PlainKey | undefined;

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
  /** What keeps it from being done now: nothing to do it to, or no view to see it in. */
  obstacle(state: AppState, target: Target): Obstacle;
}

type Further = Partial<Pick<Command, "brief" | "group" | "isChartKey" | "choices">>;

/** One command; without an obstacle it can always be done. */
export function command(
  id: CommandId,
  label: Command["label"],
  keys: string | undefined,
  run: Command["run"],
  obstacle: Command["obstacle"] = () => undefined,
  further: Further = {},
): Command {
  const plain = { brief: undefined, group: undefined, isChartKey: false, choices: undefined };
  return { id, label, keys, run, obstacle, ...plain, ...further };
}

/** The same message in both languages. */
export function inBoth(key: PlainKey): BothWords {
  return { zh: translate("zh", key), en: translate("en", key) };
}

/** What has to be so, and the obstacle where it is not. */
export function unless<Rest extends unknown[]>(
  isSo: (state: AppState, ...rest: Rest) => boolean,
  obstacle: PlainKey,
): (state: AppState, ...rest: Rest) => Obstacle {
  return (...all) => (isSo(...all) ? undefined : obstacle);
}

/** The first obstacle of several. */
export function firstOf<Rest extends unknown[]>(
  ...obstacles: readonly ((state: AppState, ...rest: Rest) => Obstacle)[]
): (state: AppState, ...rest: Rest) => Obstacle {
  return (...all) => {
    for (const obstacle of obstacles) {
      const found = obstacle(...all);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** There has to be a study that runs. */
export const needsStudy = unless(
  ({ document }) => document.status === "ready" && document.system !== undefined,
  "app/why-no-study",
);

/** A view of the study has to be in sight. */
export function needsView(tab: "compare" | "assumptions"): (state: AppState) => Obstacle {
  return firstOf(
    needsStudy,
    unless(({ view }) => view.tab === tab && view.page === undefined, `app/why-not-${tab}`),
  );
}

/** What is done to scenarios is seen beside them: a view that makes no room for them gives way. */
export function showScenarios({ store }: Session): void {
  const state = store.getState();
  if (!hasScenarios(state) && state.view.dialog === undefined) openTab(store, "compare");
}

/** Tell of what breaks off. */
export function after(session: Session, work: Promise<unknown>): void {
  work.catch((cause: unknown) =>
    notify(session.store, cause instanceof Error ? cause.message : String(cause), "error"),
  );
}
