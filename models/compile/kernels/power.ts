import {
  abs,
  add,
  bitsOf,
  call,
  copysign,
  div,
  eq,
  floor,
  fromBits,
  ge,
  give,
  gt,
  int,
  local,
  lt,
  machineFunction,
  mul,
  ne,
  set,
  sub,
  when,
} from "../machine/build.ts";
import type { Code, Local, Statement } from "../machine/code.ts";
import { expLimit, expOfPair, expParts, expValue } from "./exp.ts";
import { isPlain, logParts, upperHalf } from "./ln.ts";

/** y ln x as head + tail: halves of 26 bits make the great product exact. */
function product(y: Local, logarithm: { head: Local; tail: Local }) {
  const yHead = local("f64", "yHead");
  const logHead = local("f64", "logHead");
  const logTail = local("f64", "logTail");
  const head = local("f64", "head");
  const tail = local("f64", "tail");
  const statements = [
    set(yHead, upperHalf(y)),
    set(logHead, upperHalf(logarithm.head)),
    set(logTail, add(sub(logarithm.head, logHead), logarithm.tail)),
    set(head, mul(yHead, logHead)),
    set(tail, add(mul(sub(y, yHead), logHead), mul(y, logTail))),
  ];
  return { statements, head, tail };
}

/** Half of an integer is none when it is odd. Numbers from 2^53 on are even. */
function isOdd(y: Local): Code {
  return int.and(eq(floor(y), y), ne(floor(mul(y, 0.5)), mul(y, 0.5)));
}

const infinity = Number.POSITIVE_INFINITY;

/** Base 0 or infinite, exponent not 0: the same magnitudes as the reciprocal's, and the sign of an odd power. */
function atTheEnds(x: Local, y: Local): Statement {
  const magnitude = local("f64", "magnitude");
  return when(int.or(eq(x, 0), eq(abs(x), infinity)), [
    set(magnitude, abs(x)),
    when(lt(y, 0), [set(magnitude, div(1, magnitude))]),
    when(isOdd(y), [give(copysign(magnitude, x))]),
    give(magnitude),
  ]);
}

/** Exponents so great that the power is 0, 1 or infinite, and so small that it rounds to 1. The base is positive. */
function farExponents(base: Local, y: Local): Statement[] {
  const grows = int.eq(gt(base, 1), gt(y, 0));
  return [
    when(ge(abs(y), 2 ** 64), [when(eq(base, 1), [give(1)]), when(grows, [give(infinity)]), give(0)]),
    when(lt(abs(y), 2 ** -65), [give(1)]),
  ];
}

const powerBeyond = (() => {
  const x = local("f64", "x");
  const y = local("f64", "y");
  const sign = local("f64", "sign");
  const base = local("f64", "base");
  const lowered = local("f64", "lowered");
  const bits = local("i64", "bits");
  const logarithm = logParts(bits, lowered);
  const exponent = product(y, logarithm);
  return machineFunction("powerBeyond", [x, y], "f64", [
    when(int.or(eq(y, 0), eq(x, 1)), [give(1)]),
    when(int.or(ne(x, x), ne(y, y)), [give(Number.NaN)]),
    atTheEnds(x, y),
    set(sign, 1),
    when(lt(x, 0), [when(ne(floor(y), y), [give(Number.NaN)]), when(isOdd(y), [set(sign, -1)])]),
    set(base, abs(x)),
    ...farExponents(base, y),
    when(lt(base, 2 ** -1022), [set(lowered, 52), set(base, mul(base, 2 ** 52))]),
    set(bits, bitsOf(base)),
    ...logarithm.statements,
    ...exponent.statements,
    give(call(expOfPair, exponent.head, exponent.tail, sign)),
  ]);
})();

/**
 * x^y within 0.55 ULP: e^(y ln x) with the logarithm and the product to about 68 bits.
 *
 * pow(x, 0) = pow(1, y) = 1 for any x and y, a negative base takes whole exponents only, and the rest as IEEE 754 says.
 *
 * @source IEEE 754-2019, section 9.2.1 (pow); Arm Optimized Routines, math/pow.c (2018), for the method.
 */
export const power = (() => {
  const x = local("f64", "x");
  const y = local("f64", "y");
  const bits = local("i64", "bits");
  const scale = local("f64", "scale");
  const result = local("f64", "result");
  const logarithm = logParts(bits);
  const exponent = product(y, logarithm);
  const exponential = expParts(exponent.head, exponent.tail);
  return machineFunction("power", [x, y], "f64", [
    set(bits, bitsOf(x)),
    ...logarithm.statements,
    ...exponent.statements,
    ...exponential.statements,
    set(scale, fromBits(exponential.bits)),
    set(result, expValue(scale, exponential.rest)),
    when(int.not(int.and(isPlain(bits), lt(abs(exponent.head), expLimit))), [set(result, call(powerBeyond, x, y))]),
    give(result),
  ]);
})();
