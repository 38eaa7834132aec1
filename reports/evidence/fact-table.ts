import type { FactUse } from "../../scenarios/evidence/fact-uses.ts";
import type { Fact, SourceDocument } from "../../scenarios/evidence/facts.ts";
import type { LibraryPart } from "./library-part.ts";
import { matches } from "./matches.ts";
import { referenceWords } from "./names.ts";

/** A place where a bundled study rests on a fact. */
export interface PlacedUse extends FactUse {
  readonly study: string;
}

/** Where each fact is used, by its id, in the order of the studies. */
export function usesByFact(parts: ReadonlyMap<string, LibraryPart>): ReadonlyMap<string, readonly PlacedUse[]> {
  const uses = new Map<string, PlacedUse[]>();
  for (const { study, uses: own } of parts.values()) {
    for (const use of own) {
      const known = uses.get(use.fact) ?? [];
      known.push({ ...use, study });
      uses.set(use.fact, known);
    }
  }
  return uses;
}

/** What the table of facts is narrowed to. */
export interface FactFilter {
  readonly text: string;
  readonly document: string | undefined;
  readonly use: "all" | "used" | "unused" | "flagged";
}

/** The facts that a filter leaves: by words in either language, by document, by whether anything rests on them. */
export function findFacts(
  facts: readonly Fact[],
  { text, document, use }: FactFilter,
  uses: ReadonlyMap<string, readonly PlacedUse[]>,
  documents: ReadonlyMap<string, SourceDocument>,
  parts: ReadonlyMap<string, LibraryPart>,
): readonly Fact[] {
  return facts.filter((fact) => {
    if (document !== undefined && fact.document !== document) return false;
    const own = uses.get(fact.id) ?? [];
    if (use === "used" && own.length === 0) return false;
    if (use === "unused" && own.length > 0) return false;
    if (use === "flagged" && fact.flag === "") return false;
    const source = documents.get(fact.document);
    const named = own.flatMap(({ study, name }) => [
      name,
      referenceWords(parts.get(study), name, "zh"),
      referenceWords(parts.get(study), name, "en"),
    ]);
    const { id, quantity, quote, flag, year } = fact;
    return matches(text, [
      id,
      quantity.zh,
      quantity.en,
      quote,
      flag,
      year,
      String(fact.value),
      fact.unit,
      source?.title.zh,
      source?.title.en,
      ...named,
    ]);
  });
}
