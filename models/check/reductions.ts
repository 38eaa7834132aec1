import type { Expression } from "../equations/ast.ts";
import { findBuiltin } from "../equations/builtins.ts";

/** Whether a call makes one number of an array. */
export function isReduction(call: Extract<Expression, { type: "call" }>): boolean {
  const kind = findBuiltin(call.name)?.arguments[0];
  return kind === "array" || (kind === "valueOrArray" && call.arguments.length === 1);
}
