import { niceStep } from "../numbers/digits.ts";

/** An axis: its ends and the distance of its ticks, all round numbers. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

function roundTo(value: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  return Number(value.toFixed(Math.min(12, decimals)));
}

function axisWith(step: number, low: number, high: number): Axis {
  const min = roundTo(Math.floor(low / step + 1e-9) * step, step);
  const max = roundTo(Math.ceil(high / step - 1e-9) * step, step);
  return { min, max, step };
}

function intervals(axis: Axis): number {
  return Math.round((axis.max - axis.min) / axis.step);
}

/**
 * Round ends and ticks that hold `low` to `high`: as many ticks as fit in 3 to 7, 5 where possible.
 *
 * @param most Most intervals; fewer where a chart is low.
 */
export function niceAxis(low: number, high: number, most = 6): Axis {
  if (!(Number.isFinite(low) && Number.isFinite(high))) return { min: 0, max: 1, step: 0.5 };
  const spread = high - low;
  if (low === 0 && high === 0) return { min: -1, max: 1, step: 1 };
  if (spread <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9) {
    const step = niceStep(Math.max(Math.abs(low) / 10, 1e-6));
    return axisWith(step, low - step, high + step);
  }
  let axis = axisWith(niceStep(spread / most), low, high);
  for (let tries = 0; tries < 4 && intervals(axis) > most; tries += 1) {
    axis = axisWith(niceStep(axis.step * 1.01), low, high);
  }
  return intervals(axis) < 2 ? axisWith(axis.step / 2, low, high) : axis;
}

/** The tick values of an axis. */
export function ticksOf(axis: Axis): number[] {
  return Array.from({ length: intervals(axis) + 1 }, (_, index) => roundTo(axis.min + index * axis.step, axis.step));
}

/** Whole years at most six, their distance 1, 2, 5 or 10 times a power of ten; a span under two years gets decimals. */
export function timeAxis(start: number, stop: number, most = 6): Axis {
  const step = Math.max(niceStep((stop - start) / (most - 1)), stop - start >= 2 ? 1 : 0);
  return { min: start, max: stop, step };
}

/** The times written under the axis: the multiples of its step within the run. */
export function timeTicksOf(axis: Axis): number[] {
  const first = Math.ceil(axis.min / axis.step - 1e-9);
  const last = Math.floor(axis.max / axis.step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    roundTo((first + index) * axis.step, axis.step),
  );
}

/** Where markers stand: the five-year marks, or for a short run the time ticks, the start left out. */
export function markTimes(start: number, stop: number): number[] {
  const fives = timeTicksOf({ min: start, max: stop, step: 5 }).filter((time) => time > start);
  return fives.length > 0 ? fives : timeTicksOf(timeAxis(start, stop)).filter((time) => time > start);
}
