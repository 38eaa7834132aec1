import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { Choice, Command } from "../app/command.ts";
import { pages, tabs } from "../store/state.ts";

/** What a view is called; nothing where a command opens none. */
export function viewName({ id }: Command, language: Language): string | undefined {
  const tab = [...tabs, ...pages].find((each) => id === `tab.${each}`);
  return tab && translate(language, `app/tab-${tab}`);
}

/** What a command is called where nothing else says what it is about; a view by its name. */
export function commandWords(command: Command, language: Language): string {
  const name = viewName(command, language);
  if (name !== undefined) return translate(language, "app/command-view", { name });
  if (command.label !== undefined) return translate(language, command.label);
  if (command.brief === undefined || command.group === undefined) return "";
  const of = translate(language, `app/group-${command.group}`);
  return translate(language, "app/command-of", { of, name: translate(language, command.brief) });
}

/** What one of a command's choices is called: by itself where the command has no words of its own. */
export function choiceWords(command: Command, choice: Choice, language: Language): string {
  const name = commandWords(command, language);
  const words = choice.words[language];
  return name === "" ? words : translate(language, "app/command-choice", { name, choice: words });
}
