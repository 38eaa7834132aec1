import type { SystemRow } from "../../scenarios/evidence/systems.ts";
import type { LibraryPart } from "./library-part.ts";
import { matches } from "./matches.ts";
import { referenceWords } from "./names.ts";

/** One of the 69 systems of the source documents, with the mechanisms that it is made of. */
export interface SystemEntry {
  readonly id: string;
  readonly name: SystemRow["name"];
  readonly documents: readonly string[];
  readonly parts: readonly SystemRow[];
}

/** The rows of the table, those of one system together, in the table's order. */
export function groupSystems(rows: readonly SystemRow[]): readonly SystemEntry[] {
  const entries = new Map<string, { readonly first: SystemRow; readonly parts: SystemRow[] }>();
  for (const row of rows) {
    const entry = entries.get(row.id) ?? { first: row, parts: [] };
    entry.parts.push(row);
    entries.set(row.id, entry);
  }
  return [...entries.values()].map(({ first, parts }) => ({
    id: first.id,
    name: first.name,
    documents: first.documents,
    parts,
  }));
}

/**
 * The systems that a text finds in either language, of one study or of all. A system found by its name or number shows all of its
 * mechanisms, another only those that were found.
 */
export function findSystems(
  entries: readonly SystemEntry[],
  text: string,
  study: string | undefined,
  parts: ReadonlyMap<string, LibraryPart>,
): readonly SystemEntry[] {
  return entries.flatMap((entry) => {
    const own = study === undefined ? entry.parts : entry.parts.filter(({ model }) => model === study);
    const isNamed = matches(text, [entry.id, entry.name.zh, entry.name.en, ...entry.documents]);
    const found = isNamed ? own : own.filter((row) => matches(text, wordsOf(entry, row, parts.get(row.model))));
    return found.length === 0 ? [] : [{ ...entry, parts: found }];
  });
}

function wordsOf(entry: SystemEntry, row: SystemRow, part: LibraryPart | undefined): readonly (string | undefined)[] {
  const labels = [row.lever, row.outcome].flatMap((name) => [
    referenceWords(part, name, "zh"),
    referenceWords(part, name, "en"),
  ]);
  return [
    entry.id,
    entry.name.zh,
    entry.name.en,
    row.mechanism.zh,
    row.mechanism.en,
    row.model,
    part?.title.zh,
    part?.title.en,
    ...row.variables,
    ...row.documents,
    row.lever,
    ...labels,
  ];
}
