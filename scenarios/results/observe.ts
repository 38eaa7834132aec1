import type { System } from "../../models/check/system.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../overrides/subject.ts";
import type { ScenarioFile } from "../scenario.ts";
import { judge, measure, type Observed } from "./judge.ts";
import { runPlan } from "./run-plan.ts";

/** Compute every observation of the study in a scenario, the base if none is named, at every step of the model's dt. */
export function observe(
  file: ScenarioFile,
  system: System,
  scenario = file.scenarios[0]?.id ?? "",
): readonly Observed[] {
  const subject = subjectOf(system);
  const cells = file.observations.map(({ variable }) => cellsOf(subject, parseReference(variable))[0]);
  const outputs = [...new Set(cells.filter((cell) => cell !== undefined))];
  const dt = planRun(file, scenario, system).request.simSpecs.dt;
  const run = runPlan(system, planRun(file, scenario, system, { outputs, settings: { saveStep: dt } }));
  return file.observations.map((observation, at) => judge(observation, measure(observation, run, cells[at])));
}
