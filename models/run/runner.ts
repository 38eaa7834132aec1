import type { LookupTable } from "../check/system.ts";
import { makeRecords, recordBytes, recordSpace, type TableRecords } from "../compile/lookup-records.ts";
import type { Program } from "../compile/program.ts";
import type { SimSpecs } from "../model.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { checkPipelines, checkRequest } from "./check-request.ts";
import { createMachine, type Machine } from "./machine.ts";
import { runProblem } from "./problems.ts";
import { createRowBuffer, type RowBuffer } from "./row-buffer.ts";
import type { Run, RunRequest } from "./run-request.ts";
import { pipelineSteps, planSteps, type StepPlan, savedCells, timeAt } from "./steps.ts";

/** How far a run has come. */
export interface RunProgress {
  readonly done: boolean;
  /** From 0 to 1. */
  readonly progress: number;
}

/** A run that is taken step by step, so that it can be watched and given up. */
export interface OngoingRun {
  /** Go on for at most so many steps. */
  advance(maxSteps: number): RunProgress;
  /** What there is: the whole run when it is done, else the rows so far, `completed` false. */
  result(): Run;
}

/** One instance of a program, for one run at a time; any number of them one after the other. */
export interface Runner {
  start(request: RunRequest): OngoingRun;
}

/** Make a program ready to run. Its memory grows to what the largest run needs and is used again. */
export function createRunner(program: Program): Runner {
  const machine = createMachine(program);
  const defaults = program.system.tables.map((table) => makeRecords(table));
  return { start: (request) => startOn(machine, defaults, request) };
}

/** Start a run on a machine that the caller keeps in view; nothing else may use it meanwhile. */
export function startOnMachine(machine: Machine, request: RunRequest): OngoingRun {
  const defaults = machine.program.system.tables.map((table) => makeRecords(table));
  return startOn(machine, defaults, request);
}

function startOn(machine: Machine, defaults: readonly TableRecords[], request: RunRequest): OngoingRun {
  const { system } = machine.program;
  const problems = [...checkRequest(system, request)];
  const cells = savedCells(system, request);
  const nothing = () => finishedRun({ machine, request, cells, problems });
  if (hasErrors(problems)) return nothing();
  const plan = planWords(request.simSpecs);
  writeSpecs(machine, request, plan);
  writeConstants(machine, request);
  const tablesEnd = writeTables(machine, defaults, request);
  machine.begin();
  const lengths = pipelineLengths(machine, request, plan);
  problems.push(...checkPipelines(lengths));
  if (hasErrors(problems)) return nothing();
  const ringsEnd = fillRings(machine, lengths, tablesEnd);
  const rows = createRowBuffer(machine, cells, plan, ringsEnd);
  return walk({ machine, request, cells, problems, plan, rows });
}

/** The plan in numbers that fit into words: a save step beyond the run saves the first row only, however long it is. */
function planWords(specs: SimSpecs): StepPlan {
  const plan = planSteps(specs);
  return { ...plan, saveEvery: Math.min(plan.saveEvery, plan.steps + 1) };
}

interface Outcome {
  readonly machine: Machine;
  readonly request: RunRequest;
  readonly cells: readonly number[];
  readonly problems: Problem[];
}

interface Walk extends Outcome {
  readonly plan: StepPlan;
  readonly rows: RowBuffer;
}

function walk(run: Walk): OngoingRun {
  const { machine, request, plan, rows, problems } = run;
  // The step whose row comes next; past the last step nothing is left to do.
  let step = 0;
  let isDone = false;
  let kept: Run | undefined;
  const stop = (at: number) => {
    const problem = describeBroken(machine, timeAt(request.simSpecs, at));
    problems.push(problem);
    isDone = true;
  };
  const goTo = (to: number) => {
    // The last row needs no step after it: should that one break, nobody has asked for it.
    const broken = machine.advance(request.simSpecs.method, step, to);
    if (broken !== 0 && broken <= plan.steps) stop(broken);
    step = to;
    isDone ||= step > plan.steps;
  };
  if (!isSound(machine)) stop(0);
  return {
    advance(maxSteps) {
      const last = Math.min(step + maxSteps, plan.steps + 1);
      while (!isDone && step < last) goTo(Math.min(last, rows.makeRoom(step)));
      return { done: isDone, progress: isDone ? 1 : step / (plan.steps + 1) };
    },
    result() {
      if (kept) return kept;
      const { times, values } = rows.take(request.simSpecs);
      kept = describeRun(run, times, values, isDone && !hasErrors(problems));
      isDone = true;
      return kept;
    },
  };
}

function finishedRun(outcome: Outcome): OngoingRun {
  const run = describeRun(outcome, new Float64Array(0), new Float64Array(0), false);
  return { advance: () => ({ done: true, progress: 1 }), result: () => run };
}

function describeRun(
  { machine, cells, problems }: Outcome,
  times: Float64Array,
  values: Float64Array,
  completed: boolean,
): Run {
  const names = cells.map((cell) => machine.program.system.cells[cell]?.name ?? "");
  return { cells, names, times, values, completed, problems };
}

function writeSpecs(machine: Machine, { simSpecs, seed = 0 }: RunRequest, { saveEvery }: StepPlan): void {
  const { layout } = machine.program;
  const { start, stop, dt } = simSpecs;
  machine.write(layout.start, start);
  machine.write(layout.stop, stop);
  machine.write(layout.dt, dt);
  machine.write(layout.halfDt, dt / 2);
  machine.write(layout.sixthDt, dt / 6);
  machine.write(layout.seed, seed);
  machine.writeWord(layout.nextSave, 0);
  machine.writeWord(layout.saveEvery, saveEvery);
}

function writeConstants(machine: Machine, { constants }: RunRequest): void {
  const { layout, system } = machine.program;
  for (const cell of system.cells) {
    if (cell.kind !== "constant") continue;
    machine.write(layout.cells[cell.index] ?? 0, constants?.get(cell.index) ?? cell.value);
  }
}

/** Put the points of all tables behind the program's own memory; returns the first byte after them. */
function writeTables(machine: Machine, defaults: readonly TableRecords[], { tables }: RunRequest): number {
  const { layout, system } = machine.program;
  const replaced = (index: number) => tables?.get(index);
  const pointsOf = (table: LookupTable, index: number) => replaced(index)?.x.length ?? table.x.length;
  const base = Math.ceil(layout.end / 64) * 64;
  const space = system.tables.reduce((sum, table, index) => sum + recordSpace(pointsOf(table, index)), base);
  machine.reserve(space);
  let next = base;
  system.tables.forEach((table, index) => {
    const points = replaced(index);
    const records = points ? makeRecords({ ...table, ...points }) : defaults[index];
    if (records) writeTable(machine, layout.tables[index] ?? 0, records, next);
    next += recordSpace(pointsOf(table, index));
  });
  for (const { table, address } of layout.lookups) {
    machine.writeWord(address, machine.readWord(layout.tables[table] ?? 0));
  }
  return next;
}

function writeTable(machine: Machine, words: number, { numbers, kind }: TableRecords, place: number): void {
  machine.writeRow(place, numbers);
  // Of the last record, the closing bound, only `low` is written.
  const last = (numbers.length - 1) / 4 - 1;
  machine.writeWord(words, place);
  machine.writeWord(words + 4, place + last * recordBytes);
  machine.writeWord(words + 8, kind);
}

function pipelineLengths(machine: Machine, { simSpecs }: RunRequest, { steps }: StepPlan): readonly number[] {
  const { pipelines } = machine.program.layout;
  return pipelines.map(({ delay }) => pipelineSteps(machine.read(delay), simSpecs.dt, steps));
}

/** Lay out the rings of the pipelines, full of their initial values; returns the first byte after them. */
function fillRings(machine: Machine, lengths: readonly number[], place: number): number {
  machine.reserve(place + lengths.reduce((sum, length) => sum + 8 * length, 0));
  let next = place;
  machine.program.layout.pipelines.forEach(({ initial, ring, cursor, end }, index) => {
    const length = lengths[index] ?? 1;
    machine.fill(next, length, machine.read(initial));
    machine.writeWord(ring, next);
    machine.writeWord(cursor, next);
    next += 8 * length;
    machine.writeWord(end, next);
  });
  return next;
}

function isSound(machine: Machine): boolean {
  const { layout } = machine.program;
  const holds = (cell: number) => Number.isFinite(machine.read(layout.cells[cell] ?? 0));
  return layout.stockCells.every(holds) && layout.stillCells.every(holds);
}

function describeBroken(machine: Machine, time: number): Problem {
  const { layout, system } = machine.program;
  const broken = system.cells.find((cell) => {
    return cell.kind === "stock" && !Number.isFinite(machine.read(layout.cells[cell.index] ?? 0));
  });
  const name = broken?.name ?? "";
  return runProblem("run/not-finite", { name, time }, { variable: name });
}
