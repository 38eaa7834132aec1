import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { factNotes, factUnits } from "../../i18n/fact-notes.ts";
import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { factUses } from "../../scenarios/evidence/fact-uses.ts";
import { readFacts, readSourceDocuments } from "../../scenarios/evidence/facts.ts";
import { readSystems } from "../../scenarios/evidence/systems.ts";
import { cellsOf, parseReference, subjectOf } from "../../scenarios/overrides/subject.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { findFacts, usesByFact } from "./fact-table.ts";
import { flagWords, unitOfFact } from "./fact-words.ts";
import { libraryPart } from "./library-part.ts";
import { moveWords, referenceWords, withChineseMarks } from "./names.ts";
import { findSystems, groupSystems } from "./system-table.ts";

const library = join(import.meta.dirname, "../../scenarios/library");
const read = (name: string) => readFileSync(join(library, name), "utf8");
const facts = readFacts(read("facts.csv"));
const documents = new Map(readSourceDocuments(read("sources.csv")).map((each) => [each.id, each]));
const systems = readSystems(read("systems.csv"));

function study(name: string) {
  const { model } = readXmile(readFileSync(join(library, `../../models/library/${name}.xmile`)), name);
  const system = model && checkModel(model).system;
  const { file } = readScenarioFile(readFileSync(join(library, `${name}.scenario.json`)), name);
  if (!model || !system || !file) throw new Error(name);
  return { system, part: libraryPart(name, file, { model, system }, facts) };
}

const studies = new Map(
  ["city", "talent", "funds", "ecosystem", "corridor", "xiasha"].map((name) => [name, study(name)]),
);
const parts = new Map([...studies].map(([name, { part }]) => [name, part]));
const entries = groupSystems(systems);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test("the table has the 69 systems, each with its mechanisms", () => {
  expect(entries.length).toBe(69);
  expect(entries.flatMap((entry) => entry.parts).length).toBe(systems.length);
});

test.each([
  ["外国人才创业资助(20-500万元,一事一议1亿元)", "外国人才创业资助（20-500万元，一事一议1亿元）"],
  ["下沙模式:走出去中转站", "下沙模式：走出去中转站"],
  ["投资1,000万元", "投资1,000万元"],
  ["Grants (2015-17), all", "Grants (2015-17), all"],
])("%s is shown as %s", (name, shown) => {
  expect(withChineseMarks(name)).toBe(shown);
});

test("every lever and outcome of the table has a name in both languages", () => {
  const nameless = systems.flatMap(({ model, lever, outcome, companions }) =>
    [lever, outcome, ...companions.map(([name]) => name)].filter((name) => {
      const { id, element } = parseReference(name);
      const variable = parts.get(model)?.variables.get(id);
      const labels = [variable?.labels, ...(element === undefined ? [] : [variable?.elements.get(element)])];
      return labels.some((label) => !label?.zh || !label.en);
    }),
  );
  expect(nameless).toEqual([]);
});

test.each([
  ["购房补贴", "Y01"],
  ["housing subsidies", "Y01"],
  ["Y01", "Y01"],
  ["ｈｏｕｓｉｎｇ_subsidy_change", "Y01"],
  ["落地项目带来海外人才", "Y02"],
])("%s finds %s", (text, id) => {
  expect(ids(findSystems(entries, text, undefined, parts))).toContain(id);
});

test("a system found by its name shows all of its mechanisms, another those that were found", () => {
  const [named] = findSystems(entries, "Y02", undefined, parts);
  const whole = entries.find(({ id }) => id === "Y02");
  expect(named?.parts.length).toBe(whole?.parts.length);
  const [found] = findSystems(entries, "overseas_per_team", undefined, parts);
  expect(found?.parts.every(({ variables }) => variables.includes("overseas_per_team"))).toBe(true);
  expect(findSystems(entries, "no such thing", undefined, parts)).toEqual([]);
});

test("the systems of one study are those that its model holds", () => {
  const found = findSystems(entries, "", "funds", parts).flatMap((entry) => entry.parts);
  expect(found.length).toBe(systems.filter(({ model }) => model === "funds").length);
});

test("a lever's ends are told in its own unit", () => {
  const talent = parts.get("talent");
  expect(referenceWords(talent, "talent_inflow[high_level]", "en")).toMatch(/: /);
  expect(referenceWords(undefined, "talent_inflow[high_level]", "en")).toBe("talent_inflow[high_level]");
  expect(moveWords(talent, "landing_fraction", [0.03, 0.08], "zh")).toBe("3% → 8%");
});

test("every use names a fact of the table and a variable of its study", () => {
  const known = new Set(ids(facts));
  const strays = [...studies].flatMap(([name, { system, part }]) =>
    part.uses
      .filter((use) => !known.has(use.fact) || !subjectOf(system).variables.has(parseReference(use.name).id))
      .map((use) => `${name} ${use.fact} ${use.name}`),
  );
  expect(strays).toEqual([]);
});

test("observations and assumptions that cite a fact are found under it", () => {
  const uses = usesByFact(parts);
  const of = (id: string) => (uses.get(id) ?? []).map(({ study: own, kind, name }) => `${own} ${kind} ${name}`);
  expect(of("S0-28")).toContain("city assumption fdi_2019");
  expect(of("S1-34")).toContain("talent observation talent_inflow[graduate]");
});

test("an override that cites or works from a fact is found with its scenario", () => {
  const city = readScenarioFile(readFileSync(join(library, "city.scenario.json")), "city").file;
  const system = studies.get("city")?.system;
  if (!city || !system) throw new Error("city");
  const overrides = new Map([
    ["extra_budget", { value: 3, source: { cite: "S2", fact: "S2-01" } }],
    ["fdi_2019", { value: 60, source: { derivation: "60", from: ["S0-28", "S0-29"] } }],
  ]);
  const file = { ...city, scenarios: [...city.scenarios, { id: "own", name: { en: "Own" }, overrides }] };
  const own = factUses(file, subjectOf(system)).filter(({ scenario }) => scenario === "own");
  expect(own).toEqual([
    { fact: "S2-01", kind: "override", name: "extra_budget", scenario: "own" },
    { fact: "S0-28", kind: "override", name: "fdi_2019", scenario: "own" },
    { fact: "S0-29", kind: "override", name: "fdi_2019", scenario: "own" },
  ]);
});

test("a fact that is cited by its words alone is found by them; a few words of another document are not", () => {
  const uses = usesByFact(parts);
  const byWords = facts.filter(({ quote }) => quote.includes("三年新增高层次人才10万名"));
  expect(byWords.length).toBeGreaterThan(0);
  for (const { id } of byWords) {
    const names = (uses.get(id) ?? []).map(({ study, name }) => `${study} ${name}`);
    expect(names).toEqual(expect.arrayContaining(["city programme_start", "talent programme_start"]));
  }
  const city = readScenarioFile(readFileSync(join(library, "city.scenario.json")), "city").file;
  const system = studies.get("city")?.system;
  const [fact] = byWords;
  if (!city || !system || !fact) throw new Error("city");
  const own = (cite: string, quote: string) => {
    const overrides = new Map([["extra_budget", { value: 3, source: { cite, quote } }]]);
    const file = { ...city, scenarios: [...city.scenarios, { id: "own", name: {}, overrides }] };
    return factUses(file, subjectOf(system), [fact]).filter(({ scenario }) => scenario === "own").length;
  };
  expect([own(fact.document, ` ${fact.quote}。`), own(fact.document, "人才"), own("S9", fact.quote)]).toEqual([
    1, 0, 0,
  ]);
});

test("an array's uses name the elements that cite the fact, or the whole where all do", () => {
  const talent = studies.get("talent");
  const names = talent?.part.uses.map(({ name }) => name) ?? [];
  for (const name of names.filter((each) => each.includes("["))) {
    const subject = talent && subjectOf(talent.system);
    expect(subject && cellsOf(subject, parseReference(name)).length, name).toBeGreaterThan(0);
  }
});

test("facts are narrowed by words, document and use", () => {
  const uses = usesByFact(parts);
  const find = (text: string, document?: string, use: "all" | "used" | "unused" | "flagged" = "all") =>
    findFacts(facts, { text, document, use }, uses, documents, parts);
  expect(find("").length).toBe(facts.length);
  expect(find("", undefined, "used").length + find("", undefined, "unused").length).toBe(facts.length);
  expect(find("", "S2").every(({ id }) => id.startsWith("S2-"))).toBe(true);
  expect(ids(find("实际利用外资金额为61.28亿美元"))).toEqual(["S0-28"]);
  expect(ids(find("gtci world"))).toContain("S0-03");
  expect(find("", undefined, "flagged").every(({ flag }) => flag !== "")).toBe(true);
});

test("every note and unit of the table has its Chinese", () => {
  const notes = facts.flatMap(({ flag }) => (flag === "" ? [] : flag.split("; ")));
  expect(notes.filter((note) => !factNotes.has(note))).toEqual([]);
  expect(facts.map(({ unit }) => unit).filter((unit) => unit !== "" && !factUnits.has(unit))).toEqual([]);
  expect(flagWords("target; set phrase", "zh")).toBe("目标；套语");
  expect(unitOfFact("firms", "en")).toBe("firms");
});
