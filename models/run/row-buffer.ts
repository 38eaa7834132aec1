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
  const { nextSave, outputNext } = machine.program.layout;
  const { savePoints, saveEvery } = plan;
  const room = Math.min(savePoints, Math.max(1, Math.floor(bufferBytes / (8 * Math.max(1, cells.length)))));
  const output = layOut(machine, cells, room, place);
  const values = room < savePoints ? new Float64Array(cells.length * savePoints) : undefined;
  let emptied = 0;
  const savedRows = () => machine.readWord(nextSave) / saveEvery;
  const copy = (to: Float64Array, rows: number, points: number) => {
    for (let cell = 0; cell < cells.length; cell++) {
      to.set(machine.row(output + 8 * room * cell, rows), cell * points + emptied);
    }
  };
  const empty = (to: Float64Array) => {
    const rows = savedRows() - emptied;
    copy(to, rows, savePoints);
    emptied += rows;
    machine.writeWord(outputNext, output);
  };
  const takeValues = (rows: number) => {
    if (values) {
      empty(values);
      return rows === savePoints ? values : narrow(values, cells.length, savePoints, rows);
    }
    if (rows === savePoints) return machine.row(output, cells.length * rows).slice();
    const kept = new Float64Array(cells.length * rows);
    copy(kept, rows, rows);
    return kept;
  };
  return {
    makeRoom(step) {
      if (values && savedRows() - emptied === room) empty(values);
      const free = room - (savedRows() - emptied);
      return Math.max(step, machine.readWord(nextSave)) + free * saveEvery;
    },
    take(specs) {
      const times = new Float64Array(savedRows());
      for (let row = 0; row < times.length; row++) times[row] = timeAt(specs, row * saveEvery);
      return { times, values: takeValues(times.length) };
    },
  };
}

/** Write the list of what to save; returns where the rows go. */
function layOut(machine: Machine, cells: readonly number[], room: number, place: number): number {
  const { layout } = machine.program;
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
  return output;
}

/** The first rows of series that have room for more. */
function narrow(values: Float64Array, cells: number, points: number, rows: number): Float64Array {
  const kept = new Float64Array(cells * rows);
  for (let cell = 0; cell < cells; cell++) {
    kept.set(values.subarray(cell * points, cell * points + rows), cell * rows);
  }
  return kept;
}
