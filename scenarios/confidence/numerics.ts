import type { System } from "../../models/check/system.ts";
import type { Run } from "../../models/run/run-request.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../overrides/subject.ts";
import { seriesOf } from "../results/read-run.ts";
import { runPlan } from "../results/run-plan.ts";
import type { ScenarioFile, Settings } from "../scenario.ts";

/** Where two runs differ most, relative to the largest size of the series. */
export interface Deviation {
  readonly name: string;
  readonly time: number;
  /** Infinite where a number that is none stands in a series. */
  readonly deviation: number;
  /** A run ended before its time: `name` is the stock that ended it, `time` the last that there is. */
  readonly isEnded: boolean;
}

/**
 * How much the indicators of the base depend on the arithmetic: half the step (`step`), or Euler beside RK4 (`method`).
 *
 * @returns The largest deviation over all indicators and save points; nothing where there is no indicator.
 */
export function largestDeviation(file: ScenarioFile, system: System, by: "step" | "method"): Deviation | undefined {
  const subject = subjectOf(system);
  const outputs = file.indicators.flatMap((name) => cellsOf(subject, parseReference(name)));
  const base = file.scenarios[0]?.id ?? "";
  const { dt, saveStep } = planRun(file, base, system).request.simSpecs;
  const run = (settings: Settings) => runPlan(system, planRun(file, base, system, { outputs, settings }));
  const [first, second]: [Settings, Settings] =
    by === "step" ? [{}, { dt: dt / 2, saveStep }] : [{ method: "rk4" }, { method: "euler" }];
  const [own, other] = [run(first), run(second)];
  const ended = [own, other].find(({ problems }) => problems.some(({ code }) => code === "run/not-finite"));
  if (ended && outputs.length > 0) return endOf(ended);
  const deviations = outputs.flatMap((cell) => {
    const [a, b] = [seriesOf(own, cell), seriesOf(other, cell)];
    return a && b ? deviationOf(system.cells[cell]?.name ?? "", own.times, a, b) : [];
  });
  return deviations.toSorted((a, b) => b.deviation - a.deviation)[0];
}

/** What a broken run has left can be equal to the last bit, and says nothing of the whole. */
function endOf({ problems, times }: Run): Deviation {
  const stock = problems.find(({ code }) => code === "run/not-finite")?.where.variable ?? "";
  return { name: stock, time: times.at(-1) ?? Number.NaN, deviation: Number.POSITIVE_INFINITY, isEnded: true };
}

function deviationOf(name: string, times: Float64Array, a: Float64Array, b: Float64Array): Deviation {
  const size = a.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  let at = 0;
  for (let index = 0; index < a.length; index++) if (gap(a, b, index) > gap(a, b, at)) at = index;
  const largest = gap(a, b, at);
  const deviation = largest === 0 ? 0 : largest / size;
  return { name, time: times[at] ?? Number.NaN, deviation, isEnded: false };
}

/** A value that only one of the runs has is as far away as can be. */
function gap(a: Float64Array, b: Float64Array, at: number): number {
  const difference = Math.abs((a[at] ?? Number.NaN) - (b[at] ?? Number.NaN));
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
}
