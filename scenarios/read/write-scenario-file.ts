import type { ScenarioFile } from "../scenario.ts";
import { encode } from "./encode.ts";
import { isList, isObject, type Json, type JsonObject, printInline } from "./json.ts";
import { scenarioFileSchema } from "./schema.ts";

/** The file's JSON, its keys in the order in which they are written. */
export function scenarioFileJson(file: ScenarioFile): JsonObject {
  const json = encode(scenarioFileSchema, file);
  if (!isObject(json)) throw new TypeError("a scenario file is an object");
  return json;
}

/**
 * Write a scenario file: fixed key order, one override a line, so that a version-control difference reads like a change
 * of mind. What we wrote reads back as the same and is written as the same bytes.
 */
export function writeScenarioFile(file: ScenarioFile): string {
  return printScenarioFile(scenarioFileJson(file));
}

/** The layout, for JSON that is already in order. */
function printScenarioFile(json: JsonObject): string {
  const lines: string[] = [];
  for (const [key, value] of json) {
    if (key === "version") lines[lines.length - 1] += `, ${printMember(key, value)}`;
    else lines.push(`  ${printTopLevel(key, value)}`);
  }
  return `{\n${lines.join(",\n")}\n}\n`;
}

function printMember(key: string, value: Json): string {
  return `${JSON.stringify(key)}: ${printInline(value)}`;
}

const listsOfLines = new Set(["citations", "charts", "sets", "observations", "assertions", "agenda"]);

function printTopLevel(key: string, value: Json): string {
  const name = JSON.stringify(key);
  if (key === "scenarios" && isList(value)) return `${name}: [\n${value.map(printScenario).join(",\n")}\n  ]`;
  if (key === "sources" && isObject(value) && value.size > 0) return `${name}: ${printLines(value, "    ", "  ")}`;
  if (listsOfLines.has(key) && isList(value) && value.length > 0) {
    return `${name}: [\n${value.map((item) => `    ${printInline(item)}`).join(",\n")}\n  ]`;
  }
  return printMember(key, value);
}

/** An object, one member a line. */
function printLines(value: JsonObject, indent: string, closing: string): string {
  const lines = [...value].map(([key, inner]) => `${indent}${printMember(key, inner)}`);
  return `{\n${lines.join(",\n")}\n${closing}}`;
}

const header = new Set(["id", "parent", "name"]);

/** Id, parent and name on the first line, then a line for each other key, and within the overrides one for each. */
function printScenario(scenario: Json): string {
  if (!isObject(scenario)) return `    ${printInline(scenario)}`;
  const members = [...scenario];
  const first = members.filter(([key]) => header.has(key)).map(([key, value]) => printMember(key, value));
  const rest = members
    .filter(([key]) => !header.has(key))
    .map(([key, value]) => {
      const many = key === "overrides" && isObject(value) && value.size > 0;
      return many ? `"overrides": ${printLines(value, "        ", "      ")}` : printMember(key, value);
    });
  return `    { ${[first.join(", "), ...rest].join(",\n      ")} }`;
}
