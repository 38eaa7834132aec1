import type { Seen } from "./probe.ts";

/** What one lever event took, in milliseconds from the moment the page got it. */
export interface Latency {
  /** What had passed before the page got it, since the system had. */
  readonly before: number;
  readonly stored: number;
  readonly painted: number;
}

const firstFrom = (times: readonly number[], from: number) => times.find((time) => time >= from);

/**
 * Follow every lever event to its runs and its pictures. An event's runs are those that were asked for after it; its picture
 * is there when as many charts as are in sight have been drawn after that. What changed no number is no event.
 */
export function latenciesOf(seen: Seen, charts: number): readonly Latency[] {
  return seen.moves.flatMap(({ from, at, end }) => {
    const wanted = firstFrom(seen.wanted, at);
    if (wanted === undefined || wanted > end) return [];
    const asked = firstFrom(seen.asked, wanted);
    const stored = asked === undefined ? undefined : firstFrom(seen.stored, asked);
    const painted = stored === undefined ? undefined : paintedFrom(seen, stored, charts);
    if (stored === undefined || painted === undefined) return [];
    return [{ before: at - from, stored: stored - at, painted: painted - at }];
  });
}

/** When as many charts had been drawn as are in sight, of what was drawn from a moment on. */
export function paintedFrom(seen: Seen, from: number, charts: number): number | undefined {
  const drawn = new Set<string>();
  let last = 0;
  for (const { chart, at, painted } of seen.draws) {
    if (at < from || drawn.has(chart)) continue;
    drawn.add(chart);
    last = Math.max(last, painted);
    if (drawn.size === charts) return Number.isFinite(last) ? last : undefined;
  }
  return undefined;
}

/** The value that a share of the others do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
