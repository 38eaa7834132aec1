import { type Run, seriesAt } from "../../models/run/run-request.ts";

const rowIndexes = new WeakMap<Run, ReadonlyMap<number, number>>();

/** The saved series of a cell; nothing when it was not saved. */
export function seriesOf(run: Run, cell: number): Float64Array | undefined {
  let rows = rowIndexes.get(run);
  if (!rows) {
    rows = new Map(run.cells.map((each, row) => [each, row]));
    rowIndexes.set(run, rows);
  }
  const row = rows.get(cell);
  return row === undefined ? undefined : seriesAt(run, row);
}

/** The value of a series at a time, on the line between two save points; NaN outside the run. */
export function valueAt(times: Float64Array, series: Float64Array, time: number): number {
  const last = times.length - 1;
  const [first = Number.NaN, end = Number.NaN] = [times[0], times[last]];
  const step = last > 0 ? (end - first) / last : 1;
  const place = last > 0 ? (time - first) / step : 0;
  const nearest = Math.round(place);
  // A time that was written in decimals lands a rounding away from its save point.
  if (Math.abs(time - (first + nearest * step)) <= 1e-6 * Math.abs(step)) return series[nearest] ?? Number.NaN;
  if (!(time > first && time < end)) return Number.NaN;
  const before = Math.floor(place);
  const [left = Number.NaN, right = Number.NaN] = [series[before], series[before + 1]];
  return left + (right - left) * (place - before);
}

/** The trapezoid rule over every save point of a window whose ends stand on save points. */
export function integralOver(times: Float64Array, series: Float64Array, from: number, to: number): number {
  const [first = Number.NaN, end = Number.NaN] = [times[0], times[times.length - 1]];
  const step = (end - first) / (times.length - 1);
  const start = Math.round((from - first) / step);
  const stop = Math.round((to - first) / step);
  if (!(start >= 0 && stop < times.length && start < stop)) return Number.NaN;
  let sum = 0;
  for (let at = start; at < stop; at++) {
    sum += (((series[at] ?? Number.NaN) + (series[at + 1] ?? Number.NaN)) / 2) * step;
  }
  return sum;
}
