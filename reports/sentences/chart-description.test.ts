import { expect, test } from "vitest";
import type { ChartLine } from "../charts/chart-input.ts";
import { readUnit } from "../numbers/unit.ts";
import { chartDescription, type DescriptionInput } from "./chart-description.ts";

const times = [2020, 2021, 2022, 2023];
const unit = readUnit("person", new Map([["person", { zh: "人", en: "person" }]]));

function line(name: string, style: number, values: readonly number[], more: Partial<ChartLine> = {}): ChartLine {
  return { id: name, name, style, values, isSelected: false, ...more };
}

const input: DescriptionInput = {
  title: "人才总量",
  unitWords: "万人",
  times,
  lines: [
    line("基准", 0, [2_000_000, 2_100_000, 2_200_000, 2_300_000]),
    line("安居优先", 1, [2_000_000, 2_250_000, 2_260_000, 2_350_000]),
  ],
  mode: "value",
  unit,
  language: "zh",
  at: 2023,
  fit: { count: 3, met: 2 },
};

test("variable, unit, span, both ends of each line, the greatest change, the fit and the keys", () => {
  expect(chartDescription(input)).toBe(
    "“人才总量”，单位万人，由 2020 年到 2023 年，2 条线。" +
      "基准：2020 年 200 万人，2023 年 230 万人。安居优先：2020 年 200 万人，2023 年 235 万人。" +
      "与基准相差最大的是安居优先：2021 年多 15 万人。" +
      "与资料相比，3 处里有 2 处相符。左右键换年份，上下键换线，T 换成表格。",
  );
  expect(chartDescription({ ...input, title: "Talent", unitWords: "people", language: "en" })).toContain(
    "Furthest from the base: 安居优先, 150K above it in 2021. Of 3 observations in the documents, 2 fit.",
  );
});

test("what is not there is not spoken of: no unit, no scenarios beside the base, no observations", () => {
  const [base] = input.lines;
  const words = chartDescription({ ...input, unitWords: "", lines: base ? [base] : [], fit: { count: 0, met: 0 } });
  expect(words).toBe(
    "“人才总量”，由 2020 年到 2023 年，1 条线。基准：2020 年 200 万人，2023 年 230 万人。左右键换年份，上下键换线，T 换成表格。",
  );
});

test("parts of one quantity are each held against their own base; the goal is named", () => {
  const part = line("高校", 1, [10_000, 30_000, 20_000, 20_000], { base: [10_000, 12_000, 12_000, 12_000] });
  const words = chartDescription({ ...input, language: "en", lines: [part], goal: "goal of 3M" });
  expect(words).toContain("Furthest from the base: 高校, 18K above it in 2021. A line marks the goal of 3M.");
});

test("a line that the run did not finish is left out", () => {
  const broken = line("断", 2, [1, 2, 3, Number.NaN]);
  expect(chartDescription({ ...input, lines: [...input.lines, broken] })).not.toContain("断：");
});
