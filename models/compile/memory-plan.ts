import type { System } from "../check/system.ts";
import { levels, type Value, type ValueOp } from "./graph.ts";
import type { Lowered } from "./lower.ts";
import type { PipelinePlaces, ProgramLayout } from "./program.ts";

/** Where everything stands in linear memory, filled in while the code is written. */
export interface MemoryPlan {
  readonly places: Omit<ProgramLayout, "end" | "lookups">;
  /** Stocks of the present stage, their net flows, and the weighted sum of those so far: as long as the stocks. */
  readonly stageStocks: number;
  readonly nets: number;
  readonly sums: number;
  stockIndex(cell: number): number;
  /** The place of a value that is in memory already. */
  find(value: Value): number | undefined;
  /** The place of a value; made at the first call. */
  placeOf(value: Value): number;
  /** The segment word of a lookup. */
  lookupPlace(value: Value): number;
  /** Room for a row of numbers to choose from. */
  scratch(count: number): number;
  finish(): ProgramLayout;
}

/** Lay out the memory of a lowered system, from the first byte that the kernels leave free. */
export function planMemory(system: System, lowered: Lowered, firstFree: number): MemoryPlan {
  const space = createSpace(firstFree);
  const words = takeWords(space);
  const tables = system.tables.map(() => space.take(12));
  const rows = takeRows(space, lowered.stocks.length);
  const stockIndices = new Map(lowered.stocks.map((stock, index) => [stock.cell, index]));
  const stockIndex = (cell: number) => stockIndices.get(cell) ?? 0;
  const { find, placeOf } = createSlots(space, words, (cell) => rows.stocks + 8 * stockIndex(cell));
  const lookups = createPlaces(() => space.take(4));
  const { stocks, ...stageRows } = rows;
  const places = {
    ...words,
    ...{ stocks, tables, cells: lowered.cells.map(placeOf) },
    pipelines: lowered.pipelines.map(({ delay, initial }): PipelinePlaces => {
      const word = () => space.take(4);
      return { delay: placeOf(delay), initial: placeOf(initial), ring: word(), cursor: word(), end: word() };
    }),
    stockCells: lowered.stocks.map((stock) => stock.cell),
    stillCells: lowered.still.map((stock) => stock.cell),
  };
  return {
    ...{ places, ...stageRows, stockIndex, find, placeOf },
    lookupPlace: lookups.placeOf,
    scratch: (count) => space.take(count * 8),
    finish: () => ({
      ...places,
      lookups: [...lookups.known].map(([value, address]) => ({ table: value.payload, address })),
      end: space.take(0),
    }),
  };
}

function takeWords(space: Space) {
  const [f64, i32] = [() => space.take(8), () => space.take(4)];
  return {
    ...{ start: f64(), stop: f64(), dt: f64(), halfDt: f64(), sixthDt: f64(), seed: f64() },
    ...{ nextSave: i32(), saveEvery: i32(), outputCount: i32() },
    ...{ outputList: i32(), outputNext: i32(), outputStride: i32() },
  };
}

/** Rows of pairs: even, so that each begins on a pair's boundary. */
function takeRows(space: Space, stocks: number) {
  space.align(64);
  const row = () => space.take(8 * (stocks + (stocks % 2)));
  return { stocks: row(), stageStocks: row(), nets: row(), sums: row() };
}

/** Places of values: those that the runner writes, those of stocks, and one for any other that is asked for. */
function createSlots(space: Space, words: ReturnType<typeof takeWords>, placeOfStock: (cell: number) => number) {
  const { start, stop, dt, seed } = words;
  const given = new Map<ValueOp, number>([
    ["start", start],
    ["stop", stop],
    ["dt", dt],
    ["seed", seed],
  ]);
  const { known, placeOf } = createPlaces(() => space.take(8));
  const fixed = ({ op, payload }: Value) => (op === "stock" ? placeOfStock(payload) : given.get(op));
  return {
    find: (value: Value) => fixed(value) ?? known.get(value),
    placeOf: (value: Value) => fixed(value) ?? placeOf(value),
  };
}

function createPlaces(make: () => number) {
  const known = new Map<Value, number>();
  const placeOf = (value: Value) => {
    const place = known.get(value) ?? make();
    known.set(value, place);
    return place;
  };
  return { known, placeOf };
}

interface Space {
  take(bytes: number): number;
  align(to: number): void;
}

function createSpace(firstFree: number): Space {
  let next = firstFree;
  const align = (to: number) => {
    next = Math.ceil(next / to) * to;
  };
  return {
    align,
    take(bytes) {
      align(bytes % 8 === 0 ? 8 : 4);
      const place = next;
      next += bytes;
      return place;
    },
  };
}

/** Whether a value is worked out before the first step, or not at all. */
export function isFixed(value: Value): boolean {
  return value.level <= levels.once;
}
