import { decimalsFor, formatDecimal, formatSigned } from "../numbers/digits.ts";
import { axisScaleFor, type Scale } from "../numbers/scale.ts";
import type { Unit } from "../numbers/unit.ts";
import type { ChartInput, ChartLine } from "./chart-input.ts";
import { decorations } from "./decorations.ts";
import { type Frame, textWidth } from "./frame.ts";
import { layers, leader, lineWidths, roomWidths, typeSizes } from "./layers.ts";
import { inMode, isAgainstBase, unitInMode } from "./series-mode.ts";
import { dashOf, type Shape } from "./shapes.ts";
import { type Axis, niceAxis, ticksOf, timeAxis, timeTicksOf } from "./ticks.ts";

/** A line made ready: its values in the chart's mode and in the axis' scale. */
export interface DrawnLine {
  readonly line: ChartLine;
  readonly values: readonly number[];
  readonly ghost?: readonly number[];
}

/** A chart worked out: what ECharts draws, and what the cursor, the read-out and the table need to know of it. */
export interface LineChart {
  readonly option: LineChartOption;
  readonly frame: Frame;
  readonly lines: readonly DrawnLine[];
  readonly unit: Unit;
  readonly scale: Scale;
}

/** The part of ECharts' options that a line chart uses. */
export interface LineChartOption {
  readonly animation: false;
  readonly grid: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xAxis: Readonly<Record<string, unknown>>;
  readonly yAxis: Readonly<Record<string, unknown>>;
  readonly series: readonly LineSeries[];
  readonly graphic: readonly {
    readonly id: string;
    readonly type: "group";
    readonly children: readonly Shape[];
  }[];
}

/** One drawn line. */
export interface LineSeries {
  readonly id: string;
  readonly type: "line";
  readonly name: string;
  /** Time and value in turn: a flat array is handed on as it is, pairs would be copied one by one. */
  readonly data: Float64Array;
  readonly dimensions: readonly ["time", "value"];
  readonly showSymbol: false;
  readonly silent: true;
  readonly clip: true;
  readonly animation: false;
  readonly z: number;
  readonly lineStyle: Readonly<Record<string, unknown>>;
}

/** What an ECharts line chart of scenarios looks like. */
export function lineChart(input: ChartInput): LineChart {
  const unit = unitInMode(input.unit, input.mode);
  const base = input.lines.find((line) => line.style === 0);
  const measured = input.lines.map((line) => measure(line, base ?? line, input));
  const [low, high] = extent(measured, input);
  const scale = axisScaleFor(Math.max(Math.abs(low), Math.abs(high)), unit, input.language);
  const factor = unit.factor / scale.divisor;
  const lines = measured.map((drawn) => scaled(drawn, factor));
  const frame = frameOf(input, valueAxis(low * factor, high * factor, input));
  const option = optionOf(input, frame, lines, factor);
  return { option, frame, lines, unit, scale };
}

function measure(line: ChartLine, base: ChartLine, input: ChartInput): DrawnLine {
  const from = line.base ?? base.ghost ?? base.values;
  const values = inMode(line.values, line.base ?? base.values, input.mode);
  if (!line.ghost) return { line, values };
  // A base that is itself being changed is measured against its saved self: the ghost is the zero line then.
  return { line, values, ghost: inMode(line.ghost, from, input.mode) };
}

function scaled(drawn: DrawnLine, factor: number): DrawnLine {
  const values = drawn.values.map((value) => value * factor);
  return drawn.ghost
    ? { line: drawn.line, values, ghost: drawn.ghost.map((value) => value * factor) }
    : { line: drawn.line, values };
}

function* shownValues(lines: readonly DrawnLine[], input: ChartInput): Generator<number> {
  const [start, end] = spanOf(input);
  for (const { values, ghost } of lines) {
    for (let index = 0; index < values.length; index += 1) {
      const time = input.times[index] ?? Number.NaN;
      if (time < start || time > end) continue;
      yield values[index] ?? Number.NaN;
      if (ghost) yield ghost[index] ?? Number.NaN;
    }
  }
  if (input.fan) yield* [...Array.from(input.fan.low90), ...Array.from(input.fan.high90)];
  if (input.mode === "value") {
    for (const observation of input.observations ?? []) yield* [observation.low, observation.high];
    if (input.goal) yield input.goal.value;
  }
  if (isAgainstBase(input.mode)) yield 0;
}

function extent(lines: readonly DrawnLine[], input: ChartInput): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of shownValues(lines, input)) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [0, 1];
}

function valueAxis(low: number, high: number, input: ChartInput): Axis {
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
  const tickWidth = Math.max(...ticksOf(value).map((tick) => textWidth(tickText(tick, value, input), sizes.axis)));
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

function tickText(value: number, axis: Axis, input: ChartInput): string {
  const decimals = decimalsFor(axis.step, 1);
  const own =
    Math.abs(axis.step * 10 ** decimals - Math.round(axis.step * 10 ** decimals)) > 1e-9 ? decimals + 1 : decimals;
  if (value === 0) return "0";
  return isAgainstBase(input.mode) ? formatSigned(value, own) : formatDecimal(value, own);
}

function flatPairs(times: ArrayLike<number>, values: readonly number[]): Float64Array {
  const flat = new Float64Array(values.length * 2);
  for (let index = 0; index < values.length; index += 1) {
    flat[2 * index] = times[index] ?? Number.NaN;
    flat[2 * index + 1] = values[index] ?? Number.NaN;
  }
  return flat;
}

function seriesOf(input: ChartInput, drawn: DrawnLine, times: ArrayLike<number>): LineSeries[] {
  const { line, values, ghost } = drawn;
  const widths = input.isRoom ? roomWidths : lineWidths;
  const colour = input.theme.lines[line.style] ?? input.theme.ink;
  const role = line.style === 0 ? "base" : line.isSelected ? "selected" : "other";
  const common = {
    type: "line",
    name: line.name,
    dimensions: ["time", "value"],
    showSymbol: false,
    silent: true,
    clip: true,
    animation: false,
  } as const;
  const width = widths[role];
  const own: LineSeries = {
    id: line.id,
    ...common,
    data: flatPairs(times, values),
    z: layers[role],
    lineStyle: { color: colour, width, type: dashOf(line.style, width), cap: "butt" },
  };
  if (!ghost) return [own];
  const ghostStyle = { color: colour, width: widths.ghost, type: [1, 3], opacity: 0.8, cap: "butt" };
  return [
    { id: `${line.id} saved`, ...common, data: flatPairs(times, ghost), z: layers.ghost, lineStyle: ghostStyle },
    own,
  ];
}

function optionOf(input: ChartInput, frame: Frame, lines: readonly DrawnLine[], factor: number): LineChartOption {
  const { theme } = input;
  const label = { color: theme.caption, fontSize: typeSizes(input.isRoom).axis, fontFamily: theme.fontFamily };
  const { behind, front } = decorations(input, frame, lines, factor);
  return {
    animation: false,
    grid: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
    xAxis: {
      type: "value",
      min: frame.time.min,
      max: frame.time.max,
      interval: frame.time.step,
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.axis } },
      axisTick: { show: true, length: 4, customValues: timeTicksOf(frame.time), lineStyle: { color: theme.axis } },
      splitLine: { show: false },
      axisLabel: { ...label, margin: 7, customValues: timeTicksOf(frame.time), formatter: timeText },
    },
    yAxis: {
      type: "value",
      min: frame.value.min,
      max: frame.value.max,
      interval: frame.value.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.gridLine } },
      axisLabel: { ...label, margin: 8, formatter: (value: number) => tickText(value, frame.value, input) },
    },
    series: lines.flatMap((drawn) => seriesOf(input, drawn, input.times)),
    graphic: [
      { id: "behind", type: "group", children: behind },
      { id: "front", type: "group", children: front },
    ],
  };
}

/** A time on the axis: years are never grouped, 2,035 would be a number. */
function timeText(value: number): string {
  return String(Number(value.toPrecision(10)));
}
