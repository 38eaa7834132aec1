import { limits } from "../limits.ts";
import type { BinaryOperator, Expression, Subscript, UnaryOperator } from "./ast.ts";
import { isBinaryOperator, isUnaryOperator, precedence, unaryPrecedence } from "./operators.ts";
import type { EquationProblem } from "./problems.ts";
import { accept, fail, isSign, nested, node, openTokens, peek, since, type TokenStream, take } from "./token-stream.ts";
import type { Token } from "./tokenize.ts";

/** The tree of an equation, or what is wrong with it; one of the two. */
export interface ParsedEquation {
  readonly expression?: Expression;
  readonly problems: readonly EquationProblem[];
}

/** The trees of an equation that lists the elements of an array, or what is wrong with it. */
export interface ParsedEquationList {
  readonly expressions?: readonly Expression[];
  readonly problems: readonly EquationProblem[];
}

/**
 * Parse the text of an equation. Offsets count in the text as written.
 *
 * At most one problem is reported: what follows the first is guesswork. The tree is at most `limits.equationDepth`
 * levels high, so that whoever walks it may recurse.
 *
 * @source XMILE 1.0, section 3.3 (expressions).
 */
export function parseEquation(text: string): ParsedEquation {
  const { expressions, problems } = parseText(text, parseOne);
  return { ...(expressions?.[0] && { expression: expressions[0] }), problems };
}

/**
 * Parse an equation that gives the elements of an array one by one, in order: `1, 2, 3`. A single expression is a list
 * of one.
 *
 * @source The community's test min_max_1arg; XMILE 1.0 itself gives each element an `<element>`.
 */
export function parseEquationList(text: string): ParsedEquationList {
  return parseText(text, parseSeveral);
}

function parseText(text: string, parse: (stream: TokenStream) => Expression[]): ParsedEquationList {
  if (text.length > limits.equationLength) {
    const values = { length: text.length, limit: limits.equationLength };
    return { problems: [{ code: "equations/too-long", start: limits.equationLength, end: text.length, values }] };
  }
  const stream = openTokens(text);
  if (stream.tokens[0]?.kind === "end") {
    return { problems: [{ code: "equations/empty", start: 0, end: text.length, values: {} }] };
  }
  const expressions = parse(stream);
  expectEnd(stream);
  return stream.problem ? { problems: [stream.problem] } : { expressions, problems: [] };
}

function parseOne(stream: TokenStream): Expression[] {
  return [parseExpression(stream)];
}

function parseSeveral(stream: TokenStream): Expression[] {
  const expressions: Expression[] = [];
  do expressions.push(parseExpression(stream));
  while (accept(stream, ","));
  return expressions;
}

function expectEnd(stream: TokenStream): void {
  const token = peek(stream);
  if (token.kind === "end") stream.problem ??= stream.rest;
  else if (isSign(token, ")") || isSign(token, "]")) fail(stream, "equations/extra-parenthesis", token);
  else if (startsOperand(token)) fail(stream, "equations/missing-operator", token);
  else fail(stream, "equations/unexpected-token", token);
}

function parseExpression(stream: TokenStream): Expression {
  return nested(stream, (inside) => parseBinary(inside, 0));
}

/** Operators that bind tighter than `above`, and their operands. */
function parseBinary(stream: TokenStream, above: number): Expression {
  const start = peek(stream).start;
  let left = parseOperand(stream);
  for (let operator = operatorAbove(stream, above); operator; operator = operatorAbove(stream, above)) {
    take(stream);
    const right = parseRight(stream, operator);
    left = node(stream, { type: "binary", operator, left, right, span: since(stream, start) }, [left, right]);
  }
  return left;
}

function operatorAbove(stream: TokenStream, above: number): BinaryOperator | undefined {
  const token = peek(stream);
  if (token.kind === "name" || !isBinaryOperator(token.text)) return undefined;
  return precedence[token.text] > above ? token.text : undefined;
}

/** Powers group to the right, and an exponent may have a sign; all else groups to the left. */
function parseRight(stream: TokenStream, operator: BinaryOperator): Expression {
  if (operator !== "^") return parseBinary(stream, precedence[operator]);
  return nested(stream, (inside) => parseBinary(inside, unaryPrecedence));
}

function parseOperand(stream: TokenStream): Expression {
  const token = peek(stream);
  if (token.kind === "number") return parseNumber(take(stream));
  if (token.kind === "name" || isModCall(stream)) return parseNamed(stream);
  if (isUnaryOperator(token.text)) return parseUnary(stream, token.text);
  if (isSign(token, "(")) return parseParenthesized(stream);
  if (isSign(token, "if")) return parseIf(stream);
  fail(stream, token.kind === "end" ? "equations/ends-early" : "equations/missing-operand", token);
  return { type: "number", value: 0, span: { start: token.start, end: token.end } };
}

function parseNumber(token: Token): Expression {
  return { type: "number", value: Number(token.text), span: { start: token.start, end: token.end } };
}

function parseUnary(stream: TokenStream, operator: UnaryOperator): Expression {
  const { start } = take(stream);
  const operand = nested(stream, (inside) => parseBinary(inside, unaryPrecedence));
  return node(stream, { type: "unary", operator, operand, span: since(stream, start) }, [operand]);
}

function parseNamed(stream: TokenStream): Expression {
  const { text: name, start } = take(stream);
  if (isSign(peek(stream), "(")) {
    const given = parseList(stream, ")", parseExpression);
    return node(stream, { type: "call", name, arguments: given, span: since(stream, start) }, given);
  }
  if (!isSign(peek(stream), "[")) return { type: "reference", name, span: since(stream, start) };
  const subscripts = parseList(stream, "]", parseSubscript);
  const inside = subscripts.flatMap(expressionsOf);
  const table = node(stream, { type: "reference", name, subscripts, span: since(stream, start) }, inside);
  return isSign(peek(stream), "(") ? parseElementCall(stream, table) : table;
}

/** `table[element](x)` is another way to write LOOKUP(table[element], x). */
function parseElementCall(stream: TokenStream, table: Expression): Expression {
  const given = [table, ...parseList(stream, ")", parseExpression)];
  return node(stream, { type: "call", name: "LOOKUP", arguments: given, span: since(stream, table.span.start) }, given);
}

function parseSubscript(stream: TokenStream): Subscript {
  const { start } = peek(stream);
  if (accept(stream, "*")) return { type: "wildcard", span: since(stream, start) };
  const from = parseExpression(stream);
  if (!accept(stream, ":")) return { type: "expression", expression: from, span: since(stream, start) };
  const to = parseExpression(stream);
  return { type: "range", from, to, span: since(stream, start) };
}

function expressionsOf(subscript: Subscript): Expression[] {
  if (subscript.type === "wildcard") return [];
  return subscript.type === "range" ? [subscript.from, subscript.to] : [subscript.expression];
}

/** From the opening sign to `closing`, separated by commas; there may be none between parentheses. */
function parseList<Item>(stream: TokenStream, closing: ")" | "]", parse: (stream: TokenStream) => Item): Item[] {
  const open = take(stream);
  const items: Item[] = [];
  if (closing === ")" && accept(stream, ")")) return items;
  do items.push(parse(stream));
  while (accept(stream, ","));
  expectClosing(stream, open, closing);
  return items;
}

function parseParenthesized(stream: TokenStream): Expression {
  const open = take(stream);
  const inside = parseExpression(stream);
  expectClosing(stream, open, ")");
  return inside;
}

function expectClosing(stream: TokenStream, open: Token, closing: ")" | "]"): void {
  if (accept(stream, closing)) return;
  const token = peek(stream);
  if (token.kind === "end" || isSign(token, ")") || isSign(token, "]")) {
    fail(stream, closing === ")" ? "equations/missing-parenthesis" : "equations/missing-bracket", open, token);
  } else if (startsOperand(token)) fail(stream, "equations/missing-operator", token);
  else fail(stream, "equations/unexpected-token", token);
}

function parseIf(stream: TokenStream): Expression {
  const { start } = take(stream);
  const condition = parseExpression(stream);
  if (!accept(stream, "then")) fail(stream, "equations/missing-then", peek(stream));
  const whenTrue = parseExpression(stream);
  if (!accept(stream, "else")) fail(stream, "equations/missing-else", peek(stream));
  const whenFalse = parseExpression(stream);
  const span = since(stream, start);
  const children = [condition, whenTrue, whenFalse];
  return node(stream, { type: "if", condition, then: whenTrue, else: whenFalse, span }, children);
}

function startsOperand(token: Token): boolean {
  return token.kind === "name" || token.kind === "number" || isSign(token, "(") || isSign(token, "if");
}

/** `mod(a, b)` is a call; elsewhere `mod` is an operator. */
function isModCall(stream: TokenStream): boolean {
  const following = stream.tokens[stream.at + 1];
  return isSign(peek(stream), "mod") && following !== undefined && isSign(following, "(");
}
