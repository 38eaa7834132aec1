import { canonicalName } from "../../models/names.ts";
import { evaluateArithmetic, roundsTo } from "../evidence/arithmetic.ts";
import { listSources } from "../evidence/provenance.ts";
import { modelValue } from "../overrides/effective-value.ts";
import { valueForElement } from "../overrides/inheritance.ts";
import { canonicalElement, parseReference, type Subject } from "../overrides/subject.ts";
import type { AssumedSource, CitedSource, DerivedSource, ScenarioFile, Source } from "../scenario.ts";
import { type Report, suggest, tell } from "./report.ts";

/** The cited documents' texts, by file name. */
export type Documents = ReadonlyMap<string, string>;

interface SourceUse {
  readonly source: Source;
  /** The assumption's name, for the sentence. */
  readonly name: string;
  /** The number that the source is for, where there is one. */
  readonly value?: number;
}

/**
 * What is wrong with the sources: citations of nothing, arithmetic that does not give its value, and, where the
 * documents are at hand, quotes that do not occur in them (white space ignored).
 */
export function checkSources(
  file: ScenarioFile,
  subject: Subject | undefined,
  report: Report,
  documents?: Documents,
): void {
  const bare = documents && new Map([...documents].map(([name, text]) => [name, withoutSpace(text)]));
  if (bare) checkDocuments(file, bare, report);
  for (const use of sourceUses(file, subject)) {
    const { source } = use;
    if ("cite" in source) checkCitation(file, source, use, report, bare);
    else if ("derivation" in source) checkDerivation(source, use, report);
    else if ("assumption" in source) checkAssumed(source, use, report);
  }
}

function sourceUses(file: ScenarioFile, subject: Subject | undefined): readonly SourceUse[] {
  const uses: SourceUse[] = [];
  for (const [name, source] of file.sources) {
    const { id, element } = parseReference(name);
    const target = subject?.targets.get(id);
    const given = target && subject && modelValue(subject.system, target, element ?? "");
    const value = typeof given === "number" ? { value: given } : {};
    uses.push(...listSources(source).map((each) => ({ source: each, name, ...value })));
  }
  const overrides = [...file.scenarios, ...file.assertions].flatMap((each) => [...(each.overrides ?? [])]);
  for (const [name, override] of overrides) {
    const given = valueForElement(override.value, canonicalElement(""));
    const value = typeof given === "number" ? { value: given } : {};
    uses.push(...listSources(override.source).map((each) => ({ source: each, name, ...value })));
  }
  return uses;
}

function checkCitation(
  file: ScenarioFile,
  source: CitedSource,
  { name }: SourceUse,
  report: Report,
  documents: Documents | undefined,
): void {
  const citation = file.citations.find(({ id }) => id === source.cite);
  if (!citation) {
    const nearest = suggest(
      source.cite,
      file.citations.map(({ id }) => id),
    );
    tell(report, "scenarios/unknown-citation", [source, "cite"], { id: source.cite, name, nearest });
    return;
  }
  const text = citation.file === undefined ? undefined : documents?.get(citation.file);
  if (text === undefined || source.quote === undefined) return;
  const quote = withoutSpace(source.quote);
  if (quote !== "" && text.includes(quote)) return;
  tell(report, "scenarios/quote-not-found", [source, "quote"], { name, quote: source.quote, id: citation.id });
}

function checkDocuments(file: ScenarioFile, documents: Documents, report: Report): void {
  for (const citation of file.citations) {
    if (citation.file === undefined || documents.has(citation.file)) continue;
    tell(report, "scenarios/document-missing", [citation, "file"], { id: citation.id, file: citation.file });
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

function checkDerivation(source: DerivedSource, { name, value }: SourceUse, report: Report): void {
  const result = evaluateArithmetic(source.derivation);
  if (result === undefined) {
    tell(report, "scenarios/derivation-syntax", [source, "derivation"], { name, text: source.derivation });
    return;
  }
  if (value === undefined || roundsTo(result, value)) return;
  const values = { name, text: source.derivation, result: Number(result.toPrecision(6)), value };
  tell(report, "scenarios/derivation-value", [source, "derivation"], values);
}

function checkAssumed(source: AssumedSource, { name, value }: SourceUse, report: Report): void {
  if (!source.range) return;
  const [low, high] = source.range;
  if (high < low) {
    tell(report, "scenarios/assumption-range", [source, "range"], { name, low, high });
    return;
  }
  if (value === undefined || (value >= low && value <= high)) return;
  tell(report, "scenarios/out-of-range", [source, "range"], { name: canonicalName(name), value, low, high });
}
