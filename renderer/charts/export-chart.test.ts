import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { chartOption } from "../../reports/charts/chart-option.ts";
import { plainTheme } from "../../reports/charts/chart-theme-fixture.ts";
import { textWidth } from "../../reports/charts/frame.ts";
import { lineChart } from "../../reports/charts/line-chart.ts";
import { readUnit } from "../../reports/numbers/unit.ts";
import { init } from "./echarts.ts";
import { chartSvg } from "./export-chart.ts";

const fontFamily = 'Inter, "Segoe UI", sans-serif';
const times = [2020, 2025, 2030];
const theme = { ...plainTheme, fontFamily };
const chart = lineChart({
  times,
  lines: [{ id: "base", name: "A & B <base>", style: 0, values: [1, 2, 4], isSelected: true }],
  mode: "value",
  unit: readUnit("people"),
  language: "en",
  size: { width: 400, height: 260 },
  theme,
});
const words = { title: "Talent", unit: "people", sentence: "It doubles." };

test("a chart as SVG is a well-formed document with its title, its sentence, its axes and its names", async () => {
  const svg = await chartSvg(chart, { ...words, ink: "#000", secondary: "#555", surface: "#fff", fontFamily });
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => texts.push(text.trim()));
  parser.write(svg).close();
  for (const text of ["Talent", "people", "It doubles.", "2020", "2030", "A & B <base>"]) expect(texts).toContain(text);
});

test("the unit is small and grey beside its title, and below where it has no room there", async () => {
  const look = { ink: "#000", secondary: "#555", surface: "#fff", fontFamily };
  const placeOf = (svg: string, text: string) => {
    const [tag = ""] = svg.match(new RegExp(`<text [^>]*>(?=${text}<)`)) ?? [];
    const numberOf = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1]);
    return { tag, x: numberOf("x"), y: numberOf("y") };
  };
  const short = await chartSvg(chart, { ...words, ...look });
  const [title, unit] = [placeOf(short, "Talent"), placeOf(short, "people")];
  expect(title.tag).toMatch(/font: 600 14px .*fill="#000"/);
  expect(unit.tag).toMatch(/font: 400 12px .*fill="#555"/);
  expect(unit.x).toBeGreaterThan(title.x + 35);
  expect(Math.abs(unit.y - title.y)).toBeLessThan(2);
  const long = "Places for graduates under 35 in the western corridor";
  const wide = await chartSvg(chart, { ...words, title: long, unit: "people a year", ...look });
  expect(placeOf(wide, "people a year").x).toBe(placeOf(wide, long).x);
  expect(placeOf(wide, "people a year").y).toBeGreaterThan(placeOf(wide, long).y + 15);
});

test("a sentence that is wider than the picture goes on in a second line, and the chart stands below it", async () => {
  const look = { ink: "#000", secondary: "#555", surface: "#fff", fontFamily };
  const sentence = "Global cooperation first is highest, 3.65M in 2035; the rest lie between 3.5M and 3.6M people.";
  const [short, long] = [
    await chartSvg(chart, { ...words, ...look }),
    await chartSvg(chart, { ...words, sentence, ...look }),
  ];
  const texts = [...long.matchAll(/>([^<>]+)<\/text>/g)].map(([, text = ""]) => text);
  const parts = texts.filter((text) => sentence.includes(text) && text.length > 12);
  expect(parts.join(" ")).toBe(sentence);
  for (const part of parts) expect(textWidth(part, 12)).toBeLessThan(400);
  const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
  expect(heightOf(long)).toBe(heightOf(short) + 17);
});

/** The lines of a picture, which are wider than a pixel: their points, and what they are drawn with. */
function linesOf(svg: string) {
  const drawn = [...svg.matchAll(/<path d="(M[\d. L]+)" fill="none"([^>]*)>/g)].map(([, path = "", look = ""]) => ({
    points: path.match(/[\d.]+/g)?.map(Number) ?? [],
    look: look.replace(/ (?:class|clip-path)="[^"]*"/g, ""),
  }));
  return drawn.filter(({ look }) => look.includes("stroke-width"));
}

test("a saved picture has the lines and axes of the screen, moved under its caption", async () => {
  const two = lineChart({
    times,
    lines: [
      { id: "base", name: "Base", style: 0, values: [1, 2, 4], isSelected: false },
      { id: "more", name: "More", style: 2, values: [1, 3, 3.5], isSelected: true },
    ],
    mode: "value",
    unit: readUnit("people"),
    language: "en",
    size: { width: 400, height: 260 },
    theme,
  });
  const saved = await chartSvg(two, { ...words, ink: "#000", secondary: "#555", surface: "#fff", fontFamily });
  const screen = init(null, null, { renderer: "svg", ssr: true, width: 400, height: 260 });
  screen.setOption(chartOption(two));
  const [seen, kept] = [linesOf(screen.renderToSVGString()), linesOf(saved)];
  expect(seen.length).toBe(2);
  expect(kept.map(({ look }) => look)).toEqual(seen.map(({ look }) => look));
  expect(seen.filter(({ look }) => look.includes('stroke="#f11"') && look.includes("stroke-dasharray")).length).toBe(1);
  for (const [line, { points }] of seen.entries()) {
    const moved = points.map((place, index) => place + (index % 2 === 0 ? 16 : 52));
    expect(kept[line]?.points.length).toBe(moved.length);
    for (const [index, place] of moved.entries()) expect(kept[line]?.points[index]).toBeCloseTo(place, 0);
  }
  const ends = ({ xAxis, yAxis }: ReturnType<typeof chartOption>) => [xAxis, yAxis].map(({ min, max }) => [min, max]);
  expect(ends(chartOption(two, 16, 52))).toEqual(ends(chartOption(two)));
  expect(chartOption(two, 16, 52).series).toEqual(chartOption(two).series);
});
