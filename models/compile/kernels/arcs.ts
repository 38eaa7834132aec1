import {
  abs,
  add,
  bitsOf,
  copysign,
  div,
  eq,
  fromBits,
  ge,
  get,
  give,
  int,
  le,
  local,
  long,
  lt,
  machineFunction,
  mul,
  ne,
  neg,
  select,
  set,
  sqrt,
  sub,
  when,
} from "../machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "../machine/code.ts";
import { polynomial } from "./polynomial.ts";
import { constants } from "./tables.ts";

const [pieHead, pieTail] = constants.halfPi;

/**
 * arcsin x = x + x R(x^2) for |x| <= 1/2, R a quotient of polynomials, within 2^-58.75.
 *
 * @source FreeBSD msun, e_asin.c (Sun, 1993), method and coefficients.
 */
const above = [
  0.16666666666666666, -0.3255658186224009, 0.20121253213486293, -0.04005553450067941, 0.0007915349942898145,
  3.479331075960212e-5,
];
const below = [1, -2.403394911734414, 2.0209457602335057, -0.6882839716054533, 0.07703815055590194];

function quotient(z: Local): Code {
  return div(mul(z, polynomial(z, above)), polynomial(z, below));
}

interface HalfAngle {
  readonly statements: readonly Statement[];
  /** z = (1 - |x|) / 2, root = sqrt(z) = upper + lower. */
  readonly z: Local;
  readonly root: Local;
  readonly upper: Local;
  readonly lower: Local;
}

/** Near 1, arcsin and arccos are those of half the angle: arccos x = 2 arcsin sqrt((1 - x) / 2). */
function halfAngle(x: Local): HalfAngle {
  const z = local("f64", "z");
  const root = local("f64", "root");
  const upper = local("f64", "upper");
  const lower = local("f64", "lower");
  const statements = [
    set(z, mul(sub(1, abs(x)), 0.5)),
    set(root, sqrt(z)),
    set(upper, fromBits(long.and(bitsOf(root), -1n << 32n))),
    // 0 / 0 where x is 1.
    set(lower, select(eq(z, 0), 0, div(sub(z, mul(upper, upper)), add(root, upper)))),
  ];
  return { statements, z, root, upper, lower };
}

/** The arcsine in radians, within 1 ULP; NaN outside [-1, 1]. */
export const arcsin = makeArcsin();

function makeArcsin(): MachineFunction {
  const x = local("f64", "x");
  const square = local("f64", "square");
  const result = local("f64", "result");
  const half = halfAngle(x);
  const whole = mul(mul(half.root, quotient(half.z)), 2);
  const far = sub(sub(whole, sub(pieTail, mul(half.lower, 2))), sub(pieHead / 2, mul(half.upper, 2)));
  return machineFunction("arcsin", [x], "f64", [
    when(int.not(le(abs(x), 1)), [give(Number.NaN)]),
    when(lt(abs(x), 0.5), [set(square, mul(x, x)), give(select(eq(x, 0), x, add(x, mul(x, quotient(square)))))]),
    ...half.statements,
    set(result, sub(pieHead / 2, far)),
    give(copysign(result, x)),
  ]);
}

/** The arccosine in radians, within 1 ULP; NaN outside [-1, 1]. */
export const arccos = makeArccos();

function makeArccos(): MachineFunction {
  const x = local("f64", "x");
  const square = local("f64", "square");
  const half = halfAngle(x);
  const rest = mul(half.root, quotient(half.z));
  return machineFunction("arccos", [x], "f64", [
    when(int.not(le(abs(x), 1)), [give(Number.NaN)]),
    when(lt(abs(x), 0.5), [set(square, mul(x, x)), give(sub(pieHead, sub(x, sub(pieTail, mul(x, quotient(square))))))]),
    ...half.statements,
    when(lt(x, 0), [give(mul(sub(pieHead, add(half.root, sub(rest, pieTail))), 2))]),
    give(mul(add(half.upper, add(rest, half.lower)), 2)),
  ]);
}

/**
 * arctan x = x - x (a[0] x^2 + ... + a[10] x^22) for |x| <= 7/16, even and odd places apart.
 *
 * @source FreeBSD msun, s_atan.c (Sun, 1993), method and coefficients.
 */
const evens = [
  0.3333333333333293, 0.14285714272503466, 0.09090887133436507, 0.06661073137387531, 0.049768779946159324,
  0.016285820115365782,
];
const odds = [
  -0.19999999999876483, -0.11111110405462356, -0.0769187620504483, -0.058335701337905735, -0.036531572744216916,
];

/** The arctangent in radians, within 1 ULP. */
export const arctan = makeArctan();

function makeArctan(): MachineFunction {
  const x = local("f64", "x");
  const size = local("f64", "size");
  const t = local("f64", "t");
  const head = local("f64", "head");
  const tail = local("f64", "tail");
  const square = local("f64", "square");
  const fourth = local("f64", "fourth");
  const rest = local("f64", "rest");
  const centre = ([atHead, atTail]: readonly [number, number], numerator: Code, denominator: Code) => [
    set(head, atHead),
    set(tail, atTail),
    set(t, div(numerator, denominator)),
  ];
  const nearHalf = centre(constants.arctanHalf, sub(mul(size, 2), 1), add(size, 2));
  const nearOne = centre([pieHead / 2, pieTail / 2], sub(size, 1), add(size, 1));
  const nearThreeHalves = centre(constants.arctanThreeHalves, sub(size, 1.5), add(mul(size, 1.5), 1));
  const far = centre([pieHead, pieTail], neg(1), get(size));
  return machineFunction("arctan", [x], "f64", [
    when(ne(x, x), [give(Number.NaN)]),
    set(size, abs(x)),
    set(t, size),
    when(ge(size, 7 / 16), [
      when(
        lt(size, 19 / 16),
        [when(lt(size, 11 / 16), nearHalf, nearOne)],
        [when(lt(size, 39 / 16), nearThreeHalves, far)],
      ),
    ]),
    set(square, mul(t, t)),
    set(fourth, mul(square, square)),
    set(rest, add(mul(square, polynomial(fourth, evens)), mul(fourth, polynomial(fourth, odds)))),
    give(copysign(add(head, sub(t, sub(mul(t, rest), tail))), x)),
  ]);
}
