import { decimalsFor, formatDecimal, formatSigned } from "../numbers/digits.ts";
import type { ChartInput, ChartMode } from "./chart-input.ts";
import { type Frame, xOf, yOf } from "./frame.ts";
import { layers, typeSizes } from "./layers.ts";
import { isAgainstBase } from "./series-mode.ts";
import { lineShape, type Shape } from "./shapes.ts";
import { type Axis, ticksOf, timeTicksOf } from "./ticks.ts";

const tickLength = 4;
const timeGap = 7;
const valueGap = 8;

/** The axes: a line across for each round value, a stroke under the plane with the times, no line for the values' own axis. */
export function axisShapes(input: ChartInput, frame: Frame): Shape[] {
  return [...valueAxisShapes(input, frame), ...timeAxisShapes(input, frame)];
}

function nameOf(input: ChartInput, text: string, x: number, y: number) {
  const font = `400 ${typeSizes(input.isRoom).axis}px ${input.theme.fontFamily}`;
  return { x, y, text, fill: input.theme.caption, font };
}

function valueAxisShapes(input: ChartInput, frame: Frame): Shape[] {
  const right = frame.width - frame.right;
  const stroke = { stroke: input.theme.gridLine, lineWidth: 1 };
  return ticksOf(frame.value).flatMap((tick): Shape[] => {
    const y = yOf(frame, tick);
    const name = nameOf(input, tickText(tick, frame.value, input.mode), frame.left - valueGap, y);
    return [
      lineShape([frame.left, crisp(y)], [right, crisp(y)], stroke, layers.behind),
      {
        type: "text",
        silent: true,
        z: layers.behind,
        style: { ...name, align: "right", verticalAlign: "middle" },
      },
    ];
  });
}

function timeAxisShapes(input: ChartInput, frame: Frame): Shape[] {
  const bottom = frame.height - frame.bottom;
  const stroke = { stroke: input.theme.axis, lineWidth: 1 };
  const marks = timeTicksOf(frame.time).flatMap((tick): Shape[] => {
    const x = xOf(frame, tick);
    return [
      lineShape([crisp(x), bottom], [crisp(x), bottom + tickLength], stroke, layers.behind),
      {
        type: "text",
        silent: true,
        z: layers.behind,
        style: { ...nameOf(input, timeText(tick), x, bottom + timeGap), align: "center" },
      },
    ];
  });
  return [
    lineShape([frame.left, crisp(bottom)], [frame.width - frame.right, crisp(bottom)], stroke, layers.behind),
    ...marks,
  ];
}

/** Where a line one pixel wide fills one row of pixels, and not two by half. */
function crisp(position: number): number {
  const half = Math.round(position * 2);
  return (half % 2 === 0 ? half - 1 : half) / 2;
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
