import { use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { expect, test } from "vitest";
import type { ChartLine } from "../../reports/charts/chart-input.ts";
import { canvases, chartOption, graphicGroup } from "../../reports/charts/chart-option.ts";
import { plainTheme } from "../../reports/charts/chart-theme-fixture.ts";
import { layers } from "../../reports/charts/layers.ts";
import { type LineChart, lineChart } from "../../reports/charts/line-chart.ts";
import { draftId, draftStyle } from "../../reports/charts/line-look.ts";
import { readUnit } from "../../reports/numbers/unit.ts";
import { init } from "./echarts.ts";
import { moveChart } from "./move-chart.ts";

use([SVGRenderer]);

const times = Array.from({ length: 61 }, (_, index) => 2020 + index / 4);

function chartWith(push: number, isSaved = false, saved = 0.15): LineChart {
  const from = (start: number, growth: number) => times.map((time) => start + growth * (time - 2020) ** 2);
  return chartOf([
    { id: "base", name: "Base", style: 0, values: from(10, 0.1), isSelected: false },
    {
      id: "more",
      name: "More",
      style: 1,
      values: from(10, 0.1 + push),
      ...(isSaved ? {} : { ghost: from(10, saved) }),
      isSelected: true,
    },
    { id: "gap", name: "Gap", style: 2, values: from(20, 0).fill(Number.NaN, 20, 30), isSelected: false },
  ]);
}

function chartOf(lines: readonly ChartLine[]): LineChart {
  return lineChart({
    times,
    lines,
    mode: "value",
    unit: readUnit("people"),
    language: "en",
    size: { width: 400, height: 260 },
    theme: plainTheme,
    windows: [{ start: 2024, end: 2027, label: "Shock" }],
    heldAxis: { min: 0, max: 200, step: 50 },
  });
}

const open = () => init(null, null, { renderer: "svg", ssr: true, width: 400, height: 260 });

/** A picture of a chart, and how it is moved on. */
function opened(chart: LineChart) {
  const instance = open();
  instance.setOption(chartOption(chart));
  let stands = chart;
  const move = (next: LineChart) => {
    moveChart(instance, next, stands);
    stands = next;
  };
  return { instance, move };
}

/** What is drawn, without what ECharts counts anew in each picture. */
function drawing(instance: ReturnType<typeof init>) {
  const svg = instance.renderToSVGString().replaceAll(/ class="[^"]*"/g, "");
  const lines = [...svg.matchAll(/<path d="([^"]*)" fill="none"/g)].map(([, path = ""]) => stretches(path));
  const others = [...svg.matchAll(/<(?:text|circle|polyline|path d="[^"]*" fill="#)[^>]*>[^<]*/g)].map(
    ([element]) => element,
  );
  return { lines: lines.filter((line) => line.flat().length > 2), others };
}

/** The points of an outline, a list a stretch. */
function stretches(path: string): [number, number][][] {
  return path
    .split("M")
    .slice(1)
    .map((part) => part.split("L").map((point) => [Number(point.split(" ")[0]), Number(point.split(" ")[1])]));
}

/** The height at which a stretch passes `x`. */
function heightAt(stretch: readonly (readonly [number, number])[], x: number): number {
  const next = Math.max(
    1,
    stretch.findIndex(([other]) => other >= x),
  );
  const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = [stretch[next - 1], stretch[next]];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

test("a chart that was moved is the chart that would be drawn anew", () => {
  const fresh = open();
  const { instance: moved, move } = opened(chartWith(0.2));
  for (const push of [0.6, 0.05]) move(chartWith(push));
  fresh.setOption(chartOption(chartWith(0.05)));
  const [is, should] = [drawing(moved), drawing(fresh)];
  expect(is.others).toEqual(should.others);
  expect(should.lines.map((line) => line.length)).toEqual([2, 1, 1]);
  expect(is.lines.map((line) => line.length)).toEqual([2, 1, 1]);
  for (const [line, stretch] of should.lines.flatMap((line, at) => line.map((_, part) => [at, part] as const))) {
    for (const [x, y] of should.lines[line]?.[stretch] ?? []) {
      expect(Math.abs(heightAt(is.lines[line]?.[stretch] ?? [], x) - y)).toBeLessThan(0.25);
    }
  }
});

test("the saved position of a line comes and goes as the line moves", () => {
  const dotted = (instance: ReturnType<typeof init>) =>
    drawing(instance).others.filter((element) => element.includes("stroke-dasharray"));
  const fresh = open();
  const { instance: moved, move } = opened(chartWith(0.2, true));
  expect(dotted(moved)).toEqual([]);
  move(chartWith(0.2));
  fresh.setOption(chartOption(chartWith(0.2)));
  expect(dotted(moved)).toEqual(dotted(fresh));
  expect(dotted(moved).length).toBe(1);
  move(chartWith(0.6));
  expect(dotted(moved)).toEqual(dotted(fresh));
  move(chartWith(0.6, false, 0.3));
  fresh.setOption(chartOption(chartWith(0.6, false, 0.3)), { notMerge: true });
  expect(dotted(moved)).toEqual(dotted(fresh));
  move(chartWith(0.2, true));
  expect(dotted(moved)).toEqual([]);
});

/** A chosen base, and what is tried with it where a lever has moved. */
function baseChart(tried?: number): LineChart {
  const from = (growth: number) => times.map((time) => 10 + growth * (time - 2020) ** 2);
  const base = { id: "base", name: "Base", style: 0, values: from(0.1), isSelected: tried === undefined };
  const draft = {
    id: draftId("base"),
    name: "Try",
    style: draftStyle,
    values: from(tried ?? 0),
    isSelected: true,
  };
  return chartOf(tried === undefined ? [base] : [base, draft]);
}

test("what is tried with the base has a line that waits for it, drawn as it would be anew", () => {
  const fresh = open();
  const { instance: moved, move } = opened(baseChart());
  expect(drawing(moved).lines.length).toBe(1);
  move(baseChart(0.3));
  fresh.setOption(chartOption(baseChart(0.3)));
  expect(drawing(moved).others).toEqual(drawing(fresh).others);
  const looks = (instance: ReturnType<typeof init>) =>
    [...instance.renderToSVGString().matchAll(/<path d="[^"]+" fill="none" ([^>]*)/g)].map(([, look = ""]) =>
      look.replace(/ ?(class|clip-path)="[^"]*"/g, ""),
    );
  expect(looks(moved)).toEqual(looks(fresh));
  expect(drawing(moved).lines.length).toBe(2);
  move(baseChart());
  expect(drawing(moved).lines.length).toBe(1);
});

test("after it was moved a chart takes its whole option again, also that which it had before", () => {
  const fresh = open();
  fresh.setOption(chartOption(chartWith(0.2)));
  const { instance: moved, move } = opened(chartWith(0.2));
  move(chartWith(0.6));
  moved.setOption(chartOption(chartWith(0.2)), { notMerge: true });
  expect(drawing(moved)).toEqual(drawing(fresh));
});

test("what stays while lines move is not touched: its canvas need not be drawn again", () => {
  const { instance, move } = opened(chartWith(0.2));
  const still = () =>
    instance
      .getZr()
      .storage.getDisplayList(true)
      .filter(({ zlevel }) => zlevel === canvases.still);
  move(chartWith(0.4));
  const before = still();
  for (const element of before) element.__dirty = 0;
  move(chartWith(0.6));
  expect(before.length).toBeGreaterThan(10);
  expect(still()).toEqual(before);
  expect(still().every((element, at) => element === before[at] && element.__dirty === 0)).toBe(true);
  move(chartWith(0.6, false, 0.3));
  expect(still()).not.toEqual(before);
});

test("what lies above the lines is on their canvas", () => {
  const label = {
    type: "text",
    silent: true,
    z: layers.label,
    style: { x: 1, y: 1, text: "Shock", font: "12px x", fill: "red" },
  } as const;
  const rect = {
    type: "rect",
    silent: true,
    z: layers.behind,
    shape: { x: 0, y: 0, width: 9, height: 9 },
    style: {},
  } as const;
  const { children } = graphicGroup("behind", [rect, label]);
  expect(children.map(({ zlevel }) => zlevel)).toEqual([canvases.still, canvases.moving]);
});
