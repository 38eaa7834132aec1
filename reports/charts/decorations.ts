import type { ChartFan, ChartInput } from "./chart-input.ts";
import { type Frame, textWidth, xOf, yOf } from "./frame.ts";
import { labelsThatFit, placeLabels } from "./label-layout.ts";
import { layers, leader, typeSizes } from "./layers.ts";
import { withGaps } from "./letter-gap.ts";
import type { DrawnLine } from "./line-chart.ts";
import { lineColour, nameColour } from "./line-look.ts";
import { lineShape, markShape, marks, type Shape } from "./shapes.ts";
import { markTimes } from "./ticks.ts";
import { windowShapes } from "./windows.ts";

/** What is drawn in pixels over and under the lines: windows, bands, observations, goal, markers, names. */
export function decorations(
  input: ChartInput,
  frame: Frame,
  lines: readonly DrawnLine[],
  factor: number,
): { readonly behind: readonly Shape[]; readonly front: readonly Shape[] } {
  return {
    behind: [...windowShapes(input, frame, lines), ...(input.fan ? fanShapes(input, input.fan, frame, factor) : [])],
    front: [
      ...goalShapes(input, frame, factor),
      ...observationShapes(input, frame, factor),
      ...lines.flatMap((drawn) => markerShapes(input, frame, drawn, lines)),
      ...labelShapes(input, frame, lines),
    ],
  };
}

function font(input: ChartInput, weight = 400): string {
  return `${weight} ${typeSizes(input.isRoom).label}px ${input.theme.fontFamily}`;
}

function band(
  input: ChartInput,
  fan: ChartFan,
  frame: Frame,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  factor: number,
  opacity: number,
): Shape {
  const pixel = (value: number, index: number): readonly [number, number] => [
    xOf(frame, fan.times[index] ?? Number.NaN),
    Math.min(frame.height - frame.bottom, Math.max(frame.top, yOf(frame, value * factor))),
  ];
  const points = [...Array.from(high, pixel), ...Array.from(low, pixel).reverse()];
  const fill = lineColour(input.theme, fan);
  return { type: "polygon", silent: true, z: layers.band, shape: { points }, style: { fill, opacity } };
}

function fanShapes(input: ChartInput, fan: ChartFan, frame: Frame, factor: number): Shape[] {
  return [
    band(input, fan, frame, fan.low90, fan.high90, factor, 0.14),
    band(input, fan, frame, fan.low50, fan.high50, factor, 0.2),
  ];
}

function goalShapes(input: ChartInput, frame: Frame, factor: number): Shape[] {
  if (!input.goal || input.mode !== "value") return [];
  const y = yOf(frame, input.goal.value * factor);
  const stroke = { stroke: input.theme.secondary, lineWidth: 1, lineDash: [2, 3] };
  const text = {
    x: frame.left + 4,
    y: y - typeSizes(input.isRoom).label - 5,
    text: input.goal.label,
    fill: input.theme.secondary,
    font: font(input),
  };
  return [
    lineShape([frame.left, y], [frame.width - frame.right, y], stroke, layers.grid),
    { type: "text", silent: true, z: layers.label, style: text },
  ];
}

function observationShapes(input: ChartInput, frame: Frame, factor: number): Shape[] {
  if (input.mode !== "value") return [];
  return (input.observations ?? []).flatMap((observation) => {
    const x = xOf(frame, observation.time);
    if (x < frame.left || x > frame.width - frame.right) return [];
    const [low, high] = [yOf(frame, observation.low * factor), yOf(frame, observation.high * factor)];
    const stroke = { stroke: input.theme.ink, lineWidth: 1.25, fill: input.theme.surface };
    const dot: Shape = {
      type: "circle",
      silent: true,
      z: layers.label,
      shape: { cx: x, cy: (low + high) / 2, r: 3.25 },
      style: stroke,
    };
    if (low - high < 7) return [dot];
    const caps = [low, high].map((y) => lineShape([x - 3, y], [x + 3, y], stroke, layers.label));
    return [lineShape([x, low], [x, high], stroke, layers.label), ...caps, dot];
  });
}

/** Markers stand at five-year marks, and not where the line lies on the base. */
function markerShapes(input: ChartInput, frame: Frame, drawn: DrawnLine, lines: readonly DrawnLine[]): Shape[] {
  const mark = marks[drawn.line.style] ?? "none";
  if (mark === "none") return [];
  const base = lines.find(({ line }) => line.style === 0);
  const near = ((frame.value.max - frame.value.min) / Math.max(1, frame.height)) * 1.5;
  const radius = (drawn.line.isSelected ? 4.25 : 3.5) * (input.isRoom ? 2 : 1);
  const layer = drawn.line.isSelected ? layers.selected : layers.other;
  return markTimes(frame.time.min, frame.time.max).flatMap((time) => {
    const index = placeOf(input.times, time);
    const value = drawn.values[index];
    if (value === undefined || !Number.isFinite(value) || value < frame.value.min || value > frame.value.max) return [];
    const isLast = index === input.times.length - 1;
    if (!isLast && base && Math.abs((base.values[index] ?? Number.NaN) - value) < near) return [];
    const colour = lineColour(input.theme, drawn.line);
    return [markShape(mark, xOf(frame, time), yOf(frame, value), radius, colour, input.theme.surface, layer + 1)];
  });
}

/** Where a time stands among the saved ones, which rise; -1 where it was not saved. */
function placeOf(times: ArrayLike<number>, time: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Number.NaN) < time - 1e-6) low = middle + 1;
    else high = middle;
  }
  return Math.abs((times[low] ?? Number.NaN) - time) < 1e-6 ? low : -1;
}

function lastShown(input: ChartInput, frame: Frame, values: Float64Array): number | undefined {
  return values.findLast(
    (value, index) => Number.isFinite(value) && (input.times[index] ?? Number.NaN) <= frame.time.max + 1e-9,
  );
}

function labelShapes(input: ChartInput, frame: Frame, lines: readonly DrawnLine[]): Shape[] {
  const size = typeSizes(input.isRoom).label;
  const [low, high] = [frame.top - 4, frame.height - frame.bottom + 2];
  const items = lines.flatMap((drawn) => {
    const end = lastShown(input, frame, drawn.values);
    if (end === undefined) return [];
    const anchor = Math.min(high, Math.max(low, yOf(frame, end)));
    return [{ drawn, anchor, isKept: drawn.line.style === 0 || drawn.line.isSelected }];
  });
  const gap = size + 3;
  const kept = labelsThatFit(items, Math.floor((high - low) / gap) + 1);
  const placed = placeLabels(
    kept.map((item) => ({ item: item.drawn, anchor: item.anchor })),
    gap,
    low,
    high,
  );
  return placed.flatMap(({ item, anchor, y }) => labelShape(input, frame, item, anchor, y));
}

function labelShape(input: ChartInput, frame: Frame, { line }: DrawnLine, anchor: number, y: number): Shape[] {
  const x = frame.width - frame.right;
  const stroke = { stroke: lineColour(input.theme, line), lineWidth: 1, opacity: 0.7 };
  const path: readonly (readonly [number, number])[] = [
    [x + 5, anchor],
    [x + 10, anchor],
    [x + 16, y],
    [x + 19, y],
  ];
  const isMoved = Math.abs(y - anchor) > 2;
  const lead: Shape = isMoved
    ? { type: "polyline", silent: true, z: layers.label, shape: { points: path }, style: stroke }
    : lineShape([x + 5, y], [x + 19, y], stroke, layers.label);
  const style = {
    x: x + leader,
    y,
    verticalAlign: "middle",
    text: fitted(withGaps(line.name), frame.right - leader - 2, typeSizes(input.isRoom).label),
    fill: nameColour(input.theme, line),
    font: font(input, line.style === 0 || line.isSelected ? 600 : 400),
  } as const;
  return [lead, { type: "text", silent: true, z: layers.label, style }];
}

/** A name cut to its room; the read-out and the list have it whole. */
function fitted(name: string, room: number, size: number): string {
  if (textWidth(name, size) <= room) return name;
  const letters = [...name];
  let width = textWidth(`${letters[0]}…`, size);
  const end = letters.findIndex((letter, at) => {
    if (at > 0) width += textWidth(letter, size);
    return at > 0 && width > room;
  });
  return `${letters.slice(0, end < 0 ? letters.length : end).join("")}…`;
}
