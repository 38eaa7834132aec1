import type { Language } from "../../i18n/catalogue.ts";
import { commaList } from "../../i18n/comma-list.ts";
import { translate } from "../../i18n/translate.ts";
import type { Provenance } from "../../scenarios/evidence/provenance.ts";
import type { Citation, ScenarioFile, Source } from "../../scenarios/scenario.ts";
import { wordsIn } from "./source-words.ts";

/** One line of what is known of a number: what it is, its words, and the short name of the document. */
export interface SourceLine {
  readonly kind: "source" | "place" | "quote" | "derived" | "calibrated" | "reason" | "note" | "from" | "text";
  readonly text: string;
  readonly tag?: string;
}

/** The words by which a model file says what a number is, and nothing more: its grade says the same in the reader's language. */
const bareKind =
  /^(?:assumption|derived|lever|shock|model choice|numerical guard|unit constant|normalisation|normalised)$/i;

/** Everything that the study and the model say of where a number comes from. */
export function sourceLines(provenance: Provenance, file: ScenarioFile, language: Language): readonly SourceLine[] {
  const lines = provenance.sources.flatMap((source) => linesOf(source, file, language));
  const said = lines.filter(({ text }) => text !== "");
  if (said.length > 0 || !provenance.text || bareKind.test(provenance.text)) return said;
  return [{ kind: "text", text: provenance.text }];
}

/** What the source of the number that was there before says. */
export function formerLines(
  former: NonNullable<Provenance["former"]>,
  file: ScenarioFile,
  language: Language,
): readonly SourceLine[] {
  return [former.source]
    .flat()
    .flatMap((source) => linesOf(source, file, language))
    .filter(({ text }) => text !== "");
}

function linesOf(source: Source, file: ScenarioFile, language: Language): readonly SourceLine[] {
  if ("cite" in source) {
    const citation = file.citations.find(({ id }) => id === source.cite);
    return [
      { kind: "source", text: citationWords(citation, source.cite, language), tag: source.fact ?? source.cite },
      { kind: "place", text: source.locator ?? "" },
      { kind: "quote", text: source.quote ?? "" },
      { kind: "note", text: wordsIn(source.note, language) },
    ];
  }
  if ("derivation" in source) {
    return [
      { kind: "derived", text: source.derivation },
      { kind: "from", text: commaList(source.from ?? [], language) },
      { kind: "note", text: wordsIn(source.note, language) },
    ];
  }
  if ("calibration" in source) {
    return [
      { kind: "calibrated", text: wordsIn(source.calibration, language) },
      { kind: "from", text: commaList(source.from ?? [], language) },
    ];
  }
  return [{ kind: "reason", text: wordsIn(source.assumption, language) }];
}

/** A document as one names it: its title, who published it and when. */
export function citationWords(citation: Citation | undefined, id: string, language: Language): string {
  if (!citation) return id;
  const title = wordsIn(citation.title, language) || id;
  const rest = [citation.publisher, citation.date].filter((part) => part !== undefined && part !== "");
  return [title, ...rest].join(language === "zh" ? "，" : ", ");
}

/** What the grade of a number means: 高，统计数据; 中，推算. */
export function confidenceWords(provenance: Provenance, language: Language): string {
  const grade = translate(language, `app/conf-${provenance.confidence}`);
  const why = whyKey(provenance);
  return why === undefined ? grade : translate(language, "app/conf-because", { grade, why: translate(language, why) });
}

function whyKey({ confidence, sources }: Provenance) {
  if (confidence === "none") return undefined;
  if (confidence === "choice") return "app/conf-why-choice" as const;
  if (confidence === "high") return "app/conf-why-statistic" as const;
  if (confidence === "low") return "app/conf-why-assumed" as const;
  if (sources.some((source) => "cite" in source && source.plan)) return "app/conf-why-plan" as const;
  if (sources.some((source) => "derivation" in source || "calibration" in source))
    return "app/conf-why-derived" as const;
  return "app/conf-why-no-quote" as const;
}
