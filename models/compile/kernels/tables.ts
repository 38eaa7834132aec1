import type { DataSegment } from "../machine/code.ts";
import { arctan, doubleBits, doubleOf, exp, fixed, ln, ln2, nearestDouble, pi } from "./exact.ts";

/** Binary places that the tables are worked out with, and the entries of each table. */
const bits = 160;
const one = 1n << BigInt(bits);
export const tableBits = 7;
const entries = 1 << tableBits;

/** Where each table lies in linear memory. The first bytes stay free, so that no address is 0. */
const start = 64;
export const addresses = {
  /** Per entry i: tail, then the bits of 2^(i/128) less i in the exponent's place. */
  exp: start,
  /** Per entry: the inverse of the centre, 0, the logarithm's head, its tail. */
  log: start + entries * 16,
  /** 2/pi, 64 bits a word after one word of zeros. */
  twoOverPi: start + entries * 48,
  /** What the reduction of large angles hands back: head, tail, quadrant. */
  reduced: start + entries * 48 + 24 * 8,
} as const;
/** The first byte that the kernels leave free. */
export const kernelsEnd = addresses.reduced + 32;

/** The doubles that a long number is the sum of: the first ones `width` bits wide, the last one whole. */
export function split(value: bigint, at: number, widths: readonly number[]): number[] {
  let rest = value;
  const parts = widths.map((places) => {
    const cut = BigInt(at - places);
    const part = (rest >> cut) << cut;
    rest -= part;
    return nearestDouble(part, at);
  });
  return [...parts, nearestDouble(rest, at)];
}

/** Places of the heads of ln 2 and of the table's logarithms: their sum over any exponent is exact. */
const logPlaces = 42;

/** The lowest mantissa of the logarithm's reduction; one interval's middle is 1. */
export const logOffset = 0x3fe6955500000000n;

function expEntries(): bigint[] {
  const root = exp(ln2(bits) / BigInt(entries), bits);
  let exact = one;
  return Array.from({ length: entries }, (_, i) => {
    if (i > 0) exact = (exact * root) >> BigInt(bits);
    const head = nearestDouble(exact, bits);
    const tail = nearestDouble(((exact - fixed(head, bits)) << BigInt(bits)) / exact, bits);
    return [doubleBits(tail), BigInt.asUintN(64, doubleBits(head) - (BigInt(i) << BigInt(52 - tableBits)))];
  }).flat();
}

/**
 * Each of the 128 intervals of mantissas gets an inverse of its middle with few bits; around 1 it is 1, so that the logarithm stays relatively right.
 */
function logEntries(): bigint[] {
  const step = 1n << BigInt(52 - tableBits);
  return Array.from({ length: entries }, (_, i) => {
    const middle = doubleOf(logOffset + (BigInt(i) * step + step / 2n));
    const inverse = inverseOf(middle);
    const exact = -ln(fixed(inverse, bits), bits);
    const [head = 0, tail = 0] = split(exact, bits, [logPlaces]);
    return [inverse, 0, head, tail].map(doubleBits);
  }).flat();
}

/** On a grid coarse enough that a mantissa times it, less 1, is a double without an error. */
function inverseOf(middle: number): number {
  if (Math.abs(middle - 1) < 1 / 256) return 1;
  const grid = middle < 1 ? 128 : 256;
  return Math.round(grid / middle) / grid;
}

function twoOverPiWords(): bigint[] {
  const places = 22 * 64;
  const value = (1n << BigInt(2 * places + 65)) / pi(places + 64);
  const words = Array.from({ length: 22 }, (_, k) => BigInt.asUintN(64, value >> BigInt(places - 64 * (k + 1))));
  return [0n, ...words];
}

/** The tables as they lie in memory. */
export function kernelTables(): DataSegment[] {
  const words = BigUint64Array.from([...expEntries(), ...logEntries(), ...twoOverPiWords()]);
  const bytes = new Uint8Array(words.length * 8);
  const view = new DataView(bytes.buffer);
  words.forEach((word, k) => {
    view.setBigUint64(k * 8, word, true);
  });
  return [{ offset: start, bytes }];
}

/** Constants that are too long to be written down by hand. */
export const constants = {
  /** The head has 42 places: its multiples by any exponent are exact. */
  ln2: pair(split(ln2(bits), bits, [logPlaces])),
  /** The head has 35 places: its multiples by 2^18 are exact. */
  ln2ForExp: pair(split(ln2(bits), bits, [35])),
  /** The head has 27 places. */
  log10OfE: pair(split((one << BigInt(bits)) / ln(10n << BigInt(bits), bits), bits, [27])),
  /** pi/2 in parts of 33, 33 and 53 bits: multiples of the first two by 2^20 are exact. */
  halfPiFirst: partsOf(split(pi(bits) >> 1n, bits, [32, 65]), 0),
  halfPiSecond: partsOf(split(pi(bits) >> 1n, bits, [32, 65]), 1),
  halfPiThird: partsOf(split(pi(bits) >> 1n, bits, [32, 65]), 2),
  /** pi/2 as the nearest double and what is left. */
  halfPi: pair(split(pi(bits) >> 1n, bits, [52])),
  arctanHalf: pair(split(arctan(one / 2n, bits), bits, [54])),
  /** pi/2 less the arctangent of the inverse. */
  arctanThreeHalves: pair(split((pi(bits) >> 1n) - arctan((one * 2n) / 3n, bits), bits, [53])),
} as const;

function pair(parts: readonly number[]): readonly [head: number, tail: number] {
  return [partsOf(parts, 0), partsOf(parts, 1)];
}

function partsOf(parts: readonly number[], at: number): number {
  return parts[at] ?? 0;
}
