/** Tries before the first answer: the engine translates what it runs often, and of one try nobody knows whether it was held up. */
const fewest = 4;

/**
 * How many times longer work takes when its size doubles: 2 where time goes with size, 4 where with its square. Seen over three
 * doublings up to `size`, since tidying up of memory makes single ones uneven; the fastest try of each size counts, the two in
 * turn, since a shared machine is slow now and then. There are up to 40, until the answer is below `limit`.
 */
export function growth(limit: number, size: number, prepare: (size: number) => () => unknown): number {
  const [small, large] = [prepare(size / 8), prepare(size)];
  millisecondsOf(large);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < fewest || (tries < 40 && most >= limit ** 3 * least); tries++) {
    least = Math.min(least, millisecondsOf(small));
    most = Math.min(most, millisecondsOf(large));
  }
  return Math.cbrt(most / least);
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
