import { partsOf } from "../check/references.ts";
import type { Distribution, Expr } from "../check/system.ts";
import type { Graph, Value } from "./graph.ts";

/** The distributions in the order in which a draw's payload counts them. */
export const distributions: readonly Distribution[] = ["uniform", "normal", "lognormal", "exponential", "poisson"];

/** What the names in an expression mean: at the start of a run or within a step. */
export interface LoweringScope {
  readonly graph: Graph;
  readonly time: Value;
  readonly draw: "draw" | "initialDraw";
  cell(index: number): Value;
}

/** Translate an expression tree into the value graph. Iterative: a sum over an array is one deep chain. */
export function lowerExpression(expression: Expr, scope: LoweringScope): Value {
  const pending: { readonly expression: Expr; readonly isOpen: boolean }[] = [{ expression, isOpen: false }];
  const done: Value[] = [];
  for (let task = pending.pop(); task; task = pending.pop()) {
    const parts = partsOf(task.expression);
    if (task.isOpen || parts.length === 0) {
      const operands = done.splice(done.length - parts.length);
      done.push(makeValue(task.expression, operands, scope));
      continue;
    }
    pending.push({ expression: task.expression, isOpen: true });
    for (const part of parts.toReversed()) pending.push({ expression: part, isOpen: false });
  }
  const [result] = done;
  if (!result) throw new RangeError("An expression without a value.");
  return result;
}

function makeValue(expression: Expr, operands: readonly Value[], scope: LoweringScope): Value {
  const { graph } = scope;
  switch (expression.op) {
    case "number":
      return graph.number(expression.value);
    case "cell":
      return scope.cell(expression.cell);
    case "time":
      return scope.time;
    case "call":
      return expression.function === "round"
        ? graph.make("int", [addHalf(operands, graph)])
        : graph.make(expression.function, operands);
    case "mod":
      return makeMod(operands, graph);
    case "lookup":
      return graph.make("lookup", operands, expression.table);
    case "draw": {
      const seeded = expression.seed ? operands : [...operands, graph.make("seed", [])];
      return graph.make(scope.draw, seeded, expression.stream * 8 + distributions.indexOf(expression.distribution));
    }
    default:
      return graph.make(expression.op, operands);
  }
}

/** `round(x) = floor(x + 0.5)`. */
function addHalf([x]: readonly Value[], graph: Graph): Value {
  return graph.make("add", [...(x ? [x] : []), graph.number(0.5)]);
}

/** `a mod b = a - floor(a / b) * b`. */
function makeMod(operands: readonly Value[], graph: Graph): Value {
  const [a, b] = operands;
  if (!a || !b) throw new RangeError("mod takes two operands.");
  const whole = graph.make("int", [graph.make("divide", [a, b])]);
  return graph.make("subtract", [a, graph.make("multiply", [whole, b])]);
}
