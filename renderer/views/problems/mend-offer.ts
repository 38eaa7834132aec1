import { nearestName } from "../../../models/names.ts";
import type { Problem, ProblemCode } from "../../../models/problem.ts";

/** A mend whose answer the problem itself knows. */
export type MendOffer =
  /** Write another name where one stands that does not exist. */
  | { readonly kind: "name"; readonly from: string; readonly to: string }
  /** Write the nearer limit where a number lies beyond it. */
  | { readonly kind: "limit"; readonly to: number }
  /** Take an override away that says nothing new. */
  | { readonly kind: "remove"; readonly owner: string; readonly name: string }
  /** Put the signs right: a comma, a quotation mark, an entity. */
  | { readonly kind: "signs" };

/** Codes that offer a similar name, and the value that holds the name as it stands. */
const named: ReadonlyMap<ProblemCode, string> = new Map<ProblemCode, string>([
  ["check/undefined-name", "name"],
  ["check/undefined-function", "function"],
  ["check/undefined-element", "element"],
  ["check/undefined-dimension", "dimension"],
  ["check/undefined-flow", "name"],
  ["check/undefined-input", "name"],
  ["check/undefined-model", "model"],
  ["scenarios/unknown-parent", "parent"],
  ["scenarios/unknown-scenario", "id"],
  ["scenarios/unknown-name", "name"],
  ["scenarios/unknown-element", "element"],
  ["scenarios/unknown-variable", "name"],
  ["scenarios/unknown-citation", "id"],
  ["scenarios/model-missing", "model"],
]);

/** Signs that an input method leaves, and what JSON wants in their place. */
export const jsonSigns: ReadonlyMap<string, string> = new Map([
  ["，", ","],
  ["：", ":"],
  ["“", '"'],
  ["”", '"'],
  ["｛", "{"],
  ["｝", "}"],
  ["［", "["],
  ["］", "]"],
]);

/** The mend that can be offered for a problem, if it knows one. Whether it can be made, its place in the text decides. */
export function offerOf({ code, values }: Problem): MendOffer | undefined {
  const key = named.get(code);
  if (key !== undefined) return renaming(values[key], values.nearest);
  if (code === "scenarios/unknown-key" && typeof values.known === "string") {
    return renaming(values.key, nearestName(String(values.key), values.known.split(", ")) ?? "none");
  }
  if (code === "scenarios/out-of-range") return limitOf(values);
  if (code === "scenarios/equals-parent" && values.elements === "all") {
    return { kind: "remove", owner: String(values.owner), name: String(values.name) };
  }
  return areSigns(code, values) ? { kind: "signs" } : undefined;
}

function areSigns(code: ProblemCode, { found, expected }: Problem["values"]): boolean {
  const first = typeof found === "string" ? ([...found][0] ?? "") : "";
  switch (code) {
    case "scenarios/json-trailing-comma":
    case "scenarios/json-colon":
    case "scenarios/json-number":
    case "xmile/undefined-entity":
      return true;
    case "scenarios/json-comma":
      return /["{[\d-]/.test(first) || jsonSigns.has(first);
    case "scenarios/json-key":
    case "scenarios/json-character":
      return jsonSigns.has(first);
    case "scenarios/wrong-type":
      return expected === "number" || expected === "int"
        ? found === "string"
        : (expected === "string" || expected === "words") && found === "number";
    default:
      return false;
  }
}

function renaming(from: string | number | undefined, to: string | number | undefined): MendOffer | undefined {
  if (typeof from !== "string" || typeof to !== "string" || to === "none") return undefined;
  return { kind: "name", from, to };
}

function limitOf({ value, low, high }: Problem["values"]): MendOffer | undefined {
  if (typeof value !== "number") return undefined;
  if (typeof low === "number" && value < low) return { kind: "limit", to: low };
  return typeof high === "number" && value > high ? { kind: "limit", to: high } : undefined;
}
