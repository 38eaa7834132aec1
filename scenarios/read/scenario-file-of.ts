import type { ScenarioFile } from "../scenario.ts";
import { decode } from "./decode.ts";
import { type Json, toNode } from "./json.ts";
import { scenarioFileSchema } from "./schema.ts";

/** The scenario file that a JSON value is; nothing where it does not fit the format. */
export function scenarioFileOf(json: Json): ScenarioFile | undefined {
  const { value, faults } = decode(scenarioFileSchema, toNode(json));
  const isWhole = faults.every(({ code }) => code === "scenarios/unknown-key");
  return isWhole ? (value as ScenarioFile | undefined) : undefined;
}
