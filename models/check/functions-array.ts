import type { Expression } from "../equations/ast.ts";
import type { Frame } from "./builder.ts";
import { findDimension } from "./dimension-table.ts";
import { type ExpandFunction, expandAt, type Functions } from "./expand-function.ts";
import { binary, number, unknown } from "./expr.ts";
import { countTerms, deviation, type Fold, foldBy, mean, reduce, sum } from "./reduce.ts";
import { findEntry } from "./scope.ts";

/** Built-ins that make one number of an array; MAX and MIN of several numbers too. */
export const arrayFunctions: Functions = [
  ["SUM", reduces("SUM", sum)],
  ["MEAN", reduces("MEAN", mean)],
  ["PROD", reduces("PROD", foldBy("multiply", 1))],
  ["STDDEV", reduces("STDDEV", deviation)],
  ["MAX", extreme("MAX", "max")],
  ["MIN", extreme("MIN", "min")],
  ["SIZE", size],
];

function reduces(name: string, fold: Fold): ExpandFunction {
  return (frame, given) => (given[0] ? reduce(frame, name, given[0], fold) : unknown);
}

function extreme(name: string, op: "max" | "min"): ExpandFunction {
  const ofArray = reduces(name, foldBy(op, Number.NaN));
  return (frame, given, span) => {
    if (given.length === 1) return ofArray(frame, given, span);
    const values = given.map((_, at) => expandAt(frame, given, at));
    return values.reduce((left, right) => binary(op, left, right));
  };
}

/** Of an array or, as Stella writes it too, of a dimension. */
function size(frame: Frame, given: readonly Expression[]) {
  const [argument] = given;
  const isName = argument?.type === "reference" && !findEntry(frame.scope.entry.instance, argument.name);
  if (isName) {
    const dimension = findDimension(frame.scope.builder.dimensions, argument.name);
    return dimension ? number(dimension.elements.length) : frame.scope.expand(frame, argument);
  }
  const count = given[0] && countTerms(frame, "SIZE", given[0]);
  return count === undefined ? unknown : number(count);
}
