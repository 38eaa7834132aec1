import { decimalsFor, formatDecimal, formatSigned } from "../numbers/digits.ts";
import type { ChartMode } from "./chart-input.ts";
import type { LineChart } from "./line-chart.ts";
import type { LineLook } from "./line-look.ts";
import { isAgainstBase } from "./series-mode.ts";

/** One scenario under the cursor. */
export interface ReadoutRow extends LineLook {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Its distance from the base with a sign; empty for the base, and where the chart itself shows the distance. */
  readonly change: string;
}

/** The saved time nearest to `time`, as its place in `times`. */
export function nearestIndex(times: ArrayLike<number>, time: number): number {
  let best = 0;
  for (let index = 1; index < times.length; index += 1) {
    if (Math.abs((times[index] ?? 0) - time) < Math.abs((times[best] ?? 0) - time)) best = index;
  }
  return best;
}

/** What the cursor reads: all scenarios at one saved time, highest first. */
export function readout(chart: LineChart, mode: ChartMode, index: number): ReadoutRow[] {
  const shown = chart.lines.map(({ line, values }) => ({ line, value: values[index] ?? Number.NaN }));
  const base = shown.find(({ line }) => line.style === 0)?.value ?? Number.NaN;
  const largest = Math.max(...shown.map(({ value }) => Math.abs(value)).filter(Number.isFinite), 0);
  const decimals = decimalsFor(largest, 4, 4);
  const isDifference = isAgainstBase(mode);
  return shown
    .sort((a, b) => (Number.isNaN(a.value) ? 1 : Number.isNaN(b.value) ? -1 : b.value - a.value))
    .map(({ line, value }) => ({
      id: line.id,
      name: line.name,
      style: line.style,
      look: line.look,
      value: isDifference && line.style !== 0 ? formatSigned(value, decimals) : formatDecimal(value, decimals),
      change: isDifference || line.style === 0 || Number.isNaN(base) ? "" : formatSigned(value - base, decimals),
    }));
}
