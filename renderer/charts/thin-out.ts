/**
 * Leave out the points of a line that the eye would not miss: those no more than `tolerance` pixels, measured upright, from
 * the straight stroke that takes their place. Times must rise. Gaps stay gaps.
 *
 * @param line x and y in turn.
 * @returns x and y in turn; the first and last point of every stretch without a gap are among them.
 */
export function thinOut(line: Float64Array, tolerance: number): Float64Array {
  const out = new Float64Array(line.length);
  let length = 0;
  // From the last point kept, every stroke between these two slopes passes all points since.
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let isOpen = false;
  const keep = (at: number) => {
    out[length] = line[at] ?? Number.NaN;
    out[length + 1] = line[at + 1] ?? Number.NaN;
    length += 2;
    [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  };
  for (let at = 0; at < line.length; at += 2) {
    const [x = Number.NaN, y = Number.NaN] = [line[at], line[at + 1]];
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      if (isOpen && out[length - 2] !== line[at - 2]) keep(at - 2);
      if (isOpen) keep(at);
      isOpen = false;
      continue;
    }
    if (!isOpen) {
      keep(at);
      isOpen = true;
      continue;
    }
    const slope = (to: number) => (to - (out[length - 1] ?? 0)) / (x - (out[length - 2] ?? 0));
    if (slope(y) < low || slope(y) > high) keep(at - 2);
    low = Math.max(low, slope(y - tolerance));
    high = Math.min(high, slope(y + tolerance));
  }
  if (isOpen && out[length - 2] !== line[line.length - 2]) keep(line.length - 2);
  return out.subarray(0, length);
}
