import type { System } from "../check/system.ts";
import { limits } from "../limits.ts";
import type { SimSpecs } from "../model.ts";
import type { Problem } from "../problem.ts";
import { runProblem } from "./problems.ts";
import type { RunRequest } from "./run-request.ts";
import { planSteps, savedCells } from "./steps.ts";

/** The parts of a system that a request is measured against. */
export type RequestSubject = Pick<System, "variables" | "cells" | "tables">;

/**
 * Say what forbids a run, or makes it long, before anything is allocated for it.
 *
 * @returns All problems; a run may start when none of them is an error.
 */
export function checkRequest(system: RequestSubject, request: RunRequest): readonly Problem[] {
  const values = [...checkSeed(request), ...checkConstants(system, request), ...checkTables(system, request)];
  const timing = checkSpecs(request.simSpecs);
  if (timing.some((problem) => problem.severity === "error")) return [...timing, ...values];
  return [...timing, ...checkSize(system, request), ...values];
}

function checkSpecs(specs: SimSpecs): readonly Problem[] {
  const { start, stop, dt, saveStep } = specs;
  if (![start, stop, dt, saveStep].every(Number.isFinite)) {
    return [runProblem("run/specs-not-finite", { start, stop, dt, saveStep })];
  }
  if (dt <= 0) return [runProblem("run/dt", { dt })];
  if (saveStep <= 0) return [runProblem("run/save-step", { saveStep })];
  if (stop < start) return [runProblem("run/stop-before-start", { start, stop })];
  if (start + dt === start || stop - dt === stop) return [runProblem("run/dt-lost", { start, stop, dt })];
  const { steps, saveEvery } = planSteps(specs);
  if (steps > limits.steps) return [runProblem("run/too-many-steps", { steps, limit: limits.steps })];
  // A save step such as 0.3 with dt 0.1 is off by rounding only; anything larger would move the rows.
  const isMultiple = Math.abs(saveStep / dt - saveEvery) <= 1e-6 * saveEvery;
  return isMultiple ? [] : [runProblem("run/save-step-rounded", { saveStep, dt, used: saveEvery * dt })];
}

/** What a run amounts to: steps times cells. */
export function workOf(system: RequestSubject, specs: SimSpecs): number {
  return planSteps(specs).steps * system.cells.length;
}

function checkSize(system: RequestSubject, request: RunRequest): readonly Problem[] {
  const { savePoints } = planSteps(request.simSpecs);
  const problems: Problem[] = [];
  const work = workOf(system, request.simSpecs);
  if (work > limits.work) problems.push(runProblem("run/too-much-work", { work, limit: limits.work }));
  else if (work > limits.longWork) problems.push(runProblem("run/much-work", { work }));
  const bytes = savedCells(system, request).length * savePoints * 8;
  if (bytes > limits.savedBytes) {
    problems.push(
      runProblem("run/too-much-memory", { megabytes: toMegabytes(bytes), limit: toMegabytes(limits.savedBytes) }),
    );
  }
  return problems;
}

/**
 * Whether the past that pipelines keep fits into memory: known only once their delays are, at the start of the run.
 *
 * @param lengths Of each pipeline, in steps.
 */
export function checkPipelines(lengths: readonly number[]): readonly Problem[] {
  const bytes = lengths.reduce((sum, length) => sum + length * 8, 0);
  if (bytes <= limits.savedBytes) return [];
  const values = { megabytes: toMegabytes(bytes), limit: toMegabytes(limits.savedBytes) };
  return [runProblem("run/too-much-memory-for-delays", values)];
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function checkSeed({ seed = 0 }: RunRequest): readonly Problem[] {
  return Number.isFinite(seed) ? [] : [runProblem("run/seed", { seed })];
}

function checkConstants(system: RequestSubject, request: RunRequest): readonly Problem[] {
  const wrong = [...(request.constants ?? [])].filter(([, value]) => !Number.isFinite(value));
  return wrong.map(([cell, value]) => {
    const name = system.cells[cell]?.name ?? String(cell);
    return runProblem("run/constant", { name, value }, { variable: name });
  });
}

function checkTables(system: RequestSubject, request: RunRequest): readonly Problem[] {
  return [...(request.tables ?? [])].flatMap(([table, { x, y }]) => {
    const name = system.tables[table]?.name ?? String(table);
    const points = Math.max(x.length, y.length);
    const limit = limits.graphicalFunctionPoints;
    if (points > limit) return [runProblem("run/too-many-points", { name, points, limit }, { variable: name })];
    if (isTable(x, y)) return [];
    return [runProblem("run/points", { name }, { variable: name })];
  });
}

function isTable(x: readonly number[], y: readonly number[]): boolean {
  if (x.length === 0 || x.length !== y.length) return false;
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite)) return false;
  return x.every((value, i) => i === 0 || value > (x[i - 1] ?? value));
}
