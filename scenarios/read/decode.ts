import type * as z from "zod/mini";
import { type Json, type JsonMember, type JsonNode, member, toJson } from "./json.ts";

/** What does not fit the schema: at which value, and what was expected. */
export interface SchemaFault {
  readonly code:
    | "scenarios/missing-key"
    | "scenarios/wrong-type"
    | "scenarios/wrong-choice"
    | "scenarios/wrong-text"
    | "scenarios/out-of-bounds"
    | "scenarios/wrong-count"
    | "scenarios/wrong-value"
    | "scenarios/wrong-source"
    | "scenarios/wrong-relation"
    | "scenarios/unknown-key";
  readonly at: number;
  readonly path: readonly (string | number)[];
  readonly values: Readonly<Record<string, string | number>>;
}

type Definition = z.core.$ZodTypes["_zod"]["def"];
type Path = readonly (string | number)[];

interface Context {
  readonly path: Path;
  readonly faults: SchemaFault[];
  readonly origins: Origins;
}

/** The JSON that each decoded object, list and map came from. */
export type Origins = WeakMap<object, JsonNode>;

const nothing = Symbol("nothing");
/** A decoded value; `nothing` where there is none that could be used. */
type Decoded = unknown | typeof nothing;

function remember<Value extends object>(value: Value, node: JsonNode, context: Context): Value {
  context.origins.set(value, node);
  return value;
}

/**
 * Turn a JSON tree into the values that the schema describes: objects with their known keys and the unknown ones in
 * `extra`, records as maps, non-finite numbers from their strings. Single values are judged by zod itself; the walk is
 * ours, so that each fault has its place, a name from the file is never a property, and unknown keys are kept.
 * What does not fit is left out, so that the rest can still be checked.
 */
export function decode(schema: z.core.$ZodType, node: JsonNode): Decoding {
  const context: Context = { path: [], faults: [], origins: new WeakMap() };
  const value = decodeNode(schema, node, context);
  const { faults, origins } = context;
  return value === nothing ? { faults, origins } : { value, faults, origins };
}

/** What became of a tree. The value is whole only where no fault is an error. */
export interface Decoding {
  readonly value?: unknown;
  readonly faults: readonly SchemaFault[];
  readonly origins: Origins;
}

/** What the schema's author wrote. */
export function definitionOf(schema: z.core.$ZodType): Definition {
  return (schema as z.core.$ZodTypes)._zod.def;
}

function decodeNode(schema: z.core.$ZodType, node: JsonNode, context: Context): Decoded {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "optional":
    case "default":
      return decodeNode(definition.innerType, node, context);
    case "object":
      return decodeObject(definition, node, context);
    case "record":
      return decodeRecord(definition, node, context);
    case "array":
      return decodeArray(definition, node, context);
    case "tuple":
      return decodeTuple(definition.items, node, context);
    case "union":
      return decodeUnion(definition.options, node, context);
    default:
      return decodeSingle(schema, node, context);
  }
}

function fail(
  context: Context,
  node: JsonNode,
  code: SchemaFault["code"],
  values: SchemaFault["values"],
): typeof nothing {
  context.faults.push({ code, at: node.start, path: context.path, values });
  return nothing;
}

function inside(context: Context, key: string | number): Context {
  return { ...context, path: [...context.path, key] };
}

function decodeObject(definition: z.core.$ZodObjectDef, node: JsonNode, context: Context): Decoded {
  if (node.kind !== "object")
    return fail(context, node, "scenarios/wrong-type", { expected: "object", found: node.kind });
  const entries: [string, unknown][] = [];
  const shape = new Map(Object.entries(definition.shape));
  let fits = true;
  for (const [key, schema] of shape) {
    const given = member(node, key);
    let value = given ? decodeNode(schema, given.value, inside(context, key)) : nothing;
    if (value === nothing) value = absent(schema, key, node, context, given !== undefined);
    if (value === nothing) fits = false;
    else if (value !== undefined) entries.push([key, value]);
  }
  const extra = node.members.filter(({ key }) => !shape.has(key));
  for (const unknown of extra) reportUnknown(unknown, [...shape.keys()], context);
  if (extra.length > 0) entries.push(["extra", new Map(extra.map(({ key, value }) => [key, toJson(value)]))]);
  return fits ? remember(Object.fromEntries(entries), node, context) : nothing;
}

function reportUnknown(unknown: JsonMember, known: readonly string[], context: Context): void {
  const values = { key: unknown.key, known: known.join(", ") };
  const path = [...context.path, unknown.key];
  context.faults.push({ code: "scenarios/unknown-key", at: unknown.start, path, values });
}

/** The value of a key that is not there or not usable: its default, `undefined` where it may be left out, or a fault. */
function absent(schema: z.core.$ZodType, key: string, node: JsonNode, context: Context, reported: boolean): Decoded {
  const definition = definitionOf(schema);
  if (definition.type === "optional") return undefined;
  if (definition.type === "default") {
    const inner = definitionOf(definition.innerType);
    return inner.type === "record" ? new Map() : definition.defaultValue;
  }
  return reported ? nothing : fail(context, node, "scenarios/missing-key", { key });
}

function decodeRecord(definition: z.core.$ZodRecordDef, node: JsonNode, context: Context): Decoded {
  if (node.kind !== "object")
    return fail(context, node, "scenarios/wrong-type", { expected: "object", found: node.kind });
  const values = new Map<string, unknown>();
  for (const { key, start, value } of node.members) {
    const keyNode: JsonNode = { kind: "string", start, value: key };
    const name = decodeNode(definition.keyType, keyNode, inside(context, key));
    const decoded = decodeNode(definition.valueType, value, inside(context, key));
    if (name !== nothing && decoded !== nothing) values.set(key, decoded);
  }
  return remember(values, node, context);
}

function decodeArray(definition: z.core.$ZodArrayDef, node: JsonNode, context: Context): Decoded {
  if (node.kind !== "array") {
    return fail(context, node, "scenarios/wrong-type", { expected: "array", found: node.kind });
  }
  const values = node.items.map((inner, index) => decodeNode(definition.element, inner, inside(context, index)));
  const { minimum = 0, maximum = 0 } = lengthLimits(definition);
  if (values.length < minimum || (maximum > 0 && values.length > maximum)) {
    return fail(context, node, "scenarios/wrong-count", { count: values.length, minimum, maximum });
  }
  const usable = values.filter((value) => value !== nothing);
  return remember(usable, node, context);
}

function lengthLimits({ checks = [] }: z.core.$ZodArrayDef): { readonly minimum?: number; readonly maximum?: number } {
  return Object.assign({}, ...checks.map((check) => check._zod.def));
}

function decodeTuple(items: readonly z.core.$ZodType[], node: JsonNode, context: Context): Decoded {
  if (node.kind !== "array")
    return fail(context, node, "scenarios/wrong-type", { expected: "array", found: node.kind });
  if (node.items.length !== items.length) {
    const values = { count: node.items.length, minimum: items.length, maximum: items.length };
    return fail(context, node, "scenarios/wrong-count", values);
  }
  const values = items.map((item, index) => {
    const inner = node.items[index];
    return inner ? decodeNode(item, inner, inside(context, index)) : nothing;
  });
  return values.includes(nothing) ? nothing : values;
}

/** The first form that fits; otherwise the faults of the form that comes nearest, which is the one that fails deepest. */
function decodeUnion(options: readonly z.core.$ZodType[], node: JsonNode, context: Context): Decoded {
  let nearest: readonly SchemaFault[] = [];
  for (const option of options) {
    const faults: SchemaFault[] = [];
    const value = decodeNode(option, node, { ...context, faults });
    if (value !== nothing && depthOf(faults) === -1) {
      context.faults.push(...faults);
      return value;
    }
    if (depthOf(faults) > depthOf(nearest)) nearest = faults;
  }
  if (depthOf(nearest) > context.path.length) {
    context.faults.push(...nearest);
    return nothing;
  }
  const [code, expected] = unionName(options, context.path);
  return fail(context, node, code, { expected, found: node.kind });
}

/** What a choice between forms is called, by the forms where they tell and otherwise by the key. */
function unionName(options: readonly z.core.$ZodType[], path: Path): [SchemaFault["code"], string] {
  const forms = options.map((option) => definitionOf(option).type);
  if (forms.includes("string")) return ["scenarios/wrong-type", "words"];
  if (forms.includes("literal")) return ["scenarios/wrong-type", forms.includes("array") ? "names" : "number"];
  if (forms.includes("enum")) return ["scenarios/wrong-type", "number"];
  if (path.at(-1) === "relation") return ["scenarios/wrong-relation", ""];
  const isValue = path.at(-1) === "value" || path.at(-3) === "value" || path.at(-2) === "value";
  return [isValue ? "scenarios/wrong-value" : "scenarios/wrong-source", ""];
}

/** How far into the value the first real fault lies; nothing: nowhere. */
function depthOf(faults: readonly SchemaFault[]): number {
  const depths = faults.filter(({ code }) => code !== "scenarios/unknown-key").map(({ path }) => path.length);
  return depths.length === 0 ? -1 : Math.min(...depths);
}

function decodeSingle(schema: z.core.$ZodType, node: JsonNode, context: Context): Decoded {
  const value: Json = toJson(node);
  const plain = node.kind === "array" || node.kind === "object" ? nothing : value;
  const result = (schema as z.core.$ZodTypes)._zod.run({ value: plain, issues: [] }, { async: false });
  if (result instanceof Promise) throw new TypeError("the format has no asynchronous checks");
  if (result.issues.length === 0) return definitionOf(schema).type === "enum" ? (nonFinite.get(value) ?? value) : value;
  return reportSingle(definitionOf(schema), node, context);
}

const nonFinite = new Map<Json, number>([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

function reportSingle(definition: Definition, node: JsonNode, context: Context): typeof nothing {
  const choices = choicesOf(definition);
  if (choices) return fail(context, node, "scenarios/wrong-choice", { choices });
  if (definition.type !== node.kind) {
    return fail(context, node, "scenarios/wrong-type", { expected: definition.type, found: node.kind });
  }
  const code = definition.type === "string" ? "scenarios/wrong-text" : "scenarios/out-of-bounds";
  const found = node.kind === "string" || node.kind === "number" ? String(node.value).slice(0, 60) || '""' : node.kind;
  return fail(context, node, code, { found });
}

function choicesOf(definition: Definition): string | undefined {
  if (definition.type === "enum") return Object.values(definition.entries).join(", ");
  if (definition.type === "literal") return definition.values.map(String).join(", ");
  return undefined;
}
