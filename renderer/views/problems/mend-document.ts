import { canonicalName } from "../../../models/names.ts";
import type { Problem } from "../../../models/problem.ts";
import { type CheckedModel, checkStudy } from "../../../scenarios/check/check-study.ts";
import { resetOverride } from "../../../scenarios/overrides/edit.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import { readScenarioFile } from "../../../scenarios/read/read-scenario-file.ts";
import { writeScenarioFile } from "../../../scenarios/read/write-scenario-file.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { type DocumentValue, withDrafts } from "../../store/document-value.ts";
import { applyEdit } from "../../store/text-edit.ts";
import { offerOf } from "./mend-offer.ts";
import { mendingEdit } from "./mend-text.ts";

/**
 * The document with a problem mended; nothing where that cannot be done. It is mended as its file would be: written,
 * mended at its place, and read again, so that both ways of mending are one.
 */
export function mendedValue(
  value: DocumentValue,
  problem: Problem,
  checked: CheckedModel | undefined,
): DocumentValue | undefined {
  const shown = withDrafts(value);
  const mended = mendedFile(shown, problem, checked);
  if (!mended) return undefined;
  // What a scenario would have stays apart from what it has.
  const own = new Map(value.file.scenarios.map(({ id, overrides }) => [id, overrides]));
  const drafts = new Map<string, ScenarioFile["scenarios"][number]["overrides"]>();
  const scenarios = mended.scenarios.map((scenario) => {
    const saved = value.drafts.has(scenario.id) ? own.get(scenario.id) : undefined;
    if (!saved) return scenario;
    drafts.set(scenario.id, scenario.overrides);
    return { ...scenario, overrides: saved };
  });
  return { file: { ...mended, scenarios }, drafts };
}

function mendedFile(file: ScenarioFile, problem: Problem, checked: CheckedModel | undefined): ScenarioFile | undefined {
  const offer = offerOf(problem);
  if (offer?.kind === "remove") {
    const target = checked && subjectOf(checked.system).targets.get(canonicalName(offer.name));
    const isScenario = file.scenarios.some(({ id }) => id === offer.owner);
    return target && isScenario ? resetOverride(file, offer.owner, target) : undefined;
  }
  const text = writeScenarioFile(file);
  const { file: written, places, problems } = read(text);
  if (!written) return undefined;
  const found = [...problems, ...checkStudy(written, checked, { places })].find((each) => isSame(each, problem));
  const edit = found && mendingEdit(text, "scenario", found);
  return edit && read(applyEdit(text, edit)).file;
}

function read(text: string) {
  return readScenarioFile(new TextEncoder().encode(text), "");
}

function isSame(one: Problem, other: Problem): boolean {
  return one.code === other.code && JSON.stringify(one.values) === JSON.stringify(other.values);
}
