import type { Scenario, ScenarioFile } from "../scenario.ts";
import { addScenario, setOverride } from "./edit.ts";
import { effectiveValue } from "./effective-value.ts";
import { findScenario } from "./inheritance.ts";
import { parseReference, type Subject } from "./subject.ts";

/**
 * Add a child of a scenario that has the values its parent has in another version of the file. What that version took
 * back is said in full, or the child would inherit it; what equals the parent is not said.
 *
 * @param shown The other version: the file with the changes that are to be kept.
 * @param child Its overrides are those of that version, with their sources.
 */
export function addChildLike(
  file: ScenarioFile,
  shown: ScenarioFile,
  subject: Subject,
  child: Scenario,
  parent: string,
): ScenarioFile {
  const names = [findScenario(file, parent), child].flatMap((each) => [...(each?.overrides.keys() ?? [])]);
  const targets = new Set(names.flatMap((name) => subject.targets.get(parseReference(name).id) ?? []));
  let after = addScenario(file, child, parent);
  for (const target of targets) {
    for (const element of target.elements) {
      const { value } = effectiveValue(shown, parent, subject, target, element);
      if (value !== undefined) after = setOverride(after, child.id, subject, target, { element, value });
    }
  }
  return after;
}
