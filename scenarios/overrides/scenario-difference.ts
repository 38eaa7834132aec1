import type { LocalizedText } from "../../models/model.ts";
import type { ScenarioFile } from "../scenario.ts";
import { setOverride } from "./edit.ts";
import { effectiveValue } from "./effective-value.ts";
import { isSameValue, layersOf, overriddenIds, type SingleValue } from "./inheritance.ts";
import type { Subject, Target } from "./subject.ts";

/** One assumption that two scenarios take differently, in the model's words. */
export interface AssumptionChange {
  readonly kind: "added" | "changed" | "removed";
  readonly target: Target;
  /** As the model writes it; `""` for a scalar. */
  readonly element: string;
  readonly labels: LocalizedText;
  readonly unit?: string;
  /** Absent where the model works it out. */
  readonly before?: SingleValue;
  readonly after?: SingleValue;
}

/**
 * What the second scenario takes otherwise than the first, in the model's order. Added: the first leaves it to the model;
 * removed: the second does.
 */
export function scenarioDifference(
  file: ScenarioFile,
  first: string,
  second: string,
  subject: Subject,
): readonly AssumptionChange[] {
  const ids = overriddenIds([...layersOf(file, first), ...layersOf(file, second)]);
  return [...subject.targets]
    .filter(([id]) => ids.has(id))
    .flatMap(([, target]) =>
      target.elements.map((element) => compareElement(file, first, second, subject, target, element)),
    )
    .filter((change) => change !== undefined);
}

function compareElement(
  file: ScenarioFile,
  first: string,
  second: string,
  subject: Subject,
  target: Target,
  element: string,
): AssumptionChange | undefined {
  const before = effectiveValue(file, first, subject, target, element);
  const after = effectiveValue(file, second, subject, target, element);
  if (isSameValue(before.value, after.value)) return undefined;
  const { units } = target.variable.source ?? {};
  return {
    kind: before.from === "model" ? "added" : after.from === "model" ? "removed" : "changed",
    target,
    element,
    labels: target.variable.source?.labels ?? {},
    ...(units === undefined ? {} : { unit: units }),
    ...(before.value === undefined ? {} : { before: before.value }),
    ...(after.value === undefined ? {} : { after: after.value }),
  };
}

/** Make a scenario take what the changes say. Initial values that the model works out cannot be taken back this way. */
export function applyScenarioDifference(
  changes: readonly AssumptionChange[],
  file: ScenarioFile,
  scenario: string,
  subject: Subject,
): ScenarioFile {
  return changes.reduce(
    (changed, { target, element, after }) =>
      after === undefined ? changed : setOverride(changed, scenario, subject, target, { element, value: after }),
    file,
  );
}
