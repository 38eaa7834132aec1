import { expect, test } from "vitest";
import type { Language } from "../../i18n/catalogue.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { applyEdits } from "./cell-edits.ts";
import { readClipboard } from "./clipboard.ts";
import { copyBlock } from "./copy-cells.ts";
import { gridCells } from "./grid-cells.ts";
import { type Block, planFill, planFillDown, planFillRight, planPaste, planReset, planTyped } from "./plan-edits.ts";

const { model, system, file, facts } = openBundled("city");
const subject = subjectOf(system);
const rows = buildSectors(model, system, file, facts).flatMap((sector) => sector.rows);
const frame = { rows, scenarios: ["base", "housing-first", "funds-first"] };
const cells = gridCells(file);

function row(key: string) {
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}
const at = (key: string, scenario = "base") => ({ row: row(key), scenario });
function type(key: string, text: string, language: Language = "zh", study: ScenarioFile = file) {
  const plan = planTyped(gridCells(study), language, [{ place: at(key), text }]);
  return plan.refused[0]?.refusal ?? plan.edits[0]?.value ?? "reset";
}
const block = (top: string, bottom: string, left: number, right: number): Block => ({
  top: rows.indexOf(row(top)),
  bottom: rows.indexOf(row(bottom)),
  left,
  right,
});

const typed: readonly (readonly [string, string, Language, number])[] = [
  ["reference_inflow", "360,000", "zh", 360_000],
  ["reference_inflow", "36万", "zh", 360_000],
  ["reference_inflow", "35.5 万人/年", "zh", 355_000],
  ["reference_inflow", "360K people a year", "en", 360_000],
  ["extra_budget", "45", "zh", 45],
  ["extra_budget", "45亿", "zh", 45],
  ["extra_budget", "45 亿元/年", "zh", 45],
  ["extra_budget", "4500000000元/年", "zh", 45],
  ["extra_budget", "30 亿元", "zh", 30],
  ["extra_budget", "5000万元", "zh", 0.5],
  ["extra_budget", "30亿人民币/年", "zh", 30],
  ["extra_budget", "4.5bn yuan", "en", 45],
  ["extra_budget", "CNY 4.5bn", "en", 45],
  ["extra_budget", "¥4.5bn per year", "en", 45],
  ["extra_budget", "4.5 bn yuan/year", "en", 45],
  ["reference_inflow", "35.2万人", "zh", 352_000],
  ["reference_inflow", "352K people", "en", 352_000],
  ["extra_budget", "4.5", "en", 45],
  ["extra_budget", "¥4.5bn", "en", 45],
  ["extra_budget", "¥4.5bn/yr", "en", 45],
  ["extra_budget", "4.5bn/yr", "en", 45],
  ["extra_budget", "¥4,500M a year", "en", 45],
  ["extra_budget", "4.5/yr", "en", 45],
  ["extra_budget", "45/年", "zh", 45],
  ["extra_budget", "45亿/年", "zh", 45],
  ["extra_budget", "￥45", "zh", 45],
  ["young_leave_rate", "12", "zh", 0.12],
  ["young_leave_rate", "１２．５％", "zh", 0.125],
  ["young_leave_rate", "12%/年", "zh", 0.12],
  ["fiscal_feedback", "60%", "zh", 0.6],
  ["fiscal_feedback", "0.3", "zh", 0.3],
  ["holding_change", "−3", "zh", -3],
  ["cost_per_bed", "21.5", "zh", 0.00215],
  ["land_growth", "7.3", "zh", 0.073],
  ["extra_budget", "0.0045 万亿元/年", "zh", 45],
  ["extra_budget", "4.5 billion/yr", "en", 45],
  ["output_per_investment", "0.81/年", "zh", 0.81],
  ["output_per_investment", "0.8 1/年", "zh", 0.8],
  ["output_per_investment", "80%/年", "zh", 0.8],
];
test.each(typed)("%s: %s in %s is %d", (key, text, language, value) => {
  expect(type(key, text, language)).toBe(value);
});

test("an empty cell takes its parent's value back", () => {
  expect(type("extra_budget", "  ")).toBe("reset");
});

const refused: readonly (readonly [string, string, object])[] = [
  ["fiscal_feedback", "三成", { kind: "not-a-number", text: "三成", meant: 0.3 }],
  ["fiscal_feedback", "三成半", { kind: "not-a-number", text: "三成半", meant: 0.35 }],
  ["fiscal_feedback", "一半", { kind: "not-a-number", text: "一半", meant: 0.5 }],
  ["fiscal_feedback", "abc", { kind: "not-a-number", text: "abc", meant: undefined }],
  ["fiscal_feedback", "#N/A", { kind: "not-a-number", text: "#N/A", meant: undefined }],
  ["fiscal_feedback", "=A1*2", { kind: "formula", text: "=A1*2" }],
  ["extra_budget", "40 人/年", { kind: "wrong-unit", unit: "人/年" }],
  ["extra_budget", "４０ 人/年", { kind: "wrong-unit", unit: "人/年" }],
  ["holding_change", "3%/年", { kind: "wrong-unit", unit: "%/年" }],
  ["extra_budget", "30%", { kind: "wrong-unit", unit: "%" }],
  ["extra_budget", "30%/年", { kind: "wrong-unit", unit: "%/年" }],
  ["extra_budget", "1.2万 亿元/年", { kind: "wrong-unit" }],
  ["extra_budget", "$30", { kind: "wrong-unit", unit: "$" }],
  ["extra_budget", "-€3", { kind: "wrong-unit", unit: "€" }],
  ["extra_budget", "30亿美元/年", { kind: "wrong-unit", unit: "亿美元/年" }],
  ["reference_inflow", "¥360,000", { kind: "wrong-unit", unit: "¥" }],
  ["reference_inflow", "３０％", { kind: "wrong-unit", unit: "%" }],
  ["holding_change", "30%", { kind: "wrong-unit", unit: "%" }],
  ["extra_budget", "path 2024:10%; 2027:12", { kind: "needs-points", text: "2024:10%" }],
  ["young_leave_rate", "path 20%:10; 2027:12", { kind: "needs-points", text: "20%:10" }],
  ["reference_inflow", "35.5 bn yuan", { kind: "wrong-unit", unit: "bn yuan" }],
  ["extra_budget", "约 40", { kind: "not-a-number" }],
  ["extra_budget", "40-50", { kind: "not-a-number" }],
  ["land_growth", "9.0", { kind: "out-of-range", value: 0.09, range: { low: 0.02, high: 0.08, isHard: true } }],
  ["land_growth", "1e999", { kind: "not-a-number", text: "1e999", meant: undefined }],
  ["jobs_effect", "3", { kind: "needs-points", text: "3" }],
  ["extra_budget", "table 0:1; 1:2", { kind: "needs-number", text: "table 0:1; 1:2" }],
  ["extra_share[use_funds]", "path 2025:1", { kind: "needs-scalar", text: "path 2025:1" }],
  ["jobs_effect", "table 0:1; 0:2", { kind: "points-order", text: "table 0:1; 0:2" }],
  ["jobs_effect", "table 0:1", { kind: "needs-points", text: "table 0:1" }],
  ["land_growth", "path 2025:6; 2030:9", { kind: "out-of-range", value: 0.09 }],
];
test.each(refused)("%s does not take “%s”", (key, text, refusal) => {
  expect(type(key, text)).toMatchObject(refusal);
});

test("points and paths are typed in the unit shown", () => {
  expect(type("jobs_effect", "table 0:0.2; 1:1; 2:1.2")).toEqual({
    points: [
      [0, 0.2],
      [1, 1],
      [2, 1.2],
    ],
  });
  expect(type("land_growth", "path 2025:6; 2030:7")).toEqual({
    path: [
      [2025, 0.06],
      [2030, 0.07],
    ],
    between: "linear",
  });
  expect(type("land_growth", "steps 2025:6")).toEqual({ path: [[2025, 0.06]], between: "step" });
});

test("a range that the study states with its reason goes before the model's", () => {
  const sources = new Map([...file.sources, ["land_growth", { assumption: "new plan", range: [0.02, 0.1] as const }]]);
  expect(type("land_growth", "9", "zh", { ...file, sources })).toBe(0.09);
  expect(type("land_growth", "11", "zh", { ...file, sources })).toMatchObject({ kind: "out-of-range" });
});

test("a pasted block goes in where it can, and what it cannot is told by line and column", () => {
  const text = "30\t45\r\n1\t三成\r\n\t0.5\r\n0\t7\r\n";
  const plan = planPaste(cells, "zh", frame, block("extra_budget", "extra_budget", 1, 1), readClipboard(text));
  expect(plan.edits.map(({ row: { key }, scenario, value }) => [key, scenario, value])).toEqual([
    ["extra_budget", "housing-first", 30],
    ["extra_budget", "funds-first", 45],
    ["extra_share[use_housing]", "housing-first", 1],
    ["extra_share[use_services]", "housing-first", undefined],
    ["extra_share[use_services]", "funds-first", 0.5],
    ["extra_share[use_funds]", "housing-first", 0],
  ]);
  expect(plan.refused.map(({ line, column, refusal }) => [line, column, refusal.kind])).toEqual([
    [2, 2, "not-a-number"],
    [4, 2, "out-of-range"],
  ]);
});

test("one cell fills the selection; what hangs over the edge is refused", () => {
  const four = planPaste(cells, "zh", frame, block("extra_share[use_housing]", "extra_share[use_services]", 1, 2), [
    ["0.5"],
  ]);
  expect(four.edits.length).toBe(4);
  const over = planPaste(cells, "zh", frame, block("extra_budget", "extra_budget", 2, 2), [
    ["1", "2"],
    ["0.5", ""],
  ]);
  expect(over.edits.length).toBe(2);
  expect(over.refused.map(({ line, column, refusal }) => [line, column, refusal.kind])).toEqual([[1, 2, "no-cell"]]);
});

test("filling down copies the first line's values, and checks each against its own line", () => {
  const plan = planFillDown(cells, frame, block("extra_budget", "extra_share[use_services]", 1, 1));
  expect(plan.edits).toEqual([]);
  expect(plan.refused.map(({ refusal }) => refusal.kind)).toEqual(["out-of-range", "out-of-range"]);
  const right = planFillRight(cells, frame, block("extra_share[use_funds]", "extra_share[use_funds]", 1, 2));
  expect(right.edits.map(({ scenario, value }) => [scenario, value])).toEqual([["funds-first", 0]]);
});

test("a single line is filled from the one above it, a single column from the one before it", () => {
  const line = block("extra_share[use_services]", "extra_share[use_services]", 1, 1);
  const told = ({ edits }: ReturnType<typeof planFillDown>) =>
    edits.map(({ row: { key }, scenario, value }) => [key, scenario, value]);
  expect(told(planFillDown(cells, frame, line))).toEqual([["extra_share[use_services]", "housing-first", 1]]);
  expect(told(planFillRight(cells, frame, { ...line, left: 2, right: 2 }))).toEqual([
    ["extra_share[use_services]", "funds-first", 0],
  ]);
});

test("a block that fits the selection one way only is pasted once", () => {
  const selected = block("extra_share[use_housing]", "extra_share[use_services]", 0, 2);
  const pasted = (texts: readonly (readonly string[])[]) => planPaste(cells, "zh", frame, selected, texts).edits.length;
  expect(pasted([["0.5", "0.6"]])).toBe(2);
  expect(pasted([["0.5", "0.6", "0.7"]])).toBe(6);
});

test("a block is copied over a larger one again and again, each value checked against its own line", () => {
  const source = block("extra_budget", "extra_share[use_housing]", 1, 1);
  const [first, last] = [source.bottom + 1, source.bottom + 3];
  const down = planFill(cells, frame, source, { ...source, top: first, bottom: last });
  // 30, 1, 30: a weight is at most 1.
  expect(down.edits.map(({ row: { key }, value }) => [key, value])).toEqual([[rows[first + 1]?.key, 1]]);
  expect(down.refused.map(({ line, refusal }) => [line, refusal.kind])).toEqual([
    [1, "out-of-range"],
    [3, "out-of-range"],
  ]);
  const right = planFill(cells, frame, source, { ...source, left: 2, right: 2 });
  expect(right.edits.map(({ scenario, value }) => [scenario, value])).toEqual([
    ["funds-first", 30],
    ["funds-first", 1],
  ]);
});

test("a reset touches only what a scenario sets itself", () => {
  const places = frame.scenarios.map((scenario) => at("extra_budget", scenario));
  expect(planReset(cells, places).edits.map(({ scenario }) => scenario)).toEqual(["housing-first", "funds-first"]);
});

test("a copied block pastes back as it was, to the last bit", () => {
  const places = rows.flatMap((each) => (typeof each.modelValue === "number" && !each.range?.isHard ? [each] : []));
  const awkward = [0.1 + 0.2, 1 / 3, 1e-7, 123456.789e3, -0.07 / 3];
  const filled = applyEdits(
    file,
    subject,
    places.map((each, index) => ({ row: each, scenario: "base", value: awkward[index % awkward.length] ?? 0 })),
  );
  const own = { rows: places, scenarios: ["base"] };
  const whole = { top: 0, bottom: places.length - 1, left: 0, right: 0 };
  for (const language of ["zh", "en"] as const) {
    const text = copyBlock(gridCells(filled), language, own, whole);
    const plan = planPaste(gridCells(file), language, own, whole, readClipboard(text));
    expect(plan.refused).toEqual([]);
    expect(plan.edits.map(({ value }) => value)).toEqual(places.map((_, index) => awkward[index % awkward.length]));
  }
});
