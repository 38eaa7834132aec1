import { useLayoutEffect, useRef } from "react";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import { paintChart } from "./paint-chart.ts";

/** The drawn part of a line chart. What moves with the pointer stands above it. */
export function LinePlot({ chart }: { readonly chart: LineChart }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) paintChart(canvas.current, chart);
  }, [chart]);
  return (
    <div className="chart-plot" aria-hidden="true">
      <canvas ref={canvas} style={{ display: "block" }} />
    </div>
  );
}
