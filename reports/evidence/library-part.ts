import type { System } from "../../models/check/system.ts";
import type { LocalizedText, Model } from "../../models/model.ts";
import { type FactUse, factUses } from "../../scenarios/evidence/fact-uses.ts";
import type { Fact } from "../../scenarios/evidence/facts.ts";
import { canonicalElement, subjectOf } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";

/** A variable as the tables of evidence speak of it. */
export interface NamedVariable {
  readonly name: string;
  readonly labels: LocalizedText;
  readonly units: string | undefined;
  /** By canonical name. */
  readonly elements: ReadonlyMap<string, LocalizedText>;
}

/** What the tables of evidence need to know of one bundled study: names to show, and where it rests on facts. */
export interface LibraryPart {
  readonly study: string;
  readonly title: LocalizedText;
  readonly scenarios: ReadonlyMap<string, LocalizedText>;
  /** By canonical name. */
  readonly variables: ReadonlyMap<string, NamedVariable>;
  /** What the model calls its units. */
  readonly units: ReadonlyMap<string, LocalizedText>;
  readonly uses: readonly FactUse[];
}

/** Work out what the tables of evidence need to know of a study. */
export function libraryPart(
  study: string,
  file: ScenarioFile,
  { model, system }: { readonly model: Model; readonly system: System },
  facts: readonly Fact[],
): LibraryPart {
  const subject = subjectOf(system);
  return {
    study,
    title: file.title,
    scenarios: new Map(file.scenarios.map(({ id, name }) => [id, name])),
    variables: new Map(
      [...subject.variables].map(([id, { name, source, dimensions }]) => [
        id,
        {
          name,
          labels: source?.labels ?? {},
          units: source?.units,
          elements: new Map(
            dimensions.flatMap((dimension) =>
              dimension.elements.map((element) => [canonicalElement(element.name), element.labels] as const),
            ),
          ),
        },
      ]),
    ),
    units: new Map(
      model.units.flatMap(({ name, aliases, labels }) => [name, ...aliases].map((each) => [each, labels] as const)),
    ),
    uses: factUses(file, subject, facts),
  };
}
