import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { elementLabels, fullLabel } from "../store/model-selectors.ts";
import type { AppState } from "../store/state.ts";
import type { Findable } from "./search.ts";

/** Every variable that can be charted, found by its names in both languages. */
export function findableVariables(state: AppState): readonly (Findable & { readonly variable: string })[] {
  const { system } = state.document;
  if (!system) return [];
  const { language } = state.view;
  return [...subjectOf(system).variables.values()].flatMap((variable) => {
    const labels = variable.source?.labels;
    const elements = elementLabels(variable, language);
    const otherLanguage = language === "zh" ? "en" : "zh";
    const otherLabel = fullLabel(variable, otherLanguage);
    const others = elementLabels(variable, otherLanguage);
    const words = [variable.name, labels?.zh ?? "", labels?.en ?? ""].join(" ");
    const label = fullLabel(variable, language);
    const whole = {
      key: variable.id,
      label,
      otherLabel,
      hint: variable.name,
      words,
      variable: elements.length > 0 ? `${variable.name}[*]` : variable.name,
    };
    const parts = elements.map((element, place) => ({
      key: `${variable.id}[${element.name}]`,
      label: language === "zh" ? `${label}：${element.label}` : `${label}: ${element.label}`,
      hint: `${variable.name}[${element.name}]`,
      words: `${words} ${element.name} ${element.label} ${others[place]?.label ?? ""}`,
      variable: `${variable.name}[${element.name}]`,
    }));
    return [whole, ...parts];
  });
}
