import * as z from "zod/mini";
import { scenarioFileSchema } from "./schema.ts";

/** The published JSON Schema, made from the schema that the reader uses: `scenarios/foretide-scenario.schema.json`. */
export function scenarioJsonSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:foretide:scenario:1",
    title: "Foretide scenario file",
    ...z.toJSONSchema(scenarioFileSchema, { io: "input", reused: "inline" }),
  };
}
