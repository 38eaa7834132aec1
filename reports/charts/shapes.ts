/** A drawing in pixels, in the form that ECharts' graphic component takes. What has a higher `z` stands above. */
export type Shape =
  | OutlinedShape<"line", { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }>
  | OutlinedShape<"rect", { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>
  | OutlinedShape<"polyline" | "polygon", { readonly points: readonly Pixel[] }>
  | OutlinedShape<"circle", { readonly cx: number; readonly cy: number; readonly r: number }>
  | TextShape;

interface OutlinedShape<Type, Outline> {
  readonly type: Type;
  readonly silent: true;
  readonly z: number;
  readonly shape: Outline;
  readonly style: ShapeStyle;
}

/** What a shape is filled and drawn with; absent: not at all. */
export interface ShapeStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: readonly number[];
  readonly opacity?: number;
}

/** Words, their left end and their top at `x` and `y` unless they are aligned otherwise. */
export interface TextShape {
  readonly type: "text";
  readonly silent: true;
  readonly z: number;
  readonly style: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly fill: string;
    /** What edges the letters, so that they stand clear of what is under them. */
    readonly stroke?: string;
    readonly lineWidth?: number;
    /** As in CSS: weight, size in px, family. */
    readonly font: string;
    readonly align?: "center" | "right";
    readonly verticalAlign?: "middle";
  };
}

type Pixel = readonly [x: number, y: number];

/** Marker of each style; `--s1-mark` to `--s8-mark` of the tokens. */
export const marks = [
  "none",
  "circle",
  "triangle",
  "square",
  "diamond",
  "triangle-down",
  "plus",
  "cross",
  "ring",
  "circle",
] as const;
export type Mark = (typeof marks)[number];

/** The outline of a marker of about `radius` around the origin; circle and ring have none. */
export function markOutline(mark: Mark, radius: number): Pixel[] {
  const r = radius;
  const thin = r * 0.4;
  const plus: Pixel[] = [
    [-thin, -r],
    [thin, -r],
    [thin, -thin],
    [r, -thin],
    [r, thin],
    [thin, thin],
    [thin, r],
    [-thin, r],
    [-thin, thin],
    [-r, thin],
    [-r, -thin],
    [-thin, -thin],
  ];
  if (mark === "triangle")
    return [
      [-r, r * 0.8],
      [r, r * 0.8],
      [0, -r],
    ];
  if (mark === "triangle-down")
    return [
      [-r, -r * 0.8],
      [r, -r * 0.8],
      [0, r],
    ];
  if (mark === "square")
    return [
      [-0.9 * r, -0.9 * r],
      [0.9 * r, -0.9 * r],
      [0.9 * r, 0.9 * r],
      [-0.9 * r, 0.9 * r],
    ];
  if (mark === "diamond")
    return [
      [0, -1.2 * r],
      [1.2 * r, 0],
      [0, 1.2 * r],
      [-1.2 * r, 0],
    ];
  if (mark === "plus") return plus;
  if (mark === "cross") return plus.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
  return [];
}

/** A marker in a chart, edged with the surface so that it stands clear of its line. */
export function markShape(
  mark: Mark,
  x: number,
  y: number,
  radius: number,
  colour: string,
  surface: string,
  z: number,
): Shape {
  const isRing = mark === "ring";
  const style = isRing
    ? { fill: surface, stroke: colour, lineWidth: 1.75 }
    : { fill: colour, stroke: surface, lineWidth: 1 };
  if (mark === "circle" || isRing)
    return { type: "circle", silent: true, z, shape: { cx: x, cy: y, r: radius }, style };
  const points = markOutline(mark, radius).map(([dx, dy]) => [x + dx, y + dy] as const);
  return { type: "polygon", silent: true, z, shape: { points }, style };
}

/** A straight stroke. */
export function lineShape(from: Pixel, to: Pixel, style: ShapeStyle, z: number): Shape {
  return { type: "line", silent: true, z, shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style };
}
