import {
  abs,
  add,
  call,
  f64,
  get,
  give,
  int,
  local,
  lt,
  machineFunction,
  mul,
  ne,
  neg,
  run,
  set,
  sub,
  when,
} from "../machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "../machine/code.ts";
import { reduceAngle, smallestReduced } from "./reduce-angle.ts";
import { reducedHead, reducedQuadrant, reducedTail, reduceLarge } from "./reduce-large.ts";

/** sin x = x + s1 x^3 + ... + s6 x^13 within 2^-58 for |x| <= pi/4. @source FreeBSD msun, k_sin.c (Sun, 1993). */
const s1 = -0.16666666666666632;
const s2 = 0.00833333333332249;
const s3 = -0.0001984126982985795;
const s4 = 2.7557313707070068e-6;
const s5 = -2.5050760253406863e-8;
const s6 = 1.58969099521155e-10;
/** cos x = 1 - x^2/2 + c1 x^4 + ... + c6 x^14 within 2^-58. @source FreeBSD msun, k_cos.c (Sun, 1993). */
const c1 = 0.0416666666666666;
const c2 = -0.001388888888887411;
const c3 = 2.480158728947673e-5;
const c4 = -2.7557314351390663e-7;
const c5 = 2.087572321298175e-9;
const c6 = -1.1359647557788195e-11;

interface Angle {
  readonly head: Local;
  readonly tail: Local;
  readonly quadrant: Local;
}

/** The sine or cosine of a reduced angle, `quarters` quarter turns on. */
function turned({ head: x, tail, quadrant }: Angle, quarters: number, result: Local): Statement[] {
  const square = local("f64", "square");
  const fourth = local("f64", "fourth");
  const turns = local("i32", "turns");
  return [
    set(square, mul(x, x)),
    set(fourth, mul(square, square)),
    set(turns, quarters === 0 ? quadrant : int.add(quadrant, quarters)),
    // Branches, because most models turn slowly: which of the two comes next is foretold nearly always.
    when(int.and(turns, 1), cosine(x, tail, square, fourth, result), sine(x, tail, square, fourth, result)),
    when(int.and(turns, 2), [set(result, neg(result))]),
  ];
}

function sine(x: Local, tail: Local, square: Local, fourth: Local, result: Local): Statement[] {
  const cube = local("f64", "cube");
  const rest = local("f64", "rest");
  const low = add(s2, mul(square, add(s3, mul(square, s4))));
  const high = mul(mul(square, fourth), add(s5, mul(square, s6)));
  return [
    set(cube, mul(square, x)),
    set(rest, add(low, high)),
    set(result, sub(x, sub(sub(mul(square, sub(mul(tail, 0.5), mul(cube, rest))), tail), mul(cube, s1)))),
  ];
}

function cosine(x: Local, tail: Local, square: Local, fourth: Local, result: Local): Statement[] {
  const half = local("f64", "half");
  const nearOne = local("f64", "nearOne");
  const rest = local("f64", "rest");
  const low = mul(square, add(c1, mul(square, add(c2, mul(square, c3)))));
  const high = mul(mul(fourth, fourth), add(c4, mul(square, add(c5, mul(square, c6)))));
  return [
    set(half, mul(square, 0.5)),
    set(nearOne, sub(1, half)),
    set(rest, add(low, high)),
    set(result, add(nearOne, add(sub(sub(1, nearOne), half), sub(mul(square, rest), mul(x, tail))))),
  ];
}

/** How a function of an angle is worked out once the angle is reduced, and what it is near 0. */
export interface AngleFunction {
  readonly evaluate: (angle: Angle, result: Local) => Statement[];
  readonly nearZero: (x: Local) => Code;
}

/** Angles that are large, tiny, or very near to a multiple of pi/2; NaN for what is not finite. */
function angleBeyond(name: string, { evaluate, nearZero }: AngleFunction): MachineFunction {
  const x = local("f64", "x");
  const angle = { head: local("f64", "head"), tail: local("f64", "tail"), quadrant: local("i32", "quadrant") };
  const result = local("f64", "result");
  return machineFunction(name, [x], "f64", [
    when(ne(sub(x, x), 0), [give(Number.NaN)]),
    when(lt(abs(x), smallestReduced), [give(nearZero(x))]),
    run(reduceLarge, x),
    set(angle.head, reducedHead()),
    set(angle.tail, reducedTail()),
    set(angle.quadrant, reducedQuadrant()),
    ...evaluate(angle, result),
    give(result),
  ]);
}

/** A function of an angle: reduced the short way where that is right. */
export function ofAngle(name: string, of: AngleFunction): MachineFunction {
  const beyond = angleBeyond(`${name}Beyond`, of);
  const x = local("f64", "x");
  const result = local("f64", "result");
  const angle = reduceAngle(x);
  return machineFunction(name, [x], "f64", [
    ...angle.statements,
    ...of.evaluate(angle, result),
    when(int.not(angle.isRight), [set(result, call(beyond, x))]),
    give(result),
  ]);
}

/** The sine of an angle in radians, below 0.9 ULP. */
export const sin = ofAngle("sin", { evaluate: (angle, result) => turned(angle, 0, result), nearZero: get });

/** The cosine of an angle in radians, below 0.9 ULP. */
export const cos = ofAngle("cos", { evaluate: (angle, result) => turned(angle, 1, result), nearZero: () => f64(1) });
