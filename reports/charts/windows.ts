import type { ChartInput } from "./chart-input.ts";
import { type Frame, textWidth, timeAt, xOf, yOf } from "./frame.ts";
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
    return [...shades, ...nameShapes(input, frame, lines, window.label, { start: x, end }, taken)];
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
  label: string,
  span: Span,
  taken: Strip[],
): Shape[] {
  const size = typeSizes(input.isRoom).label;
  const width = textWidth(label, size);
  if (width > frame.width - frame.left - frame.right) return [];
  const columns = middles(frame, width / 2, span).map((x) => stripsAt(frame, x, width / 2, size, taken));
  const best = leastCrossed(columns.flat(), (strip) => crossings(input, frame, lines, strip));
  if (!best) return [];
  const { strip, isClear } = best;
  taken.push(strip);
  const place = { x: (strip.left + strip.right) / 2, y: strip.top + 2, align: "center" } as const;
  const look = { fill: input.theme.caption, font: `400 ${size}px ${input.theme.fontFamily}`, text: withGaps(label) };
  const edge = isClear ? {} : { stroke: input.theme.surface, lineWidth: size / 3 };
  const z = isClear ? layers.behind : layers.label;
  return [{ type: "text", silent: true, z, style: { ...place, ...look, ...edge } }];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the middle of a window's name may stand: in the middle of the window; where that is taken, to one side, as far as
 * both still share their left or their right end; always within the plane.
 */
function middles(frame: Frame, half: number, { start, end }: Span): number[] {
  const within = (x: number) => Math.max(frame.left + half, Math.min(frame.width - frame.right - half, x));
  const [one, other] = [start + half, end - half];
  const middle = (start + end) / 2;
  return [middle, (middle + one) / 2, (middle + other) / 2, one, other].map(within);
}

/**
 * What a window's name may take, the best first: the top of the plane, or under another window's where both would stand
 * in one place; its foot; the heights between. Where lines pass everywhere it stands above them, edged, where it covers least of them.
 */
function stripsAt(frame: Frame, x: number, half: number, size: number, taken: readonly Strip[]): Strip[] {
  const [first, last, step] = [frame.top + 3, frame.height - frame.bottom - size - 6, size + 4];
  const stripAt = (y: number): Strip => ({ left: x - half - 4, right: x + half + 4, top: y - 2, bottom: y + size + 3 });
  const isFree = (strip: Strip) => !taken.some((other) => overlap(strip, other));
  const usual = [first, last, first + step].map(stripAt);
  const free = usual.filter(isFree);
  const rows = Math.max(0, Math.floor((last - first) / step) - 2);
  const between = Array.from({ length: rows }, (_, row) => stripAt(first + (row + 2) * step));
  return [...(free.length === usual.length ? free : free.reverse()), ...between.filter(isFree)];
}

function overlap(one: Strip, other: Strip): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom - 1 && other.top < one.bottom - 1;
}

/** The first strip that no line passes, or else the one that is passed least. */
function leastCrossed(strips: readonly Strip[], count: (strip: Strip) => number) {
  let best: { readonly strip: Strip; readonly isClear: boolean } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const strip of strips) {
    const crossed = count(strip);
    if (crossed < least) best = { strip, isClear: crossed === 0 };
    if (crossed === 0) break;
    least = Math.min(least, crossed);
  }
  return best;
}

/** How many stretches of lines pass through a strip of the plane, also between two of their points. */
function crossings(input: ChartInput, frame: Frame, lines: readonly DrawnLine[], strip: Strip): number {
  let count = 0;
  const [from, to] = [timeAt(frame, strip.left), timeAt(frame, strip.right)];
  for (let index = 1; index < input.times.length; index += 1) {
    const [before, time] = [input.times[index - 1] ?? Number.NaN, input.times[index] ?? Number.NaN];
    if (!(time >= from && before <= to)) continue;
    const shareOf = (moment: number) => Math.min(1, Math.max(0, (moment - before) / (time - before)));
    const [first, last] = [shareOf(from), shareOf(to)];
    for (const { values } of lines) {
      const [low, high] = [yOf(frame, values[index - 1] ?? Number.NaN), yOf(frame, values[index] ?? Number.NaN)];
      const [one, other] = [low + (high - low) * first, low + (high - low) * last];
      if (Math.min(one, other) <= strip.bottom && Math.max(one, other) >= strip.top) count += 1;
    }
  }
  return count;
}
