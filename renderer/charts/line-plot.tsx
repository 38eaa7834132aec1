import { useEffect, useLayoutEffect, useRef } from "react";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import { decorationGroup } from "./decoration-group.ts";
import { init } from "./echarts.ts";
import { lineGroup, moveLines } from "./line-group.ts";

type Instance = ReturnType<typeof init>;

type Group = ReturnType<typeof lineGroup>;

interface Drawn {
  readonly instance: Instance;
  readonly look: string;
  readonly behind: Group;
  readonly lines: Group;
  readonly front: Group;
}

/**
 * The drawn part of a line chart. ECharts draws the axes; lines and what goes with them are put beside them on its canvas, so
 * that a lever moves them without the axes being worked out again. What moves with the pointer stands above it.
 */
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

/** Everything of a chart but its numbers: while it stays the same, only the lines move. */
function lookOf({ frame, option }: LineChart): string {
  return JSON.stringify([
    frame,
    option.series.map(({ id, name, z, lineStyle }) => [id, name, z, lineStyle]),
    option.yAxis,
    option.xAxis,
    option.graphic[0]?.children,
  ]);
}

function draw(box: HTMLElement, chart: LineChart, before: Drawn | undefined): Drawn {
  const { width, height } = chart.frame;
  const instance = before?.instance ?? init(box, null, { renderer: "canvas", width, height });
  if (instance.getWidth() !== width || instance.getHeight() !== height) instance.resize({ width, height });
  const canvas = instance.getZr();
  const look = lookOf(chart);
  const [behind, front] = chart.option.graphic;
  const isSame = before?.look === look;
  if (!isSame) {
    const { graphic: _, series: __, ...axes } = chart.option;
    instance.setOption({ ...axes, series: [] }, { notMerge: true, silent: true });
    for (const group of before ? [before.behind, before.lines] : []) canvas.remove(group);
  }
  const still = isSame ? before : { behind: decorationGroup(behind?.children ?? []), lines: lineGroup(chart) };
  if (isSame) moveLines(before.lines, chart);
  else for (const group of [still.behind, still.lines]) canvas.add(group);
  if (before) canvas.remove(before.front);
  const drawn = {
    instance,
    look,
    front: decorationGroup(front?.children ?? []),
    behind: still.behind,
    lines: still.lines,
  };
  canvas.add(drawn.front);
  return drawn;
}
