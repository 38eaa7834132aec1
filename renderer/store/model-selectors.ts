import type { Language } from "../../i18n/catalogue.ts";
import { withoutTurns } from "../../i18n/direction.ts";
import type { System, SystemVariable } from "../../models/check/system.ts";
import type { LocalizedText, Model } from "../../models/model.ts";
import { canonicalName } from "../../models/names.ts";
import {
  canonicalElement,
  elementsOf,
  parseReference,
  subjectOf,
  type Target,
} from "../../scenarios/overrides/subject.ts";

/** What a scenario may replace under this name. */
export function targetOf(system: System, variable: string): Target | undefined {
  return subjectOf(system).targets.get(canonicalName(variable));
}

/** A text in the reader's language, else in the other, else what stands in for it. */
export function textIn(text: LocalizedText | undefined, language: Language, otherwise: string): string {
  const other = language === "zh" ? "en" : "zh";
  const found = [text?.[language], text?.[other]].find((each) => each !== undefined && each.trim() !== "");
  return withoutTurns(found ?? otherwise);
}

/** What a variable is called; the parenthesis or the start value that some labels end with is left to `fullLabel`. */
export function labelOf(variable: SystemVariable, language: Language): string {
  return fullLabel(variable, language).replace(/\s*[（(][^（()）]*[)）]$|, \d{4} = \S+$/, "");
}

/** The whole label. */
export function fullLabel(variable: SystemVariable, language: Language): string {
  return textIn(variable.source?.labels, language, variable.name.replaceAll("_", " "));
}

/** What a reference stands for: “落定人才：高层次” for one element, the variable's own label for the whole. */
export function referenceLabel(variable: SystemVariable, reference: string, language: Language): string {
  const { element } = parseReference(reference);
  const label = labelOf(variable, language);
  if (element === undefined || element === "*") return label;
  const part = elementLabels(variable, language).find(({ name }) => canonicalElement(name) === element)?.label;
  if (part === undefined) return label;
  return language === "zh" ? `${label}：${part}` : `${label}: ${part}`;
}

/** Labels of a variable's elements, in the order of its cells; none for a scalar. */
export function elementLabels(
  variable: SystemVariable,
  language: Language,
): readonly { name: string; label: string }[] {
  if (variable.dimensions.length === 0) return [];
  const labels = variable.dimensions.map(
    (dimension) =>
      new Map(
        dimension.elements.map(({ name, labels: own }) => [name, textIn(own, language, name.replaceAll("_", " "))]),
      ),
  );
  return elementsOf(variable).map((name) => ({
    name,
    label: name
      .split(",")
      .map((part, at) => labels[at]?.get(part) ?? part)
      .join(language === "zh" ? "，" : ", "),
  }));
}

const unitLabels = new WeakMap<Model, ReadonlyMap<string, LocalizedText>>();

/** What the model calls its units, by name and by alias. */
export function unitLabelsOf(model: Model | undefined): ReadonlyMap<string, LocalizedText> {
  if (!model) return new Map();
  const known = unitLabels.get(model);
  if (known) return known;
  const labels = new Map(
    model.units.flatMap(({ name, aliases, labels: own }) => [name, ...aliases].map((each) => [each, own] as const)),
  );
  unitLabels.set(model, labels);
  return labels;
}
