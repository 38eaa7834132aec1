import { savedAtOnce } from "../compile/stages.ts";
import type { SimSpecs } from "../model.ts";
import type { Machine } from "./machine.ts";
import { type StepPlan, timeAt } from "./steps.ts";

/** Where a run's rows go: a part of the machine's memory, emptied into the series whenever it is full. */
export interface RowBuffer {
  /** Make room for a row at least; gives the step before which the buffer cannot run over. */
  makeRoom(step: number): number;
  /** Times and values of the rows saved so far, shapes [rows] and [cells, rows]. */
  take(specs: SimSpecs): { readonly times: Float64Array; readonly values: Float64Array };
}

/** Bytes of rows that stay in the machine; runs that save more are emptied in between. */
const bufferBytes = 4 * 1024 * 1024;

/** Lay out the output of a run from an address on, and tell the machine which cells to save. */
export function createRowBuffer(machine: Machine, cells: readonly number[], plan: StepPlan, place: number): RowBuffer {
  const { layout } = machine.program;
  const { savePoints, saveEvery } = plan;
  const room = Math.min(savePoints, Math.max(1, Math.floor(bufferBytes / (8 * Math.max(1, cells.length)))));
  const list = Math.ceil(place / 8) * 8;
  // The machine saves several cells at a time: what is missing to the last few is the start time, behind the rest.
  const count = Math.ceil(cells.length / savedAtOnce) * savedAtOnce;
  const output = Math.ceil((list + 4 * count) / 64) * 64;
  machine.reserve(output + 8 * room * count);
  for (let index = 0; index < count; index++) {
    const cell = cells[index];
    machine.writeWord(list + 4 * index, (cell === undefined ? undefined : layout.cells[cell]) ?? layout.start);
  }
  machine.writeWord(layout.outputList, list);
  machine.writeWord(layout.outputCount, count);
  machine.writeWord(layout.outputStride, 8 * room);
  machine.writeWord(layout.outputNext, output);

  const values = room < savePoints ? new Float64Array(cells.length * savePoints) : undefined;
  let emptied = 0;
  const savedRows = () => machine.readWord(layout.nextSave) / saveEvery;
  const series = (index: number, rows: number) => machine.row(output + 8 * room * index, rows);
  const empty = () => {
    const rows = savedRows() - emptied;
    cells.forEach((_, index) => {
      values?.set(series(index, rows), index * savePoints + emptied);
    });
    emptied += rows;
    machine.writeWord(layout.outputNext, output);
  };

  return {
    makeRoom(step) {
      if (savedRows() - emptied === room && emptied + room < savePoints) empty();
      const free = room - (savedRows() - emptied);
      return Math.max(step, machine.readWord(layout.nextSave)) + free * saveEvery;
    },
    take(specs) {
      const rows = Math.min(savePoints, savedRows());
      const times = new Float64Array(rows);
      for (let row = 0; row < rows; row++) times[row] = timeAt(specs, row * saveEvery);
      if (values) {
        empty();
        return { times, values: rows === savePoints ? values : narrow(values, cells.length, savePoints, rows) };
      }
      if (rows === savePoints) return { times, values: machine.row(output, cells.length * rows).slice() };
      const kept = new Float64Array(cells.length * rows);
      cells.forEach((_, index) => {
        kept.set(series(index, rows), index * rows);
      });
      return { times, values: kept };
    },
  };
}

/** The first rows of series that have room for more. */
function narrow(values: Float64Array, cells: number, points: number, rows: number): Float64Array {
  const kept = new Float64Array(cells * rows);
  for (let cell = 0; cell < cells; cell++) {
    kept.set(values.subarray(cell * points, cell * points + rows), cell * rows);
  }
  return kept;
}
