import type { System } from "../check/system.ts";

/** A pipeline's words: byte addresses. `ring`, `cursor` and `end` are i32, the rest f64. */
export interface PipelinePlaces {
  readonly delay: number;
  readonly initial: number;
  readonly ring: number;
  readonly cursor: number;
  readonly end: number;
}

/** Where the runner writes before a run and reads after it: byte addresses in the linear memory. */
export interface ProgramLayout {
  /** f64 */
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly halfDt: number;
  readonly sixthDt: number;
  readonly seed: number;
  /** i32: the next step to save, steps between rows, addresses to save from and their count. */
  readonly nextSave: number;
  readonly saveEvery: number;
  readonly outputCount: number;
  readonly outputList: number;
  /** i32: where the first cell's next value goes, and how far on the next cell's goes. */
  readonly outputNext: number;
  readonly outputStride: number;
  /** The f64 of each cell at a saved step; a constant's is where it is replaced. */
  readonly cells: readonly number[];
  /** Stocks that flows move, in one row, and their cells. */
  readonly stocks: number;
  readonly stockCells: readonly number[];
  /** Cells of stocks without flows. */
  readonly stillCells: readonly number[];
  readonly pipelines: readonly PipelinePlaces[];
  /** Three i32 for each table: first record, last record, and whether it holds its end values. */
  readonly tables: readonly number[];
  /** The i32 of each place that reads a table: the record it last used. */
  readonly lookups: readonly { readonly table: number; readonly address: number }[];
  /** First free byte: what depends on the run's size comes here. */
  readonly end: number;
}

/** A compiled system: plain data, to be kept, or posted to a worker. */
export interface Program {
  readonly system: System;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: ProgramLayout;
}
