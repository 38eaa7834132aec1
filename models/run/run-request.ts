import type { SimSpecs } from "../model.ts";
import type { Problem } from "../problem.ts";

/** One simulation as asked for. Cells and tables are indices into the `System`. */
export interface RunRequest {
  /** May differ from the system's own: method, step and horizon are not compiled in. */
  readonly simSpecs: SimSpecs;
  /** Values that replace those of constant cells, in the model's own units. */
  readonly constants?: ReadonlyMap<number, number>;
  /** Points that replace those of lookup tables. */
  readonly tables?: ReadonlyMap<number, { readonly x: readonly number[]; readonly y: readonly number[] }>;
  /** Cells to save; absent: every cell of every variable that stands in the file, constants too. */
  readonly outputs?: readonly number[];
  /** Source of the random built-ins; 0 where absent. The same seed gives the same bits everywhere. */
  readonly seed?: number;
}

/** What one simulation gave. */
export interface Run {
  /** The saved cells and their names, in the order asked for. */
  readonly cells: readonly number[];
  readonly names: readonly string[];
  /** Time of each save point, shape [save points]. */
  readonly times: Float64Array;
  /** Saved series, shape [cells, save points], row-major. */
  readonly values: Float64Array;
  /** False when a stock turned NaN or infinite, or the run was stopped; what came before is kept. */
  readonly completed: boolean;
  readonly problems: readonly Problem[];
}

/** The saved values of one row: a view, not a copy. */
export function seriesAt(run: Run, row: number): Float64Array {
  return run.values.subarray(row * run.times.length, (row + 1) * run.times.length);
}
