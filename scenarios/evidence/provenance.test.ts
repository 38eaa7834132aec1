import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { subjectOf } from "../overrides/subject.ts";
import { readScenarioFile } from "../read/read-scenario-file.ts";
import type { Override, ScenarioFile } from "../scenario.ts";
import { readFacts } from "./facts.ts";
import { provenanceOf } from "./provenance.ts";

const library = join(import.meta.dirname, "../library");
const facts = new Map(readFacts(readFileSync(join(library, "facts.csv"), "utf8")).map((fact) => [fact.id, fact]));

function study(name: string) {
  const { model } = readXmile(readFileSync(join(library, `../../models/library/${name}.xmile`)), name);
  const system = model && checkModel(model).system;
  const { file } = readScenarioFile(readFileSync(join(library, `${name}.scenario.json`)), name);
  if (!system || !file) throw new Error(name);
  return { file, subject: subjectOf(system) };
}

const opened = new Map(["city", "talent", "funds"].map((name) => [name, study(name)]));

function provenance(name: string, id: string, element = "", scenario = "base", change = (file: ScenarioFile) => file) {
  const found = opened.get(name);
  const target = found?.subject.targets.get(id);
  if (!found || !target) throw new Error(id);
  return provenanceOf(change(found.file), scenario, found.subject, target, element, facts);
}

test.each([
  ["city", "fdi_2019", "", "high"],
  ["city", "aic_scale", "", "medium"],
  ["city", "fdi_drift", "", "medium"],
  ["city", "base_budget", "", "low"],
  ["city", "extra_budget", "", "choice"],
  ["talent", "foreign_share", "", "medium"],
  ["talent", "programme_target", "high_level", "medium"],
  ["talent", "programme_target", "graduate", "low"],
  ["talent", "postdoc_subsidy", "", "high"],
  ["funds", "target_scale", "kechuang", "medium"],
])("%s: %s[%s] is worth %s", (name, id, element, confidence) => {
  expect(provenance(name, id, element).confidence).toBe(confidence);
});

test("what the model says of a fact is found even where the study is silent", () => {
  const silent = (file: ScenarioFile): ScenarioFile => ({ ...file, sources: new Map() });
  expect(provenance("city", "fdi_2019", "", "base", silent)).toMatchObject({
    confidence: "high",
    sources: [{ cite: "S0", fact: "S0-28", quote: "实际利用外资金额为61.28亿美元" }],
  });
  expect(provenance("city", "aic_scale", "", "base", silent).confidence).toBe("medium");
  expect(provenance("talent", "foreign_share", "", "base", silent)).toMatchObject({
    confidence: "medium",
    sources: [{ from: ["S1-19", "S1-18"] }],
  });
});

test("a scenario's value is its own choice where it is a lever, has no source where it is the world, or has the one given", () => {
  const set = (source?: { cite: string; quote: string }) => (file: ScenarioFile) => ({
    ...file,
    scenarios: file.scenarios.map((scenario) =>
      scenario.id === "balanced"
        ? {
            ...scenario,
            overrides: new Map([...scenario.overrides, ["base_budget", { value: 200, ...(source && { source }) }]]),
          }
        : scenario,
    ),
  });
  expect(provenance("city", "extra_budget", "", "balanced").confidence).toBe("choice");
  expect(provenance("city", "base_budget", "", "balanced", set()).confidence).toBe("none");
  expect(provenance("city", "base_budget", "", "balanced", set({ cite: "S2", quote: "..." })).confidence).toBe("high");
});

test("a number that was changed under its source counts as uncited until the source is confirmed, a lever's too", () => {
  const source = { cite: "S3", quote: "30" };
  const changed = (override: Override) => (file: ScenarioFile) => ({
    ...file,
    scenarios: file.scenarios.map((each, place) =>
      place === 0 ? { ...each, overrides: new Map([["extra_budget", override]]) } : each,
    ),
  });
  const former = { value: 30, source };
  expect(provenance("city", "extra_budget", "", "base", changed({ value: 45, former }))).toEqual({
    sources: [],
    former,
    confidence: "none",
  });
  expect(provenance("city", "extra_budget", "", "base", changed({ value: 45, source })).confidence).toBe("high");
});
