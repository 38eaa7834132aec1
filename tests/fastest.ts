/**
 * Milliseconds that `work` takes: the fastest of five tries, which end with the first under `limit`. A shared machine
 * is slow now and then; work that costs too much is slow every time.
 */
export function fastest(limit: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && best >= limit; tries++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
