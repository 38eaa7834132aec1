import type { Language } from "../../i18n/catalogue.ts";
import { type PlainKey, translate } from "../../i18n/translate.ts";
import { chartTitle } from "../app/chart-commands.ts";
import type { Choice, Command, CommandId } from "../app/command.ts";
import { choicesOf, obstacleTo, paletteCommands, targetOf } from "../app/commands.ts";
import { indicatorTitle } from "../app/indicator-commands.ts";
import { keyWords } from "../app/keyboard.ts";
import type { AppState } from "../store/state.ts";
import { choiceWords, commandWords, viewName } from "./command-words.ts";
import type { Findable } from "./search.ts";

/** A line of the palette: a command, or one of the things that it offers. */
export interface PaletteEntry extends Findable {
  readonly command: CommandId;
  readonly value: string | undefined;
}

const languages: readonly Language[] = ["zh", "en"];

/** Everything that can be done, found by its words in both languages. What cannot be done now says why. */
export function paletteEntries(state: AppState): readonly PaletteEntry[] {
  return paletteCommands.flatMap((command) => {
    const obstacle = obstacleTo(state, command.id);
    if (obstacle !== undefined) return obstructed(state, command, obstacle);
    if (!command.choices) return [plainEntry(state, command)];
    return choicesOf(state, command.id).map((choice) => choiceEntry(state, command, choice));
  });
}

/** One line for all that it would offer, found by the words of each. */
function obstructed(state: AppState, command: Command, obstacle: PlainKey): readonly PaletteEntry[] {
  const entry = plainEntry(state, command);
  if (entry.label === "") return [];
  const offered = choicesOf(state, command.id).flatMap(({ words }) => languages.map((language) => words[language]));
  return [
    {
      ...entry,
      words: [entry.words, ...new Set(offered)].join(" "),
      obstacle: translate(state.view.language, obstacle),
    },
  ];
}

function plainEntry(state: AppState, command: Command): PaletteEntry {
  const { id } = command;
  const words = languages.map((language) => commandWords(command, language));
  return {
    key: id,
    label: commandWords(command, state.view.language),
    otherLabel: commandWords(command, otherThan(state.view.language)),
    names: languages.flatMap((language) => viewName(command, language) ?? []),
    hint: hintOf(state, command),
    words: [...words, id].join(" "),
    command: id,
    value: undefined,
  };
}

function choiceEntry(state: AppState, command: Command, choice: Choice): PaletteEntry {
  const words = languages.map((language) => choiceWords(command, choice, language));
  return {
    key: `${command.id} ${choice.value}`,
    label: choiceWords(command, choice, state.view.language),
    otherLabel: choiceWords(command, choice, otherThan(state.view.language)),
    hint: choice.hint ?? (command.group === "chart" ? chartOf(state) : ""),
    words: [...words, choice.alsoCalled ?? ""].join(" "),
    command: command.id,
    value: choice.value,
  };
}

function otherThan(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}

/** Which chart or indicator is meant, where it is one, is to be known before it is done; a chart's keys hold on the chart alone. */
function hintOf(state: AppState, { group, label, keys, isChartKey }: Command): string {
  if (group === "chart" && label === undefined) return chartOf(state);
  if (group === "indicator") return indicatorTitle(state, targetOf(state).indicator);
  return keys === undefined || isChartKey ? "" : keyWords(keys, state.view.isMac);
}

function chartOf(state: AppState): string {
  return chartTitle(state, targetOf(state).chart);
}
