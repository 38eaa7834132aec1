import type { System } from "../check/system.ts";
import { levels, type Value } from "./graph.ts";
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
  const f64s = (count: number) => space.take(count * 8);
  const [start, stop, dt, halfDt, sixthDt, seed] = [f64s(1), f64s(1), f64s(1), f64s(1), f64s(1), f64s(1)];
  const word = () => space.take(4);
  const words = {
    nextSave: word(),
    saveEvery: word(),
    outputCount: word(),
    outputList: word(),
    outputNext: word(),
    outputStride: word(),
  };
  const tables = system.tables.map(() => space.take(12));
  const stockCount = lowered.stocks.length;
  space.align(64);
  // Rows of pairs: even, so that each begins on a pair's boundary.
  const row = () => f64s(stockCount + (stockCount % 2));
  const [stocks, stageStocks, nets, sums] = [row(), row(), row(), row()];
  const stockIndices = new Map(lowered.stocks.map((stock, index) => [stock.cell, index]));
  const stockIndex = (cell: number) => stockIndices.get(cell) ?? 0;
  const slots = new Map<Value, number>();
  const find = (value: Value) => {
    if (value.op === "stock") return stocks + 8 * stockIndex(value.payload);
    const fixed = { start, stop, dt, seed }[value.op as string];
    return fixed ?? slots.get(value);
  };
  const placeOf = (value: Value) => {
    const known = find(value);
    if (known !== undefined) return known;
    const made = f64s(1);
    slots.set(value, made);
    return made;
  };
  const pipelines = lowered.pipelines.map(({ delay, initial }): PipelinePlaces => {
    return { delay: placeOf(delay), initial: placeOf(initial), ring: word(), cursor: word(), end: word() };
  });
  const cells = lowered.cells.map(placeOf);
  const lookups = new Map<Value, number>();
  const places = {
    ...{ start, stop, dt, halfDt, sixthDt, seed },
    ...words,
    ...{ cells, stocks, tables, pipelines },
    stockCells: lowered.stocks.map((stock) => stock.cell),
    stillCells: lowered.still.map((stock) => stock.cell),
  };
  return {
    ...{ places, stageStocks, nets, sums, stockIndex, find, placeOf },
    lookupPlace: (value) => {
      const place = lookups.get(value) ?? word();
      lookups.set(value, place);
      return place;
    },
    scratch: (count) => f64s(count),
    finish: () => ({
      ...places,
      lookups: [...lookups].map(([value, address]) => ({ table: value.payload, address })),
      end: space.take(0),
    }),
  };
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
