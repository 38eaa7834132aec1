import type { ChartTheme } from "./chart-input.ts";

/** Colours for tests of charts: such as a picture can be made of. */
export const plainTheme: ChartTheme = {
  lines: ["#000", "#11f", "#f11"],
  texts: ["#000", "#11f", "#f11"],
  surface: "#fff",
  gridLine: "#eee",
  axis: "#999",
  caption: "#777",
  secondary: "#555",
  ink: "#000",
  fontFamily: "Inter",
};
