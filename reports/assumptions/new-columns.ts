import type { Language } from "../../i18n/catalogue.ts";
import { addScenario, freeId, idFrom } from "../../scenarios/overrides/edit.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { parseDecimal } from "../numbers/typed-decimal.ts";
import { type FileCell, headNames, headOf, type TableTrouble } from "./table-in.ts";

/** A column of a table that no scenario of the study is called like: it may become one. */
export interface NewColumn {
  /** Its head as it stands in the table. */
  readonly head: string;
  /** What the scenario would be called. */
  readonly name: string;
  /** Cells of it that are numbers; a column of remarks has none. */
  readonly numbers: number;
  readonly nearest: string | undefined;
}

/** Columns that may become scenarios, in the table's order. */
export function newColumns(
  table: readonly (readonly FileCell[])[],
  troubles: readonly TableTrouble[],
): readonly NewColumn[] {
  const top = headOf(table) ?? 0;
  const heads = headNames(table[top]);
  return troubles.flatMap((trouble) => {
    if (trouble.kind !== "unknown-column") return [];
    const at = heads.indexOf(trouble.name);
    const numbers = table.slice(top + 1).filter((line) => parseDecimal(String(line[at] ?? "")) !== undefined).length;
    return [{ head: trouble.name, name: nameOf(trouble.name), numbers, nearest: trouble.nearest }];
  });
}

/** The study with a scenario for each of the columns, and the scenarios' ids by head. They come last, as children of the base. */
export function withNewScenarios(
  file: ScenarioFile,
  heads: Iterable<string>,
  language: Language,
): { readonly file: ScenarioFile; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  let next = file;
  for (const head of heads) {
    const id = freeId(next, idFrom(idOf(head) ?? nameOf(head)));
    ids.set(head, id);
    next = addScenario(next, { id, name: { [language]: nameOf(head) }, overrides: new Map() });
  }
  return { file: next, ids };
}

const bracketed = /\s*\[([^[\]]+)\]$/;

function nameOf(head: string): string {
  return head.replace(bracketed, "") || head;
}

function idOf(head: string): string | undefined {
  return bracketed.exec(head)?.[1];
}
