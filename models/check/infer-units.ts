import type { BinaryOperator, Expression, Span } from "../equations/ast.ts";
import { findBuiltin } from "../equations/builtins.ts";
import { dimensionless, printUnits, raiseUnits } from "../equations/units.ts";
import { areAlike, divideMeasured, joinMeasured, type Measured, multiplyMeasured } from "./measured.ts";
import type { UnitProblemCode } from "./unit-problems.ts";
import { type ArgumentRule, type ResultRule, unitRules } from "./unit-rules.ts";

/** What surrounds an equation, and who is told of what does not fit. */
export interface UnitContext {
  readonly time: Measured;
  /** What the variable that the equation belongs to is declared in. */
  readonly own: Measured;
  /** Absent when no variable has that name: it may be a function's. */
  unitsOf(name: string): Measured | undefined;
  note(code: UnitProblemCode, span: Span, values: Readonly<Record<string, string>>): void;
}

/** What an expression is measured in. What does not fit together is noted once, and its result may then be anything. */
export function inferUnits(expression: Expression, context: UnitContext): Measured {
  switch (expression.type) {
    case "number":
      return "literal";
    case "reference":
      return context.unitsOf(expression.name) ?? inferBuiltin(expression.name, [], expression.span, context);
    case "call":
      return inferCall(expression.name, expression.arguments, expression.span, context);
    case "unary": {
      const operand = inferUnits(expression.operand, context);
      return expression.operator === "not" ? dimensionless : operand;
    }
    case "binary":
      return inferBinary(expression.operator, expression.left, expression.right, context);
    case "if":
      inferUnits(expression.condition, context);
      return inferAlike("check/units-branches", expression.then, expression.else, context);
  }
}

function inferBinary(operator: BinaryOperator, left: Expression, right: Expression, context: UnitContext): Measured {
  switch (operator) {
    case "+":
    case "-":
    case "mod":
      return inferAlike("check/units-sum", left, right, context);
    case "*":
      return multiplyMeasured(inferUnits(left, context), inferUnits(right, context));
    case "/":
      return divideMeasured(inferUnits(left, context), inferUnits(right, context));
    case "^":
      return inferPower(left, right, context);
    case "and":
    case "or":
      inferUnits(left, context);
      inferUnits(right, context);
      return dimensionless;
    default:
      inferAlike("check/units-comparison", left, right, context);
      return dimensionless;
  }
}

function inferAlike(code: UnitProblemCode, left: Expression, right: Expression, context: UnitContext): Measured {
  const before = inferUnits(left, context);
  const after = inferUnits(right, context);
  noteUnlike(code, before, after, right.span, context);
  return joinMeasured(before, after);
}

function noteUnlike(code: UnitProblemCode, left: Measured, right: Measured, span: Span, context: UnitContext): void {
  if (typeof left === "string" || typeof right === "string" || areAlike(left, right)) return;
  context.note(code, span, { left: printUnits(left), right: printUnits(right) });
}

function inferPower(base: Expression, exponent: Expression, context: UnitContext): Measured {
  const raised = inferUnits(base, context);
  const by = inferUnits(exponent, context);
  if (!isPlain(by)) context.note("check/units-exponent", exponent.span, { found: printed(by) });
  const constant = constantOf(exponent);
  if (raised === "any" || (raised === "literal" && constant !== undefined)) return raised;
  if (isPlain(raised)) return dimensionless;
  if (constant !== undefined && raised !== "literal") return raiseUnits(raised, constant);
  context.note("check/units-power", base.span, { found: printed(raised) });
  return "any";
}

/** The value of a number as it is written: `2`, `-1`, `1/3`. */
function constantOf(expression: Expression): number | undefined {
  if (expression.type === "number") return expression.value;
  if (expression.type === "unary" && expression.operator === "-") {
    const operand = constantOf(expression.operand);
    return operand === undefined ? undefined : -operand;
  }
  if (expression.type !== "binary" || expression.operator !== "/") return undefined;
  const above = constantOf(expression.left);
  const below = constantOf(expression.right);
  return above === undefined || !below ? undefined : above / below;
}

function inferCall(name: string, given: readonly Expression[], span: Span, context: UnitContext): Measured {
  // A table that is a variable of the model: any x, and what the table is declared in.
  const table = context.unitsOf(name);
  if (table === undefined) return inferBuiltin(name, given, span, context);
  for (const argument of given) inferUnits(argument, context);
  return table;
}

function inferBuiltin(name: string, given: readonly Expression[], span: Span, context: UnitContext): Measured {
  const builtin = findBuiltin(name);
  if (builtin?.name === "POWER" && given[0] && given[1]) return inferPower(given[0], given[1], context);
  const measured = given.map((argument) => inferUnits(argument, context));
  if (!builtin) return "any";
  const formula = formulas.get(builtin.name);
  if (formula) return formula(measured, given, context);
  const rule = unitRules.get(builtin.name);
  if (!rule) return "any";
  const argumentOf = (index: number) => rule.arguments[Math.min(index, rule.arguments.length - 1)] ?? "any";
  let same: Measured | undefined;
  for (const [index, units] of measured.entries()) {
    const at = given[index]?.span ?? span;
    if (argumentOf(index) === "same") {
      if (same !== undefined) noteUnlike("check/units-arguments", same, units, at, context);
      same = same === undefined ? units : joinMeasured(same, units);
    } else expectArgument(builtin.name, argumentOf(index), units, at, context);
  }
  return resultOf(rule.result, same ?? "any", context);
}

function expectArgument(name: string, rule: ArgumentRule, units: Measured, span: Span, context: UnitContext): void {
  const expected = expectedUnits(rule, context);
  if (areAlike(expected, units)) return;
  context.note("check/units-argument", span, { function: name, found: printed(units), expected: printed(expected) });
}

function expectedUnits(rule: ArgumentRule, { time }: UnitContext): Measured {
  if (rule === "plain") return dimensionless;
  if (rule === "time") return time;
  return rule === "perTime" ? divideMeasured("literal", time) : "any";
}

function resultOf(rule: ResultRule, same: Measured, { time, own }: UnitContext): Measured {
  const results: Record<ResultRule, () => Measured> = {
    same: () => same,
    plain: () => dimensionless,
    time: () => time,
    perTime: () => divideMeasured("literal", time),
    // A slope or a pulse that is written as a number is one in whatever units are wanted.
    sameTimesTime: () => (same === "literal" ? same : multiplyMeasured(same, time)),
    samePerTime: () => (same === "literal" ? same : divideMeasured(same, time)),
    own: () => own,
  };
  return results[rule]();
}

type Formula = (measured: readonly Measured[], given: readonly Expression[], context: UnitContext) => Measured;

/** What no rule can say: quotients, roots, products over an array. */
const formulas: ReadonlyMap<string, Formula> = new Map<string, Formula>([
  ["SAFEDIV", inferQuotient],
  ["XIDZ", inferQuotient],
  ["ZIDZ", inferQuotient],
  ["SQRT", ([of = "any"]) => (typeof of === "string" ? of : raiseUnits(of, 0.5))],
  ["PROD", ([of = "any"]) => (isPlain(of) ? of : "any")],
]);

function inferQuotient(measured: readonly Measured[], given: readonly Expression[], context: UnitContext): Measured {
  const [above = "any", below = "any", otherwise = "literal"] = measured;
  const quotient = divideMeasured(above, below);
  const last = given[2];
  if (last) noteUnlike("check/units-arguments", quotient, otherwise, last.span, context);
  return joinMeasured(quotient, otherwise);
}

/** The functions whose units are known, by rule or formula. */
export const functionsWithUnits: ReadonlySet<string> = new Set([...unitRules.keys(), ...formulas.keys(), "POWER"]);

function isPlain(measured: Measured): boolean {
  return areAlike(measured, dimensionless);
}

function printed(measured: Measured): string {
  return typeof measured === "string" ? "1" : printUnits(measured);
}
