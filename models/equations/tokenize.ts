import { foldFullWidth } from "../names.ts";
import type { EquationProblem, EquationProblemCode } from "./problems.ts";

/** A word or sign of an equation. `text` is folded: narrow signs, lower-case words; a name's is its name. */
export interface Token {
  readonly kind: "number" | "name" | "word" | "sign" | "end";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are operators and not names, unless quoted. */
export const words: ReadonlySet<string> = new Set(["and", "or", "not", "mod", "if", "then", "else"]);

const typed = /[！-～\u3000−–×∗÷≤≥≠《》〈〉【】]/g;
const typedSigns = new Map(
  Object.entries({
    "\u3000": " ",
    "−": "-",
    "–": "-",
    "×": "*",
    "∗": "*",
    "÷": "/",
    "《": "<",
    "》": ">",
    "〈": "<",
    "〉": ">",
    "【": "[",
    "】": "]",
  }),
);
/** Other spellings of an operator: of Vensim, of the keyboards of other languages. */
const spellings = new Map(
  Object.entries({
    "≤": "<=",
    "≥": ">=",
    "≠": "<>",
    "!=": "<>",
    "!": "not",
    "&": "and",
    "&&": "and",
    "|": "or",
    "||": "or",
    ":and:": "and",
    ":or:": "or",
    ":not:": "not",
  }),
);

// Sticky, and no alternative starts like another, so that each runs in time linear in what it matches.
const space = /\s+/y;
const comment = /\{[^}]*\}/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const bareName = /(?:[\p{L}\p{M}\p{N}\p{Sc}\p{So}_$]|\\n|['’](?=\p{L}))+/uy;
const straightQuote = /"(?:[^"\\]|\\[\s\S])*"/y;
const curlyQuote = /[“”](?:[^“”\\]|\\[\s\S])*[“”]/y;
const sign = /<=|>=|<>|!=|&&|\|\||:(?:and|or|not):|[-+*/^=<>()[\],:!&|≤≥≠]/iy;
const undefinedMark = /\?+/y;

/** The words and signs of an equation up to the first that is none, which comes back as the problem. */
export function tokenize(text: string): { tokens: Token[]; problem?: EquationProblem } {
  const scan: Scan = { text, folded: foldTyped(text), at: 0 };
  const tokens: Token[] = [];
  for (;;) {
    const token = nextToken(scan);
    if ("code" in token) return { tokens, problem: token };
    tokens.push(token);
    if (token.kind === "end") return { tokens };
  }
}

/** Whether a name can stand in an equation without quotes. */
export function isBareName(name: string): boolean {
  if (words.has(name.toLowerCase()) || foldTyped(name) !== name) return false;
  return name
    .split(".")
    .every((part, index) => matchAt(bareName, part, 0)?.[0] === part && !(index === 0 && /^\d/.test(part)));
}

/** As many characters as before, so that offsets stay true. */
function foldTyped(text: string): string {
  return text.replace(typed, (character) => typedSigns.get(character) ?? foldFullWidth(character));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Scan {
  readonly text: string;
  /** As long as `text`. */
  readonly folded: string;
  at: number;
}

function nextToken(scan: Scan): Token | EquationProblem {
  while (take(scan, space) || take(scan, comment));
  const first = scan.folded.charAt(scan.at);
  if (first === "") return token(scan, "end", "", scan.at);
  if (first === "{") return problem(scan, "equations/unterminated-comment", scan.at, scan.folded.length);
  if (/\d/.test(first) || (first === "." && /\d/.test(scan.folded.charAt(scan.at + 1)))) return numberToken(scan);
  if (/["“”]/.test(first) || matchAt(bareName, scan.folded, scan.at)) return nameToken(scan);
  return signToken(scan);
}

function numberToken(scan: Scan): Token | EquationProblem {
  const start = scan.at;
  const text = take(scan, number) ?? "";
  if (take(scan, bareName)) return problem(scan, "equations/starts-with-digit", start, scan.at);
  if (!Number.isFinite(Number(text))) return problem(scan, "equations/number-too-large", start, scan.at);
  return token(scan, "number", text, start);
}

function nameToken(scan: Scan): Token | EquationProblem {
  const start = scan.at;
  const parts: string[] = [];
  do {
    const part = take(scan, bareName) ?? quotedPart(scan);
    if (part === undefined) return problem(scan, "equations/unterminated-quote", scan.at, scan.folded.length);
    parts.push(part);
  } while (stepOverDot(scan));
  const word = scan.folded.slice(start, scan.at).toLowerCase();
  return words.has(word) ? token(scan, "word", word, start) : token(scan, "name", parts.join("."), start);
}

/** What stands within quotes, its escapes kept; absent when the quote does not end. */
function quotedPart(scan: Scan): string | undefined {
  const start = scan.at + 1;
  if (take(scan, straightQuote) === undefined && take(scan, curlyQuote) === undefined) return undefined;
  const inside = foldFullWidth(scan.text.slice(start, scan.at - 1));
  return inside.replace(/\\[\s\S]|"/g, (part) => (part === '"' ? '\\"' : part));
}

/** The dot of `module.variable`, when a part of a name follows it. */
function stepOverDot(scan: Scan): boolean {
  if (scan.folded.charAt(scan.at) !== ".") return false;
  const follows = /["“]/.test(scan.folded.charAt(scan.at + 1)) || matchAt(bareName, scan.folded, scan.at + 1) !== null;
  if (follows) scan.at++;
  return follows;
}

function signToken(scan: Scan): Token | EquationProblem {
  const start = scan.at;
  const text = take(scan, sign)?.toLowerCase();
  if (text !== undefined) {
    const meant = spellings.get(text) ?? text;
    return token(scan, words.has(meant) ? "word" : "sign", meant, start);
  }
  if (take(scan, undefinedMark)) return problem(scan, "equations/not-defined", start, scan.at);
  const character = String.fromCodePoint(scan.folded.codePointAt(start) ?? 0);
  return problem(scan, "equations/unknown-character", start, start + character.length);
}

function take(scan: Scan, pattern: RegExp): string | undefined {
  const match = matchAt(pattern, scan.folded, scan.at);
  if (match) scan.at = pattern.lastIndex;
  return match?.[0];
}

function token(scan: Scan, kind: Token["kind"], text: string, start: number): Token {
  return { kind, text, start, end: scan.at };
}

function problem(scan: Scan, code: EquationProblemCode, start: number, end: number): EquationProblem {
  return { code, start, end, values: { found: scan.text.slice(start, end).slice(0, 40) } };
}
