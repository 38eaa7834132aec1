import { dashPattern, grounds, type LineLook, legible } from "../../reports/charts/line-look.ts";
import { markOutline, marks } from "../../reports/charts/shapes.ts";

/** CSS colour of a line: a hue of the tokens, or a free one as it is legible on the theme's ground. */
export function lineColour({ style, look }: LineLook): string {
  const own = look?.colour;
  if (typeof own !== "string") return hue(own ?? style);
  const [light, dark] = [grounds.light, grounds.dark].map((ground) => legible(own, ground, 3));
  // `--forced-line` is there only where the system's own colours are in force.
  return `var(--forced-line, light-dark(${light}, ${dark}))`;
}

function hue(style: number): string {
  if (style === 0) return "var(--ink)";
  return style > 8 ? "var(--accent)" : `var(--s${style})`;
}

/** The marker of a line at a point; the base is a tick across the line. */
export function MarkerShape({
  line,
  x,
  y,
  radius,
}: {
  readonly line: LineLook;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  const style = { fill: lineColour(line) };
  const mark = marks[line.style] ?? "none";
  if (line.style === 0)
    return <path d={`M${x} ${y - radius - 2}V${y + radius + 2}`} style={{ stroke: style.fill }} strokeWidth="2" />;
  if (mark === "circle") return <circle cx={x} cy={y} r={radius} style={style} />;
  if (mark === "ring") {
    const ring = { fill: "var(--bg-surface)", stroke: style.fill };
    return <circle cx={x} cy={y} r={radius - 0.5} style={ring} strokeWidth="1.75" />;
  }
  const points = markOutline(mark, radius).map(([dx, dy]) => `${x + dx},${y + dy}`);
  return <polygon points={points.join(" ")} style={style} />;
}

/** How a scenario's line looks: colour, dash and marker. Its name stands beside it. */
export function Swatch({ line, width = 30 }: { readonly line: LineLook; readonly width?: number }) {
  const dash = dashPattern(line);
  return (
    <svg width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <path
        d={`M0 6H${width}`}
        style={{ stroke: lineColour(line) }}
        strokeWidth={line.style === 0 ? 2.5 : 2}
        {...(dash.length > 0 ? { strokeDasharray: dash.join(" ") } : {})}
      />
      {line.style > 0 && <MarkerShape line={line} x={width / 2} y={6} radius={3.6} />}
    </svg>
  );
}
