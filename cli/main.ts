import { type Language, languages } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import { check, checkOptions } from "./commands/check.ts";
import { compare, compareOptions } from "./commands/compare.ts";
import { diff, diffOptions } from "./commands/diff.ts";
import { run, runOptions } from "./commands/run.ts";
import { systems, systemsOptions } from "./commands/systems.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import { systemLanguage } from "./language.ts";
import { type Arguments, choiceOption, type OptionTable, readArguments } from "./options.ts";

interface Command {
  readonly options: OptionTable;
  readonly usage: `cli/usage-${"run" | "check" | "compare" | "diff" | "systems"}`;
  /** How many files it works on. */
  readonly files: 0 | 1 | 2;
  readonly execute: (file: string, args: Arguments, context: Context) => number;
}

const commands = new Map<string, Command>([
  ["run", { options: runOptions, usage: "cli/usage-run", files: 1, execute: run }],
  ["check", { options: checkOptions, usage: "cli/usage-check", files: 1, execute: check }],
  ["compare", { options: compareOptions, usage: "cli/usage-compare", files: 1, execute: compare }],
  ["diff", { options: diffOptions, usage: "cli/usage-diff", files: 2, execute: diff }],
  ["systems", { options: systemsOptions, usage: "cli/usage-systems", files: 0, execute: systems }],
]);

/** What the command line touches of its process, so that tests can drive it. */
export interface Host {
  readonly environment: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
}

/** Run `foretide <argv>`; the exit status: 0 fine, 1 problems in the input, 2 the world failed. */
export function main(argv: readonly string[], host: Host): number {
  const language = languageOf(argv, host);
  try {
    return dispatch(argv, language, host);
  } catch (error) {
    if (error instanceof Failure) {
      host.tell(`${error.message}\n`);
      return error.status;
    }
    host.tell(
      `${translate(language, "cli/unexpected", { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })}\n`,
    );
    return 2;
  }
}

/** Needed before the options are read, since their own faults are told in it. */
function languageOf(argv: readonly string[], host: Host): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const text = argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  return languages.find((language) => at >= 0 && language === text) ?? systemLanguage(host.environment);
}

function dispatch(argv: readonly string[], language: Language, host: Host): number {
  const [name, ...rest] = argv;
  const command = commands.get(name ?? "");
  if (!command) return withoutCommand(argv, language, host);
  const args = readArguments(rest, command.options, language);
  choiceOption(args, "lang", languages, language);
  if (args.has("help")) {
    host.print(`${translate(language, command.usage)}\n`);
    return 0;
  }
  const [file = "", extra] = [args.files[0], args.files[command.files]];
  if (args.files.length < command.files) {
    const key = command.files === 2 ? "cli/no-two-files" : "cli/no-file";
    throw new Failure(translate(language, key, { command: name ?? "" }), 1);
  }
  if (extra !== undefined) throw new Failure(translate(language, "cli/too-many-files", { name: extra }), 1);
  const format = choiceOption(args, "format", ["table", "csv", "json"], language);
  return command.execute(file, args, { ...host, language, ...(format && { format }) });
}

function withoutCommand(argv: readonly string[], language: Language, host: Host): number {
  const [name] = argv.filter((argument, at) => !argument.startsWith("--lang") && argv[at - 1] !== "--lang");
  const asksForHelp = name === undefined || name === "help" || argv.includes("--help") || argv.includes("-h");
  if (!asksForHelp) {
    const known = [...commands.keys()].join(", ");
    throw new Failure(translate(language, "cli/unknown-command", { name, commands: known }), 1);
  }
  host.print(`${translate(language, "cli/usage")}\n`);
  return 0;
}
