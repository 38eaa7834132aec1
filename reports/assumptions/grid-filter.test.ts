import { expect, test } from "vitest";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { poorLines } from "../../tests/bundled/poor-lines.ts";
import { buildSectors } from "./build-rows.ts";
import { countRows, filterSectors, type Impacts, rowFacts } from "./grid-filter.ts";
import { noFilters, type RowFilter } from "./row-filters.ts";

const { model, system, file, facts } = openBundled("city");
const sectors = buildSectors(model, system, file, facts);
const rows = sectors.flatMap((sector) => sector.rows);
const info = rowFacts(rows, file, subjectOf(system), facts);

/** Keys of the lines that a filter leaves in a bundled study. */
function left(name: string, filter: RowFilter, impacts?: Impacts): { all: readonly string[]; left: readonly string[] } {
  const study = openBundled(name);
  const own = buildSectors(study.model, study.system, study.file, study.facts);
  const lines = own.flatMap((sector) => sector.rows);
  const known = rowFacts(lines, study.file, subjectOf(study.system), study.facts);
  const some = filterSectors(own, new Set([filter]), "", study.file, known, { impacts }).flatMap(
    (sector) => sector.rows,
  );
  return { all: lines.map(({ key }) => key), left: some.map(({ key }) => key).sort() };
}

test.each(["city", "talent", "funds", "ecosystem", "corridor", "xiasha"])(
  "in %s exactly the lines without a source, and those on a weak one, are left",
  (name) => {
    const uncited = left(name, "uncited");
    const poor = poorLines(name, uncited.all);
    expect(uncited.left).toEqual(poor.uncited);
    expect(left(name, "weak").left).toEqual(poor.weak);
    expect(poor.uncited.length).toBeGreaterThan(0);
    expect(poor.weak.length).toBeGreaterThan(poor.uncited.length);
    expect(poor.weak.length).toBeLessThan(uncited.all.length);
    // What matters much is every second of all assumptions, well founded ones among them.
    const names = [...new Set(uncited.all.map((key) => key.replace(/\[.*/, "")))].filter((_, at) => at % 2 === 0);
    const impacts = new Map(names.map((each, at) => [each, { rank: at, count: 1, share: 0.1, isHigh: true }]));
    const much = poor.weak.filter((key) => names.includes(key.replace(/\[.*/, "")));
    expect(left(name, "weak", impacts).left).toEqual(much);
  },
);

test("filters count and leave what they say", () => {
  const counts = countRows(rows, info);
  expect(counts).toMatchObject({ all: rows.length, levers: 19, outside: 0 });
  expect(counts.changed).toBeGreaterThan(5);
  expect(counts.weak).toBeGreaterThan(counts.uncited);
  for (const filter of ["changed", "levers", "uncited", "weak", "outside"] as const) {
    const left = filterSectors(sectors, new Set([filter]), "", file, info).flatMap((sector) => sector.rows);
    expect(left.length).toBe(counts[filter]);
  }
});

test("changed is what is changed in a scenario in sight; which lines are without a source does not hang on what is in sight", () => {
  const source = { assumption: { en: "as the plan says" } };
  const study = {
    ...file,
    scenarios: [
      ...file.scenarios,
      { id: "told", name: {}, overrides: new Map([["fdi_2019", { value: 60 }]]) },
      { id: "cited", name: {}, overrides: new Map([["fdi_2019", { value: 60, source }]]) },
    ],
  };
  const known = rowFacts(rows, study, subjectOf(system), facts);
  const left = (columns: readonly string[], ...filters: RowFilter[]) =>
    filterSectors(sectors, new Set(filters), "", study, known, { columns: new Set(columns) }).flatMap((sector) =>
      sector.rows.map(({ key }) => key),
    );
  expect(left(["base"], "changed")).toEqual([]);
  expect(left(["base", "told"], "changed")).toEqual(["fdi_2019"]);
  expect(left(["told"], "changed", "uncited")).toEqual(["fdi_2019"]);
  expect(left(["base"], "changed", "uncited")).toEqual([]);
  expect([left(["cited"], "changed"), left(["cited"], "changed", "uncited")]).toEqual([["fdi_2019"], []]);
  expect(left(["base"], "uncited")).toContain("fdi_2019");
  const housing = new Set(["base", "housing-first"]);
  const overrides = study.scenarios.find(({ id }) => id === "housing-first")?.overrides;
  const counts = countRows(rows, known, noFilters, { columns: housing });
  expect(counts.changed).toBe(left([...housing], "changed").length);
  expect(counts.changed).toBeGreaterThanOrEqual(overrides?.size ?? Number.NaN);
  expect(counts.changed).toBeLessThan(countRows(rows, known).changed);
});

test("chosen together they leave what all of them let through; changed and uncited are changes without a source", () => {
  const told = new Map([
    ["fdi_2019", { value: 60 }],
    ["land_limit", { value: 120000, source: { assumption: { en: "as the plan says" } } }],
  ]);
  const study = { ...file, scenarios: [...file.scenarios, { id: "told", name: {}, overrides: told }] };
  const known = rowFacts(rows, study, subjectOf(system), facts);
  const keys = (...filters: RowFilter[]) =>
    filterSectors(sectors, new Set(filters), "", study, known).flatMap((sector) => sector.rows.map(({ key }) => key));
  const changed = new Set(keys("changed"));
  expect(keys("changed", "levers")).toEqual(keys("levers").filter((key) => changed.has(key)));
  expect(keys("changed", "uncited")).toContain("fdi_2019");
  expect(keys("changed", "uncited")).not.toContain("land_limit");
  expect(countRows(rows, known, new Set(["changed"])).uncited).toBe(keys("changed", "uncited").length);
});

test.each([
  ["持有期变化", "holding_change"],
  ["holding period", "holding_change"],
  ["LAND_LIMIT", "land_limit"],
  // By its unit, in either language and as the model writes it.
  ["亿元/年", "extra_budget"],
  ["¥bn/yr", "extra_budget"],
  ["yi_cny/year", "extra_budget"],
  // By its source: the document, a quote from it, a note, what it was calibrated to, the reason for assuming it.
  ["paradise for innovation", "programme_start"],
  ["三年新增高层次人才10万名", "programme_start"],
  ["28 September 2024", "programme_start"],
  ["校准到 S1-34", "reference_inflow"],
  ["consistent with the talent model", "initial_high"],
])("“%s” finds %s", (text, key) => {
  const left = filterSectors(sectors, noFilters, text, file, info).flatMap((sector) =>
    sector.rows.map((each) => each.key),
  );
  expect(left).toContain(key);
  expect(left.length).toBeLessThan(rows.length / 2);
});

test("a whole name of the model finds that line alone, though other lines' sources speak of it", () => {
  const study = {
    ...file,
    sources: new Map(file.sources).set("bed_share", { assumption: { en: "moves with land_limit" } }),
  };
  const known = rowFacts(rows, study, subjectOf(system), facts);
  const found = (text: string) =>
    filterSectors(sectors, noFilters, text, study, known).flatMap((sector) => sector.rows.map((each) => each.key));
  expect(found("moves with land")).toEqual(["bed_share"]);
  expect(found("land_limit")).toEqual(["land_limit"]);
});

test("what a scenario says of its number's source is found too", () => {
  const source = { assumption: { zh: "访谈中企业家所说" } };
  const told = { id: "told", name: {}, overrides: new Map([["bed_share", { value: 0.5, source }]]) };
  const study = { ...file, scenarios: [...file.scenarios, told] };
  const left = filterSectors(sectors, noFilters, "企业家所说", study, rowFacts(rows, study, subjectOf(system), facts));
  expect(left.flatMap((sector) => sector.rows.map((each) => each.key))).toEqual(["bed_share"]);
});

test("a value that a scenario takes beyond its range is found", () => {
  const far = { id: "far", name: {}, overrides: new Map([["holding_change", { value: 9 }]]) };
  const study = { ...file, scenarios: [...file.scenarios, far] };
  expect(countRows(rows, rowFacts(rows, study, subjectOf(system), facts)).outside).toBe(1);
});

test("what matters much and rests on little is found once it is known what matters; a scenario's number counts too", () => {
  const impact = { rank: 1, count: 2, share: 0.6, isHigh: true };
  const impacts = new Map([
    ["fiscal_feedback", impact],
    ["fdi_2019", impact],
    ["base_budget", { ...impact, rank: 2, share: 0.4, isHigh: false }],
  ]);
  const keys = (study = file) =>
    filterSectors(sectors, new Set(["weak"]), "", study, rowFacts(rows, study, subjectOf(system), facts), { impacts })
      .flatMap((sector) => sector.rows)
      .map((each) => each.key);
  expect(keys()).toEqual(["fiscal_feedback"]);
  const guess = { id: "guess", name: {}, overrides: new Map([["fdi_2019", { value: 60 }]]) };
  const study = { ...file, scenarios: [...file.scenarios, guess] };
  expect(keys(study)).toEqual(["fiscal_feedback", "fdi_2019"]);
  const count = (each: typeof file) => countRows(rows, rowFacts(rows, each, subjectOf(system), facts)).uncited;
  expect(count(study)).toBe(count(file) + 1);
});
