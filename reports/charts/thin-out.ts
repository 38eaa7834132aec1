/** Pixels by which a line may miss a value: less than can be seen. */
export const unseen = 0.1;

/**
 * Leave out the points of a line that the eye would not miss: those no more than `tolerance` pixels, measured upright, from
 * the straight stroke that takes their place. They are put where the point before them stands, for ECharts draws no stroke
 * to a point that is hardly apart from the last. Times must rise. Gaps stay gaps, and both ends of every stretch stay.
 *
 * @param line x and y in turn; changed in place.
 */
export function thinOut(line: Float32Array, tolerance: number): void {
  let from = 0;
  while (from < line.length) {
    if (isGap(line, from)) {
      from += 2;
      continue;
    }
    let to = from + 2;
    while (to < line.length && !isGap(line, to)) to += 2;
    thinStretch(line, from, to, tolerance);
    from = to;
  }
}

/** The points that are left of a stretch without gaps. */
export function keptPoints(stretch: readonly (readonly [number, number])[]): [number, number][] {
  const line = Float32Array.from(stretch.flat());
  thinOut(line, unseen);
  const kept: [number, number][] = [];
  for (let at = 0; at < line.length; at += 2) {
    const [x, y] = [line[at] ?? Number.NaN, line[at + 1] ?? Number.NaN];
    if (x !== kept.at(-1)?.[0]) kept.push([x, y]);
  }
  return kept;
}

function isGap(line: Float32Array, at: number): boolean {
  return !(Number.isFinite(line[at]) && Number.isFinite(line[at + 1]));
}

/** Of points without a gap, from one place to another. Runs for every line at every move of a lever, so it makes no objects. */
function thinStretch(line: Float32Array, from: number, to: number, tolerance: number): void {
  let x0 = line[from] ?? Number.NaN;
  let y0 = line[from + 1] ?? Number.NaN;
  let lastX = x0;
  let lastY = y0;
  // From the last point kept, every stroke between these two slopes passes all points since.
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let at = from + 2; at < to; at += 2) {
    const x = line[at] ?? Number.NaN;
    const y = line[at + 1] ?? Number.NaN;
    const slope = (y - y0) / (x - x0);
    if (slope < low || slope > high) {
      line[at - 2] = x0 = lastX;
      line[at - 1] = y0 = lastY;
      low = Number.NEGATIVE_INFINITY;
      high = Number.POSITIVE_INFINITY;
    }
    low = Math.max(low, (y - tolerance - y0) / (x - x0));
    high = Math.min(high, (y + tolerance - y0) / (x - x0));
    line[at] = x0;
    line[at + 1] = y0;
    lastX = x;
    lastY = y;
  }
  line[to - 2] = lastX;
  line[to - 1] = lastY;
}
