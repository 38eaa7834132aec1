import { arctan, bitLength, decompose, exp, fixed, ln, pi } from "../../models/compile/kernels/exact.ts";
import type { KernelName } from "../../models/compile/kernels/library.ts";

/** A value in fixed point: `value * 2^-bits`. */
export interface Exact {
  readonly value: bigint;
  readonly bits: number;
}

/** The distance of a computed double from the exact value, in units of the last place of the exact value. */
export function ulpsBetween(computed: number, exact: Exact): number {
  const { value, bits } = exact;
  const size = value < 0n ? -value : value;
  // The last place of the double nearest below: 52 places under its first bit, but never under 2^-1074.
  const place = Math.max(bitLength(size) - 53 - bits, -1074);
  const difference = fixed(computed, bits) - value;
  return Number((difference * (1n << 40n)) >> BigInt(place + bits)) / 2 ** 40;
}

/** The exact function at finite doubles inside its domain, with 100 bits below the expected result's first. */
export function reference(name: KernelName, x: number, y: number, expected: number): Exact {
  const exponent = expected === 0 ? -1074 : Math.floor(Math.log2(Math.abs(expected)));
  const bits = 100 + Math.max(64, Math.min(1074, -exponent) + 64);
  return { value: functions[name](x, y, bits), bits };
}

type ExactFunction = (x: number, y: number, bits: number) => bigint;

const functions: Record<KernelName, ExactFunction> = {
  exp: (x, _, bits) => exp(fixed(x, bits), bits),
  ln: (x, _, bits) => lnOf(x, bits),
  log10: (x, _, bits) => (lnOf(x, bits) << BigInt(bits)) / ln(10n << BigInt(bits), bits),
  sin: (x, _, bits) => turned(x, 0n, bits),
  cos: (x, _, bits) => turned(x, 1n, bits),
  tan: (x, _, bits) => (turned(x, 0n, bits + 80) << BigInt(bits)) / turned(x, 1n, bits + 80),
  arcsin: (x, _, bits) => arcsine(fixed(x, bits), bits),
  arccos: (x, _, bits) => (pi(bits) >> 1n) - arcsine(fixed(x, bits), bits),
  arctan: (x, _, bits) => (Math.abs(x) > 1 ? arctanOfLarge(x, bits) : arctangent(fixed(x, bits), bits)),
  power: (x, y, bits) => {
    const more = bits + 80;
    const exponent = (lnOf(Math.abs(x), more + 64) * fixed(y, 1100)) >> BigInt(1100 + 64);
    const value = exp(exponent, more) >> 80n;
    return x < 0 && y % 2 !== 0 ? -value : value;
  },
};

function lnOf(x: number, bits: number): bigint {
  const [mantissa, exponent] = decompose(x);
  const two = ln(2n << BigInt(bits), bits);
  return ln(mantissa << BigInt(bits), bits) + BigInt(exponent) * two;
}

/** sin(x + quarters pi/2). */
function turned(x: number, quarters: bigint, bits: number): bigint {
  const more = bits + 1100;
  const quarter = pi(more) >> 1n;
  const angle = fixed(x, more);
  const turns = (2n * angle + (angle < 0n ? -quarter : quarter)) / (2n * quarter);
  const rest = (angle - turns * quarter) >> 1100n;
  const place = (((turns + quarters) % 4n) + 4n) % 4n;
  const value = place % 2n === 0n ? series(rest, rest, 1n, bits) : series(1n << BigInt(bits), rest, 0n, bits);
  return place >= 2n ? -value : value;
}

/** first - first x^2 / ((n+1)(n+2)) + ... */
function series(first: bigint, x: bigint, start: bigint, bits: number): bigint {
  const square = (x * x) >> BigInt(bits);
  let term = first;
  let sum = 0n;
  for (let n = start; term !== 0n; n += 2n) {
    sum += term;
    term = -((term * square) >> BigInt(bits)) / ((n + 1n) * (n + 2n));
  }
  return sum;
}

/** By halving the angle until the plain series is quick. */
function arctangent(x: bigint, bits: number): bigint {
  const one = 1n << BigInt(bits);
  let reduced = x;
  for (let turn = 0; turn < 4; turn += 1) {
    const root = squareRoot((one << BigInt(bits)) + reduced * reduced);
    reduced = (reduced << BigInt(bits)) / (one + root);
  }
  return arctan(reduced, bits) << 4n;
}

function arctanOfLarge(x: number, bits: number): bigint {
  const value = (pi(bits) >> 1n) - arctangent((1n << BigInt(2 * bits)) / fixed(Math.abs(x), bits), bits);
  return x < 0 ? -value : value;
}

/** arcsin x = arctan(x / sqrt(1 - x^2)). */
function arcsine(x: bigint, bits: number): bigint {
  const one = 1n << BigInt(bits);
  const root = squareRoot((one << BigInt(bits)) - x * x);
  if (root === 0n) return x < 0n ? -pi(bits) >> 1n : pi(bits) >> 1n;
  const ratio = (x << BigInt(bits)) / root;
  const size = ratio < 0n ? -ratio : ratio;
  if (size <= one) return arctangent(ratio, bits);
  const value = (pi(bits) >> 1n) - arctangent((one << BigInt(bits)) / size, bits);
  return ratio < 0n ? -value : value;
}

/** The whole part of a square root. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((bitLength(value) + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
