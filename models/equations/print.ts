import type { BinaryOperator, Expression, Subscript } from "./ast.ts";
import { precedence, unaryPrecedence } from "./operators.ts";
import { isBareName } from "./tokenize.ts";

/** Higher than any operator: names, numbers, calls. */
const atom = 9;
const tight: ReadonlySet<BinaryOperator> = new Set(["*", "/", "^"]);

/**
 * The text of a tree with no more parentheses than it needs (IF within an operation always has them) and names quoted
 * where they must be. Parsing it gives the same tree, spans aside.
 */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case "number":
      return printNumber(expression.value);
    case "reference":
      return printName(expression.name) + printSubscripts(expression.subscripts);
    case "call":
      return `${printFunction(expression.name)}(${expression.arguments.map(printExpression).join(", ")})`;
    case "unary":
      return printUnary(expression.operator, expression.operand);
    case "binary":
      return printBinary(expression.operator, expression.left, expression.right);
    case "if":
      return `IF ${printExpression(expression.condition)} THEN ${printExpression(expression.then)} ELSE ${printExpression(expression.else)}`;
  }
}

/** A name as it must stand in an equation. */
function printName(name: string): string {
  return isBareName(name) ? name : `"${name}"`;
}

function printFunction(name: string): string {
  return name === "mod" ? name : printName(name);
}

function printNumber(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "(0/0)" : value > 0 ? "INF" : "-INF";
}

function printSubscripts(subscripts: readonly Subscript[] | undefined): string {
  return subscripts ? `[${subscripts.map(printSubscript).join(", ")}]` : "";
}

function printSubscript(subscript: Subscript): string {
  if (subscript.type === "wildcard") return "*";
  if (subscript.type === "expression") return printExpression(subscript.expression);
  return `${printExpression(subscript.from)}:${printExpression(subscript.to)}`;
}

function printUnary(operator: string, operand: Expression): string {
  return `${operator === "not" ? "NOT " : operator}${printAbove(operand, unaryPrecedence)}`;
}

function printBinary(operator: BinaryOperator, left: Expression, right: Expression): string {
  const level = precedence[operator];
  const before = printAbove(left, operator === "^" ? atom : level);
  const after = printAbove(right, operator === "^" ? unaryPrecedence : level + 1);
  return tight.has(operator) ? `${before}${operator}${after}` : `${before} ${operator.toUpperCase()} ${after}`;
}

/** In parentheses when it binds more loosely than `level`. */
function printAbove(expression: Expression, level: number): string {
  const text = printExpression(expression);
  return levelOf(expression) < level ? `(${text})` : text;
}

function levelOf(expression: Expression): number {
  if (expression.type === "binary") return precedence[expression.operator];
  if (expression.type === "unary") return unaryPrecedence;
  if (expression.type === "number" && (expression.value < 0 || Object.is(expression.value, -0))) return unaryPrecedence;
  return expression.type === "if" ? 0 : atom;
}
