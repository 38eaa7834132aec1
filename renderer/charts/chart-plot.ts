import type { ECharts } from "echarts/core";
import { chartOption, lineStrokes } from "../../reports/charts/chart-option.ts";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import { pageZoom } from "../app/page-box.ts";
import { init } from "./echarts.ts";
import { moveChart } from "./move-chart.ts";

/** ECharts in a box of the page, and what it was last told to draw. */
export interface Plot {
  readonly instance: ECharts;
  readonly ratio: number;
  readonly look: string;
  readonly chart: LineChart;
}

/** Draw a chart in a box; `former` is what stands in it. */
export function drawChart(box: HTMLElement, chart: LineChart, former: Plot | undefined): Plot {
  // Larger type enlarges the page: a pixel of it then takes more of the screen's.
  const ratio = devicePixelRatio * pageZoom();
  if (former && former.ratio !== ratio) former.instance.dispose();
  const { width, height } = chart.frame;
  const kept = former?.ratio === ratio ? former : undefined;
  const instance = kept?.instance ?? init(box, null, { width, height, devicePixelRatio: ratio });
  const look = lookOf(chart);
  if (kept?.look === look) moveChart(instance, chart, kept.chart);
  else {
    instance.getZr().resize({ width, height });
    instance.setOption(chartOption(chart), { notMerge: true, silent: true });
  }
  return { instance, ratio, look, chart };
}

/** Everything of a chart but its numbers and what is laid out by them. */
function lookOf(chart: LineChart): string {
  const lines = lineStrokes(chart).map(({ values, ...look }) => ({ ...look, values: values.length }));
  return JSON.stringify([chart.frame, chart.axes, lines]);
}
