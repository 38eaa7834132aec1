import {
  add,
  bitsOf,
  call,
  eq,
  type F64Operand,
  fromBits,
  fromLong,
  get,
  give,
  int,
  load,
  local,
  long,
  lt,
  machineFunction,
  mul,
  ne,
  set,
  sub,
  when,
  wrap,
} from "../machine/build.ts";
import type { Code, Local, Statement } from "../machine/code.ts";
import { addresses, constants, logOffset, tableBits } from "./tables.ts";

const [ln2Head, ln2Tail] = constants.ln2;
/** ln(1 + r) = r - r^2/2 + a3 r^3 + ... + a8 r^8 for |r| < 0.0056, within 2^-70 r. */
const a3 = 0.3333333333333339;
const a4 = -0.25000000000000033;
const a5 = 0.1999999998830994;
const a6 = -0.16666666658719348;
const a7 = 0.14286370355743763;
const a8 = -0.12500519079594427;

const smallestNormal = 0x0010000000000000n;
const infinity = 0x7ff0000000000000n;
/** What a subnormal number is multiplied by to make it normal. */
const lift = 2 ** 52;

/** True for bits of a positive, finite, normal number. */
export function isPlain(bits: Local): Code {
  return long.ltUnsigned(long.sub(bits, smallestNormal), infinity - smallestNormal);
}

export interface LogParts {
  readonly statements: readonly Statement[];
  /** ln x = head + tail, the head being the sum rounded. */
  readonly head: Local;
  readonly tail: Local;
}

/**
 * ln of a positive normal number to about 68 bits: x = 2^k z, with z near c whose inverse and logarithm are in a table,
 * and r = z / c - 1 without an error. `lowered` is subtracted from the exponent.
 *
 * @source P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", ACM TOMS
 * 16 (1990); form and coefficients: Arm Optimized Routines, math/pow_log_data.c (2018), N = 128, order 8, without FMA.
 */
export function logParts(bits: Local, lowered?: F64Operand): LogParts {
  const offset = local("i64", "offset");
  const mantissa = local("i64", "mantissa");
  const entry = local("i32", "entry");
  const inverse = local("f64", "inverse");
  const exponent = local("f64", "exponent");
  const z = local("f64", "z");
  const zHead = local("f64", "zHead");
  const rHead = local("f64", "rHead");
  const rTail = local("f64", "rTail");
  const r = local("f64", "r");
  const base = local("f64", "base");
  const first = local("f64", "first");
  const half = local("f64", "half");
  const halfHead = local("f64", "halfHead");
  const square = local("f64", "square");
  const squareHead = local("f64", "squareHead");
  const second = local("f64", "second");
  const rest = local("f64", "rest");
  const head = local("f64", "head");
  const tail = local("f64", "tail");
  const table = (at: number) => load("f64", entry, addresses.log + at);
  // With square = -r^2/2, each power is a multiple of it: the chain of products stays short.
  const high = add(mul(a5, 4), mul(r, a6 * 4));
  const higher = mul(square, add(a7 * -8, mul(r, a8 * -8)));
  const polynomial = mul(mul(r, square), add(add(a3 * -2, mul(r, a4 * -2)), mul(square, add(high, higher))));
  const lows = add(add(mul(exponent, ln2Tail), table(24)), add(sub(base, first), r));
  const roundings = add(mul(rTail, add(half, halfHead)), add(sub(first, second), squareHead));
  const whole = fromLong(long.shr(offset, 52n));
  const statements = [
    set(offset, long.sub(bits, logOffset)),
    set(entry, int.shl(int.and(wrap(long.shrUnsigned(offset, BigInt(52 - tableBits))), 2 ** tableBits - 1), 5)),
    set(exponent, lowered === undefined ? whole : sub(whole, lowered)),
    set(mantissa, long.sub(bits, long.and(offset, -1n << 52n))),
    set(z, fromBits(mantissa)),
    set(zHead, fromBits(long.and(long.add(mantissa, 1n << 31n), -1n << 32n))),
    set(inverse, table(0)),
    set(rHead, sub(mul(zHead, inverse), 1)),
    set(rTail, mul(sub(z, zHead), inverse)),
    set(r, add(rHead, rTail)),
    set(base, add(mul(exponent, ln2Head), table(16))),
    set(first, add(base, r)),
    set(half, mul(-0.5, r)),
    set(halfHead, mul(-0.5, rHead)),
    set(square, mul(r, half)),
    set(squareHead, mul(rHead, halfHead)),
    set(second, add(first, squareHead)),
    set(rest, add(add(lows, roundings), polynomial)),
    set(head, add(second, rest)),
    set(tail, add(sub(second, head), rest)),
  ];
  return { statements, head, tail };
}

/** A logarithm from its reduced parts: the whole body of `ln` or `log10`, and of what they do with unusual numbers. */
function logarithm(name: string, finish: (parts: LogParts) => readonly [readonly Statement[], Code]) {
  const beyond = logarithmBeyond(`${name}Beyond`, finish);
  const x = local("f64", "x");
  const bits = local("i64", "bits");
  const result = local("f64", "result");
  const parts = logParts(bits);
  const [statements, value] = finish(parts);
  return machineFunction(name, [x], "f64", [
    set(bits, bitsOf(x)),
    ...parts.statements,
    ...statements,
    set(result, value),
    when(int.not(isPlain(bits)), [set(result, call(beyond, x))]),
    give(result),
  ]);
}

function logarithmBeyond(name: string, finish: (parts: LogParts) => readonly [readonly Statement[], Code]) {
  const x = local("f64", "x");
  const bits = local("i64", "bits");
  const parts = logParts(bits, 52);
  const [statements, value] = finish(parts);
  return machineFunction(name, [x], "f64", [
    when(int.or(ne(x, x), lt(x, 0)), [give(Number.NaN)]),
    when(eq(x, 0), [give(Number.NEGATIVE_INFINITY)]),
    when(eq(x, Number.POSITIVE_INFINITY), [give(x)]),
    set(bits, bitsOf(mul(x, lift))),
    ...parts.statements,
    ...statements,
    give(value),
  ]);
}

/** The natural logarithm, within 0.52 ULP. */
export const ln = logarithm("ln", ({ head }) => [[], get(head)]);

/** The decimal logarithm, within 0.52 ULP; exact for powers of ten. */
export const log10 = logarithm("log10", ({ head, tail }) => {
  const [factorHead, factorTail] = constants.log10OfE;
  const top = local("f64", "top");
  const below = local("f64", "below");
  const statements = [set(top, upperHalf(head)), set(below, add(sub(head, top), tail))];
  const low = add(mul(top, factorTail), mul(below, factorHead + factorTail));
  return [statements, add(mul(top, factorHead), low)];
});

/** The upper 26 bits of a number: the product of two such is exact. */
export function upperHalf(of: F64Operand): Code {
  return fromBits(long.and(bitsOf(of), -1n << 27n));
}
