import { resolve } from "node:path";
import { isDocumentName } from "./documents.ts";

/** Documents named on a command line, which holds switches and the program's own paths too. */
export function documentsIn(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-") && isDocumentName(argument))
    .map((argument) => resolve(folder, argument));
}
