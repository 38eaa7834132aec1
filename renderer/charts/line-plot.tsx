import { useEffect, useLayoutEffect, useRef } from "react";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import { decorationGroup } from "./decoration-group.ts";
import { init } from "./echarts.ts";

type Instance = ReturnType<typeof init>;

interface Drawn {
  readonly instance: Instance;
  readonly look: string;
  readonly decorations: ReturnType<typeof decorationGroup>;
}

/** The drawn part of a line chart. What moves with the pointer stands above it, so that it is drawn only when numbers change. */
export function LinePlot({ chart }: { readonly chart: LineChart }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(undefined);
  useEffect(() => {
    return () => {
      drawn.current?.instance.dispose();
      drawn.current = undefined;
    };
  }, []);
  useLayoutEffect(() => {
    if (box.current) drawn.current = draw(box.current, chart, drawn.current);
  }, [chart]);
  return <div className="chart-plot" ref={box} aria-hidden="true" />;
}

/** Everything of a chart but its numbers: while it stays the same, only the numbers are given to ECharts. */
function lookOf({ frame, option }: LineChart): string {
  return JSON.stringify([
    frame,
    option.series.map(({ id, name, z, lineStyle }) => [id, name, z, lineStyle]),
    option.yAxis,
    option.xAxis,
  ]);
}

function draw(box: HTMLElement, chart: LineChart, before: Drawn | undefined): Drawn {
  const { width, height } = chart.frame;
  const instance = before?.instance ?? init(box, null, { renderer: "canvas", width, height });
  if (instance.getWidth() !== width || instance.getHeight() !== height) instance.resize({ width, height });
  const look = lookOf(chart);
  const { graphic, ...option } = chart.option;
  if (before?.look === look) {
    const series = option.series.map(({ id, data }) => ({ id, data }));
    instance.setOption({ series }, { lazyUpdate: true, silent: true });
  } else {
    instance.setOption({ ...option }, { notMerge: true, silent: true });
  }
  const canvas = instance.getZr();
  if (before) canvas.remove(before.decorations);
  const decorations = decorationGroup(graphic.flatMap(({ children }) => children));
  canvas.add(decorations);
  return { instance, look, decorations };
}
