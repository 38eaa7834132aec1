import type { SingleValue } from "../../../scenarios/overrides/inheritance.ts";
import type { Point } from "../../../scenarios/scenario.ts";

/** The points of a value in the order of their x. */
export function pointsOf(value: SingleValue | undefined): readonly Point[] {
  if (value === undefined || typeof value === "number") return [];
  return "points" in value ? value.points : value.path;
}

/** The SVG path through points, in a box. */
function linePath(
  points: readonly Point[],
  box: { readonly width: number; readonly height: number; readonly pad: number },
  isStep: boolean,
): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (x: number) => box.pad + ((x - x0) / (x1 - x0 || 1)) * (box.width - 2 * box.pad);
  const up = (y: number) =>
    y1 === y0 ? box.height / 2 : box.height - box.pad - ((y - y0) / (y1 - y0)) * (box.height - 2 * box.pad);
  return points
    .map(([x, y], at) => {
      const to = `${across(x).toFixed(1)} ${up(y).toFixed(1)}`;
      if (at === 0) return `M${to}`;
      return isStep ? `H${across(x).toFixed(1)}V${up(y).toFixed(1)}` : `L${to}`;
    })
    .join("");
}

/** The size of a line among words. */
export const sparkBox = { width: 72, height: 20, pad: 2 } as const;

/** Points as a line the size of a word. */
export function sparkPath(value: SingleValue): string {
  const isStep = typeof value === "object" && "path" in value && value.between === "step";
  return linePath(pointsOf(value), sparkBox, isStep);
}
