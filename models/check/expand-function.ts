import type { Expression, Span } from "../equations/ast.ts";
import type { Frame } from "./builder.ts";
import { unknown } from "./expr.ts";
import type { Expr } from "./system.ts";

/** From the arguments of a call to its value for the current element. */
export type ExpandFunction = (frame: Frame, given: readonly Expression[], span: Span) => Expr;

/** Built-ins by name. */
export type Functions = readonly (readonly [name: string, expand: ExpandFunction])[];

/** The value of the argument in a place that the number of arguments says is there. */
export function expandAt(frame: Frame, given: readonly Expression[], at: number): Expr {
  return expandOptional(frame, given, at) ?? unknown;
}

/** The value of an argument that may be left out. */
export function expandOptional(frame: Frame, given: readonly Expression[], at: number): Expr | undefined {
  const argument = given[at];
  return argument && frame.scope.expand(frame, argument);
}
