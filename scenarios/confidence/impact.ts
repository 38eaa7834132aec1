import type { SensitivityShare } from "./sensitivity.ts";

/** How much an assumption matters among all those about the world that have a range. */
export interface Impact {
  /** 1 moves the indicators most. */
  readonly rank: number;
  readonly count: number;
  readonly share: number;
  /** Among the fewest that together account for half of all movement. */
  readonly isHigh: boolean;
}

/** The rank of each assumption, by its name. */
export function impactsOf(shares: readonly SensitivityShare[]): ReadonlyMap<string, Impact> {
  const ranked = shares.toSorted((a, b) => b.share - a.share);
  const impacts = new Map<string, Impact>();
  let before = 0;
  for (const [at, { name, share }] of ranked.entries()) {
    impacts.set(name, { rank: at + 1, count: ranked.length, share, isHigh: share > 0 && before < 0.5 });
    before += share;
  }
  return impacts;
}
