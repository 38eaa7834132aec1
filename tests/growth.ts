/** Tries before the first answer: the engine translates what it runs often, and of one try nobody knows whether it was held up. */
const fewest = 4;

/**
 * How many times longer work of twice the size takes: 2 where time goes with size, 4 where with its square. Of each size the
 * fastest try counts, the two in turn, since a shared machine is slow now and then; there are up to 40, until the answer is
 * below `limit`.
 */
export function growth(limit: number, small: () => unknown, large: () => unknown): number {
  millisecondsOf(large);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < fewest || (tries < 40 && most >= limit * least); tries++) {
    least = Math.min(least, millisecondsOf(small));
    most = Math.min(most, millisecondsOf(large));
  }
  return most / least;
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
