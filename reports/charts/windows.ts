import type { ChartInput, ChartWindow } from "./chart-input.ts";
import { type Frame, textWidth, xOf, yOf } from "./frame.ts";
import { layers, typeSizes } from "./layers.ts";
import { withGaps } from "./letter-gap.ts";
import type { DrawnLine } from "./line-chart.ts";
import type { Shape } from "./shapes.ts";

/** Spans of time in which something happens: shaded, where two overlap more so, and named. One span is shaded once. */
export function windowShapes(input: ChartInput, frame: Frame, lines: readonly DrawnLine[]): Shape[] {
  const taken: Strip[] = [];
  const shaded = new Set<string>();
  return (input.windows ?? []).flatMap((window) => {
    const x = Math.max(frame.left, xOf(frame, window.start));
    const end = Math.min(frame.width - frame.right, xOf(frame, window.end));
    if (end <= x) return [];
    const span = `${window.start} ${window.end}`;
    const shades = shaded.has(span) ? [] : [shade(input, frame, x, end)];
    shaded.add(span);
    return [...shades, ...nameShapes(input, frame, lines, window, (x + end) / 2, taken)];
  });
}

function shade(input: ChartInput, frame: Frame, x: number, end: number): Shape {
  return {
    type: "rect",
    silent: true,
    z: layers.behind,
    shape: { x, y: frame.top, width: end - x, height: frame.height - frame.top - frame.bottom },
    style: { fill: input.theme.ink, opacity: 0.045 },
  };
}

function nameShapes(
  input: ChartInput,
  frame: Frame,
  lines: readonly DrawnLine[],
  { label }: ChartWindow,
  middle: number,
  taken: Strip[],
): Shape[] {
  const size = typeSizes(input.isRoom).label;
  if (textWidth(label, size) > frame.width - frame.left - frame.right) return [];
  const place = windowLabel(input, frame, lines, label, middle, taken);
  if (!place) return [];
  const look = { align: "center", fill: input.theme.caption, font: `400 ${size}px ${input.theme.fontFamily}` } as const;
  return [{ type: "text", silent: true, z: layers.behind, style: { ...place, ...look, text: withGaps(label) } }];
}

/** Whether a line passes through a strip of the plane, between two times and two heights. */
function isCrossed(input: ChartInput, frame: Frame, lines: readonly DrawnLine[], strip: Strip): boolean {
  for (let index = 0; index < input.times.length; index += 1) {
    const x = xOf(frame, input.times[index] ?? Number.NaN);
    if (!(x >= strip.left && x <= strip.right)) continue;
    for (const { values } of lines) {
      const y = yOf(frame, values[index] ?? Number.NaN);
      if (y >= strip.top && y <= strip.bottom) return true;
    }
  }
  return false;
}

interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A window's name stands at the top of the plane, under another window's where both would stand in one place, or at its
 * foot where only there no line passes; where lines pass both, at the first height between that is clear. It takes its
 * strip from those that come after it.
 */
function windowLabel(
  input: ChartInput,
  frame: Frame,
  lines: readonly DrawnLine[],
  label: string,
  middle: number,
  taken: Strip[],
) {
  const size = typeSizes(input.isRoom).label;
  const half = textWidth(label, size) / 2;
  const x = Math.max(frame.left + half, Math.min(frame.width - frame.right - half, middle));
  const [first, last] = [frame.top + 3, frame.height - frame.bottom - size - 6];
  const stripAt = (y: number): Strip => ({ left: x - half - 4, right: x + half + 4, top: y - 2, bottom: y + size + 3 });
  const isFree = (strip: Strip) => !taken.some((other) => overlap(strip, other));
  const [usual, step] = [[first, last, first + size + 4].map(stripAt), size + 4];
  const free = usual.filter(isFree);
  const own = free.length === usual.length ? free : free.reverse();
  const between = Array.from({ length: Math.max(0, Math.floor((last - first) / step) - 2) }, (_, row) =>
    stripAt(first + (row + 2) * step),
  );
  const clear = (strip: Strip) => !isCrossed(input, frame, lines, strip);
  const strip = own.find(clear) ?? between.filter(isFree).find(clear) ?? own[0];
  if (!strip) return undefined;
  taken.push(strip);
  return { x, y: strip.top + 2 };
}

function overlap(one: Strip, other: Strip): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom - 1 && other.top < one.bottom - 1;
}
