import { parseReference, type Subject, type Target } from "../overrides/subject.ts";
import type { ScenarioFile, Source } from "../scenario.ts";
import type { Fact } from "./facts.ts";
import { listSources, provenanceOf } from "./provenance.ts";

/** One place where a study rests on a fact. */
export interface FactUse {
  /** The fact's id: `S2-28`. */
  readonly fact: string;
  readonly kind: "assumption" | "override" | "observation";
  /** The variable as the file names it, an element in brackets where only that one is meant. */
  readonly name: string;
  /** The scenario whose override it is. */
  readonly scenario?: string;
}

const factId = /\bS\d+-\d+\b/g;

/** Fewer characters may stand in any document by chance. */
const shortestQuote = 6;

/** The facts that a source names, whether it cites them, works from them or speaks of them, and those whose words it quotes. */
function factsIn(source: Source, facts: readonly Fact[]): readonly string[] {
  const words = "assumption" in source ? source.assumption : "calibration" in source ? source.calibration : "";
  const texts = typeof words === "string" ? [words] : [words.zh ?? "", words.en ?? ""];
  const named = "cite" in source ? [source.fact ?? ""] : "from" in source ? (source.from ?? []) : [];
  return [...new Set([...[...named, ...texts].flatMap((text) => text.match(factId) ?? []), ...quoted(source, facts)])];
}

/** The facts of the cited document that stand in the words quoted, or in whose words they stand. White space does not count. */
function quoted(source: Source, facts: readonly Fact[]): readonly string[] {
  if (!("cite" in source) || source.fact !== undefined || source.quote === undefined) return [];
  const words = bare(source.quote);
  if (words.length < shortestQuote) return [];
  return facts
    .filter(({ document }) => document === source.cite)
    .filter(({ quote }) => {
      const own = bare(quote);
      return own.length >= shortestQuote && (own.includes(words) || words.includes(own));
    })
    .map(({ id }) => id);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}

/**
 * Every place where a study and its model rest on a fact: assumptions, overrides, observations.
 *
 * @param facts Those that may be cited by their words alone.
 */
export function factUses(file: ScenarioFile, subject: Subject, facts: readonly Fact[] = []): readonly FactUse[] {
  const base = file.scenarios[0]?.id ?? "";
  return [
    ...[...subject.targets.values()].flatMap((target) => usesOfTarget(file, base, subject, target, facts)),
    ...file.scenarios.flatMap(({ id, overrides }) =>
      [...overrides].flatMap(([name, { source }]) =>
        idsOf(listSources(source), facts).map((fact): FactUse => ({ fact, kind: "override", name, scenario: id })),
      ),
    ),
    ...file.observations.flatMap(({ variable, facts = [] }) =>
      facts.map((fact): FactUse => ({ fact, kind: "observation", name: variable })),
    ),
  ];
}

function usesOfTarget(
  file: ScenarioFile,
  base: string,
  subject: Subject,
  target: Target,
  known: readonly Fact[],
): readonly FactUse[] {
  const { name, id } = target.variable;
  const ofElements = target.elements.map((element) => {
    const own = file.scenarios[0]?.overrides;
    // What the base overrides is told as an override.
    if (own && [...own.keys()].some((key) => parseReference(key).id === id)) return [];
    const { sources, text } = provenanceOf(file, base, subject, target, element);
    return [...new Set([...idsOf(sources, known), ...(text?.match(factId) ?? [])])];
  });
  const facts = [...new Set(ofElements.flat())];
  return facts.flatMap((fact) => {
    const isWhole = ofElements.every((ids) => ids.includes(fact));
    const elements = target.elements.filter((_, at) => ofElements[at]?.includes(fact));
    const names = isWhole ? [name] : elements.map((element) => `${name}[${element}]`);
    return names.map((each): FactUse => ({ fact, kind: "assumption", name: each }));
  });
}

function idsOf(sources: readonly Source[], facts: readonly Fact[]): readonly string[] {
  return [...new Set(sources.flatMap((source) => factsIn(source, facts)))];
}
