import type { Point, TimePath } from "../../../scenarios/scenario.ts";

/** A constant as a path that does not change anything yet: flat from start to stop. */
export function pathFrom(value: number, start: number, stop: number): TimePath {
  return {
    path: [
      [start, value],
      [stop, value],
    ],
    between: "linear",
  };
}

/** The path with one point replaced; points stay in the order of time, and no two share a time. */
export function withPoint(path: TimePath, at: number, point: Point): TimePath {
  const others = path.path.filter((_, index) => index !== at).filter(([time]) => time !== point[0]);
  return { ...path, path: [...others, point].sort(([a], [b]) => a - b) };
}

/** The path with a point more, in the middle of its longest gap, where it changes nothing. */
export function withMorePoints(path: TimePath): TimePath {
  let at = 0;
  for (let index = 0; index < path.path.length - 1; index += 1) if (gap(path, index) > gap(path, at)) at = index;
  const [from, to] = [path.path[at], path.path[at + 1]];
  if (!from || !to) return path;
  const middle = (from[0] + to[0]) / 2;
  const time = gap(path, at) >= 2 ? Math.round(middle) : middle;
  const share = (time - from[0]) / (to[0] - from[0]);
  const value = path.between === "step" ? from[1] : from[1] + share * (to[1] - from[1]);
  return withPoint(path, -1, [time, value]);
}

function gap({ path }: TimePath, at: number): number {
  return (path[at + 1]?.[0] ?? 0) - (path[at]?.[0] ?? 0);
}

/** The path without one point; the last one stays. */
export function withoutPoint(path: TimePath, at: number): TimePath {
  return path.path.length <= 1 ? path : { ...path, path: path.path.filter((_, index) => index !== at) };
}

/** The path as an SVG line in a box, flat before its first and after its last point. */
export function pathLine(
  path: TimePath,
  box: { readonly width: number; readonly height: number },
  time: { readonly start: number; readonly stop: number },
  value: { readonly low: number; readonly high: number },
): string {
  const x = (at: number) => Number((((at - time.start) / (time.stop - time.start)) * box.width).toFixed(2));
  const y = (at: number) =>
    Number((box.height - ((at - value.low) / (value.high - value.low || 1)) * box.height).toFixed(2));
  const [first] = path.path;
  if (!first) return "";
  const steps = path.path.map(([at, level], index) =>
    path.between === "step" && index > 0 ? `H${x(at)}V${y(level)}` : `L${x(at)} ${y(level)}`,
  );
  return `M0 ${y(first[1])}${steps.join("")}H${box.width}`;
}
