import { type ConstantAssumption, listAssumptions } from "../../models/assumptions.ts";
import type { System } from "../../models/check/system.ts";
import type { Run } from "../../models/run/run-request.ts";
import type { CheckedModel } from "../check/check-study.ts";
import type { Layer } from "../overrides/inheritance.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../overrides/subject.ts";
import { seriesOf } from "../results/read-run.ts";
import { runPlan } from "../results/run-plan.ts";
import { layerOf } from "../results/run-systems.ts";
import type { ScenarioFile } from "../scenario.ts";

/** A lever at one end of its range that drives a stock where it must not go. */
export interface BrokenExtreme {
  readonly name: string;
  readonly value: number;
  readonly stock: string;
  readonly reached: number;
  readonly time: number;
}

/** How many ends were tried, and which of them broke a stock. */
export interface Extremes {
  readonly count: number;
  readonly broken: readonly BrokenExtreme[];
}

/**
 * Set every lever, element by element, to both ends of its range: stocks stay finite, and non-negative unless they are
 * marked. A model without levers is tried with every constant that has a range.
 */
export function runExtremes(file: ScenarioFile, { model, system }: CheckedModel): Extremes {
  const stocks = system.cells.filter((cell) => cell.kind === "stock" && system.variables[cell.variable]?.source);
  const outputs = stocks.map(({ index }) => index);
  const signed = signedStocks(file, system);
  const base = file.scenarios[0]?.id ?? "";
  const run = (layers: readonly Layer[]) => runPlan(system, planRun(file, base, system, { upon: layers, outputs }));
  const before = run([]);
  // What is below zero in the base already is not the lever's doing.
  for (const cell of outputs) if (lowest(before, cell) < 0) signed.add(cell);
  const ends = endsOf(listAssumptions(model, system));
  const broken = ends.flatMap(({ name, value }) =>
    findBroken(name, value, run([layerOf(name, value)]), outputs, signed),
  );
  return { count: ends.length, broken };
}

interface End {
  readonly name: string;
  readonly value: number;
}

function endsOf(assumptions: ReturnType<typeof listAssumptions>): readonly End[] {
  const constants = assumptions.filter((assumption) => assumption.type === "constant");
  const levers = constants.filter(({ kind }) => kind === "lever");
  return (levers.length > 0 ? levers : constants).flatMap(endsOfConstant);
}

function endsOfConstant({ name, cells }: ConstantAssumption): readonly End[] {
  return cells.flatMap(({ element, low, high, value }) => {
    const full = element === "" ? name : `${name}[${element}]`;
    return [low, high]
      .filter((end) => end !== undefined && end !== value)
      .map((end) => ({ name: full, value: end ?? value }));
  });
}

/** Stocks that are marked: by the study, or by a range in the model that goes below zero. */
function signedStocks(file: ScenarioFile, system: System): Set<number> {
  const subject = subjectOf(system);
  const named = (file.mayBeNegative ?? []).flatMap((name) => cellsOf(subject, parseReference(name)));
  const ranged = system.cells.filter(({ variable }) => (system.variables[variable]?.source?.range?.min ?? 0) < 0);
  return new Set([...named, ...ranged.map(({ index }) => index)]);
}

function lowest(run: Run, cell: number): number {
  return seriesOf(run, cell)?.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY) ?? 0;
}

function findBroken(
  name: string,
  value: number,
  run: Run,
  outputs: readonly number[],
  signed: ReadonlySet<number>,
): readonly BrokenExtreme[] {
  const last = run.times[run.times.length - 1] ?? Number.NaN;
  const stopped = run.problems.find(({ code }) => code === "run/not-finite");
  if (stopped) {
    return [{ name, value, stock: stopped.where.variable ?? "", reached: Number.NaN, time: last }];
  }
  for (const [row, cell] of outputs.entries()) {
    const series = seriesOf(run, cell);
    const size = series?.reduce((largest, each) => Math.max(largest, Math.abs(each)), 1) ?? 1;
    const at = series?.findIndex((each) => !Number.isFinite(each) || (!signed.has(cell) && each < -1e-9 * size)) ?? -1;
    if (series && at >= 0) {
      const reached = series[at] ?? Number.NaN;
      return [{ name, value, stock: run.names[row] ?? "", reached, time: run.times[at] ?? Number.NaN }];
    }
  }
  return [];
}
