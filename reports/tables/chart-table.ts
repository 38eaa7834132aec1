import type { ChartMode } from "../charts/chart-input.ts";
import type { LineChart } from "../charts/line-chart.ts";
import type { LineLook } from "../charts/line-look.ts";
import { isAgainstBase } from "../charts/series-mode.ts";
import { timeTicksOf } from "../charts/ticks.ts";
import type { CellValue } from "../csv.ts";
import { decimalsFor, formatDecimal, formatSigned, missing } from "../numbers/digits.ts";

/** A chart as a table for reading: a row a whole time, a column a line, in the scale of the axis. */
export interface ChartTable {
  readonly columns: readonly (LineLook & { readonly id: string; readonly name: string })[];
  readonly rows: readonly { readonly time: number; readonly values: readonly string[] }[];
}

/** Digits of the largest number of a table; smaller ones have fewer, so that all have as many decimals and line up. */
const digits = 6;

/** The numbers of a chart at whole times. */
export function chartTable(chart: LineChart, times: ArrayLike<number>, mode: ChartMode): ChartTable {
  const whole = timeTicksOf({ min: chart.frame.time.min, max: chart.frame.time.max, step: 1 });
  const places = new Map(Array.from(times, (time, index) => [Math.round(time * 1e6), index]));
  const found = whole.flatMap((time) => {
    const index = places.get(Math.round(time * 1e6));
    return index === undefined ? [] : [{ time, index }];
  });
  const columns = chart.lines.map(({ values }) => found.map(({ index }) => values[index] ?? Number.NaN));
  const decimals = decimalsOf(columns.flat());
  const texts = chart.lines.map(({ line }, at) =>
    columnTexts(columns[at] ?? [], decimals, isAgainstBase(mode) && line.style !== 0),
  );
  return {
    columns: chart.lines.map(({ line: { id, name, style, look } }) => ({ id, name, style, look })),
    rows: found.map(({ time }, row) => ({ time, values: texts.map((column) => column[row] ?? missing) })),
  };
}

/** As many decimals as the longest of the numbers needs. */
function decimalsOf(numbers: readonly number[]): number {
  const sizes = numbers.filter(Number.isFinite).map(Math.abs);
  const most = decimalsFor(Math.max(0, ...sizes), digits, 8);
  return Math.max(
    0,
    ...sizes.map(
      (size) =>
        size
          .toFixed(most)
          .replace(/\.?0*$/, "")
          .split(".")[1]?.length ?? 0,
    ),
  );
}

/** The numbers of a column; one that is nothing but zeros needs no decimals, nor does what is on the base. */
function columnTexts(column: readonly number[], most: number, isSigned: boolean): string[] {
  const decimals = column.some((value) => value !== 0) ? most : 0;
  if (!isSigned) return column.map((value) => formatDecimal(value, decimals));
  return column.map((value) => (value === 0 ? "0" : formatSigned(value, decimals)));
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
