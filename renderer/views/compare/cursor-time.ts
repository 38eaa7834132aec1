import { nearestIndex } from "../../../reports/charts/readout.ts";
import type { Axis } from "../../../reports/charts/ticks.ts";

/** The time that the cursor stands at: whole years where at least four of them are shown, else what was saved. */
export function cursorTime(time: number, axis: Axis, times: ArrayLike<number>): number {
  const wanted = axis.max - axis.min >= 4 ? Math.round(time) : time;
  return times[nearestIndex(times, Math.min(axis.max, Math.max(axis.min, wanted)))] ?? time;
}

/** Where a key moves the cursor: a year on or back, to the first or the last; nothing for other keys. */
export function movedTime(
  key: string,
  time: number | undefined,
  axis: Axis,
  times: ArrayLike<number>,
): number | undefined {
  const step = axis.max - axis.min >= 4 ? 1 : (times[1] ?? 1) - (times[0] ?? 0);
  const move = key === "ArrowRight" ? step : key === "ArrowLeft" ? -step : 0;
  if (move !== 0) return time === undefined ? axis.max : cursorTime(time + move, axis, times);
  if (key === "Home") return cursorTime(axis.min, axis, times);
  return key === "End" ? cursorTime(axis.max, axis, times) : undefined;
}
