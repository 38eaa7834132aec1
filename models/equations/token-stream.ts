import { limits } from "../limits.ts";
import type { Expression, Span } from "./ast.ts";
import type { EquationProblem, EquationProblemCode } from "./problems.ts";
import { type Token, tokenize } from "./tokenize.ts";

/**
 * Where a parse has come to. After the first problem every token is the end, so that all loops run out and no cascade
 * follows; the tree is then thrown away.
 */
export interface TokenStream {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What follows the last token, where the text could not be split to its end. */
  readonly rest: EquationProblem | undefined;
  readonly heights: WeakMap<Expression, number>;
  at: number;
  nesting: number;
  problem: EquationProblem | undefined;
}

/** The words and signs of a text, before the first. */
export function openTokens(text: string): TokenStream {
  const { tokens, problem } = tokenize(text);
  return { text, tokens, rest: problem, heights: new WeakMap(), at: 0, nesting: 0, problem: undefined };
}

/** The token that comes next. */
export function peek(stream: TokenStream): Token {
  const token = stream.problem ? undefined : stream.tokens[stream.at];
  return token ?? { kind: "end", text: "", start: stream.text.length, end: stream.text.length };
}

/** The token that comes next, stepping over it. */
export function take(stream: TokenStream): Token {
  const token = peek(stream);
  if (token.kind !== "end") stream.at++;
  return token;
}

/** Whether a token is that sign or word; a quoted name never is. */
export function isSign(token: Token, text: string): boolean {
  return (token.kind === "sign" || token.kind === "word") && token.text === text;
}

/** Step over a sign or word if it comes next. */
export function accept(stream: TokenStream, text: string): boolean {
  const accepted = isSign(peek(stream), text);
  if (accepted) stream.at++;
  return accepted;
}

/** From `start` to the end of the token before. */
export function since(stream: TokenStream, start: number): Span {
  return { start, end: stream.tokens[stream.at - 1]?.end ?? start };
}

/** Note a problem at `token`, unless there is one already. */
export function fail(stream: TokenStream, code: EquationProblemCode, token: Token, found = token): void {
  // A token that could not be read explains more than what is missing because of it.
  const unread = found.kind === "end" ? stream.rest : undefined;
  const before = written(stream, stream.tokens[stream.at - 1]);
  const values = { found: written(stream, found), before };
  stream.problem ??= unread ?? { code, start: token.start, end: token.end, values };
}

function written(stream: TokenStream, token: Token | undefined): string {
  return token ? stream.text.slice(token.start, token.end).slice(0, 40) : "";
}

/** Parse something that stands within something else, to a limited depth. */
export function nested(stream: TokenStream, parse: (stream: TokenStream) => Expression): Expression {
  stream.nesting++;
  if (stream.nesting > limits.equationNesting) tooDeep(stream, limits.equationNesting);
  const expression = parse(stream);
  stream.nesting--;
  return expression;
}

/** Take note of how high a tree has grown. */
export function node(stream: TokenStream, expression: Expression, children: readonly Expression[]): Expression {
  let height = 1;
  for (const child of children) height = Math.max(height, 1 + (stream.heights.get(child) ?? 1));
  stream.heights.set(expression, height);
  if (height > limits.equationDepth) tooDeep(stream, limits.equationDepth);
  return expression;
}

function tooDeep(stream: TokenStream, limit: number): void {
  const { start, end } = peek(stream);
  stream.problem ??= { code: "equations/too-deep", start, end, values: { limit } };
}
