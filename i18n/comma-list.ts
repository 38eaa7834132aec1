import type { Language } from "./catalogue.ts";

/** Names one after the other, with the comma that the language has between the parts of a list. */
export function commaList(names: readonly string[], language: Language): string {
  return names.join(language === "zh" ? "、" : ", ");
}
