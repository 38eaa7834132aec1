import type { Run } from "../../models/run/run-request.ts";
import type { Observation } from "../scenario.ts";
import { integralOver, seriesOf, valueAt } from "./read-run.ts";

/** What the model says of an observed quantity. */
export interface Observed {
  readonly observation: Observation;
  readonly value: number;
  /** The ends with the tolerance added; infinite on an open side. */
  readonly low: number;
  readonly high: number;
  readonly isMet: boolean;
  /** How far the value lies from the observed figure or interval, relative; 0 inside, absent where it cannot be said. */
  readonly deviation?: number;
}

/** The quantity as the observation asks for it. */
export function measure(observation: Observation, run: Run, cell: number | undefined): number {
  const series = cell === undefined ? undefined : seriesOf(run, cell);
  if (!series) return Number.NaN;
  const { aggregate, time = Number.NaN, from = Number.NaN, to = Number.NaN } = observation;
  if (aggregate === "value") return valueAt(run.times, series, time);
  const integral = integralOver(run.times, series, from, to);
  return aggregate === "integral" ? integral : integral / (to - from);
}

/** A value held against what was observed. */
export function judge(observation: Observation, value: number): Observed {
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY, tolerance = 0 } = observation;
  // An open side stays open: nothing times infinity is not a number.
  const slack = (end: number) => (Number.isFinite(end) ? tolerance * Math.abs(end) : 0);
  const widened = { low: low - slack(low), high: high + slack(high) };
  const isMet = value >= widened.low && value <= widened.high;
  const nearest = Math.max(low, Math.min(high, value));
  const deviation = nearest === 0 || Number.isNaN(value) ? {} : { deviation: (value - nearest) / Math.abs(nearest) };
  return { observation, value, ...widened, isMet, ...deviation };
}
