import type { Expression } from "../../models/equations/ast.ts";
import { parseEquation } from "../../models/equations/parse.ts";

/** What a derivation comes to; nothing when it is not plain arithmetic of numbers. */
export function evaluateArithmetic(text: string): number | undefined {
  const { expression } = parseEquation(text);
  return expression && evaluate(expression);
}

function evaluate(expression: Expression): number | undefined {
  if (expression.type === "number") return expression.value;
  if (expression.type === "unary" && expression.operator !== "not") {
    const operand = evaluate(expression.operand);
    return operand !== undefined && expression.operator === "-" ? -operand : operand;
  }
  if (expression.type !== "binary") return undefined;
  const left = evaluate(expression.left);
  const right = evaluate(expression.right);
  return left === undefined || right === undefined ? undefined : combine(expression.operator, left, right);
}

function combine(operator: string, left: number, right: number): number | undefined {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  if (operator === "/") return left / right;
  return operator === "^" ? left ** right : undefined;
}

/** Whether a result rounds to the value, to the digits that the value has: 503 / 1540 to 0.3266, 5.82 to 5.8. */
export function roundsTo(result: number, value: number): boolean {
  if (!Number.isFinite(result) || !Number.isFinite(value)) return Object.is(result, value);
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const decimals = (mantissa.split(".")[1]?.length ?? 0) - Number(exponent);
  // Half a unit of the last digit, and what double arithmetic adds.
  return Math.abs(result - value) <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(value);
}
