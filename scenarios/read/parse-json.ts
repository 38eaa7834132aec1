import type { JsonMember, JsonNode } from "./json.ts";

/** What is wrong with the text as JSON, and where. */
export interface JsonFault {
  readonly code:
    | "scenarios/json-character"
    | "scenarios/empty"
    | "scenarios/json-end"
    | "scenarios/json-comma"
    | "scenarios/json-trailing-comma"
    | "scenarios/json-colon"
    | "scenarios/json-key"
    | "scenarios/json-comment"
    | "scenarios/json-string"
    | "scenarios/json-escape"
    | "scenarios/json-number"
    | "scenarios/json-after-end"
    | "scenarios/json-depth"
    | "scenarios/duplicate-key";
  readonly at: number;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Parser {
  readonly text: string;
  readonly depthLimit: number;
  readonly faults: JsonFault[];
  at: number;
}

/** Thrown inside this file only, when nothing after the fault can be understood. */
class GiveUp extends Error {}

/**
 * Parse JSON (RFC 8259) and keep where each value stands. Comments, trailing commas, missing commas and doubled keys are
 * reported and passed over, so that the faults after them are found too; anything else ends the reading.
 *
 * Our own because what is on offer either repairs silently, or overflows the stack on nested input, or keeps no places.
 */
export function parseJson(text: string, depthLimit: number): { node?: JsonNode; faults: readonly JsonFault[] } {
  const parser: Parser = { text, depthLimit, faults: [], at: 0 };
  try {
    const node = parseValue(parser, 0);
    skipSpace(parser);
    if (parser.at < text.length) fault(parser, "scenarios/json-after-end", { found: found(parser) });
    return { node, faults: parser.faults };
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    return { faults: parser.faults };
  }
}

function fault(parser: Parser, code: JsonFault["code"], values: JsonFault["values"] = {}, at = parser.at): void {
  parser.faults.push({ code, at, values });
}

function giveUp(parser: Parser, code: JsonFault["code"], values: JsonFault["values"] = {}, at = parser.at): never {
  fault(parser, code, values, at);
  throw new GiveUp(code);
}

/** What stands at the place, short enough to show; a short text or name whole. */
function found(parser: Parser): string {
  const ahead = parser.text.slice(parser.at, parser.at + 24);
  return /^"[^"\\\n]*"/.exec(ahead)?.[0] ?? [...ahead].slice(0, 12).join("").trim();
}

function skipSpace(parser: Parser): void {
  for (;;) {
    const code = parser.text.charCodeAt(parser.at);
    if (code === 32 || code === 10 || code === 13 || code === 9) parser.at++;
    else if (code === 47 && /^\/[/*]/.test(parser.text.slice(parser.at, parser.at + 2))) skipComment(parser);
    else return;
  }
}

function skipComment(parser: Parser): void {
  fault(parser, "scenarios/json-comment");
  const line = parser.text[parser.at + 1] === "/";
  const end = parser.text.indexOf(line ? "\n" : "*/", parser.at + 2);
  parser.at = end === -1 ? parser.text.length : end + (line ? 1 : 2);
}

function parseValue(parser: Parser, depth: number): JsonNode {
  skipSpace(parser);
  const start = parser.at;
  const first = parser.text[start];
  if (first === undefined) giveUp(parser, /\S/.test(parser.text) ? "scenarios/json-end" : "scenarios/empty");
  if ((first === "{" || first === "[") && depth >= parser.depthLimit) {
    giveUp(parser, "scenarios/json-depth", { limit: parser.depthLimit });
  }
  if (first === "{") return parseObject(parser, depth);
  if (first === "[") return parseArray(parser, depth);
  if (first === '"') return { kind: "string", start, value: parseString(parser) };
  return parseWord(parser);
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /[\p{L}\p{N}_$.+-]+/uy;

function parseWord(parser: Parser): JsonNode {
  const start = parser.at;
  wordPattern.lastIndex = start;
  const word = wordPattern.exec(parser.text)?.[0] ?? "";
  parser.at += word.length;
  if (word === "null") return { kind: "null", start };
  if (word === "true" || word === "false") return { kind: "boolean", start, value: word === "true" };
  numberPattern.lastIndex = start;
  const number = numberPattern.exec(parser.text)?.[0];
  if (number !== undefined && number === word && Number.isFinite(Number(word))) {
    return { kind: "number", start, value: Number(word) };
  }
  if (!/^[-+.\d]|^(?:NaN|Infinity)$/.test(word)) {
    parser.at = start;
    giveUp(parser, "scenarios/json-character", { found: found(parser) });
  }
  fault(parser, "scenarios/json-number", { found: word.slice(0, 40) }, start);
  return { kind: "number", start, value: 0 };
}

function parseArray(parser: Parser, depth: number): JsonNode {
  const start = parser.at++;
  const items: JsonNode[] = [];
  while (!closes(parser, "]", items.length > 0)) items.push(parseValue(parser, depth + 1));
  return { kind: "array", start, items };
}

function parseObject(parser: Parser, depth: number): JsonNode {
  const start = parser.at++;
  const members: JsonMember[] = [];
  const keys = new Set<string>();
  while (!closes(parser, "}", members.length > 0)) {
    const parsed = parseMember(parser, depth);
    if (keys.has(parsed.key)) fault(parser, "scenarios/duplicate-key", { key: parsed.key }, parsed.start);
    else members.push(parsed);
    keys.add(parsed.key);
  }
  return { kind: "object", start, members };
}

function parseMember(parser: Parser, depth: number): JsonMember {
  const start = parser.at;
  if (parser.text[start] !== '"') giveUp(parser, "scenarios/json-key", { found: found(parser) });
  const key = parseString(parser);
  skipSpace(parser);
  if (parser.text[parser.at] !== ":") giveUp(parser, "scenarios/json-colon", { key });
  parser.at++;
  return { key, start, value: parseValue(parser, depth + 1) };
}

/** Whether the list or object ends here; otherwise stands at its next member, past the comma. */
function closes(parser: Parser, bracket: "]" | "}", needsComma: boolean): boolean {
  skipSpace(parser);
  if (parser.at >= parser.text.length) giveUp(parser, "scenarios/json-end");
  if (parser.text[parser.at] === bracket) {
    parser.at++;
    return true;
  }
  if (!needsComma) return false;
  if (parser.text[parser.at] !== ",") {
    if (!/["{[\d-]/.test(parser.text[parser.at] ?? ""))
      giveUp(parser, "scenarios/json-comma", { found: found(parser) });
    fault(parser, "scenarios/json-comma", { found: found(parser) });
    return false;
  }
  const comma = parser.at++;
  skipSpace(parser);
  if (parser.text[parser.at] !== bracket) return false;
  fault(parser, "scenarios/json-trailing-comma", {}, comma);
  parser.at++;
  return true;
}

/** Everything up to a quote, a backslash or a control character. */
const plainRun = /(?:[^"\\\p{Cc}]|[\u007f-\u009f])*/uy;
const escapes = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function parseString(parser: Parser): string {
  const start = parser.at++;
  let value = "";
  for (;;) {
    plainRun.lastIndex = parser.at;
    const run = plainRun.exec(parser.text)?.[0] ?? "";
    value += run;
    parser.at += run.length;
    const next = parser.text[parser.at];
    if (next === '"') break;
    if (next !== "\\") giveUp(parser, "scenarios/json-string", {}, start);
    value += parseEscape(parser);
  }
  parser.at++;
  return value;
}

function parseEscape(parser: Parser): string {
  const letter = parser.text[parser.at + 1] ?? "";
  const plain = escapes.get(letter);
  const hex = parser.text.slice(parser.at + 2, parser.at + 6);
  const width = plain === undefined ? 6 : 2;
  if (plain === undefined && (letter !== "u" || !/^[\da-fA-F]{4}$/.test(hex))) {
    fault(parser, "scenarios/json-escape", { found: parser.text.slice(parser.at, parser.at + 2) });
    parser.at += 1;
    return "\\";
  }
  parser.at += width;
  return plain ?? String.fromCharCode(Number.parseInt(hex, 16));
}
