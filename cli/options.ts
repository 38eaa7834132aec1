import { parseArgs } from "node:util";
import type { Language } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import { Failure } from "./failure.ts";

/** An option's name and whether it takes a value, may be given again, or is a switch. */
export type OptionTable = Readonly<Record<string, "value" | "values" | "switch">>;

/** What stood on the command line after the command's name. */
export interface Arguments {
  readonly files: readonly string[];
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  has(name: string): boolean;
}

export type Format = "table" | "csv" | "json";

/** Options that every command takes. */
const commonOptions = { format: "value", lang: "value", help: "switch" } as const satisfies OptionTable;

/**
 * Read a command's arguments.
 *
 * @throws Failure with status 1 for an unknown option or a missing value.
 */
export function readArguments(argv: readonly string[], table: OptionTable, language: Language): Arguments {
  const options = Object.fromEntries(
    Object.entries({ ...commonOptions, ...table }).map(([name, kind]) => [
      name,
      kind === "switch" ? { type: "boolean" as const } : { type: "string" as const, multiple: true },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: joinNegativeNumbers(argv), options, allowPositionals: true });
    const given = new Map(Object.entries(values));
    const all = (name: string) => [given.get(name)].flat().filter((value) => typeof value === "string");
    return {
      files: positionals,
      value: (name) => all(name).at(-1),
      values: all,
      has: (name) => given.get(name) === true,
    };
  } catch (error) {
    throw new Failure(translate(language, "cli/bad-option", { detail: (error as Error).message }), 1);
  }
}

/** `--start -5` means what it says; parseArgs would take `-5` for an option. */
function joinNegativeNumbers(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (const argument of argv) {
    const previous = joined.at(-1);
    if (/^-[\d.]/.test(argument) && previous?.startsWith("--") && !previous.includes("=")) {
      joined[joined.length - 1] = `${previous}=${argument}`;
    } else joined.push(argument);
  }
  return joined;
}

/** The number that an option gives, or nothing where it is absent. */
export function numberOption(args: Arguments, option: string, language: Language): number | undefined {
  const value = args.value(option);
  if (value === undefined) return undefined;
  const number = parseNumber(value);
  if (number === undefined) throw new Failure(translate(language, "cli/bad-number", { option, value }), 1);
  return number;
}

/** A finite number as people type it on a command line; nothing for anything else, the empty text included. */
export function parseNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) && Number.isFinite(Number(text))
    ? Number(text)
    : undefined;
}

/** One of a few words that an option may have. */
export function choiceOption<Choice extends string>(
  args: Arguments,
  option: string,
  choices: readonly Choice[],
  language: Language,
): Choice | undefined {
  const value = args.value(option);
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value.toLowerCase());
  if (choice === undefined) {
    throw new Failure(translate(language, "cli/bad-choice", { option, choices: choices.join(" | "), value }), 1);
  }
  return choice;
}
