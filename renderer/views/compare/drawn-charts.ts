import type { LineChart } from "../../../reports/charts/line-chart.ts";
import type { ChartSource } from "./chart-source.ts";

/** A chart as it is on the screen: what it shows, how it was worked out for its size, and what its numbers are counted in. */
export interface DrawnChart {
  readonly source: ChartSource;
  readonly chart: LineChart | undefined;
  readonly unit: string;
}

const drawn = new Map<number, DrawnChart>();

/** Note what is drawn at a place of the study; `undefined`: nothing any more. */
export function noteDrawn(place: number, chart: DrawnChart | undefined): void {
  if (chart) drawn.set(place, chart);
  else drawn.delete(place);
}

/** What is drawn at a place now: charts are copied and saved as they are seen. */
export function drawnChart(place: number): DrawnChart | undefined {
  return drawn.get(place);
}
