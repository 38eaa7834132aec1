import { joinQuantity } from "../../../reports/numbers/quantity.ts";
import { effectiveValue } from "../../../scenarios/overrides/effective-value.ts";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { quantityOf } from "../../store/lever-words.ts";
import { referenceLabel, targetOf } from "../../store/model-selectors.ts";
import { draftChangeNames } from "../../store/scenario-rows.ts";
import { savedFile, shownFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { type ChipPart, chipParts, isMoved } from "./chip-parts.ts";

/** One unsaved change in words. */
export interface Chip extends ChipPart {
  readonly variable: string;
  /** The elements that changed, where they are several. */
  readonly parts: readonly ChipPart[];
}

/** The unsaved changes of a scenario, one an assumption. */
export function draftChips(state: AppState, scenario: string): readonly Chip[] {
  return draftChangeNames(state, scenario).map((name) => chipOf(state, scenario, name));
}

function chipOf(state: AppState, scenario: string, name: string): Chip {
  const { system } = state.document;
  const [shown, saved] = [shownFile(state), savedFile(state)];
  const target = system && targetOf(system, name);
  const plain = { variable: name, from: "", to: "", parts: [] };
  if (!system || !target || !shown || !saved) return { ...plain, label: name };
  const valueIn = (file: ScenarioFile, element: string) =>
    findScenario(file, scenario) && effectiveValue(file, scenario, subjectOf(system), target, element).value;
  const elements = target.elements.map((element) => {
    return { element, from: valueIn(saved, element), to: valueIn(shown, element) };
  });
  const label = (element: string) =>
    referenceLabel(target.variable, element === "" ? name : `${name}[${element}]`, state.view.language);
  const moved = elements.filter(isMoved);
  if (moved.length > 1) return { ...plain, label: label(""), parts: chipParts(state, scenario, target, elements) };
  const [only] = elements.length === 1 ? elements : moved;
  const show = (value: number) => quantityOf(state, scenario, name, value);
  if (typeof only?.from !== "number" || typeof only.to !== "number")
    return { ...plain, label: label(only?.element ?? "") };
  return { ...plain, label: label(only.element), from: show(only.from).number, to: joinQuantity(show(only.to)) };
}
