import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scenarioJsonSchema } from "./json-schema.ts";

const published = join(import.meta.dirname, "../foretide-scenario.schema.json");

test("the published JSON Schema is the one that the reader's schema gives (UPDATE_SCHEMA=1 writes it)", () => {
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE_SCHEMA === "1") writeFileSync(published, text);
  expect(readFileSync(published, "utf8")).toBe(text);
});

test("every part of the published schema that an author meets is described", () => {
  const text = readFileSync(published, "utf8");
  expect(text).toContain("a path relative to this file and inside its folder");
  expect(text).toContain("Flat before the first point and after the last".toLowerCase().slice(1));
});
