import { dashes, markOutline, marks } from "../../reports/charts/shapes.ts";

/** CSS colour of a line style. */
export function styleColour(style: number): string {
  if (style === 0) return "var(--ink)";
  return style > 8 ? "var(--accent)" : `var(--s${style})`;
}

/** The marker of a line style at a point; the base is a tick across the line. */
export function MarkerShape({
  style,
  x,
  y,
  radius,
}: {
  readonly style: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  const colour = styleColour(style);
  const mark = marks[style] ?? "none";
  if (style === 0) return <path d={`M${x} ${y - radius - 2}V${y + radius + 2}`} stroke={colour} strokeWidth="2" />;
  if (mark === "circle") return <circle cx={x} cy={y} r={radius} fill={colour} />;
  if (mark === "ring") {
    return <circle cx={x} cy={y} r={radius - 0.5} fill="var(--bg-surface)" stroke={colour} strokeWidth="1.75" />;
  }
  const points = markOutline(mark, radius).map(([dx, dy]) => `${x + dx},${y + dy}`);
  return <polygon points={points.join(" ")} fill={colour} />;
}

/** How a scenario's line looks: colour, dash and marker. Its name stands beside it. */
export function Swatch({ style, width = 30 }: { readonly style: number; readonly width?: number }) {
  const dash = dashes[style] ?? [];
  return (
    <svg width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <path
        d={`M0 6H${width}`}
        stroke={styleColour(style)}
        strokeWidth={style === 0 ? 2.5 : 2}
        {...(dash.length > 0 ? { strokeDasharray: dash.join(" ") } : {})}
      />
      {style > 0 && <MarkerShape style={style} x={width / 2} y={6} radius={3.6} />}
    </svg>
  );
}
