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

/** A part of time. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of time that is `factor` times as long as the one shown and keeps `time` where it stands; nothing where that is
 * all there is. It never becomes shorter than two saved steps.
 */
export function zoomedSpan(
  factor: number,
  time: number | undefined,
  axis: Pick<Axis, "min" | "max">,
  times: ArrayLike<number>,
): Span | undefined {
  const [first, last] = [times[0] ?? axis.min, times[times.length - 1] ?? axis.max];
  const shortest = 2 * ((times[1] ?? last) - first);
  const length = Math.max(shortest, (axis.max - axis.min) * factor);
  if (length >= last - first - 1e-9) return undefined;
  const share = ((time ?? (axis.min + axis.max) / 2) - axis.min) / (axis.max - axis.min);
  const wanted = axis.min + share * (axis.max - axis.min - length);
  const start = Math.min(Math.max(first, wanted), last - length);
  const [from, to] = [start, start + length].map((end) => times[nearestIndex(times, end)] ?? end);
  return { start: from ?? first, end: to ?? last };
}
