import {
  abs,
  add,
  bitsOf,
  copysign,
  div,
  fromBits,
  ge,
  get,
  int,
  local,
  long,
  mul,
  select,
  set,
  sub,
  when,
} from "../machine/build.ts";
import type { Code, Local, Statement } from "../machine/code.ts";
import { polynomial } from "./polynomial.ts";
import { ofAngle } from "./sin-cos.ts";
import { constants } from "./tables.ts";

/**
 * tan x = x + first x^3 + x^5 (odd + x^2 even), both in x^4, within 2^-59 for |x| <= 0.6744.
 *
 * @source FreeBSD msun, k_tan.c (Sun, 2004).
 */
const first = 0.3333333333333341;
const odd = [0.13333333333320124, 0.021869488294859542, 0.0035920791075913124, 0.0005880412408202641];
const oddHigh = [7.817944429395571e-5, -1.8558637485527546e-5];
const even = [0.05396825397622605, 0.0088632398235993, 0.0014562094543252903, 0.0002464631348184699];
const evenHigh = [7.140724913826082e-5, 2.590730518636337e-5];
/** From here tan x = (1 - tan d) / (1 + tan d) with d = pi/4 - x. */
const nearEighth = 0.6744;

const [pieHead, pieTail] = constants.halfPi;

/** The upper 21 bits of a number. */
function upperThird(of: Local | Code): Code {
  return fromBits(long.and(bitsOf(of), -1n << 32n));
}

/** tan of x + tail where the quarter turns are even, -1 / tan where they are odd. */
function tangent(x: Local, tail: Local, isOdd: Local, result: Local): Statement[] {
  const square = local("f64", "square");
  const fourth = local("f64", "fourth");
  const cube = local("f64", "cube");
  const sum = local("f64", "sum");
  const rest = local("f64", "rest");
  const sign = local("f64", "sign");
  const unit = local("f64", "unit");
  const isNearEighth = local("i32", "isNearEighth");
  const series = add(polynomial(fourth, [...odd, ...oddHigh]), mul(square, polynomial(fourth, [...even, ...evenHigh])));
  const ratio = div(mul(sum, sum), add(sum, unit));
  return [
    set(isNearEighth, ge(abs(x), nearEighth)),
    set(sign, copysign(1, x)),
    when(isNearEighth, [set(x, add(sub(pieHead / 2, abs(x)), sub(pieTail / 2, mul(tail, sign)))), set(tail, 0)]),
    set(square, mul(x, x)),
    set(fourth, mul(square, square)),
    set(cube, mul(square, x)),
    set(rest, add(add(tail, mul(square, add(mul(cube, series), tail))), mul(cube, first))),
    set(sum, add(x, rest)),
    when(
      isNearEighth,
      [set(unit, select(isOdd, -1, 1)), set(result, mul(sign, sub(unit, mul(2, add(x, sub(rest, ratio))))))],
      [when(isOdd, negativeInverse(x, rest, sum, result), [set(result, sum)])],
    ),
  ];
}

/** -1 / (x + rest), corrected by what the quotient lacks. */
function negativeInverse(x: Local, rest: Local, sum: Local, result: Local): Statement[] {
  const upper = local("f64", "upper");
  const lower = local("f64", "lower");
  const inverse = local("f64", "inverse");
  const inverseUpper = local("f64", "inverseUpper");
  return [
    set(upper, upperThird(sum)),
    set(lower, sub(rest, sub(upper, x))),
    set(inverse, div(-1, sum)),
    set(inverseUpper, upperThird(inverse)),
    set(result, add(inverseUpper, mul(inverse, add(add(1, mul(inverseUpper, upper)), mul(inverseUpper, lower))))),
  ];
}

/** The tangent of an angle in radians, within 1 ULP. */
export const tan = ofAngle("tan", {
  evaluate: ({ head, tail, quadrant }, result) => {
    const isOdd = local("i32", "isOdd");
    const x = local("f64", "x");
    const rest = local("f64", "tail");
    const copies = [set(x, head), set(rest, tail), set(isOdd, int.and(quadrant, 1))];
    return [...copies, ...tangent(x, rest, isOdd, result)];
  },
  nearZero: get,
});
