import type { System } from "../../models/check/system.ts";
import { hasErrors, type Problem } from "../../models/problem.ts";
import type { Run } from "../../models/run/run-request.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, type Subject, subjectOf } from "../overrides/subject.ts";
import type { Scenario, ScenarioFile } from "../scenario.ts";
import { seriesOf, valueAt } from "./read-run.ts";
import { runPlan } from "./run-plan.ts";

/** One indicator of one scenario at one time, beside the base. */
export interface ComparisonRow {
  readonly scenario: string;
  /** As the model writes it, with its element. */
  readonly indicator: string;
  readonly cell: number;
  readonly time: number;
  readonly value: number;
  readonly base: number;
  readonly change: number;
  /** Relative to the base's size; absent where the base is zero. */
  readonly changePercent?: number;
}

/** What is to be compared; what is absent is taken from the file. */
export interface ComparisonQuestion {
  readonly scenarios?: readonly string[];
  readonly at?: readonly number[];
  readonly indicators?: readonly string[];
}

/** What comparing gave: rows by scenario, indicator and time, and what went wrong in the runs. */
export interface Comparison {
  readonly rows: readonly ComparisonRow[];
  readonly problems: readonly Problem[];
}

/** Run the scenarios and put their indicators beside those of the base. */
export function compareScenarios(file: ScenarioFile, system: System, question: ComparisonQuestion = {}): Comparison {
  const base = file.scenarios[0];
  if (!base) return { rows: [], problems: [] };
  const subject = subjectOf(system);
  const cells = (question.indicators ?? file.indicators).flatMap((name) => indicatorCells(subject, name));
  const times = question.at ?? comparisonTimes(file, base, system);
  const ids = question.scenarios ?? file.scenarios.slice(1).map(({ id }) => id);
  const run = (id: string) => runScenario(file, id, system, cells);
  const baseRun = run(base.id);
  const problems = [...baseRun.problems];
  const rows = ids.flatMap((id) => {
    const scenarioRun = id === base.id ? baseRun : run(id);
    if (scenarioRun !== baseRun) problems.push(...scenarioRun.problems);
    return cells.flatMap((cell) => times.map((time) => compareAt(id, cell, time, scenarioRun, baseRun, system)));
  });
  return { rows, problems };
}

function indicatorCells(subject: Subject, name: string): readonly number[] {
  return cellsOf(subject, parseReference(name));
}

/** Run a scenario and keep the given cells at every step. */
function runScenario(file: ScenarioFile, id: string, system: System, cells?: readonly number[]): Run {
  const plan = planRun(file, id, system, cells ? { outputs: cells } : {});
  const run = runPlan(system, plan);
  if (!hasErrors(run.problems)) return run;
  const problems = run.problems.map((problem) => ({ ...problem, values: { scenario: id, ...problem.values } }));
  return { ...run, problems };
}

/** From the earliest start to the latest stop of the scenarios, their own settings in force. */
export function horizonOf(file: ScenarioFile, system: System): { readonly start: number; readonly stop: number } {
  const specs = file.scenarios.map(({ id }) => planRun(file, id, system).request.simSpecs);
  return {
    start: Math.min(...specs.map(({ start }) => start)),
    stop: Math.max(...specs.map(({ stop }) => stop)),
  };
}

/**
 * The last time of the base, and for each shock its middle and its end: seen from the horizon alone, shocks look harmless.
 */
function comparisonTimes(file: ScenarioFile, base: Scenario, system: System): readonly number[] {
  const { start, stop } = planRun(file, base.id, system).request.simSpecs;
  const shocks = file.scenarios.flatMap((scenario) => scenario.shocks ?? []);
  const times = shocks.flatMap((shock) => [Math.floor((shock.start + shock.end) / 2), shock.end]);
  return [...new Set([...times.filter((time) => time > start && time < stop), stop])].sort((a, b) => a - b);
}

function compareAt(
  scenario: string,
  cell: number,
  time: number,
  run: Run,
  baseRun: Run,
  system: System,
): ComparisonRow {
  const value = cellAt(run, cell, time);
  const base = cellAt(baseRun, cell, time);
  const change = value - base;
  const percent = base === 0 ? {} : { changePercent: (change / Math.abs(base)) * 100 };
  return { scenario, indicator: system.cells[cell]?.name ?? "", cell, time, value, base, change, ...percent };
}

/** The value of a cell at a time; NaN where the run has none. */
export function cellAt(run: Run, cell: number, time: number): number {
  const series = seriesOf(run, cell);
  return series ? valueAt(run.times, series, time) : Number.NaN;
}
