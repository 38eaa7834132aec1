import { joinQuantity } from "../../../reports/numbers/quantity.ts";
import { effectiveValue } from "../../../scenarios/overrides/effective-value.ts";
import { findScenario, isSameValue } from "../../../scenarios/overrides/inheritance.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { quantityOf } from "../../store/lever-words.ts";
import { referenceLabel, targetOf } from "../../store/model-selectors.ts";
import { draftChangeNames } from "../../store/scenario-rows.ts";
import { savedFile, shownFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

/** One unsaved change in words: name, stored value, new value with its unit. Values are empty where they are more than one number. */
export interface Chip {
  readonly variable: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The unsaved changes of a scenario, one an assumption. */
export function draftChips(state: AppState, scenario: string): readonly Chip[] {
  return draftChangeNames(state, scenario).map((name) => chipOf(state, scenario, name));
}

function chipOf(state: AppState, scenario: string, name: string): Chip {
  const { system } = state.document;
  const [shown, saved] = [shownFile(state), savedFile(state)];
  const target = system && targetOf(system, name);
  if (!system || !target || !shown || !saved) return { variable: name, label: name, from: "", to: "" };
  const valueIn = (file: ScenarioFile, element: string) =>
    findScenario(file, scenario) && effectiveValue(file, scenario, subjectOf(system), target, element).value;
  const moved = target.elements.filter((element) => !isSameValue(valueIn(saved, element), valueIn(shown, element)));
  // Of an array one number can be said only where one has changed.
  const [element = "", ...others] = target.elements.length === 1 ? target.elements : moved;
  const reference = element === "" || others.length > 0 ? name : `${name}[${element}]`;
  const label = referenceLabel(target.variable, reference, state.view.language);
  const isOne = others.length === 0 && (moved.length > 0 || target.elements.length === 1);
  const [from, to] = isOne ? [valueIn(saved, element), valueIn(shown, element)] : [];
  if (typeof from !== "number" || typeof to !== "number") return { variable: name, label, from: "", to: "" };
  const show = (value: number) => quantityOf(state, name, value);
  return { variable: name, label, from: show(from).number, to: joinQuantity(show(to)) };
}
