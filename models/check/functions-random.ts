import { addHidden, hiddenName, share } from "./builder.ts";
import { type ExpandFunction, expandAt, expandOptional, type Functions } from "./expand-function.ts";
import { binary, call, cell, number } from "./expr.ts";
import type { Distribution, Expr } from "./system.ts";

/** Random built-ins: each call for each element has a stream of its own, in the order of the file. */
export const randomFunctions: Functions = [
  ["RANDOM", draws("uniform", 2)],
  ["NORMAL", draws("normal", 2)],
  ["LOGNORMAL", draws("lognormal", 2, ofLogarithm)],
  ["EXPRND", draws("exponential", 1)],
  ["POISSON", draws("poisson", 1)],
];

type Convert = (parameters: readonly Expr[]) => readonly Expr[];

function draws(distribution: Distribution, count: number, convert: Convert = (given) => given): ExpandFunction {
  return (frame, given) => {
    const { builder } = frame.scope;
    frame.uses.element = true;
    const values = Array.from({ length: count }, (_, at) => share(frame, "parameter", expandAt(frame, given, at)));
    const seed = expandOptional(frame, given, count);
    const stream = builder.streams;
    builder.streams += 1;
    const parameters = convert(values);
    const equation: Expr = { op: "draw", distribution, parameters, stream, ...(seed && { seed }) };
    return cell(addHidden(frame, hiddenName(frame, "draw"), { kind: "held", equation }));
  };
}

/**
 * LOGNORMAL is given the mean and deviation of the draw itself, the draw needs those of its logarithm: variance
 * ln(1 + (sd/mean)^2), mean ln(mean) - variance/2. *Unverified* for Stella.
 */
function ofLogarithm([mean = number(0), spread = number(0)]: readonly Expr[]): readonly Expr[] {
  const ratio = binary("divide", spread, mean);
  const variance = call("ln", binary("add", number(1), binary("multiply", ratio, ratio)));
  const half = binary("divide", variance, number(2));
  return [binary("subtract", call("ln", mean), half), call("sqrt", variance)];
}
