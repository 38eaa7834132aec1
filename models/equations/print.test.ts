import fc from "fast-check";
import { expect, test } from "vitest";
import type { BinaryOperator, Expression, Subscript, UnaryOperator } from "./ast.ts";
import { precedence } from "./operators.ts";
import { parseEquation } from "./parse.ts";
import { printExpression } from "./print.ts";

const seed = 20260302;
const span = { start: 0, end: 0 };

test.each([
  ["((a))*(b)", "a*b"],
  ["(a+b)*c", "(a + b)*c"],
  ["a+(b*c)", "a + b*c"],
  ["a-(b-c)", "a - (b - c)"],
  ["(a-b)-c", "a - b - c"],
  ["(a^b)^c", "(a^b)^c"],
  ["a^(b^c)", "a^b^c"],
  ["(-a)^b", "(-a)^b"],
  ["-(a^b)", "-a^b"],
  ["a^(-b)", "a^-b"],
  ["not (a and b)", "NOT (a AND b)"],
  ["(if a then b else c)+1", "(IF a THEN b ELSE c) + 1"],
  ["a mod b", "a MOD b"],
  ['max("a b","c")', 'max("a b", c)'],
  ["007", "7"],
])("%s is printed as %s", (text, printed) => {
  const { expression } = parseEquation(text);
  expect(expression && printExpression(expression)).toBe(printed);
});

const bare = fc.constantFrom("a", "births", "hares.births", "住房压力", "$x", "driver's", "two\\nlines", "mod_", "e1");
const quoted = fc.string({ unit: fc.constantFrom(..."aZ _.+-()[]{}*!\n1“”的、【") });
const name = fc.oneof(bare, quoted, fc.constantFrom("if", "MOD", "not", "1a", "", '\\"', "\\\\"));
const operators = Object.keys(precedence) as BinaryOperator[];

const { expression: anyExpression } = fc.letrec<{ expression: Expression; subscript: Subscript }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.record({
      type: fc.constant("number" as const),
      value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
      span: fc.constant(span),
    }),
    fc.record({ type: fc.constant("reference" as const), name, span: fc.constant(span) }),
    fc.record({
      type: fc.constant("reference" as const),
      name,
      subscripts: fc.array(tie("subscript"), { minLength: 1, maxLength: 3 }),
      span: fc.constant(span),
    }),
    fc.record({
      type: fc.constant("call" as const),
      name,
      arguments: fc.array(tie("expression"), { maxLength: 3 }),
      span: fc.constant(span),
    }),
    fc.record({
      type: fc.constant("unary" as const),
      operator: fc.constantFrom<UnaryOperator>("-", "+", "not"),
      operand: tie("expression"),
      span: fc.constant(span),
    }),
    fc.record({
      type: fc.constant("binary" as const),
      operator: fc.constantFrom(...operators),
      left: tie("expression"),
      right: tie("expression"),
      span: fc.constant(span),
    }),
    fc.record({
      type: fc.constant("if" as const),
      condition: tie("expression"),
      then: tie("expression"),
      else: tie("expression"),
      span: fc.constant(span),
    }),
  ),
  subscript: fc.oneof(
    fc.record({ type: fc.constant("wildcard" as const), span: fc.constant(span) }),
    fc.record({ type: fc.constant("expression" as const), expression: tie("expression"), span: fc.constant(span) }),
    fc.record({
      type: fc.constant("range" as const),
      from: tie("expression"),
      to: tie("expression"),
      span: fc.constant(span),
    }),
  ),
}));

function withoutSpans(expression: Expression | undefined): unknown {
  return expression && JSON.parse(JSON.stringify(expression, (key, value) => (key === "span" ? undefined : value)));
}

test(`what is printed parses to the same tree (seed ${seed})`, () => {
  const property = fc.property(anyExpression, (expression) => {
    const { expression: again, problems } = parseEquation(printExpression(expression));
    expect(problems).toEqual([]);
    expect(withoutSpans(again)).toEqual(withoutSpans(expression));
  });
  fc.assert(property, { seed, numRuns: 3000 });
});

test(`but for those around IF, every parenthesis that is printed is needed (seed ${seed})`, () => {
  const small = anyExpression.map(printExpression).filter((text) => /^[^I]*\([^I]*$/.test(text));
  const property = fc.property(small, (text) => {
    const { expression } = parseEquation(text);
    for (const shorter of withoutOnePair(text)) {
      const { expression: other } = parseEquation(shorter);
      expect(withoutSpans(other)).not.toEqual(withoutSpans(expression));
    }
  });
  fc.assert(property, { seed, numRuns: 1000 });
});

function withoutOnePair(text: string): string[] {
  const opens = [...text].flatMap((character, index) => (character === "(" ? [index] : []));
  return opens.flatMap((open) => {
    const close = text.indexOf(")", open);
    return close < 0 ? [] : [`${text.slice(0, open)}${text.slice(open + 1, close)}${text.slice(close + 1)}`];
  });
}
