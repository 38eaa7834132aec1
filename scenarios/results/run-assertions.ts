import type { System } from "../../models/check/system.ts";
import { canonicalName } from "../../models/names.ts";
import type { Run } from "../../models/run/run-request.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, type Subject, subjectOf } from "../overrides/subject.ts";
import { encode } from "../read/encode.ts";
import { printInline } from "../read/json.ts";
import { overridesSchema } from "../read/schema.ts";
import type { Assertion, Comparison, Conservation, Operator, ScenarioFile } from "../scenario.ts";
import { withAccumulators } from "./accumulate.ts";
import { cellAt } from "./compare-scenarios.ts";
import { seriesOf, valueAt } from "./read-run.ts";
import { runPlan } from "./run-plan.ts";

/** Whether an assertion holds, and where it first does not. */
export interface AssertionResult {
  readonly assertion: Assertion;
  readonly holds: boolean;
  /** The cell and time that break it, its value and what it should have kept to. */
  readonly broken?: { readonly cell: string; readonly time: number; readonly value: number; readonly bound: number };
}

interface Bench {
  readonly file: ScenarioFile;
  readonly subject: Subject;
  /** The model with a stock for each conservation, which changes nothing else. */
  readonly system: System;
  /** By assertion, the cell of its balance. */
  readonly balances: ReadonlyMap<Assertion, number>;
  readonly runs: Map<string, Run>;
}

type Broken = NonNullable<AssertionResult["broken"]>;

/** Run the study's own assertions. Those that ask for the same run share it. */
export function runAssertions(file: ScenarioFile, system: System): readonly AssertionResult[] {
  const subject = subjectOf(system);
  const conserving = file.assertions.flatMap((assertion) => {
    const { relation } = assertion;
    return "conserves" in relation ? [{ assertion, balance: balanceOf(subject, relation) }] : [];
  });
  const flows = conserving.map(({ balance }) => balance);
  const adapted = withAccumulators(system, flows);
  const balances = new Map(conserving.map(({ assertion }, at) => [assertion, adapted.cells[at] ?? -1]));
  const bench: Bench = { file, subject, system: adapted.system, balances, runs: new Map() };
  return file.assertions.map((assertion) => {
    const broken = findBroken(assertion, bench);
    return broken ? { assertion, holds: false, broken } : { assertion, holds: true };
  });
}

function balanceOf(subject: Subject, { conserves }: Conservation) {
  const cells = (names: readonly string[]) => names.flatMap((name) => cellsOf(subject, parseReference(name)));
  return { inflows: cells(conserves.inflows), outflows: cells(conserves.outflows) };
}

function findBroken(assertion: Assertion, bench: Bench): Broken | undefined {
  const { relation } = assertion;
  const run = runFor(assertion, bench);
  if (!run.completed) return { cell: "", time: run.times.at(-1) ?? Number.NaN, value: Number.NaN, bound: Number.NaN };
  if ("conserves" in relation) return findLeak(assertion, relation, run, bench);
  if ("nonNegative" in relation)
    return findValue(namedStocks(relation.nonNegative, bench), run, (value) => value >= -1e-9, 0);
  if ("finite" in relation) return findValue(namedCells(relation.finite, bench, run), run, Number.isFinite, Number.NaN);
  return findUnequal(relation, run, bench);
}

function runFor(assertion: Assertion | undefined, bench: Bench): Run {
  const { file, system, runs } = bench;
  const { method, dt, overrides, scenario = file.scenarios[0]?.id ?? "" } = assertion ?? {};
  const said = overrides ? printInline(encode(overridesSchema, overrides)) : "";
  const key = [scenario, method, dt, said].join(" ");
  const known = runs.get(key);
  if (known) return known;
  const own = planRun(file, scenario, system).request.simSpecs;
  const plan = planRun(file, scenario, system, {
    upon: overrides ? [{ overrides }] : [],
    settings: { method: method ?? own.method, dt: dt ?? own.dt, saveStep: dt ?? own.dt },
    outputs: system.cells.map(({ index }) => index),
  });
  const run = runPlan(system, plan);
  runs.set(key, run);
  return run;
}

/** What is at the end, against what was there at the start and came in and went out. */
function findLeak(assertion: Assertion, relation: Conservation, run: Run, bench: Bench): Broken | undefined {
  const { conserves, tolerance = 0 } = relation;
  const stocks = conserves.initial.flatMap((name) => cellsOf(bench.subject, parseReference(name)));
  const total = (time: number) => stocks.reduce((sum, cell) => sum + cellAt(run, cell, time), 0);
  const [start = Number.NaN, stop = Number.NaN] = [run.times[0], run.times[run.times.length - 1]];
  const value = total(stop);
  const bound = total(start) + cellAt(run, bench.balances.get(assertion) ?? -1, stop);
  const isKept = Math.abs(value - bound) <= tolerance * Math.max(1, Math.abs(value));
  return isKept ? undefined : { cell: conserves.initial.join(" + "), time: stop, value, bound };
}

function namedStocks(names: "all" | readonly string[], bench: Bench): readonly number[] {
  const cells = names === "all" ? bench.system.cells : namedOnly(names, bench);
  const isInFile = ({ variable }: { readonly variable: number }) =>
    bench.system.variables[variable]?.source !== undefined;
  return cells.filter((cell) => cell.kind === "stock" && isInFile(cell)).map(({ index }) => index);
}

function namedOnly(names: readonly string[], { subject, system }: Bench) {
  const cells = names.flatMap((name) => cellsOf(subject, parseReference(name)));
  return cells.flatMap((cell) => system.cells[cell] ?? []);
}

function namedCells(names: "all" | readonly string[], bench: Bench, run: Run): readonly number[] {
  return names === "all" ? run.cells : namedOnly(names, bench).map(({ index }) => index);
}

/** The first value of the cells, by time, that is not as it should be. */
function findValue(
  cells: readonly number[],
  run: Run,
  isFine: (value: number) => boolean,
  bound: number,
): Broken | undefined {
  for (const cell of cells) {
    const series = seriesOf(run, cell);
    const at = series?.findIndex((value) => !isFine(value)) ?? -1;
    if (series && at >= 0) return brokenAt(run, cell, at, series[at] ?? Number.NaN, bound);
  }
  return undefined;
}

function brokenAt(run: Run, cell: number, at: number, value: number, bound: number): Broken {
  const row = run.cells.indexOf(cell);
  return { cell: run.names[row] ?? "", time: run.times[at] ?? Number.NaN, value, bound };
}

function findUnequal(relation: Comparison, run: Run, bench: Bench): Broken | undefined {
  const { variable, at, op, value, compareTo, tolerance = 0 } = relation;
  const cells = cellsOf(bench.subject, parseReference(variable));
  const toBase = compareTo !== undefined && canonicalName(compareTo) === "base";
  const others = compareTo === undefined || toBase ? cells : cellsOf(bench.subject, parseReference(compareTo));
  const other = toBase ? runFor(undefined, bench) : run;
  const times = at === "all" ? [...run.times] : [at];
  for (const [place, cell] of cells.entries()) {
    const series = seriesOf(run, cell);
    const against = seriesOf(other, others[place] ?? others[0] ?? -1);
    for (const [index, time] of times.entries()) {
      const own = series ? (at === "all" ? series[index] : valueAt(run.times, series, time)) : undefined;
      const bound = value ?? (against ? valueAt(other.times, against, time) : Number.NaN);
      if (isRelated(own ?? Number.NaN, op, bound, tolerance)) continue;
      return { cell: run.names[run.cells.indexOf(cell)] ?? variable, time, value: own ?? Number.NaN, bound };
    }
  }
  return cells.length > 0 ? undefined : { cell: variable, time: Number.NaN, value: Number.NaN, bound: Number.NaN };
}

function isRelated(value: number, op: Operator, bound: number, tolerance: number): boolean {
  if (op === "<") return value < bound + tolerance;
  if (op === "<=") return value <= bound + tolerance;
  if (op === ">") return value > bound - tolerance;
  if (op === ">=") return value >= bound - tolerance;
  return Math.abs(value - bound) <= tolerance;
}
