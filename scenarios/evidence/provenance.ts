import type { AssumptionKind } from "../../models/model.ts";
import { effectiveValue } from "../overrides/effective-value.ts";
import { canonicalElement, parseReference, type Subject, type Target } from "../overrides/subject.ts";
import type { FormerValue, Override, ScenarioFile, Source } from "../scenario.ts";
import type { Fact } from "./facts.ts";

/**
 * How far a number can be trusted by where it comes from: a cited statistic, something derived or announced, something
 * assumed with a reason or a range, nothing. A choice (a lever's setting, a device of the model) needs no source.
 */
export type Confidence = "high" | "medium" | "low" | "none" | "choice";

/** Where a number comes from and what that is worth. */
export interface Provenance {
  readonly sources: readonly Source[];
  /** The model file's own words, where nothing better is known. */
  readonly text?: string;
  /** The source that spoke of another number, before this one was set. */
  readonly former?: FormerValue;
  readonly confidence: Confidence;
}

/** Where one element of an assumption comes from in a scenario. */
export function provenanceOf(
  file: ScenarioFile,
  scenario: string,
  subject: Subject,
  target: Target,
  element: string,
  facts: ReadonlyMap<string, Fact> = new Map(),
): Provenance {
  const { override } = effectiveValue(file, scenario, subject, target, element);
  if (override) return ofOverride(override, target);
  const stated = statedSources(file, target, element);
  if (stated.length > 0) return { sources: stated, confidence: weakest(stated) };
  return ofModelText(target, facts);
}

/**
 * What a scenario sets without a source is its own choice where it is a lever, and otherwise has none. A number that was
 * changed under its source has none either until someone says that it holds.
 */
function ofOverride(override: Override, target: Target): Provenance {
  const sources = listSources(override.source);
  if (sources.length > 0) return { sources, confidence: weakest(sources) };
  if (override.former) return { sources, former: override.former, confidence: "none" };
  return { sources, confidence: kindOf(target) === "lever" ? "choice" : "none" };
}

/** What a number that a scenario sets is worth. */
export function overrideConfidence(override: Override, target: Target): Confidence {
  return ofOverride(override, target).confidence;
}

function kindOf(target: Target): AssumptionKind | undefined {
  return target.variable.source?.assumption?.kind;
}

/** One source, several or none, as a list. */
export function listSources(source: Source | readonly Source[] | undefined): readonly Source[] {
  if (source === undefined) return [];
  return isList(source) ? source : [source];
}

function isList(source: Source | readonly Source[]): source is readonly Source[] {
  return Array.isArray(source);
}

const stated = new WeakMap<ScenarioFile["sources"], ReadonlyMap<string, readonly Source[]>>();

/** The study's sources for an element, or for the whole variable. */
export function statedSources(file: ScenarioFile, target: Target, element: string): readonly Source[] {
  let index = stated.get(file.sources);
  if (!index) {
    const keyOf = (name: string) => {
      const reference = parseReference(name);
      return reference.element === undefined ? reference.id : `${reference.id}[${reference.element}]`;
    };
    index = new Map([...file.sources].map(([name, source]) => [keyOf(name), listSources(source)]));
    stated.set(file.sources, index);
  }
  const { id } = target.variable;
  return index.get(`${id}[${canonicalElement(element)}]`) ?? index.get(id) ?? [];
}

/** What a source is worth. */
export function confidenceOf(source: Source): Confidence {
  if ("cite" in source) return source.plan ? "medium" : source.quote || source.fact ? "high" : "medium";
  if ("derivation" in source || "calibration" in source) return "medium";
  const { assumption, range } = source;
  const reasons = typeof assumption === "string" ? [assumption] : Object.values(assumption);
  return range || reasons.some((reason) => reason.trim() !== "") ? "low" : "none";
}

const order: readonly Confidence[] = ["none", "low", "medium", "high", "choice"];

function weakest(sources: readonly Source[]): Confidence {
  const worth = sources.map((source) => order.indexOf(confidenceOf(source)));
  return order[Math.min(...worth)] ?? "none";
}

/** Model files say it in words: `S1-34`, `derived: ...`, `assumption: ...`, `lever`. */
function ofModelText(target: Target, facts: ReadonlyMap<string, Fact>): Provenance {
  const text = target.variable.source?.source?.trim();
  const kind = kindOf(target);
  const isChoice = kind === "lever" || kind === "choice" || kind === "guard";
  if (!text) return { sources: [], confidence: isChoice ? "choice" : "none" };
  if (isChoice || choiceWords.test(text)) return { sources: [], text, confidence: "choice" };
  const cited = [...text.matchAll(/\bS\d+-\d+\b/g)].map(([id]) => id);
  if (/^S\d+\b/.test(text)) {
    const sources = cited.map((id) => citeFact(id, facts));
    return { sources, text, confidence: sources.length > 0 ? weakest(sources) : "medium" };
  }
  if (/^derived\b/i.test(text)) return { sources: [{ calibration: text, from: cited }], text, confidence: "medium" };
  return ofAssumedText(text, target);
}

const choiceWords = /^(?:lever|shock|model choice|numerical guard|unit constant|normalisation|link to)\b/i;

function citeFact(id: string, facts: ReadonlyMap<string, Fact>): Source {
  const fact = facts.get(id);
  const cite = id.split("-")[0] ?? id;
  if (!fact) return { cite, fact: id };
  const isPlan = /\b(?:target|intention)\b/.test(fact.flag);
  return { cite, fact: id, quote: fact.quote, ...(isPlan ? { plan: true } : {}) };
}

function ofAssumedText(text: string, target: Target): Provenance {
  const reason = text.replace(/^assumption\b[\s:;,]*/i, "");
  const note = target.variable.source?.assumption;
  const hasRange = note?.low !== undefined || note?.high !== undefined;
  const source: Source = { assumption: reason };
  return { sources: [source], text, confidence: reason !== "" || hasRange ? "low" : "none" };
}
