import type * as z from "zod/mini";
import { definitionOf } from "./decode.ts";
import type { Json } from "./json.ts";

/**
 * Turn values that `decode` made, or others of the same shape, back into JSON: known keys in the schema's order, then
 * the unknown ones as they came; maps as objects; non-finite numbers as strings.
 */
export function encode(schema: z.core.$ZodType, value: unknown): Json {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "optional":
    case "default":
      return encode(definition.innerType, value);
    case "object":
      return encodeObject(definition, value);
    case "record":
      return new Map(
        [...(value as ReadonlyMap<string, unknown>)].map(([k, v]) => [k, encode(definition.valueType, v)]),
      );
    case "array":
      return (value as readonly unknown[]).map((item) => encode(definition.element, item));
    case "union":
      return encodeUnion(definition.options, value);
    default:
      return encodeSingle(value);
  }
}

function encodeSingle(value: unknown): Json {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return Array.isArray(value) ? value.map(encodeSingle) : (value as Json);
}

function encodeObject(definition: z.core.$ZodObjectDef, value: unknown): Json {
  const values = new Map(Object.entries(value as object));
  const result = new Map<string, Json>();
  for (const [key, schema] of Object.entries(definition.shape)) {
    const given = values.get(key);
    if (given !== undefined) result.set(key, encode(schema, given));
  }
  const extra = values.get("extra") as ReadonlyMap<string, Json> | undefined;
  for (const [key, kept] of extra ?? []) result.set(key, kept);
  return result;
}

/** The option that the value is an instance of, told apart by its kind and by the keys that must be there. */
function encodeUnion(options: readonly z.core.$ZodType[], value: unknown): Json {
  const option = options.find((candidate) => isInstance(candidate, value));
  return option ? encode(option, value) : encodeSingle(value);
}

function isInstance(schema: z.core.$ZodType, value: unknown): boolean {
  const definition = definitionOf(schema);
  if (definition.type === "union") return definition.options.some((option) => isInstance(option, value));
  if (definition.type === "record") return value instanceof Map;
  if (definition.type === "array" || definition.type === "tuple") return Array.isArray(value);
  if (definition.type !== "object" || typeof value !== "object" || value === null || value instanceof Map) return false;
  return Object.entries(definition.shape).every(
    ([key, inner]) => ["optional", "default"].includes(definitionOf(inner).type) || Object.hasOwn(value, key),
  );
}
