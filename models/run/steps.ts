import type { System } from "../check/system.ts";
import type { SimSpecs } from "../model.ts";
import type { RunRequest } from "./run-request.ts";

/** How often a run steps and saves. */
export interface StepPlan {
  /** From start to stop; the last row stands at `start + steps * dt`. */
  readonly steps: number;
  /** A row is saved at step 0 and at each multiple of this. */
  readonly saveEvery: number;
  /** Rows saved: those at 0, saveEvery, 2 saveEvery, ... up to `steps`. */
  readonly savePoints: number;
}

/**
 * Count the steps of a run in whole numbers, so that rounding never loses or adds one.
 *
 * @source The loop over time and `fmod` that this replaces drops save points, for instance at dt 0.1.
 */
export function planSteps(specs: SimSpecs): StepPlan {
  const steps = Math.round((specs.stop - specs.start) / specs.dt);
  const saveEvery = Math.max(1, Math.round(specs.saveStep / specs.dt));
  return { steps, saveEvery, savePoints: Math.floor(steps / saveEvery) + 1 };
}

/** The time of a step: multiplied, never added up. */
export function timeAt(specs: SimSpecs, step: number): number {
  return specs.start + step * specs.dt;
}

/**
 * How many whole steps a pipeline holds its input back: the nearest count, at least one. One step beyond the run stands
 * for every longer delay, since nothing comes out of it any more; so memory stays bounded.
 */
export function pipelineSteps(delay: number, dt: number, runSteps: number): number {
  const steps = Math.floor(delay / dt + 0.5);
  return steps >= 1 ? Math.min(steps, runSteps + 1) : 1;
}

/** The cells that a run saves: those asked for, else all of the variables that stand in the file. */
export function savedCells(system: Pick<System, "variables">, request: RunRequest): readonly number[] {
  if (request.outputs) return request.outputs;
  const cells: number[] = [];
  for (const { source, firstCell, cellCount } of system.variables) {
    if (source) for (let k = 0; k < cellCount; k += 1) cells.push(firstCell + k);
  }
  return cells;
}
