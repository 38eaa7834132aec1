import {
  abs,
  add,
  bitsOf,
  call,
  type F64Operand,
  fromBits,
  ge,
  give,
  gt,
  int,
  le,
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
import { addresses, constants, tableBits } from "./tables.ts";

const entries = 2 ** tableBits;
const [ln2Head, ln2Tail] = constants.ln2ForExp;
/** Adding it leaves an integer in the low bits of the sum. */
const shift = 1.5 * 2 ** 52;
/** e^x = 1 + x + x^2 (c2 + c3 x + c4 x^2 + c5 x^3) for |x| < ln 2 / 256, within 1.6 * 2^-66. */
const [c2, c3, c4, c5] = [0.49999999999996786, 0.16666666666665886, 0.0416666808410674, 0.008333335853059549];

/** While |x| is below this, e^x and the products that correct it are normal numbers. */
export const expLimit = 700;
/** Beyond these e^x is infinite or rounds to 0, whatever a tail adds. */
const overflow = 710;
const underflow = -746;

export interface ExpParts {
  readonly statements: readonly Statement[];
  /** e^x = 2^(k/128) (1 + rest), `bits` being those of 2^(k/128). */
  readonly bits: Local;
  readonly rest: Local;
}

/**
 * Reduce x + tail by a multiple k of ln 2 / 128: 2^(k/128) from a table, the rest by a polynomial. Good for |x| < 800.
 *
 * @source P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic", ACM TOMS
 * 15 (1989); form of the table and coefficients: Arm Optimized Routines, math/exp_data.c (2018), N = 128, order 5.
 */
export function expParts(x: F64Operand, tail?: F64Operand): ExpParts {
  const shifted = local("f64", "shifted");
  const k = local("f64", "k");
  const r = local("f64", "r");
  const square = local("f64", "square");
  const rest = local("f64", "rest");
  const index = local("i64", "index");
  const bits = local("i64", "bits");
  const entry = local("i32", "entry");
  const reduced = add(add(x, mul(k, -ln2Head / entries)), mul(k, -ln2Tail / entries));
  const low = add(add(load("f64", entry, addresses.exp), r), mul(square, add(c2, mul(r, c3))));
  const statements = [
    set(shifted, add(mul(x, entries / Math.LN2), shift)),
    set(k, sub(shifted, shift)),
    set(r, tail === undefined ? reduced : add(reduced, tail)),
    set(index, bitsOf(shifted)),
    set(entry, int.shl(int.and(wrap(index), entries - 1), 4)),
    set(bits, long.add(load("i64", entry, addresses.exp + 8), long.shl(index, BigInt(52 - tableBits)))),
    set(square, mul(r, r)),
    set(rest, add(low, mul(mul(square, square), add(c4, mul(r, c5))))),
  ];
  return { statements, bits, rest };
}

/** 2^(k/128) (1 + rest), rounded once. */
export function expValue(scale: Local, rest: Local): Code {
  return add(scale, mul(scale, rest));
}

function lift(bits: Local, exponent: bigint): Code {
  return fromBits(long.add(bits, exponent << 52n));
}

/**
 * sign * e^(x + tail) where it may overflow, or be subnormal and so have to be rounded once at its own last bit.
 * The sign is 1 or -1; x is a number.
 */
export const expOfPair = (() => {
  const x = local("f64", "x");
  const tail = local("f64", "tail");
  const sign = local("f64", "sign");
  const scale = local("f64", "scale");
  const near = local("f64", "near");
  const low = local("f64", "low");
  const { statements, bits, rest } = expParts(x, tail);
  const sum = local("f64", "sum");
  return machineFunction("expOfPair", [x, tail, sign], "f64", [
    when(ge(x, overflow), [give(mul(sign, Number.POSITIVE_INFINITY))]),
    when(le(x, underflow), [give(mul(sign, 0))]),
    ...statements,
    when(gt(x, 0), [set(scale, lift(bits, -1009n)), give(mul(mul(expValue(scale, rest), 2 ** 1009), sign))]),
    set(scale, lift(bits, 1022n)),
    set(near, expValue(scale, rest)),
    // Below 1, the last bit that a subnormal keeps is that of 1: round there, with what the first rounding lost.
    when(lt(near, 1), [
      set(low, add(sub(scale, near), mul(scale, rest))),
      set(sum, add(1, near)),
      set(low, add(add(sub(1, sum), near), low)),
      set(near, sub(add(sum, low), 1)),
    ]),
    give(mul(mul(near, 2 ** -1022), sign)),
  ]);
})();

const expBeyond = (() => {
  const x = local("f64", "x");
  const zero = local("f64", "zero");
  return machineFunction("expBeyond", [x], "f64", [
    when(ne(x, x), [give(Number.NaN)]),
    give(call(expOfPair, x, zero, { op: "f64.const", value: 1 })),
  ]);
})();

/** e^x, within 0.52 ULP. */
export const exp = (() => {
  const x = local("f64", "x");
  const scale = local("f64", "scale");
  const result = local("f64", "result");
  const { statements, bits, rest } = expParts(x);
  return machineFunction("exp", [x], "f64", [
    ...statements,
    set(scale, fromBits(bits)),
    set(result, expValue(scale, rest)),
    when(int.not(lt(abs(x), expLimit)), [set(result, call(expBeyond, x))]),
    give(result),
  ]);
})();
