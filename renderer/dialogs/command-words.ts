import type { Command } from "../app/command.ts";
import type { Translate } from "../app/use-translate.ts";
import { pages, tabs } from "../store/state.ts";

/** What a command is called; a view by its name. */
export function commandWords(command: Command, t: Translate): string {
  const tab = [...tabs, ...pages].find((each) => command.id === `tab.${each}`);
  if (tab) return t("app/command-view", { name: t(`app/tab-${tab}`) });
  return command.label === undefined ? "" : t(command.label);
}
