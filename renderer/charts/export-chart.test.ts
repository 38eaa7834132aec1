import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { lineChart } from "../../reports/charts/line-chart.ts";
import { readUnit } from "../../reports/numbers/unit.ts";
import { chartSvg } from "./export-chart.ts";

const fontFamily = 'Inter, "Segoe UI", sans-serif';
const times = [2020, 2025, 2030];
const chart = lineChart({
  times,
  lines: [{ id: "base", name: "A & B <base>", style: 0, values: [1, 2, 4], isSelected: true }],
  mode: "value",
  unit: readUnit("people"),
  language: "en",
  size: { width: 400, height: 260 },
  theme: {
    lines: ["#000"],
    texts: ["#000"],
    surface: "#fff",
    gridLine: "#eee",
    axis: "#999",
    caption: "#777",
    secondary: "#555",
    ink: "#000",
    fontFamily,
  },
});
const words = { title: "Talent", unit: "people", sentence: "It doubles." };

test("a chart as SVG is a well-formed document with its title, its sentence, its axes and its names", async () => {
  const svg = await chartSvg(chart, { ...words, ink: "#000", secondary: "#555", surface: "#fff", fontFamily });
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => texts.push(text.trim()));
  parser.write(svg).close();
  for (const text of ["Talent  people", "It doubles.", "2020", "2030", "A & B <base>"]) expect(texts).toContain(text);
});
