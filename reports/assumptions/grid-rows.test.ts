import { expect, test } from "vitest";
import type { Language } from "../../i18n/catalogue.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { gridCells } from "./grid-cells.ts";
import { rowFormat, showNumber, showRange, writeNumber } from "./row-format.ts";
import { rowName, sectorName } from "./row-words.ts";

const { model, system, file, facts } = openBundled("city");
const sectors = buildSectors(model, system, file, facts);
const rows = sectors.flatMap((sector) => sector.rows);

function row(key: string) {
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}

test("lines stand under the sectors of the model, the world outside and settings last", () => {
  expect(sectors.map((sector) => sectorName(sector, "zh"))).toEqual([
    "财政投入",
    "人才与岗位",
    "住房与服务",
    "基金",
    "企业与创新平台",
    "全球合作、技术与口碑",
    "产出与空间",
    "外部世界",
    "模型设置",
  ]);
});

test("within a sector levers come first and initial values and settings last; guards are nowhere", () => {
  expect(sectors[1]?.rows.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1])).toEqual([
    "lever",
    "derived",
    "behaviour",
    "initial",
    "setting",
  ]);
  expect(rows.filter(({ key }) => key.startsWith("minimum_"))).toEqual([]);
});

test("an array has a line for each element", () => {
  const shares = rows.filter(({ target }) => target.variable.id === "extra_share");
  expect(shares.map((each) => rowName(each, "zh"))).toContain("新增投入分配权重：产业基金");
  expect(shares.map((each) => rowName(each, "en"))).toContain("Weights of extra spending by use: Industry funds");
});

test("every bundled study gives lines with names of their own", () => {
  for (const name of ["talent", "funds", "ecosystem", "corridor", "xiasha"]) {
    const study = openBundled(name);
    const keys = buildSectors(study.model, study.system, study.file, study.facts).flatMap((sector) =>
      sector.rows.map(({ key }) => key),
    );
    expect(keys.length).toBeGreaterThan(60);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

const formats: readonly (readonly [string, Language, string, string, string])[] = [
  ["extra_budget", "zh", "亿元/年", "0", "0 – 60"],
  ["extra_budget", "en", "¥bn/yr", "0", "0 – 6"],
  ["fiscal_feedback", "zh", "无量纲", "0.60", "0 – 1"],
  ["reference_inflow", "zh", "人/年", "352,000", "320,000 – 400,000"],
  ["reference_inflow", "en", "people/yr", "352,000", "320,000 – 400,000"],
  ["pool_growth", "zh", "%/年", "2.0", "−2.0 – 4.0"],
  ["young_leave_rate", "en", "%/yr", "11.0", "8.0 – 15.0"],
  ["bed_share", "zh", "%", "50", "20 – 80"],
  ["cost_per_bed", "zh", "万元/人", "20", "10 – 30"],
  ["holding_change", "zh", "年", "0", "−4 – 4"],
  ["initial_output", "zh", "亿元/年", "14,200", "12,000 – 16,500"],
  ["initial_output", "en", "¥tn/yr", "1.42", "1.20 – 1.65"],
  ["fx", "en", "¥ per $", "7.1", "6.6 – 7.4"],
  ["programme_start", "zh", "年", "2024.75", "2024.75 – 2025.00"],
  ["aic_scale", "zh", "亿元", "900", "= 900"],
  ["fdi_drift", "en", "per year", "0.001", "0 – 0.05"],
];

test.each(formats)("%s in %s is in %s: %s, %s", (key, language, unit, value, range) => {
  const format = rowFormat(row(key), language);
  const { modelValue } = row(key);
  expect(format.unit).toBe(unit);
  expect(typeof modelValue === "number" && showNumber(modelValue, format)).toBe(value);
  expect(showRange(row(key).range?.low, row(key).range?.high, format)).toBe(range);
});

test.each([
  ["holding_change", 3, "+3", "3"],
  ["holding_change", -2.5, "−2.5", "-2.5"],
  ["young_leave_rate", 0.1234567, "12.3457", "12.34567"],
  ["extra_budget", 30, "30", "30"],
  ["extra_budget", 1e-320, "1e-320", "1e-320"],
  ["extra_budget", -1.2e-7, "−1.2e-7", "-0.00000012"],
  ["holding_change", 1.2345678e-9, "+1.23457e-9", "1.2345678e-9"],
  ["young_leave_rate", 1e-320, "1e-318", "1e-318"],
  ["cost_per_bed", 0.00215, "21.5", "21.5"],
  ["programme_boost", 1, "1.00", "1"],
])("%s of %d is shown as %s and written as %s", (key, value, shown, written) => {
  const format = rowFormat(row(key), "zh");
  expect(showNumber(value, format)).toBe(shown);
  expect(writeNumber(value, format)).toBe(written);
});

test("a cell knows whether its scenario sets it, and what a reset brings back", () => {
  const cells = gridCells(file);
  const of = (key: string, scenario: string) => {
    const { value, state, inherited } = cells.cell(row(key), scenario);
    return { value, state, inherited };
  };
  expect(of("extra_budget", "base")).toEqual({ value: 0, state: "model", inherited: 0 });
  expect(of("extra_budget", "funds-first")).toEqual({ value: 30, state: "own", inherited: 0 });
  expect(of("extra_share[use_funds]", "funds-first")).toEqual({ value: 1, state: "inherited", inherited: 1 });
  expect(of("extra_share[use_global]", "funds-first")).toEqual({ value: 0, state: "own", inherited: 1 });
});

test("what a parent between a scenario and the base sets is told apart", () => {
  const child = { id: "child", parent: "funds-first", name: {}, overrides: new Map() };
  const cells = gridCells({ ...file, scenarios: [...file.scenarios, child] });
  expect(cells.cell(row("extra_budget"), "child")).toMatchObject({ value: 30, state: "parent", from: "funds-first" });
  expect(cells.cell(row("holding_change"), "child")).toMatchObject({ value: 0, state: "inherited" });
  expect(cells.cell(row("extra_share[use_funds]"), "child")).toMatchObject({ value: 1, state: "inherited" });
});
