import {
  add,
  bitsOf,
  call,
  extendUnsigned,
  fromBits,
  fromLong,
  fromLongUnsigned,
  give,
  int,
  load,
  local,
  long,
  lt,
  machineFunction,
  mul,
  select,
  selectInt,
  selectLong,
  set,
  store,
  sub,
  wrap,
} from "../machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "../machine/code.ts";
import { doubleBits, doubleOf } from "./exact.ts";
import { upperHalf } from "./ln.ts";
import { addresses, constants } from "./tables.ts";

/** The upper 64 bits of the product of two unsigned numbers, from products of their halves. */
function makeHighProduct(): MachineFunction {
  const a = local("i64", "a");
  const b = local("i64", "b");
  const aLow = local("i64", "aLow");
  const aHigh = local("i64", "aHigh");
  const bLow = local("i64", "bLow");
  const bHigh = local("i64", "bHigh");
  const cross = local("i64", "cross");
  const middle = local("i64", "middle");
  const mask = 0xffffffffn;
  return machineFunction("highProduct", [a, b], "i64", [
    set(aLow, long.and(a, mask)),
    set(aHigh, long.shrUnsigned(a, 32n)),
    set(bLow, long.and(b, mask)),
    set(bHigh, long.shrUnsigned(b, 32n)),
    set(cross, long.add(long.mul(aHigh, bLow), long.shrUnsigned(long.mul(aLow, bLow), 32n))),
    set(middle, long.add(long.mul(aLow, bHigh), long.and(cross, mask))),
    give(long.add(long.add(long.mul(aHigh, bHigh), long.shrUnsigned(cross, 32n)), long.shrUnsigned(middle, 32n))),
  ]);
}

const highProduct = makeHighProduct();

/**
 * The multiple of pi/2 nearest to any finite angle of at least 1/2, and what is left, written to memory.
 *
 * x = m 2^e; the bits of 2/pi that are worth a multiple of 4 / m are left out, for they are whole turns. 192 bits from
 * there give 128 bits of the quotient's fraction, and no double is nearer to a multiple of pi/2 than 2^-62.
 *
 * @source M. Payne, R. Hanek, "Radian reduction for trigonometric functions", ACM SIGNUM Newsletter 18 (1983).
 */
function makeReduceLarge(): MachineFunction {
  const x = local("f64", "x");
  const high = local("i64", "high");
  const low = local("i64", "low");
  const sign = local("i64", "sign");
  const quadrant = local("i32", "quadrant");
  const unit = local("f64", "unit");
  const head = local("f64", "head");
  const tail = local("f64", "tail");
  return machineFunction("reduceLarge", [x], undefined, [
    ...quotientModulo4(x, high, low),
    // The two highest bits count quarter turns; the rest is a signed fraction of one.
    set(quadrant, wrap(long.shrUnsigned(high, 62n))),
    set(high, long.or(long.shl(high, 2n), long.shrUnsigned(low, 62n))),
    set(low, long.shl(low, 2n)),
    set(sign, long.shr(high, 63n)),
    set(quadrant, int.sub(quadrant, wrap(sign))),
    ...magnitude(high, low, sign),
    ...timesHalfPi(high, low, head, tail),
    set(unit, select(int.eq(lt(x, 0), long.isZero(sign)), -1, 1)),
    store("f64", 0, mul(head, unit), addresses.reduced),
    store("f64", 0, mul(tail, unit), addresses.reduced + 8),
    store("i32", 0, selectInt(lt(x, 0), int.sub(0, quadrant), quadrant), addresses.reduced + 16),
  ]);
}

/** The 64 bits of 2/pi that begin `rest` bits after a word of the table. */
function bitsOfTwoOverPi(address: Local, rest: Local, word: number): Code {
  const at = addresses.twoOverPi + word * 8;
  const next = long.shrUnsigned(load("i64", address, at + 8), 1n);
  return long.or(long.shl(load("i64", address, at), rest), long.shrUnsigned(next, long.sub(63n, rest)));
}

/** |x| 2/pi modulo 4, as 2 and 126 bits in two words. */
function quotientModulo4(x: Local, high: Local, low: Local): Statement[] {
  const m = local("i64", "m");
  const position = local("i32", "position");
  const address = local("i32", "address");
  const rest = local("i64", "rest");
  const middle = local("i64", "middle");
  const middleLow = local("i64", "middleLow");
  return [
    set(m, long.or(long.and(bitsOf(x), 0xfffffffffffffn), 1n << 52n)),
    // The table has 64 zeros before the point; the first bit that counts stands e - 2 places after it.
    set(position, int.add(int.and(wrap(long.shrUnsigned(bitsOf(x), 52n)), 0x7ff), 64 - 2 - 1075)),
    set(address, int.shl(int.shr(position, 6), 3)),
    set(rest, extendUnsigned(int.and(position, 63))),
    set(middle, bitsOfTwoOverPi(address, rest, 1)),
    set(middleLow, long.mul(m, middle)),
    set(low, long.add(middleLow, call(highProduct, m, bitsOfTwoOverPi(address, rest, 2)))),
    set(high, long.add(long.mul(m, bitsOfTwoOverPi(address, rest, 0)), call(highProduct, m, middle))),
    set(high, long.add(high, extendUnsigned(long.ltUnsigned(low, middleLow)))),
  ];
}

/** The magnitude of a 128-bit number in two words, `sign` being 0 or -1. */
function magnitude(high: Local, low: Local, sign: Local): Statement[] {
  return [
    set(low, long.sub(long.xor(low, sign), sign)),
    set(high, long.sub(long.xor(high, sign), selectLong(long.isZero(low), sign, 0n))),
  ];
}

/** Shift a 128-bit number so that its highest bit is set, and count the places. */
function normalise(high: Local, low: Local, zeros: Local): Statement[] {
  const far = local("i32", "far");
  const places = local("i64", "places");
  return [
    set(far, long.isZero(high)),
    set(high, selectLong(far, low, high)),
    set(low, selectLong(far, 0n, low)),
    set(places, long.leadingZeros(high)),
    set(high, long.or(long.shl(high, places), long.shrUnsigned(long.shrUnsigned(low, 1n), long.sub(63n, places)))),
    set(low, long.shl(low, places)),
    set(zeros, long.add(places, selectLong(far, 64n, 0n))),
  ];
}

/** A fraction of a quarter turn in 128 bits, as an angle in radians: the great product is exact, the sum rounded. */
function timesHalfPi(high: Local, low: Local, head: Local, tail: Local): Statement[] {
  const zeros = local("i64", "zeros");
  const unit = local("f64", "unit");
  const fraction = local("f64", "fraction");
  const remainder = local("f64", "remainder");
  const upper = local("f64", "upper");
  const lower = local("f64", "lower");
  const product = local("f64", "product");
  const [pieHead, pieTail] = constants.halfPi;
  const pieUpper = doubleOf(doubleBits(pieHead) & ~0x7ffffffn);
  const pieLower = pieHead - pieUpper;
  const remainderBits = long.or(long.shl(high, 53n), long.shrUnsigned(low, 11n));
  return [
    ...normalise(high, low, zeros),
    set(unit, fromBits(long.shl(long.sub(1023n - 53n, zeros), 52n))),
    set(fraction, mul(fromLong(long.shrUnsigned(high, 11n)), unit)),
    set(remainder, mul(mul(fromLongUnsigned(remainderBits), 2 ** -64), unit)),
    set(upper, upperHalf(fraction)),
    set(lower, sub(fraction, upper)),
    set(product, mul(fraction, pieHead)),
    set(tail, add(sub(mul(upper, pieUpper), product), add(mul(upper, pieLower), mul(lower, pieUpper)))),
    set(tail, add(add(tail, mul(lower, pieLower)), add(mul(fraction, pieTail), mul(remainder, pieHead)))),
    set(head, add(product, tail)),
    set(tail, add(sub(product, head), tail)),
  ];
}

/** Writes head, tail and quadrant of an angle where `addresses.reduced` says. */
export const reduceLarge = makeReduceLarge();

/** Read what `reduceLarge` wrote. */
export function reducedHead(): Code {
  return load("f64", 0, addresses.reduced);
}
export function reducedTail(): Code {
  return load("f64", 0, addresses.reduced + 8);
}
export function reducedQuadrant(): Code {
  return load("i32", 0, addresses.reduced + 16);
}
