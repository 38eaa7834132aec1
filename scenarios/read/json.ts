/** A JSON value with its objects as maps, so that a name from a file is never a property: `__proto__` is a key like any other. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

/** A JSON value and where it begins, as an offset into the text. */
export type JsonNode =
  | { readonly kind: "null"; readonly start: number }
  | { readonly kind: "boolean"; readonly start: number; readonly value: boolean }
  | { readonly kind: "number"; readonly start: number; readonly value: number }
  | { readonly kind: "string"; readonly start: number; readonly value: string }
  | { readonly kind: "array"; readonly start: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "object"; readonly start: number; readonly members: readonly JsonMember[] };

export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly value: JsonNode;
}

/** The member with this key, or nothing. */
export function member(node: JsonNode, key: string): JsonMember | undefined {
  return node.kind === "object" ? node.members.find((candidate) => candidate.key === key) : undefined;
}

/** The value without its places. */
export function toJson(node: JsonNode): Json {
  if (node.kind === "null") return null;
  if (node.kind === "array") return node.items.map(toJson);
  if (node.kind === "object") return new Map(node.members.map(({ key, value }) => [key, toJson(value)]));
  return node.value;
}

/** The value as a tree that stands nowhere. */
export function toNode(value: Json): JsonNode {
  const start = 0;
  if (value === null) return { kind: "null", start };
  if (isObject(value)) {
    const members = [...value].map(([key, inner]) => ({ key, start, value: toNode(inner) }));
    return { kind: "object", start, members };
  }
  if (isList(value)) return { kind: "array", start, items: value.map(toNode) };
  if (typeof value === "number") return { kind: "number", start, value };
  return typeof value === "string"
    ? { kind: "string", start, value }
    : { kind: "boolean", start, value: value === true };
}

/** Whether two values are the same, order of keys included. */
export function isSameJson(a: Json, b: Json): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => isSameJson(item, b[at] ?? null));
  if (!isObject(a)) return Object.is(a, b);
  if (!isObject(b) || a.size !== b.size) return false;
  const others = [...b];
  return [...a].every(([key, inner], at) => key === others[at]?.[0] && isSameJson(inner, others[at]?.[1] ?? null));
}

/** The shortest text that reads back as the same number; JSON has no words for the infinities, so they are strings. */
export function printNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? String(value) : `"${value}"`;
}

/** A value on one line: `{ "zh": "基准", "at": [2030, 2035] }`. */
export function printInline(value: Json): string {
  if (typeof value === "number") return printNumber(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (value instanceof Map) {
    const members = [...value].map(([key, inner]) => `${JSON.stringify(key)}: ${printInline(inner)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return isList(value) ? `[${value.map(printInline).join(", ")}]` : "null";
}

/** Whether a value is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}
