import { readUnit } from "../numbers/unit.ts";
import type { ChartInput, ChartLine, ChartTheme } from "./chart-input.ts";
import { lineChart } from "./line-chart.ts";
import type { Shape } from "./shapes.ts";

/** Sixteen years. */
export const times = Array.from({ length: 16 }, (_, index) => 2020 + index);
const theme: ChartTheme = {
  lines: ["ink", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"],
  texts: ["ink", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8"],
  surface: "surface",
  gridLine: "grid",
  axis: "axis",
  caption: "caption",
  secondary: "secondary",
  ink: "ink",
  fontFamily: "Inter",
};

/** A line through a value of each year. */
export function line(
  id: string,
  style: number,
  value: (year: number) => number,
  more: Partial<ChartLine> = {},
): ChartLine {
  return { id, name: id, style, values: times.map(value), isSelected: false, ...more };
}

/** The base, one that moves with its saved position, and one that hardly leaves the base. */
export const base = line("base", 0, (year) => 60 + (year - 2020) * 2);
export const global = line("global", 3, (year) => 60 + (year - 2020) * 3, {
  isSelected: true,
  ghost: times.map((year) => 60 + (year - 2020) * 2.5),
});
const funds = line("funds", 2, (year) => 60.001 + (year - 2020) * 2);

/** The chart of these three. */
export function input(more: Partial<ChartInput> = {}): ChartInput {
  return {
    times,
    lines: [base, funds, global],
    mode: "value",
    unit: readUnit("yi_USD/year"),
    language: "zh",
    size: { width: 420, height: 280 },
    theme,
    ...more,
  };
}

/** What stands behind or in front of the lines. */
export function children(more: Partial<ChartInput>, where: "behind" | "front"): readonly Shape[] {
  return lineChart(input(more))[where];
}

/** The words among shapes. */
export function texts(shapes: readonly Shape[]): string[] {
  return shapes.filter((shape) => shape.type === "text").map((shape) => shape.style.text);
}
