import type { MessageKey } from "../../i18n/catalogue.ts";
import type { MenuCommand } from "../platform/platform.ts";
import type { AppState, Tab } from "../store/state.ts";
import { notify } from "../store/view-actions.ts";
import type { Session } from "./session.ts";

/** What can be done, by name: the desktop's menus, the keys and the palette all come here. */
export type CommandId =
  | MenuCommand
  | "scenario.drop-draft"
  | "scenario.rename"
  | "scenario.toggle-shown"
  | "scenario.only-this"
  | "scenario.duplicate"
  | "scenario.narrative"
  | "scenario.delete"
  | "scenario.move-up"
  | "scenario.move-down"
  | "table.read"
  | "table.csv"
  | "table.xlsx"
  | "file.mend"
  | "run.stop"
  | "view.import"
  | "view.changed"
  | "view.uncited"
  | "view.mode"
  | "view.next-part"
  | "view.previous-part"
  | "view.add-chart"
  | `tab.${Tab}`;

type CommandLabel = Exclude<Extract<MessageKey, `app/command-${string}`>, "app/command-view">;

/** One thing that can be done. */
export interface Command {
  readonly id: CommandId;
  /** Its words; those of a tab are made from the tab's name. */
  readonly label: CommandLabel | undefined;
  /** Ctrl stands for ⌘ on a Mac. */
  readonly keys: string | undefined;
  run(session: Session): void;
  /** Whether there is anything to do it to; what cannot be done is not offered. */
  isPossible(state: AppState): boolean;
}

/** One command; without a condition it is always possible. */
export function command(
  id: CommandId,
  label: Command["label"],
  keys: string | undefined,
  run: Command["run"],
  isPossible: Command["isPossible"] = () => true,
): Command {
  return { id, label, keys, run, isPossible };
}

/** Whether there is a study that runs. */
export function isReady({ document }: AppState): boolean {
  return document.status === "ready" && document.system !== undefined;
}

/** Tell of what breaks off. */
export function after(session: Session, work: Promise<unknown>): void {
  work.catch((cause: unknown) =>
    notify(session.store, cause instanceof Error ? cause.message : String(cause), "error"),
  );
}
