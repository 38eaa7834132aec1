import type { LookupTable } from "../check/system.ts";

/**
 * Read a graphical function at `x`.
 *
 * @returns The last point's y or its line beyond the ends, as the table's kind says; NaN for NaN.
 * @source XMILE 1.0, section 3.1.4: continuous and discrete hold the end values, extrapolate goes on with the end slopes.
 */
export function lookup(table: LookupTable, x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const last = table.x.length - 1;
  const segment = segmentAt(table.x, x);
  if (segment < 0) return table.kind === "extrapolate" && last > 0 ? onSegment(table, 0, x) : pointY(table, 0);
  if (segment < last) return table.kind === "discrete" ? pointY(table, segment) : onSegment(table, segment, x);
  const isBeyond = x > pointX(table, last);
  return table.kind === "extrapolate" && isBeyond && last > 0 ? onSegment(table, last - 1, x) : pointY(table, last);
}

/** The largest i with xs[i] <= x, or -1. */
function segmentAt(xs: readonly number[], x: number): number {
  let low = -1;
  let high = xs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? Number.NaN) <= x) low = middle;
    else high = middle;
  }
  return low;
}

function onSegment(table: LookupTable, i: number, x: number): number {
  const slope = (pointY(table, i + 1) - pointY(table, i)) / (pointX(table, i + 1) - pointX(table, i));
  return pointY(table, i) + (x - pointX(table, i)) * slope;
}

function pointX(table: LookupTable, i: number): number {
  return table.x[i] ?? Number.NaN;
}

function pointY(table: LookupTable, i: number): number {
  return table.y[i] ?? Number.NaN;
}
