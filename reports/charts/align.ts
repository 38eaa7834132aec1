/**
 * A series given at its own times, as it would be at others: the same object where they agree as far as it goes, else read
 * between its points. Missing outside them.
 */
export function alignTo(
  times: ArrayLike<number>,
  own: ArrayLike<number>,
  values: ArrayLike<number>,
): ArrayLike<number> {
  if (agrees(times, own)) return values;
  let at = 0;
  return Array.from({ length: times.length }, (_, index) => {
    const time = times[index] ?? Number.NaN;
    while (at < own.length - 2 && (own[at + 1] ?? Number.POSITIVE_INFINITY) <= time) at += 1;
    return between(time, own, values, at);
  });
}

function agrees(times: ArrayLike<number>, own: ArrayLike<number>): boolean {
  if (own.length > times.length) return false;
  for (let index = 0; index < own.length; index += 1) if (own[index] !== times[index]) return false;
  return true;
}

function between(time: number, own: ArrayLike<number>, values: ArrayLike<number>, at: number): number {
  const [from = Number.NaN, to = from] = [own[at], own[at + 1]];
  const [low = Number.NaN, high = low] = [values[at], values[at + 1]];
  if (time < from - 1e-9 || time > to + 1e-9) return Number.NaN;
  return to > from ? low + ((time - from) / (to - from)) * (high - low) : low;
}
