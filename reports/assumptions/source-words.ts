import type { Language } from "../../i18n/catalogue.ts";
import { commaList } from "../../i18n/comma-list.ts";
import { translate } from "../../i18n/translate.ts";
import type { Provenance } from "../../scenarios/evidence/provenance.ts";
import type { Source, Words } from "../../scenarios/scenario.ts";
import { textIn } from "./row-words.ts";

/** A text in the reader's language, or as it was written. */
export function wordsIn(words: Words | undefined, language: Language): string {
  return typeof words === "string" ? words : textIn(words, language, "");
}

/** The few words that stand beside the confidence: S1-34, 推算自 S1-08, 假定, 缺来源. */
export function sourceTag(provenance: Provenance, language: Language): string {
  const { confidence, former } = provenance;
  if (former) return translate(language, "app/conf-former");
  if (confidence === "none" || confidence === "choice") return translate(language, `app/conf-${confidence}`);
  const cited = [...new Set(provenance.sources.flatMap((source) => ("cite" in source ? [citeTag(source)] : [])))];
  if (cited.length > 0) return commaList(cited.slice(0, 2), language);
  const [first] = provenance.sources;
  return first ? workedTag(first, language) : noteTag(provenance.text ?? "", language);
}

/** A model's own note is a sentence in one language: the documents that it names, or that it is a note. */
function noteTag(text: string, language: Language): string {
  const documents = new Set([...text.matchAll(/\bS\d+\b/g)].map(([id]) => id));
  return commaList([...documents].slice(0, 2), language) || translate(language, "app/source-line-text");
}

/** S2-20, S3 §3(1), S1. */
function citeTag(source: Extract<Source, { cite: string }>): string {
  if (source.fact !== undefined) return source.fact;
  return source.locator === undefined ? source.cite : `${source.cite} ${source.locator}`;
}

function workedTag(source: Source, language: Language): string {
  if ("assumption" in source) return translate(language, "app/source-assumed");
  if (!("derivation" in source || "calibration" in source)) return "";
  const ids = (source.from ?? []).slice(0, 2).join(", ");
  const kind = "derivation" in source ? "derived" : "calibrated";
  if (ids === "") return translate(language, `app/source-${kind}`);
  return "derivation" in source
    ? translate(language, "app/source-derived-from", { ids })
    : translate(language, "app/source-calibrated-to", { ids });
}

/** Bars filled of three. */
export const confidenceBars = { high: 3, medium: 2, low: 1, none: 0, choice: 0 } as const;
