import { addHidden, hiddenName } from "./builder.ts";
import { type ExpandFunction, expandAt, expandOptional, type Functions } from "./expand-function.ts";
import { cell } from "./expr.ts";
import type { Distribution, Expr } from "./system.ts";

/** Random built-ins: each call for each element has a stream of its own, in the order of the file. */
export const randomFunctions: Functions = [
  ["RANDOM", draws("uniform", 2)],
  ["NORMAL", draws("normal", 2)],
  ["LOGNORMAL", draws("lognormal", 2)],
  ["EXPRND", draws("exponential", 1)],
  ["POISSON", draws("poisson", 1)],
];

/** LOGNORMAL takes the mean and deviation of the logarithm, not of the draw: *unverified* for Stella. */
function draws(distribution: Distribution, count: number): ExpandFunction {
  return (frame, given) => {
    const { builder } = frame.scope;
    frame.uses.element = true;
    const parameters = Array.from({ length: count }, (_, at) => expandAt(frame, given, at));
    const seed = expandOptional(frame, given, count);
    const stream = builder.streams;
    builder.streams += 1;
    const equation: Expr = { op: "draw", distribution, parameters, stream, ...(seed && { seed }) };
    return cell(addHidden(frame, hiddenName(frame, "draw"), { kind: "held", equation }));
  };
}
