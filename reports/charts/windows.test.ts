import { expect, test } from "vitest";
import type { ChartLine } from "./chart-input.ts";
import { yOf } from "./frame.ts";
import { lineChart } from "./line-chart.ts";
import { children, input, line, texts } from "./line-chart-fixture.ts";

test("a window of time is shaded behind the lines and named", () => {
  const shapes = children({ windows: [{ start: 2026, end: 2031, label: "双向挤压" }] }, "behind");
  expect(shapes[0]?.style).toEqual({ fill: "ink", opacity: 0.045 });
  expect(texts(shapes)).toEqual(["双向挤压"]);
});

test("a window's name stays in the plane, and goes to its foot where a line passes at the top", () => {
  const windows = [{ start: 2031, end: 2035, label: "政策到期不续" }];
  const label = (lines: readonly ChartLine[]) => {
    const { frame, behind } = lineChart(input({ windows, lines }));
    const shape = behind.find((each) => each.type === "text");
    return { frame, x: Number(shape?.style.x), y: Number(shape?.style.y) };
  };
  const flat = label([line("base", 0, (year) => 60 + (year === 2020 ? 1 : 0))]);
  const high = label([line("base", 0, (year) => (year < 2030 ? 60 : 99.5))]);
  expect(high.y).toBeGreaterThan(high.frame.height / 2);
  expect(flat.y).toBeLessThan(flat.frame.height / 2);
  expect(flat.x + 30).toBeLessThanOrEqual(flat.frame.width - flat.frame.right);
});

test("where lines pass at the top and at the foot, a window's name stands between them", () => {
  const windows = [{ start: 2031, end: 2035, label: "政策到期不续" }];
  const lines = [99, 89, 5].map((height, at) => line(`line ${at}`, at, () => height));
  const { frame, behind } = lineChart(input({ windows, lines }));
  const top = Number(behind.find((each) => each.type === "text")?.style.y);
  const heights = [99, 89, 5].map((height) => yOf(frame, height));
  expect(heights.filter((y) => y > top - 2 && y < top + 14)).toEqual([]);
  expect(top).toBeGreaterThan(Number(heights[1]));
  expect(top).toBeLessThan(Number(heights[2]));
});

test("where no height of a window's middle is clear, its name goes to one side; where nothing is, it stands edged over the lines", () => {
  const windows = [{ start: 2022, end: 2034, label: "退出倍数下降" }];
  const nameOver = (...lines: readonly ChartLine[]) =>
    lineChart(input({ windows, lines: [line("base", 0, () => 0), ...lines] })).behind.find(
      (each) => each.type === "text",
    );
  const free = nameOver();
  // Both lines fall between two points of time: none of their points lies where the name would stand.
  const fall = (year: number) => (year < 2028.5 ? 100 : -100);
  const beside = nameOver(line("fall", 1, fall));
  expect(Number(beside?.style.x)).not.toBe(Number(free?.style.x));
  const fence = line("fence", 1, (year) => (year % 2 ? 100 : -100));
  const everywhere = nameOver(fence);
  expect(everywhere?.style.stroke).toBe("surface");
  expect([free?.style.stroke, beside?.style.stroke]).toEqual([undefined, undefined]);
  expect(everywhere?.z).toBeGreaterThan(Number(free?.z));
  // A line that runs along where it stands would be covered whole: elsewhere the name covers less.
  const { frame } = lineChart(input({ windows, lines: [line("base", 0, () => 0), fence] }));
  const { min, max } = frame.value;
  const [top, bottom] = [yOf(frame, max), yOf(frame, min)];
  const height = max - ((Number(everywhere?.style.y) + 6 - top) / (bottom - top)) * (max - min);
  const along = nameOver(
    fence,
    line("along", 2, () => height),
  );
  expect(Math.abs(Number(along?.style.y) - Number(everywhere?.style.y))).toBeGreaterThan(10);
});

test("one span of time is shaded once, with all its names; a name wider than its span is shown", () => {
  const windows = ["双向挤压", "外资与开放度下行"].map((label) => ({ start: 2029, end: 2030, label }));
  const shapes = children({ windows }, "behind");
  expect(shapes.filter(({ type }) => type === "rect").length).toBe(1);
  expect(texts(shapes)).toEqual(["双向挤压", "外资与开放度下行"]);
  expect(texts(children({ windows, size: { width: 170, height: 90 } }, "behind"))).toEqual(["双向挤压"]);
});

test("names of two windows in one place stand under each other", () => {
  const windows = [
    { start: 2024, end: 2030, label: "退出倍数下降" },
    { start: 2025, end: 2031, label: "募资减半的几年" },
  ];
  const [first, second] = lineChart(input({ windows }))
    .behind.filter((shape) => shape.type === "text")
    .map((shape) => Number(shape.style.y));
  expect(Number(second) - Number(first)).toBeGreaterThan(11);
});
