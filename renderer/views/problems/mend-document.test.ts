import { expect, test } from "vitest";
import { checkModel } from "../../../models/check/check-model.ts";
import cityModel from "../../../models/library/city.xmile?raw";
import { readXmile } from "../../../models/xmile/read-xmile.ts";
import { checkStudy } from "../../../scenarios/check/check-study.ts";
import city from "../../../scenarios/library/city.scenario.json?raw";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import { readScenarioFile } from "../../../scenarios/read/read-scenario-file.ts";
import { writeScenarioFile } from "../../../scenarios/read/write-scenario-file.ts";
import { type DocumentValue, withDrafts } from "../../store/document-value.ts";
import { mendedValue } from "./mend-document.ts";

const { model } = readXmile(new TextEncoder().encode(cityModel), "city.xmile");
const system = model && checkModel(model).system;
const checked = model && system ? { model, system } : undefined;

function open(text: string): DocumentValue {
  const { file } = readScenarioFile(new TextEncoder().encode(text), "a");
  if (!file) throw new Error("not read");
  return { file, drafts: new Map() };
}

function mend(value: DocumentValue, code: string): DocumentValue {
  const problem = checkStudy(withDrafts(value), checked).find((each) => each.code === code);
  const mended = problem && mendedValue(value, problem, checked);
  if (!mended) throw new Error(`not mended: ${code}`);
  return mended;
}

const extra = '"extra_budget": { "value": 30 }';

test("a misspelt assumption gets its name, and nothing else of the study changes", () => {
  const wrong = city
    .replace(extra, '"extra_bugdet": { "value": 30 }')
    .replace('"title"', '"unknown to us": [1, "一"], "title"');
  const mended = mend(open(wrong), "scenarios/unknown-name");
  expect(writeScenarioFile(mended.file)).toBe(
    writeScenarioFile(open(wrong).file).replace("extra_bugdet", "extra_budget"),
  );
});

test("a number beyond its range gets the limit; in a draft only the draft changes", () => {
  const value = open(city);
  const id = "housing-first";
  const own = findScenario(value.file, id)?.overrides ?? new Map();
  const draft = new Map([...own, ["extra_budget", { value: 99 }]]);
  const mended = mend({ ...value, drafts: new Map([[id, draft]]) }, "scenarios/out-of-range");
  expect(writeScenarioFile(mended.file)).toBe(writeScenarioFile(value.file));
  expect(mended.drafts.get(id)?.get("extra_budget")?.value).toBeLessThan(99);
  expect(checkStudy(withDrafts(mended), checked).map(({ code }) => code)).not.toContain("scenarios/out-of-range");
});

test("an override that says what its parent says is taken away", () => {
  const base = open(city).file.scenarios[0]?.id ?? "";
  const same = `"parent": "housing-first", "name": { "en": "Same" }, "overrides": { ${extra} }`;
  const at = city.indexOf('    { "id": "services-first"');
  const mended = mend(
    open(`${city.slice(0, at)}    { "id": "same", ${same} },\n${city.slice(at)}`),
    "scenarios/equals-parent",
  );
  expect(base).not.toBe("same");
  expect(findScenario(mended.file, "same")?.overrides.size).toBe(0);
});

test("a problem that is no longer there is not mended", () => {
  const problem = {
    code: "scenarios/unknown-name",
    severity: "error",
    where: {},
    values: { name: "extra_bugdet", nearest: "extra_budget" },
  } as const;
  expect(mendedValue(open(city), problem, checked)).toBeUndefined();
});
