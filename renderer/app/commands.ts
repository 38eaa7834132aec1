import { chosenChart } from "../store/chosen-chart.ts";
import { chosenIndicator } from "../store/indicators.ts";
import { selectedScenario } from "../store/selectors.ts";
import { type AppState, pages, tabs } from "../store/state.ts";
import { chartCommands } from "./chart-commands.ts";
import type { Choice, Command, CommandId, Obstacle, Target } from "./command.ts";
import { editCommands } from "./edit-commands.ts";
import { fileCommands, ownFileCommands, studyCommands } from "./file-commands.ts";
import { indicatorCommands } from "./indicator-commands.ts";
import { scenarioCommands } from "./scenario-commands.ts";
import { lookCommands, selectCommands } from "./scenario-look-commands.ts";
import type { Session } from "./session.ts";
import { tableCommands } from "./table-commands.ts";
import { tableViewCommands } from "./table-view-commands.ts";
import { viewChoices } from "./view-choices.ts";
import { tabCommands, viewCommands } from "./view-commands.ts";

/** Every command, in the order of the palette: those that do one thing, then those that offer several. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...scenarioCommands,
  ...tabCommands,
  ...tableCommands,
  ...ownFileCommands,
  ...viewCommands,
  ...chartCommands,
  ...indicatorCommands,
  ...selectCommands,
  ...studyCommands,
  ...viewChoices,
  ...lookCommands,
  ...tableViewCommands,
];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((each) => [each.id, each]));

/** A command by its name. */
export function commandOf(id: CommandId): Command {
  const found = byId.get(id);
  if (!found) throw new Error(`No command ${id}`);
  return found;
}

/** What a command is done to: what it is told, else what is chosen. */
export function targetOf(state: AppState, target: Target = {}): Target {
  return {
    scenario: target.scenario ?? selectedScenario(state)?.id,
    chart: target.chart ?? chosenChart(state),
    indicator: target.indicator ?? chosenIndicator(state),
  };
}

/** What keeps a command from being done now. */
export function obstacleTo(state: AppState, id: CommandId, target?: Target): Obstacle {
  return commandOf(id).obstacle(state, targetOf(state, target));
}

/** Whether a command can be done now. */
export function canRun(state: AppState, id: CommandId, target?: Target): boolean {
  return obstacleTo(state, id, target) === undefined;
}

/** What a command offers now. */
export function choicesOf(state: AppState, id: CommandId, target?: Target): readonly Choice[] {
  return commandOf(id).choices?.(state, targetOf(state, target)) ?? [];
}

/** What the palette speaks of: everything but opening the palette. A view is found by its tab's command. */
export const paletteCommands: readonly Command[] = commands.filter(({ id }) => id !== "view.palette" && !isAlias(id));

/** Menus call a view by another name than keys do. */
function isAlias(id: CommandId): boolean {
  return [...tabs, ...pages].some((tab) => id === `view.${tab}`);
}

/** Do what a menu, a button, a key or the palette asked for; `value` is the one of its choices that is meant. */
export function runCommand(session: Session, id: string, target?: Target, value?: string): void {
  const state = session.store.getState();
  const found = byId.get(id);
  const at = targetOf(state, target);
  if (!found || found.obstacle(state, at) !== undefined) return;
  if (found.choices && value === undefined) return;
  found.run(session, at, value ?? "");
}

/** The command that a key means anywhere in the window. */
export function commandOfKey(name: string): Command | undefined {
  return commands.find(({ keys, isChartKey }) => keys === name && !isChartKey);
}

/** Do what a key means on a chart; false where it means nothing there. */
export function runChartKey(session: Session, name: string, chart: number): boolean {
  const found = commands.find(({ keys, isChartKey }) => keys === name && isChartKey);
  if (found) runCommand(session, found.id, { chart });
  return found !== undefined;
}
