import type { Cell, LookupTable, PipelineCell, StockCell, System } from "../check/system.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { checkPipelines, checkRequest } from "./check-request.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { runProblem } from "./problems.ts";
import type { Run, RunRequest } from "./run-request.ts";
import { pipelineSteps, planSteps, savedCells, timeAt } from "./steps.ts";

/**
 * Run a system by walking its expressions: the oracle, plain and slow, with which the compiled runs are compared to
 * the bit.
 *
 * A row at time t holds everything evaluated at t, the final time included. Held cells and pipelines belong to the
 * first stage of a step and keep their values through the others.
 *
 * @returns Rows up to the end, or up to the last before a stock turned NaN or infinite.
 * @throws Never. A request that breaks a limit gives no rows and says why.
 * @source XMILE 1.0, sections 3.4 and 3.7 (Euler, RK4).
 */
export function interpret(system: System, request: RunRequest): Run {
  const problems = [...checkRequest(system, request)];
  const saved = savedCells(system, request);
  if (hasErrors(problems)) return finish(system, saved, [], [], problems);
  const walk = startWalk(system, request);
  problems.push(...checkPipelines(walk.rings.map((ring) => ring.steps)));
  if (hasErrors(problems)) return finish(system, saved, [], [], problems);
  const { steps, saveEvery } = planSteps(request.simSpecs);
  const times: number[] = [];
  const rows: Float64Array[] = [];
  for (let step = 0; ; step++) {
    const time = timeAt(request.simSpecs, step);
    const broken = walk.stocks.find((stock) => !Number.isFinite(walk.state[stock.index]));
    if (broken) problems.push(runProblem("run/not-finite", { name: broken.name, time }, { variable: broken.name }));
    if (broken) break;
    enterStep(walk, step, time);
    if (step % saveEvery === 0) {
      times.push(time);
      rows.push(Float64Array.from(saved, (cell) => walk.scope.values[cell] ?? Number.NaN));
    }
    if (step === steps) break;
    if (request.simSpecs.method === "rk4") stepRungeKutta(walk, step, time);
    else stepEuler(walk);
  }
  return finish(system, saved, times, rows, problems);
}

/** What the input of a pipeline was in the last `steps` steps, the step n at place `n % steps`. */
interface Ring {
  readonly cell: PipelineCell;
  readonly initial: number;
  readonly steps: number;
  readonly past: number[];
}

interface Walk {
  readonly system: System;
  readonly scope: { -readonly [Key in keyof Scope]: Scope[Key] };
  readonly stocks: readonly StockCell[];
  readonly rings: readonly Ring[];
  /** Values of the stocks at the start of the step, by cell. */
  readonly state: Float64Array;
}

function startWalk(system: System, request: RunRequest): Walk {
  const { start, stop, dt } = request.simSpecs;
  const values = new Float64Array(system.cells.length);
  const tables = system.tables.map((table, i): LookupTable => ({ ...table, ...request.tables?.get(i) }));
  const scope = { values, tables, start, stop, dt, seed: request.seed ?? 0, step: 0, time: start };
  const rings: Ring[] = [];
  const { steps: runSteps } = planSteps(request.simSpecs);
  for (const index of system.initialOrder) {
    const cell = cellAt(system, index);
    const initial = initialValue(cell, scope, request);
    values[index] = initial;
    if (cell.kind !== "pipeline") continue;
    rings.push({ cell, initial, steps: pipelineSteps(evaluate(cell.delay, scope), dt, runSteps), past: [] });
  }
  const stocks = system.cells.filter((cell) => cell.kind === "stock");
  return { system, scope, stocks, rings, state: values.slice() };
}

function cellAt(system: System, index: number): Cell {
  const cell = system.cells[index];
  if (!cell) throw new RangeError(`The system has no cell ${index}.`);
  return cell;
}

function initialValue(cell: Cell, scope: Scope, request: RunRequest): number {
  switch (cell.kind) {
    case "constant":
      return request.constants?.get(cell.index) ?? cell.value;
    case "computed":
      return evaluate(cell.initial ?? cell.equation, scope);
    case "held":
      return evaluate(cell.equation, scope);
    default:
      return evaluate(cell.initial, scope);
  }
}

/** The first stage of a step: everything evaluated at its time, with the stocks as they stand. */
function enterStep(walk: Walk, step: number, time: number): void {
  const { scope, rings } = walk;
  scope.step = step;
  scope.time = time;
  placeStocks(walk, walk.state);
  for (const { cell, initial, steps, past } of rings) {
    scope.values[cell.index] = step < steps ? initial : (past[step % steps] ?? Number.NaN);
  }
  evaluateStage(walk, true);
  for (const { cell, steps, past } of rings) past[step % steps] = evaluate(cell.input, scope);
}

function placeStocks({ scope, stocks }: Walk, state: Float64Array): void {
  for (const { index } of stocks) scope.values[index] = state[index] ?? Number.NaN;
}

function evaluateStage({ system, scope }: Walk, isFirst: boolean): void {
  for (const index of system.stepOrder) {
    const cell = cellAt(system, index);
    if (cell.kind === "computed" || (cell.kind === "held" && isFirst)) {
      scope.values[index] = evaluate(cell.equation, scope);
    }
  }
}

/** `(in1 + in2 + ...) - out1 - out2 ...`, in the order of the file. */
function netFlow(stock: StockCell, values: Float64Array): number {
  const read = (cell: number) => values[cell] ?? Number.NaN;
  const [first, ...others] = stock.inflows;
  let net = first === undefined ? 0 : read(first);
  for (const inflow of others) net += read(inflow);
  for (const outflow of stock.outflows) net -= read(outflow);
  return net;
}

/** The net flow of each stock at the present stage, by cell. */
function netFlows({ system, scope, stocks }: Walk): Float64Array {
  const net = new Float64Array(system.cells.length);
  for (const stock of stocks) net[stock.index] = netFlow(stock, scope.values);
  return net;
}

/** The stocks `by` further along `slope`; one without flows is left exactly as it is. */
function moved({ stocks, state }: Walk, slope: Float64Array, by: number): Float64Array {
  const next = state.slice();
  for (const { index, inflows, outflows } of stocks) {
    if (inflows.length + outflows.length > 0) next[index] = (next[index] ?? Number.NaN) + by * (slope[index] ?? 0);
  }
  return next;
}

function stepEuler(walk: Walk): void {
  walk.state.set(moved(walk, netFlows(walk), walk.scope.dt));
}

function stepRungeKutta(walk: Walk, step: number, time: number): void {
  const { start, dt } = walk.scope;
  const half = dt / 2;
  const k1 = netFlows(walk);
  const k2 = stageNetFlows(walk, moved(walk, k1, half), time + half);
  const k3 = stageNetFlows(walk, moved(walk, k2, half), time + half);
  const k4 = stageNetFlows(walk, moved(walk, k3, dt), start + (step + 1) * dt);
  const sum = k1.map((k, i) => k + 2 * (k2[i] ?? 0) + 2 * (k3[i] ?? 0) + (k4[i] ?? 0));
  walk.state.set(moved(walk, sum, dt / 6));
}

function stageNetFlows(walk: Walk, stocks: Float64Array, time: number): Float64Array {
  walk.scope.time = time;
  placeStocks(walk, stocks);
  evaluateStage(walk, false);
  return netFlows(walk);
}

function finish(
  system: System,
  cells: readonly number[],
  times: readonly number[],
  rows: readonly Float64Array[],
  problems: readonly Problem[],
): Run {
  const values = new Float64Array(cells.length * rows.length);
  rows.forEach((row, at) => {
    row.forEach((value, cell) => {
      values[cell * rows.length + at] = value;
    });
  });
  const names = cells.map((cell) => system.cells[cell]?.name ?? "");
  return { cells, names, times: Float64Array.from(times), values, completed: !hasErrors(problems), problems };
}
