import { useEffect, useLayoutEffect, useRef } from "react";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import { init } from "./echarts.ts";

type Instance = ReturnType<typeof init>;

/** The drawn part of a line chart. Everything that moves with the pointer stands above it, so that it is drawn only when numbers change. */
export function LinePlot({ chart }: { readonly chart: LineChart }) {
  const box = useRef<HTMLDivElement>(null);
  const instance = useRef<Instance>(undefined);
  const { width, height } = chart.frame;
  useEffect(() => {
    return () => {
      instance.current?.dispose();
      instance.current = undefined;
    };
  }, []);
  useLayoutEffect(() => {
    if (!box.current) return;
    instance.current ??= init(box.current, null, { renderer: "canvas", width, height });
    const drawn = instance.current;
    if (drawn.getWidth() !== width || drawn.getHeight() !== height) drawn.resize({ width, height });
    drawn.setOption({ ...chart.option }, { replaceMerge: ["series"], lazyUpdate: false, silent: true });
  }, [chart, width, height]);
  return <div className="chart-plot" ref={box} aria-hidden="true" />;
}
