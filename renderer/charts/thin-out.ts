/**
 * Leave out the points of a line that the eye would not miss: those no more than `tolerance` pixels, measured upright, from
 * the straight stroke that takes their place. They are put where the point before them stands, for ECharts draws no stroke
 * to a point that is hardly apart from the last. Times must rise. Gaps stay gaps, and both ends of every stretch stay.
 *
 * @param line x and y in turn; changed in place.
 */
export function thinOut(line: Float32Array, tolerance: number): void {
  let [x0, y0, lastX, lastY] = [0, 0, 0, 0];
  // From the last point kept, every stroke between these two slopes passes all points since.
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let isOpen = false;
  const keep = (at: number) => {
    line[at] = x0 = lastX;
    line[at + 1] = y0 = lastY;
    [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  };
  for (let at = 0; at < line.length; at += 2) {
    const [x = Number.NaN, y = Number.NaN] = [line[at], line[at + 1]];
    const isGap = !(Number.isFinite(x) && Number.isFinite(y));
    if (isOpen && isGap) keep(at - 2);
    if (isOpen && !isGap) {
      const slope = (y - y0) / (x - x0);
      if (slope < low || slope > high) keep(at - 2);
      low = Math.max(low, (y - tolerance - y0) / (x - x0));
      high = Math.min(high, (y + tolerance - y0) / (x - x0));
      line[at] = x0;
      line[at + 1] = y0;
    }
    [lastX, lastY] = [x, y];
    if (!isOpen && !isGap) keep(at);
    isOpen = !isGap;
  }
  if (isOpen) keep(line.length - 2);
}
