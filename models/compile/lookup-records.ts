import type { LookupTable } from "../check/system.ts";

/**
 * A table as the machine reads it: one record of four doubles for each stretch of x, `low, origin, y, slope`, then a
 * closing `low`. Within `low <= x < next low` the value is `y + (x - origin) * slope`, for the held ends too: a slope
 * of 0, signed so that adding it leaves even y = -0 alone. So one comparison of bounds serves all kinds.
 */
export const recordBytes = 32;

/**
 * How far out the held ends are written as records; beyond it `lookup` takes over. An x this side of it is so small
 * beside the largest doubles that its distance from any of them is finite.
 */
export const farthest = 2 ** 960;

/** What `lookup` does outside the records. */
export const tableKinds = { extrapolate: 0, continuous: 1, discrete: 2 } as const;

/** Room for the records of a table with so many points. */
export function recordSpace(points: number): number {
  return (points + 3) * recordBytes;
}

/** A table as the machine reads it. */
export interface TableRecords {
  /** The closing bound included. */
  readonly numbers: readonly number[];
  /** One of `tableKinds`. */
  readonly kind: number;
}

/** Write a table as records. */
export function makeRecords(table: Pick<LookupTable, "kind" | "x" | "y">): TableRecords {
  // A single point has no slope to go on with.
  const kind = table.kind === "extrapolate" && table.x.length === 1 ? "continuous" : table.kind;
  return { numbers: makeNumbers({ ...table, kind }), kind: tableKinds[kind] };
}

function makeNumbers({ kind, x, y }: Pick<LookupTable, "kind" | "x" | "y">): readonly number[] {
  const last = x.length - 1;
  const at = (values: readonly number[], i: number) => values[i] ?? Number.NaN;
  const segment = (i: number, low = at(x, i)): readonly number[] => {
    const slope = (at(y, i + 1) - at(y, i)) / (at(x, i + 1) - at(x, i));
    return kind === "discrete" ? [low, origin(x, i), at(y, i), -0] : [low, at(x, i), at(y, i), slope];
  };
  const inner = Array.from({ length: last }, (_, i) => i);
  const lastPoint = [at(x, last), origin(x, last), at(y, last), -0];
  if (kind === "extrapolate") {
    const segments = inner.flatMap((i) => segment(i, i === 0 ? Number.NEGATIVE_INFINITY : at(x, i)));
    const beyond = segment(last - 1, nextAfter(at(x, last)));
    return [...segments, ...lastPoint, ...beyond, Number.POSITIVE_INFINITY];
  }
  const before = [-farthest, origin(x, 0), at(y, 0), 0];
  return [...before, ...inner.flatMap((i) => segment(i)), ...lastPoint, farthest];
}

/**
 * Where a held stretch counts its distance from, whose sign meets that of the slope: at its point, as -0 for 0 since
 * -0 - 0 is -0; at 0 where the way to the next point is too long for a double.
 */
function origin(x: readonly number[], i: number): number {
  const [low = Number.NaN, high = low] = x.slice(i, i + 2);
  return low !== 0 && Number.isFinite(high - low) ? low : -0;
}

/** The next double towards infinity. */
function nextAfter(x: number): number {
  const number = new Float64Array([x === 0 ? 0 : x]);
  const bits = new BigInt64Array(number.buffer);
  bits[0] = (bits[0] ?? 0n) + (x < 0 ? -1n : 1n);
  return number[0] ?? Number.NaN;
}
