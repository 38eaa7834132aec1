import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readScenarioFile } from "../read/read-scenario-file.ts";
import type { ScenarioFile } from "../scenario.ts";
import { evaluateArithmetic, roundsTo } from "./arithmetic.ts";
import { readCsv } from "./csv.ts";
import { readFacts, readGlossary, readSourceDocuments } from "./facts.ts";
import { confidenceOf, listSources } from "./provenance.ts";
import { readSystems } from "./systems.ts";

const library = join(import.meta.dirname, "../library");
const text = (name: string) => readFileSync(join(library, name), "utf8");
const facts = readFacts(text("facts.csv"));
const studies = ["talent", "funds", "ecosystem", "corridor", "xiasha", "city"];

function study(name: string): ScenarioFile {
  const { file } = readScenarioFile(readFileSync(join(library, `${name}.scenario.json`)), name);
  if (!file) throw new Error(`${name} should read`);
  return file;
}

describe("tables", () => {
  test.each([
    ["a,b\n1,2\n", [["1", "2"]]],
    ['a,b\r\n"x, ""y""\nz",2', [['x, "y"\nz', "2"]]],
    [
      "a,b\n1\n,\n",
      [
        ["1", ""],
        ["", ""],
      ],
    ],
    ["a,b\n1,", [["1", ""]]],
    ["", []],
  ])("%j", (csv, rows) => {
    expect(readCsv(csv).map((row) => [row.get("a"), row.get("b")])).toEqual(rows);
  });

  test("the facts, systems, documents and terms are all there", () => {
    expect(facts).toHaveLength(176);
    expect(facts.find(({ id }) => id === "S2-28")).toMatchObject({ document: "S2", value: 65.42, year: "2024" });
    expect(facts.every(({ value, quote }) => Number.isFinite(value) && quote !== "")).toBe(true);
    const systems = readSystems(text("systems.csv"));
    expect(systems).toHaveLength(213);
    expect(new Set(systems.map(({ id }) => id)).size).toBe(69);
    expect(systems.every((row) => row.low < row.high && row.at > 2000 && row.effect !== 0)).toBe(true);
    expect(systems.flatMap(({ companions }) => companions).every(([name, value]) => name !== "" && value >= 0)).toBe(
      true,
    );
    expect(readSourceDocuments(text("sources.csv")).map(({ id }) => id)).toEqual(["S0", "S1", "S2", "S3", "S4"]);
    expect(readGlossary(text("glossary.csv")).length).toBeGreaterThan(100);
  });
});

describe("arithmetic", () => {
  test.each([
    ["503/1540", 503 / 1540],
    ["10 + 8 * -2", -6],
    ["(56 * 20 + 282 * 3) / 338", 1966 / 338],
    ["2^3", 8],
    ["503 / x", undefined],
    ["max(1, 2)", undefined],
    ["1 = 1", undefined],
    ["not 1", undefined],
    ["", undefined],
    ["1 +", undefined],
  ])("%s", (arithmetic, result) => {
    expect(evaluateArithmetic(arithmetic)).toBe(result);
  });

  test.each([
    [503 / 1540, 0.3266, true],
    [503 / 1540, 0.3267, false],
    [1966 / 338, 5.8, true],
    [5.9, 5.8, false],
    [255, 255, true],
    [255.4, 255, true],
    [256, 255, false],
    [1.04e-7, 1e-7, true],
    [1.6e-7, 1e-7, false],
    [Number.NaN, 1, false],
  ])("%d rounds to %d: %s", (result, value, expected) => {
    expect(roundsTo(result, value)).toBe(expected);
  });
});

test.each([
  [{ cite: "S2", quote: "..." }, "high"],
  [{ cite: "S2", fact: "S2-28" }, "high"],
  [{ cite: "S2" }, "medium"],
  [{ cite: "S2", quote: "...", plan: true }, "medium"],
  [{ derivation: "1+1" }, "medium"],
  [{ calibration: "near S1-08" }, "medium"],
  [{ assumption: "like elsewhere" }, "low"],
  [{ assumption: "", range: [0, 1] as const }, "low"],
  [{ assumption: { zh: " " } }, "none"],
])("%j is worth %s", (source, confidence) => {
  expect(confidenceOf(source)).toBe(confidence);
});

test.each(studies)("the facts that the %s study cites are those of the list, quoted to the letter", (name) => {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const file = study(name);
  const sources = [...file.sources.values()].flatMap(listSources);
  const cited = sources.flatMap((source) => ("fact" in source && source.fact !== undefined ? [source] : []));
  expect(cited.length).toBeGreaterThan(0);
  for (const source of cited) {
    const fact = known.get(source.fact ?? "");
    expect([source.cite, source.quote]).toEqual([fact?.document, fact?.quote]);
  }
  const from = sources.flatMap((source) => ("from" in source ? (source.from ?? []) : []));
  const observed = file.observations.flatMap((observation) => observation.facts ?? []);
  expect([...from, ...observed].filter((id) => !known.has(id))).toEqual([]);
});

test.each(studies)("the %s study is laid out as we write it", (name) => {
  expect(readScenarioFile(readFileSync(join(library, `${name}.scenario.json`)), name)).toMatchObject({
    problems: [],
    ownLayout: true,
  });
});
