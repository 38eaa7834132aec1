import { decimalsFor, formatDecimal, formatSigned } from "../numbers/digits.ts";
import type { ChartInput, ChartMode } from "./chart-input.ts";
import type { Frame } from "./frame.ts";
import { typeSizes } from "./layers.ts";
import { isAgainstBase } from "./series-mode.ts";
import { type Axis, ticksOf, timeTicksOf } from "./ticks.ts";

/** A round number on an axis, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** What is written along the axes, and in what colours and type. */
export interface Axes {
  readonly time: readonly Tick[];
  readonly value: readonly Tick[];
  readonly line: string;
  readonly gridLine: string;
  readonly caption: string;
  readonly size: number;
  readonly fontFamily: string;
}

/** The axes of a chart: a line across for each round value, whole years under the plane. */
export function axesOf({ mode, theme, isRoom }: ChartInput, frame: Frame): Axes {
  return {
    time: timeTicksOf(frame.time).map((at) => ({ at, text: timeText(at) })),
    value: ticksOf(frame.value).map((at) => ({ at, text: tickText(at, frame.value, mode) })),
    line: theme.axis,
    gridLine: theme.gridLine,
    caption: theme.caption,
    size: typeSizes(isRoom).axis,
    fontFamily: theme.fontFamily,
  };
}

/** A value on the axis, with no more decimals than the distance of its ticks needs. */
export function tickText(value: number, axis: Axis, mode: ChartMode): string {
  const decimals = decimalsFor(axis.step, 1);
  const own =
    Math.abs(axis.step * 10 ** decimals - Math.round(axis.step * 10 ** decimals)) > 1e-9 ? decimals + 1 : decimals;
  if (value === 0) return "0";
  return isAgainstBase(mode) ? formatSigned(value, own) : formatDecimal(value, own);
}

/** A time on the axis: years are never grouped, 2,035 would be a number. */
function timeText(value: number): string {
  return String(Number(value.toPrecision(10)));
}
