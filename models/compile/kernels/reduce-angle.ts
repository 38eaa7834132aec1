import { abs, add, bitsOf, ge, int, local, lt, mul, set, sub, wrap } from "../machine/build.ts";
import type { Code, Local, Statement } from "../machine/code.ts";
import { constants } from "./tables.ts";

/** Adding it leaves an integer in the low bits of the sum. */
const shift = 1.5 * 2 ** 52;
/** Below it the multiple of pi/2 has less than 20 bits. */
const largestDirect = 1e6;

/** Nearer to a multiple of pi/2, the third part does not reach; 0 loses its sign. */
export const smallestReduced = 2 ** -30;

export interface ReducedAngle {
  readonly statements: readonly Statement[];
  /** x - quadrant pi/2 = head + tail, at most a little over pi/4. */
  readonly head: Local;
  readonly tail: Local;
  readonly quadrant: Local;
  /** i32: true where the parts are right; elsewhere `reduceAnyAngle` has to be asked. */
  readonly isRight: Code;
}

/**
 * Subtract the nearest multiple of pi/2, pi/2 taken as three parts of which the first two multiply exactly.
 *
 * @source W. Cody, W. Waite, "Software Manual for the Elementary Functions", 1980, chapter 8.
 */
export function reduceAngle(x: Local): ReducedAngle {
  const shifted = local("f64", "shifted");
  const k = local("f64", "k");
  const first = local("f64", "first");
  const product = local("f64", "product");
  const second = local("f64", "second");
  const back = local("f64", "back");
  const lost = local("f64", "lost");
  const head = local("f64", "head");
  const tail = local("f64", "tail");
  const quadrant = local("i32", "quadrant");
  const statements = [
    set(shifted, add(mul(x, 2 / Math.PI), shift)),
    set(k, sub(shifted, shift)),
    set(quadrant, wrap(bitsOf(shifted))),
    set(first, sub(x, mul(k, constants.halfPiFirst))),
    set(product, mul(k, constants.halfPiSecond)),
    // Knuth's sum of two numbers: `lost` is what rounding `second` lost.
    set(second, sub(first, product)),
    set(back, sub(second, first)),
    set(lost, sub(sub(first, sub(second, back)), add(product, back))),
    set(lost, sub(lost, mul(k, constants.halfPiThird))),
    set(head, add(second, lost)),
    set(tail, add(sub(second, head), lost)),
  ];
  return {
    statements,
    head,
    tail,
    quadrant,
    isRight: int.and(lt(abs(x), largestDirect), ge(abs(head), smallestReduced)),
  };
}
