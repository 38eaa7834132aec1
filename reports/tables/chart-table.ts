import type { ChartMode } from "../charts/chart-input.ts";
import type { LineChart } from "../charts/line-chart.ts";
import type { LineLook } from "../charts/line-look.ts";
import { isAgainstBase } from "../charts/series-mode.ts";
import { timeTicksOf } from "../charts/ticks.ts";
import type { CellValue } from "../csv.ts";
import { formatFull } from "../numbers/digits.ts";

/** A chart as a table for reading: a row a whole time, a column a line, in the scale of the axis. */
export interface ChartTable {
  readonly columns: readonly (LineLook & { readonly id: string; readonly name: string })[];
  readonly rows: readonly { readonly time: number; readonly values: readonly string[] }[];
}

/** The numbers of a chart at whole times. */
export function chartTable(chart: LineChart, times: ArrayLike<number>, mode: ChartMode): ChartTable {
  const whole = timeTicksOf({ min: chart.frame.time.min, max: chart.frame.time.max, step: 1 });
  const places = new Map(Array.from(times, (time, index) => [Math.round(time * 1e6), index]));
  const rows = whole.flatMap((time) => {
    const index = places.get(Math.round(time * 1e6));
    if (index === undefined) return [];
    return [
      { time, values: chart.lines.map(({ line, values }) => cell(values[index] ?? Number.NaN, mode, line.style)) },
    ];
  });
  return { columns: chart.lines.map(({ line: { id, name, style, look } }) => ({ id, name, style, look })), rows };
}

function cell(value: number, mode: ChartMode, style: number): string {
  if (!isAgainstBase(mode) || style === 0) return formatFull(value);
  return value === 0 ? "0" : formatFull(value).replace(/^(?=\d)/, "+");
}

/** The same for other programs: every saved time, full precision. The first row says what the columns are, unit included. */
export function chartRows(
  chart: LineChart,
  times: ArrayLike<number>,
  timeName: string,
  nameOf: (line: string) => string,
): CellValue[][] {
  const head = [timeName, ...chart.lines.map(({ line }) => nameOf(line.name))];
  const rows = Array.from(times, (time, index) => [
    time,
    ...chart.lines.map(({ values }) => {
      const value = values[index];
      return value === undefined || !Number.isFinite(value) ? undefined : Number(value.toPrecision(15));
    }),
  ]);
  return [head, ...rows];
}
