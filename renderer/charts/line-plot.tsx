import { useEffect, useLayoutEffect, useRef } from "react";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import type { Plot } from "./chart-plot.ts";
import { drawInTurn } from "./first-draws.ts";
import { useDrawing } from "./use-drawing.ts";

interface Props {
  readonly chart: LineChart;
  /** Whether it is away from the screen: each canvas costs something in every frame, also one out of sight. */
  readonly isAway: boolean;
}

/** The drawn part of a line chart. What moves with the pointer stands above it. */
export function LinePlot({ chart, isAway }: Props) {
  const drawing = useDrawing();
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot>(undefined);
  const latest = useRef(chart);
  useLayoutEffect(() => {
    latest.current = chart;
    if (plot.current && box.current && drawing) plot.current = drawing.drawChart(box.current, chart, plot.current);
  }, [chart, drawing]);
  // A chart waits for its turn once: what it shows may change until then, its place behind those before it does not.
  useLayoutEffect(() => {
    const draw = () => {
      if (box.current && drawing) plot.current = drawing.drawChart(box.current, latest.current, plot.current);
    };
    return drawing && drawInTurn(draw);
  }, [drawing]);
  useEffect(() => {
    return () => {
      plot.current?.instance.dispose();
      plot.current = undefined;
    };
  }, []);
  return <div className="chart-plot" data-away={isAway} ref={box} aria-hidden="true" />;
}
