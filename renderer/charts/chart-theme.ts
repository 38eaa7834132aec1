import type { ChartTheme } from "../../reports/charts/chart-input.ts";

/** Colours and type of charts, from the tokens as they are in force. */
export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  return {
    lines: [token("--ink"), ...numbers.map((number) => token(`--s${number}`)), token("--accent")],
    texts: [token("--text-1"), ...numbers.map((number) => token(`--s${number}-text`)), token("--accent")],
    surface: token("--bg-surface"),
    gridLine: token("--grid-line"),
    axis: token("--axis"),
    caption: token("--text-3"),
    secondary: token("--text-2"),
    ink: token("--ink"),
    fontFamily: getComputedStyle(document.body).fontFamily,
  };
}
