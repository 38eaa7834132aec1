import { expect, test } from "vitest";
import type { ChartInput } from "../charts/chart-input.ts";
import { plainTheme } from "../charts/chart-theme-fixture.ts";
import { lineChart } from "../charts/line-chart.ts";
import { formatCsv, formatTabbed } from "../csv.ts";
import { readUnit } from "../numbers/unit.ts";
import { chartRows, chartTable } from "./chart-table.ts";

const times = [2020, 2020.5, 2021];
const input: ChartInput = {
  times,
  lines: [
    { id: "base", name: "基准", style: 0, values: [60, 61, 62], isSelected: false },
    { id: "a", name: "甲, 乙", style: 1, values: [60, 62, 65.123456789], isSelected: true },
  ],
  mode: "difference",
  unit: readUnit("yi_USD/year"),
  language: "zh",
  size: { width: 400, height: 300 },
  theme: plainTheme,
};

test("a chart as a table has a row a year, with signs where it is against the base", () => {
  const table = chartTable(lineChart(input), times, "difference");
  expect(table.rows).toEqual([
    { time: 2020, values: ["0", "0"] },
    { time: 2021, values: ["0", "+3.12346"] },
  ]);
  expect(table.columns.map(({ name }) => name)).toEqual(["基准", "甲, 乙"]);
});

function column(values: readonly number[], mode: ChartInput["mode"] = "value"): readonly string[] {
  const years = values.map((_, index) => 2020 + index);
  const lines = [
    { id: "base", name: "", style: 0, values: values.map(() => 0), isSelected: false },
    { id: "a", name: "", style: 1, values, isSelected: false },
  ];
  const chart = lineChart({ ...input, unit: readUnit("1"), times: years, lines, mode });
  return chartTable(chart, years, mode).rows.map((row) => row.values[1] ?? "");
}

test.each([
  [[1, 20, 300], "value", ["1", "20", "300"]],
  [[0.0123456, 12.3456789, 345.6], "value", ["0.012", "12.346", "345.600"]],
  [[0, 0.00000004, 12.5, -3.25], "difference", ["0", "±0.00", "+12.50", "−3.25"]],
  [[0.5, Number.NaN, 2], "value", ["0.5", "—", "2.0"]],
] as const)("the numbers %j of a column have as many decimals as each other", (values, mode, texts) => {
  expect(column(values, mode)).toEqual(texts);
});

test("all columns have as many decimals; zeros have none", () => {
  const lines = [
    { id: "base", name: "", style: 0, values: [10, 10], isSelected: false },
    { id: "a", name: "", style: 1, values: [10, 133.456], isSelected: false },
    { id: "b", name: "", style: 2, values: [10, 10.0123], isSelected: false },
  ];
  const chart = lineChart({ ...input, times: [2020, 2021], lines, mode: "difference" });
  expect(chartTable(chart, [2020, 2021], "difference").rows.map(({ values }) => values)).toEqual([
    ["0", "0", "0"],
    ["0", "+123.456", "+0.012"],
  ]);
});

test("the CSV has every saved time, and says the unit of its numbers", () => {
  const chart = lineChart({ ...input, mode: "value" });
  const rows = chartRows(chart, times, "时间", (line) => `${line}（亿美元/年）`);
  const head = '时间,基准（亿美元/年）,"甲, 乙（亿美元/年）"';
  expect(formatCsv(rows)).toBe(`${head}\n2020,60,60\n2020.5,61,62\n2021,62,65.123456789\n`);
  expect(formatTabbed(rows).split("\n")[0]).toBe("时间\t基准（亿美元/年）\t甲, 乙（亿美元/年）");
});
