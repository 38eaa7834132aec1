import { expect, test } from "vitest";
import { provenanceOf } from "../../scenarios/evidence/provenance.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { applyEdits } from "./cell-edits.ts";
import { freeCitationId, setSource, withCitation } from "./edit-source.ts";
import { gridCells } from "./grid-cells.ts";
import { confidenceWords, sourceLines } from "./source-details.ts";
import { sourceTag } from "./source-words.ts";

const { model, system, file, facts } = openBundled("city");
const subject = subjectOf(system);
const rows = buildSectors(model, system, file, facts).flatMap((sector) => sector.rows);
function row(key: string) {
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}
function say(study: ScenarioFile, key: string, scenario = "base") {
  const provenance = provenanceOf(study, scenario, subject, row(key).target, row(key).element, facts);
  return [sourceTag(provenance, "zh"), confidenceWords(provenance, "zh")];
}
const sourced = (study: ScenarioFile, key: string, scenario: string, source: Parameters<typeof setSource>[3]) =>
  setSource(study, row(key), gridCells(study).cell(row(key), scenario), source);

test.each([
  ["young_leave_rate", ["假定", "低，假定"]],
  ["reference_inflow", ["校准到 S1-34", "中，推算或校准"]],
  ["aic_scale", ["S2-20", "中，计划或意向"]],
  ["fdi_2019", ["S0-28", "高，有原文可查"]],
  ["extra_budget", ["自行设定", "自行设定，由决策者或建模者定"]],
])("%s says %j", (key, words) => {
  expect(say(file, key)).toEqual(words);
});

test("the model's number has its source in the study, under the name that is there", () => {
  const study = sourced(file, "young_leave_rate", "base", { cite: "S3", quote: "…" });
  expect(study.sources.get("young_leave_rate")).toEqual({ cite: "S3", quote: "…" });
  expect(say(study, "young_leave_rate")).toEqual(["S3", "高，有原文可查"]);
  expect(sourced(study, "young_leave_rate", "base", undefined).sources.has("young_leave_rate")).toBe(false);
  expect(sourced(file, "reference_inflow", "base", { derivation: "1" }).sources.size).toBe(file.sources.size);
});

test("what a scenario sets carries its own source, also where another inherits it", () => {
  const set = applyEdits(file, subject, [{ row: row("young_leave_rate"), scenario: "funds-first", value: 0.12 }]);
  expect(say(set, "young_leave_rate", "funds-first")).toEqual(["缺来源", "缺来源"]);
  const study = sourced(set, "young_leave_rate", "funds-first", { assumption: "why", range: [0.08, 0.2] });
  expect(study.sources).toBe(set.sources);
  expect(say(study, "young_leave_rate", "funds-first")).toEqual(["假定", "低，假定"]);
  expect(say(study, "young_leave_rate")).toEqual(say(file, "young_leave_rate"));
});

test("an element of an array that nobody has spoken of gets a name of its own", () => {
  const study = sourced(file, "base_budget[use_funds]", "base", { assumption: "x" });
  expect(study.sources.get("base_budget[use_funds]")).toEqual({ assumption: "x" });
});

test("documents get names that none has", () => {
  const id = freeCitationId(file);
  const study = withCitation(file, { id, title: { zh: "新的" } });
  expect(file.citations.some((each) => each.id === id)).toBe(false);
  expect(freeCitationId(study)).not.toBe(id);
  expect(withCitation(study, { id, title: "again" }).citations.length).toBe(study.citations.length);
});

test("a fact tells its document and its quote", () => {
  const provenance = provenanceOf(file, "base", subject, row("fdi_2019").target, "", facts);
  const lines = sourceLines(provenance, file, "zh");
  expect(lines.map(({ kind }) => kind)).toEqual(["source", "quote", "note"]);
  expect(lines[0]?.tag).toBe("S0-28");
});
