import { performance } from "node:perf_hooks";

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}

/**
 * The time that a quarter of the turns beat: what work takes by itself. An absolute time on a shared machine, unlike a
 * ratio of contestants that take turns, has no other way to leave out what the neighbours do.
 */
export function undisturbed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 2] ?? Number.NaN;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Milliseconds that some work takes. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One contestant: takes a number of calls, gives nanoseconds of one call. */
export type Contestant = (calls: number) => Promise<number> | number;

/**
 * Let contestants take turns, so that whatever else the machine does hits all of them, and compare them turn by turn.
 *
 * @returns Per contestant the median of its times, and the median of the first one's time over its own.
 */
export async function race(contestants: readonly Contestant[], calls: number, turns: number) {
  const times: number[][] = contestants.map(() => []);
  for (let turn = -2; turn < turns; turn += 1) {
    for (const [k, contestant] of contestants.entries()) {
      const spent = await contestant(calls);
      if (turn >= 0) times[k]?.push(spent);
    }
  }
  const first = times[0] ?? [];
  return times.map((own) => ({
    nanoseconds: median(own),
    ratio: median(own.map((spent, turn) => (first[turn] ?? Number.NaN) / spent)),
  }));
}
