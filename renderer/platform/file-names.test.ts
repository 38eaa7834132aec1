import { expect, test } from "vitest";
import { fileKind, safeFileName, saveFileName } from "./file-names.ts";

test.each([
  ["a/b\\c:d*e", "a-b-c-d-e"],
  ["...", "foretide"],
  ["人才总量 2035.", "人才总量 2035"],
  ["tab\there", "tab-here"],
  ["invoice\u202egpj.csv", "invoicegpj.csv"],
  ["con.csv", "con-.csv"],
  [`${"长".repeat(500)}.png`, `${"长".repeat(65)}.png`],
  [`${"W".repeat(300)}.scenario.json`, `${"W".repeat(186)}.scenario.json`],
])("%j is stored as %j", (name, stored) => {
  expect(safeFileName(name)).toBe(stored);
});

test.each([
  ["city", "city.scenario.json"],
  ["city.scenario.json", "city.scenario.json"],
  ["model.xmile", "model.scenario.json"],
])("%s is saved as %s", (name, saved) => {
  expect(saveFileName(name)).toBe(saved);
});

test.each([
  ["a.scenario.json", "scenario"],
  ["a.XMILE", "model"],
  ["a.stmx", "model"],
  ["a.txt", "other"],
])("%s is a %s", (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});
