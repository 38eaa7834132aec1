import type { ChartTheme } from "../../reports/charts/chart-input.ts";

/** A system colour, or one mixed from it, as a canvas can take it; others stay as they are written. */
function plainColour(value: string): string {
  if (!/^([A-Z][A-Za-z]+$|color-mix)/.test(value)) return value;
  const probe = document.createElement("i");
  probe.style.cssText = `forced-color-adjust: none; color: ${value}`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The same on paper: pictures go into white slides and documents, whatever the window looks like. */
export function readPaperTheme(): ChartTheme {
  const sheet = document.createElement("i");
  sheet.dataset.theme = "light";
  document.body.append(sheet);
  const theme = readChartTheme(sheet);
  sheet.remove();
  return theme;
}

/** Colours and type of charts, from the tokens as they are in force. */
export function readChartTheme(where: Element = document.documentElement): ChartTheme {
  const style = getComputedStyle(where);
  const token = (name: string) => plainColour(style.getPropertyValue(name).trim());
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
    ...(window.matchMedia("(forced-colors: active)").matches
      ? {}
      : { ground: style.colorScheme === "dark" ? ("dark" as const) : ("light" as const) }),
  };
}
