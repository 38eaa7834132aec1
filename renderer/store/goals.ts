import { canonicalName } from "../../models/names.ts";
import type { Goal } from "../../reports/cards/goal.ts";
import { parseReference } from "../../scenarios/overrides/subject.ts";
import type { Observation, ScenarioFile } from "../../scenarios/scenario.ts";
import { savedFile } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** What the study wants of a variable: a chart's own line first, then the meeting's goal, then a document's goal or target. */
export function goalOf(state: AppState, variable: string): Goal | undefined {
  const file = savedFile(state);
  if (!file) return undefined;
  const name = spelled(variable);
  const chart = file.charts.find((each) => each.goal !== undefined && spelled(each.variable) === name);
  if (chart?.goal !== undefined) return { low: chart.goal };
  return agendaGoal(file, name) ?? documentGoal(file.observations, name);
}

/** A reference as all its spellings: `Output`, `output[*]`. */
export function spelled(variable: string): string {
  const { id, element } = parseReference(variable);
  return `${canonicalName(id)}[${element === undefined || element === "*" ? "" : canonicalName(element)}]`;
}

function agendaGoal(file: ScenarioFile, name: string): Goal | undefined {
  const step = file.agenda?.find(({ kind, variable }) => kind === "goal" && variable && spelled(variable) === name);
  if (step?.target === undefined) return undefined;
  return { low: step.target, ...(step.at === undefined ? {} : { at: step.at }) };
}

/** Only a value at a time stands on a card; a mean or a sum over years is the fit's business. */
function documentGoal(observations: readonly Observation[], name: string): Goal | undefined {
  const wanted = observations.find(
    ({ kind, aggregate, variable }) => kind !== "observation" && aggregate === "value" && spelled(variable) === name,
  );
  if (wanted?.time === undefined) return undefined;
  const { low, high, time } = wanted;
  return { at: time, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
