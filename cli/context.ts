import type { Language } from "../i18n/catalogue.ts";
import type { Format } from "./options.ts";

/** What a command needs of the outside. Results go to `print`, all else to `tell`. */
export interface Context {
  readonly language: Language;
  /** The format asked for; absent where the user left it open. */
  readonly format?: Format;
  readonly isTerminal: boolean;
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
}

/** The format of a result: as asked, else a table on a terminal and CSV in a pipe. */
export function formatOf(context: Context): Format {
  return context.format ?? (context.isTerminal ? "table" : "csv");
}
