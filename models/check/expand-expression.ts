import type { BinaryOperator, Expression, Span } from "../equations/ast.ts";
import { type Builtin, builtinNames, findBuiltin, isKnownUnsupported } from "../equations/builtins.ts";
import { countNode, type Frame, negated, tellPart } from "./builder.ts";
import { findDimension, placeOf } from "./dimension-table.ts";
import { expandLookup } from "./expand-lookup.ts";
import { expandReference } from "./expand-reference.ts";
import { binary, cell, choice, number, unknown } from "./expr.ts";
import { functions } from "./functions.ts";
import { suggest } from "./report.ts";
import { type Entry, findEntry, isLookup, namesIn } from "./scope.ts";
import type { Expr, ScalarOperator } from "./system.ts";

type Call = Extract<Expression, { type: "call" }>;
type Named = Extract<Expression, { type: "reference" }>;

const operators: Readonly<Record<BinaryOperator, ScalarOperator>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "^": "power",
  mod: "mod",
  "<": "less",
  "<=": "lessOrEqual",
  ">": "greater",
  ">=": "greaterOrEqual",
  "=": "equal",
  "<>": "notEqual",
  and: "and",
  or: "or",
};

/** From the tree of an equation to a scalar expression for the current element. What is wrong is told, and is NaN. */
export function expand(frame: Frame, expression: Expression): Expr {
  const { builder, entry } = frame.scope;
  countNode(builder, entry.name);
  if (builder.isFull) return unknown;
  switch (expression.type) {
    case "number":
      return number(expression.value);
    case "unary":
      return expandUnary(expression.operator, expand(frame, expression.operand));
    case "binary":
      return binary(operators[expression.operator], expand(frame, expression.left), expand(frame, expression.right));
    case "if":
      return choice(
        expand(frame, expression.condition),
        expand(frame, expression.then),
        expand(frame, expression.else),
      );
    case "reference":
      return expandName(frame, expression);
    case "call":
      return expandCall(frame, expression);
  }
}

function expandUnary(operator: "-" | "+" | "not", operand: Expr): Expr {
  if (operator === "+") return operand;
  return operator === "-" ? negated(operand) : { op: "not", operand };
}

function expandName(frame: Frame, expression: Named): Expr {
  const { name, subscripts, span } = expression;
  const entry = findCached(frame, expression);
  if (entry) {
    entry.isUsed = true;
    if (!isLookup(entry)) return expandVariable(frame, entry, expression);
    tellPart(frame, "check/lookup-without-input", span, { name: entry.name });
    return unknown;
  }
  const builtin = subscripts ? undefined : findBuiltin(name);
  if (builtin) return expandBuiltin(frame, builtin, [], span);
  const place = subscripts ? undefined : findPlace(frame, name);
  if (place !== undefined) return number(place + 1);
  tellUndefined(frame, name, span);
  return unknown;
}

function findCached(frame: Frame, expression: Named): Entry | undefined {
  const { names, entry } = frame.scope;
  if (!names.has(expression)) names.set(expression, findEntry(entry.instance, expression.name));
  return names.get(expression);
}

function expandVariable(frame: Frame, entry: Entry, { subscripts, span }: Named): Expr {
  const slot = frame.scope.builder.slots.get(entry);
  return expandReference(frame, { entry, subscripts, span }, (at) => cell((slot?.firstCell ?? 0) + at));
}

/** The name of a dimension alone is the number of the current element; `Region.north` is that of an element. */
function findPlace(frame: Frame, name: string): number | undefined {
  const { builder, entry } = frame.scope;
  const dimension = findDimension(builder.dimensions, name);
  const position = dimension ? entry.dimensions.indexOf(dimension) : -1;
  if (position >= 0) {
    frame.uses.element = true;
    return frame.places[position];
  }
  const dot = name.lastIndexOf(".");
  const owner = dot > 0 ? findDimension(builder.dimensions, name.slice(0, dot)) : undefined;
  return owner && placeOf(builder.dimensions, owner, name.slice(dot + 1));
}

function tellUndefined(frame: Frame, name: string, span: Span): void {
  const { builder, entry } = frame.scope;
  const dimension = findDimension(builder.dimensions, name);
  if (dimension) {
    tellPart(frame, "check/dimension-not-here", span, { dimension: dimension.name, name: entry.name });
  } else {
    const nearest = suggest(builder.report, name, namesIn(entry.instance));
    tellPart(frame, "check/undefined-name", span, { name, nearest });
  }
}

/** A graphical function of the model goes before a built-in of the same name; other variables cannot be called. */
function expandCall(frame: Frame, expression: Call): Expr {
  const { name, span } = expression;
  const entry = findEntry(frame.scope.entry.instance, name);
  if (entry && hasTable(entry)) return expandTableCall(frame, expression, entry);
  const builtin = findBuiltin(name);
  if (builtin) return expandBuiltin(frame, builtin, expression.arguments, span);
  if (entry) {
    entry.isUsed = true;
    tellPart(frame, "check/not-a-lookup", span, { name: entry.name });
  } else if (isKnownUnsupported(name)) tellPart(frame, "check/unsupported-function", span, { function: name });
  else {
    const nearest = suggest(frame.scope.builder.report, name, builtinNames);
    tellPart(frame, "check/undefined-function", span, { function: name, nearest });
  }
  for (const argument of expression.arguments) expand(frame, argument);
  return unknown;
}

function hasTable(entry: Entry): boolean {
  return isLookup(entry) || entry.variable.definitions.some((definition) => definition.graphicalFunction);
}

function expandTableCall(frame: Frame, expression: Call, entry: Entry): Expr {
  const { name, span } = expression;
  const [argument, ...others] = expression.arguments;
  const counts = { function: name, minimum: 1, maximum: "1", found: expression.arguments.length };
  if (!argument || others.length > 0) {
    tellPart(frame, "check/wrong-argument-count", span, counts);
    return unknown;
  }
  return expandLookup(frame, { entry, span }, expand(frame, argument));
}

function expandBuiltin(frame: Frame, builtin: Builtin, given: readonly Expression[], span: Span): Expr {
  const { name, minimum, maximum } = builtin;
  if (given.length < minimum || given.length > maximum) {
    const most = Number.isFinite(maximum) ? maximum : "any";
    tellPart(frame, "check/wrong-argument-count", span, {
      function: name,
      minimum,
      maximum: most,
      found: given.length,
    });
    return unknown;
  }
  const expandFunction = functions.get(name);
  if (expandFunction) return expandFunction(frame, given, span);
  tellPart(frame, "check/unsupported-function", span, { function: name });
  return unknown;
}
