import type { Language } from "../../i18n/catalogue.ts";
import { factNotes, factUnits } from "../../i18n/fact-notes.ts";

/** The notes beside a figure, in the reader's language; what has no translation stays as it is. */
export function flagWords(flag: string, language: Language): string {
  const notes = flag.split("; ");
  return language === "zh" ? notes.map((note) => factNotes.get(note) ?? note).join("；") : notes.join("; ");
}

/** A fact's unit in the reader's language. */
export function unitOfFact(unit: string, language: Language): string {
  return language === "zh" ? (factUnits.get(unit) ?? unit) : unit;
}
