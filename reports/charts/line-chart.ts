import { axisScaleFor, type Scale } from "../numbers/scale.ts";
import type { Unit } from "../numbers/unit.ts";
import { type Axes, axesOf, tickText } from "./axes.ts";
import type { ChartInput, ChartLine } from "./chart-input.ts";
import { decorations } from "./decorations.ts";
import { type Frame, textWidth } from "./frame.ts";
import { layers, leader, lineWidths, roomWidths, typeSizes } from "./layers.ts";
import { dashOf, draftId, draftStyle, lineColour } from "./line-look.ts";
import { inMode, isAgainstBase, unitInMode } from "./series-mode.ts";
import type { Shape } from "./shapes.ts";
import { type Axis, niceAxis, ticksOf, timeAxis } from "./ticks.ts";

/** A line made ready: its values in the chart's mode and in the axis' scale. */
export interface DrawnLine {
  readonly line: ChartLine;
  readonly values: Float64Array;
  readonly ghost?: Float64Array;
}

/** One stroke through values at the chart's times, within the plane. */
export interface Stroke {
  readonly id: string;
  readonly values: Float64Array;
  readonly z: number;
  readonly colour: string;
  readonly width: number;
  /** Pixels on and off in turn; empty: solid. */
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** A chart worked out: what is drawn, from the back to the front, and what the cursor, the read-out and the table need. */
export interface LineChart {
  readonly times: ArrayLike<number>;
  readonly axes: Axes;
  readonly behind: readonly Shape[];
  readonly strokes: readonly Stroke[];
  readonly front: readonly Shape[];
  readonly frame: Frame;
  readonly lines: readonly DrawnLine[];
  readonly unit: Unit;
  readonly scale: Scale;
}

/** What a line chart of scenarios looks like. */
export function lineChart(input: ChartInput): LineChart {
  const unit = unitInMode(input.unit, input.mode);
  const base = input.lines.find((line) => line.style === 0);
  const lines = input.lines.map((line) => measure(line, base ?? line, input));
  const [low, high] = extent(lines, input);
  const held = input.heldAxis && input.heldScale;
  const scale = held ?? axisScaleFor(Math.max(Math.abs(low), Math.abs(high)), unit, input.language);
  const factor = unit.factor / scale.divisor;
  multiply(lines, factor);
  const frame = frameOf(input, valueAxis(low * factor, high * factor, input));
  const strokes = lines.flatMap((drawn) =>
    [drawn, ...spareLines(input, drawn)].flatMap((each) => strokesOf(input, each)),
  );
  const axes = axesOf(input, frame);
  return { times: input.times, axes, strokes, ...decorations(input, frame, lines, factor), frame, lines, unit, scale };
}

function measure(line: ChartLine, base: ChartLine, input: ChartInput): DrawnLine {
  const from = line.base ?? base.ghost ?? base.values;
  const values = inMode(line.values, line.base ?? base.values, input.mode);
  if (!line.ghost) return { line, values };
  // A base that is itself being changed is measured against its saved self: the ghost is the zero line then.
  return { line, values, ghost: inMode(line.ghost, from, input.mode) };
}

/** Their arrays are their own, so that none need be made for it at every move of a lever. */
function multiply(lines: readonly DrawnLine[], factor: number): void {
  for (const series of lines.flatMap(({ values, ghost }) => (ghost ? [values, ghost] : [values]))) {
    for (let index = 0; index < series.length; index += 1) series[index] = (series[index] ?? Number.NaN) * factor;
  }
}

/** The lowest and the highest of the numbers shown. Worked out at every move of a lever, so without a list of them. */
function extent(lines: readonly DrawnLine[], input: ChartInput): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (!Number.isFinite(value)) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  const [start, end] = spanOf(input);
  for (let index = 0; index < input.times.length; index += 1) {
    const time = input.times[index] ?? Number.NaN;
    if (time < start || time > end) continue;
    for (const { values, ghost } of lines) {
      take(values[index] ?? Number.NaN);
      if (ghost) take(ghost[index] ?? Number.NaN);
    }
  }
  for (const value of otherNumbers(input)) take(value);
  return low <= high ? [low, high] : [0, 1];
}

/** What is to be seen beside the lines. */
function otherNumbers(input: ChartInput): readonly number[] {
  const fan = input.fan ? [...Array.from(input.fan.low90), ...Array.from(input.fan.high90)] : [];
  const marks =
    input.mode === "value"
      ? [
          ...(input.observations ?? []).flatMap(({ low, high }) => [low, high]),
          ...(input.goal ? [input.goal.value] : []),
        ]
      : [];
  return [...fan, ...marks, ...(isAgainstBase(input.mode) ? [0] : [])];
}

/** What reaches this little beyond zero, as a share of the axis, is no more than the width of a line. */
const hairline = 0.005;

/** The ends, zero where a line is beyond it by less than can be seen: that would cost the others a whole step. */
function seenEnds(low: number, high: number): [number, number] {
  const least = (high - low) * hairline;
  return [low < 0 && low >= -least ? 0 : low, high > 0 && high <= least ? 0 : high];
}

function valueAxis(lowest: number, highest: number, input: ChartInput): Axis {
  const [low, high] = seenEnds(lowest, highest);
  const most = input.size.height < 150 ? 3 : input.size.height < 260 ? 5 : 6;
  const held = input.heldAxis;
  if (held && low >= held.min && high <= held.max) return held;
  return held ? niceAxis(Math.min(low, held.min), Math.max(high, held.max), most) : niceAxis(low, high, most);
}

function spanOf(input: ChartInput): [number, number] {
  const first = input.times[0] ?? 0;
  const last = input.times[input.times.length - 1] ?? 1;
  return [input.span?.start ?? first, input.span?.end ?? last];
}

function frameOf(input: ChartInput, value: Axis): Frame {
  const { width, height } = input.size;
  const sizes = typeSizes(input.isRoom);
  const [start, end] = spanOf(input);
  const tickWidth = Math.max(...ticksOf(value).map((tick) => textWidth(tickText(tick, value, input.mode), sizes.axis)));
  const nameWidth = Math.max(0, ...input.lines.map((line) => textWidth(line.name, sizes.label)));
  return {
    width,
    height,
    left: Math.ceil(Math.max(44, tickWidth + 14)),
    right: Math.ceil(Math.min(leader + nameWidth + 8, width * 0.42)),
    top: 12,
    bottom: sizes.axis * 2,
    time: timeAxis(start, end, width < 320 ? 4 : 6),
    value,
  };
}

/**
 * A line without points, for what will be tried with a base that is chosen. Since it stands there already, the first move of
 * a lever does not have the whole chart laid out anew.
 */
function spareLines({ times }: ChartInput, { line }: DrawnLine): DrawnLine[] {
  if (line.style !== 0 || !line.isSelected) return [];
  const values = new Float64Array(times.length).fill(Number.NaN);
  return [{ line: { id: draftId(line.id), name: "", style: draftStyle, values, isSelected: true }, values }];
}

function strokesOf(input: ChartInput, { line, values, ghost }: DrawnLine): Stroke[] {
  const widths = input.isRoom ? roomWidths : lineWidths;
  const colour = lineColour(input.theme, line);
  const role = line.style === 0 ? "base" : line.isSelected ? "selected" : "other";
  const { id } = line;
  const dash = dashOf(line, widths[role]);
  const own: Stroke = { id, values, z: layers[role], colour, width: widths[role], dash, opacity: 1 };
  if (!ghost) return [own];
  const look = { z: layers.ghost, colour, width: widths.ghost, dash: [1, 3], opacity: 0.8 };
  return [{ id: `${id} saved`, values: ghost, ...look }, own];
}
