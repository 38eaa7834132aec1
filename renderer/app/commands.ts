import { type AppState, pages, tabs } from "../store/state.ts";
import type { Command, CommandId } from "./command.ts";
import { fileCommands, ownFileCommands } from "./file-commands.ts";
import { scenarioCommands } from "./scenario-commands.ts";
import type { Session } from "./session.ts";
import { tableCommands } from "./table-commands.ts";
import { tabCommands, viewCommands } from "./view-commands.ts";

/** Every command, in the order of the palette. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...scenarioCommands,
  ...tabCommands,
  ...tableCommands,
  ...ownFileCommands,
  ...viewCommands,
];

/** What the palette offers: everything that can be done now but opening the palette. A view is found by its tab's command. */
export function paletteCommands(state: AppState): readonly Command[] {
  return commands.filter(
    (command) => command.id !== "view.palette" && !isAlias(command.id) && command.isPossible(state),
  );
}

/** Menus call a view by another name than keys do. */
function isAlias(id: CommandId): boolean {
  return [...tabs, ...pages].some((tab) => id === `view.${tab}`);
}

/** Do what a menu, a key or the palette asked for. */
export function runCommand(session: Session, id: string): void {
  const found = commands.find((each) => each.id === id);
  if (found?.isPossible(session.store.getState())) found.run(session);
}
