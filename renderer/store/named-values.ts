import type { Language } from "../../i18n/catalogue.ts";
import type { System } from "../../models/check/system.ts";
import { parseReference, subjectOf } from "../../scenarios/overrides/subject.ts";
import { referenceLabel } from "./model-selectors.ts";

type Values = Readonly<Record<string, string | number>>;

/** The figures of a sentence with variables called as the window calls them. */
export function namedValues(values: Values, system: System | undefined, language: Language): Values {
  if (!system) return values;
  const { variables } = subjectOf(system);
  const name = (key: string): Values => {
    const written = values[key];
    if (typeof written !== "string" || written === "") return {};
    const variable = variables.get(parseReference(written).id);
    return variable ? { [key]: referenceLabel(variable, written, language) } : {};
  };
  return { ...values, ...name("name"), ...name("stock"), ...name("cell") };
}
