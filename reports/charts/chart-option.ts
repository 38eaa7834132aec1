import type { Axes, Tick } from "./axes.ts";
import { type Frame, xOf, yOf } from "./frame.ts";
import { layers, lineWidths } from "./layers.ts";
import type { LineChart, Stroke } from "./line-chart.ts";
import type { Shape } from "./shapes.ts";
import { keptPoints } from "./thin-out.ts";

const tickLength = 4;
const timeGap = 7;
const valueGap = 8;
/** Also what is shaded stands above the lines across. */
const underAll = layers.behind - 1;

/**
 * The canvases of a chart, ECharts' `zlevel`: what moves with a lever lies above what stays, so that axes, shaded windows and
 * the dots of saved positions, which take as long to draw as the lines, need not be drawn again with it.
 */
export const canvases = { still: 0, moving: 1 } as const;
/** One of them. */
export type Canvas = (typeof canvases)[keyof typeof canvases];

/**
 * A chart as ECharts takes it, for the screen and for a picture alike. The lines stand on ECharts' axes; what keeps clear of
 * them and of each other, as names do, is laid out in pixels and given as its graphic.
 *
 * @param left Pixels from the left of the picture to the chart, and `top` from its top.
 */
export function chartOption(chart: LineChart, left = 0, top = 0) {
  const { frame, axes, times, behind, front } = chart;
  return {
    animation: false,
    grid: {
      left: left + frame.left,
      top: top + frame.top,
      width: frame.width - frame.left - frame.right,
      height: frame.height - frame.top - frame.bottom,
      // The frame has its room for what is written along the axes: ECharts need not find it.
      outerBoundsMode: "none",
    },
    xAxis: timeAxisOption(axes, frame.time),
    yAxis: valueAxisOption(axes, frame.value),
    series: lineStrokes(chart).map((stroke) => lineOption(stroke, times)),
    graphic: [
      graphicGroup("behind", behind, left, top),
      { ...graphicGroup("saved", savedShapes(chart), left, top), clipPath: { type: "rect", shape: planeOf(chart) } },
      graphicGroup("front", front, left, top, canvases.moving),
    ],
  };
}

interface Ends {
  readonly min: number;
  readonly max: number;
}

function timeAxisOption(axes: Axes, { min, max }: Ends) {
  const stroke = { color: axes.line, width: 1 };
  return {
    type: "value",
    min,
    max,
    z: underAll,
    silent: true,
    axisLine: { show: true, onZero: false, lineStyle: stroke },
    axisTick: { show: true, length: tickLength, lineStyle: stroke, customValues: places(axes.time) },
    axisLabel: labelOption(axes, axes.time, timeGap),
    splitLine: { show: false },
  };
}

/** Lines across and no line of its own. */
function valueAxisOption(axes: Axes, { min, max }: Ends) {
  return {
    type: "value",
    min,
    max,
    z: underAll,
    silent: true,
    axisLine: { show: false },
    axisTick: { show: false, customValues: places(axes.value) },
    axisLabel: labelOption(axes, axes.value, valueGap),
    splitLine: { show: true, lineStyle: { color: axes.gridLine, width: 1 } },
  };
}

function labelOption(axes: Axes, ticks: readonly Tick[], margin: number) {
  const texts = new Map(ticks.map(({ at, text }) => [at, text]));
  return {
    customValues: places(ticks),
    formatter: (value: number) => texts.get(value) ?? "",
    margin,
    color: axes.caption,
    fontSize: axes.size,
    fontFamily: forAttributes(axes.fontFamily),
    showMinLabel: true,
    showMaxLabel: true,
  };
}

function places(ticks: readonly Tick[]): number[] {
  return ticks.map(({ at }) => at);
}

function lineOption(stroke: Stroke, times: ArrayLike<number>) {
  const { id, z, colour, width, dash, opacity } = stroke;
  return {
    type: "line",
    id,
    zlevel: canvases.moving,
    dimensions: ["time", "value"],
    data: pointsOf(stroke, times),
    z,
    showSymbol: false,
    silent: true,
    emphasis: { disabled: true },
    lineStyle: { color: colour, width, type: dash.length === 0 ? "solid" : [...dash], opacity, cap: "butt" },
  };
}

/** Time and value in turn. */
function pointsOf({ values }: Stroke, times: ArrayLike<number>): Float64Array {
  const points = new Float64Array(values.length * 2);
  for (let at = 0; at < values.length; at += 1) {
    points[2 * at] = times[at] ?? Number.NaN;
    points[2 * at + 1] = values[at] ?? Number.NaN;
  }
  return points;
}

/** The strokes that are ECharts' lines: all but those of saved positions. */
export function lineStrokes({ strokes }: LineChart): readonly Stroke[] {
  return strokes.filter(({ z }) => z !== layers.ghost);
}

/**
 * The saved positions of lines that were moved. They come and go while a lever is dragged: as lines of their own ECharts
 * would work out the whole chart each time. They are drawn again with every move: hence no more points than are seen.
 */
export function savedShapes(chart: LineChart): Shape[] {
  return savedStrokes(chart).flatMap(({ values, z, colour, width, dash, opacity }) => {
    const style = { stroke: colour, lineWidth: width, lineDash: dash, opacity };
    return stretchesOf(values, chart.times, chart.frame).map(
      (points): Shape => ({ type: "polyline", silent: true, z, shape: { points: keptPoints(points) }, style }),
    );
  });
}

/** The strokes of saved positions. */
export function savedStrokes({ strokes }: LineChart): readonly Stroke[] {
  return strokes.filter(({ z }) => z === layers.ghost);
}

/** The points of a line in pixels; a gap begins a new stretch. */
function stretchesOf(values: Float64Array, times: ArrayLike<number>, frame: Frame): [number, number][][] {
  const stretches: [number, number][][] = [[]];
  for (const [index, value] of values.entries()) {
    if (Number.isFinite(value)) stretches.at(-1)?.push([xOf(frame, times[index] ?? Number.NaN), yOf(frame, value)]);
    else stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 1);
}

/** Where lines may be seen: half a stroke may stand over the edge, as with ECharts' own. */
function planeOf({ frame: { left, right, top, bottom, width, height } }: LineChart) {
  const over = lineWidths.ghost / 2;
  const size = { width: width - left - right + 2 * over, height: height - top - bottom + 2 * over };
  return { x: left - over, y: top - over, ...size };
}

/** Shapes that stand together, `x` and `y` pixels from the left and the top of the picture. */
export function graphicGroup(id: string, shapes: readonly Shape[], x = 0, y = 0, canvas: Canvas = canvases.still) {
  const children = shapes.map((shape) => graphicShape(shape, canvas));
  return { id, name: id, type: "group", x, y, children };
}

/** A shape as ECharts draws it; what lies above lines is on their canvas. */
export function graphicShape(shape: Shape, canvas: Canvas): Shape & { readonly zlevel: Canvas } {
  const zlevel = shape.z < layers.other ? canvas : canvases.moving;
  if (shape.type !== "text") return { ...shape, zlevel };
  return { ...shape, zlevel, style: { ...shape.style, font: forAttributes(shape.style.font) } };
}

/** Names of fonts between single quotes: ECharts puts them into an attribute between double ones as they are. */
function forAttributes(font: string): string {
  return font.replaceAll('"', "'");
}
