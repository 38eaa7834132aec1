import { type PointerEvent, useRef, useState } from "react";
import { niceStep } from "../../../reports/numbers/digits.ts";
import type { Point } from "../../../scenarios/scenario.ts";
import { useTranslate } from "../../app/use-translate.ts";

const box = { width: 326, height: 150, left: 44, right: 12, top: 10, bottom: 24 };

/** The points as a line; each can be dragged up and down. Their fields do the same by keyboard. */
export function PointsChart({
  name,
  points,
  isStep,
  show,
  onMove,
}: {
  readonly name: string;
  readonly points: readonly Point[];
  readonly isStep: boolean;
  readonly show: (y: number) => string;
  readonly onMove: (at: number, y: number) => void;
}) {
  const t = useTranslate();
  const svg = useRef<SVGSVGElement>(null);
  // The axis holds still while a point is dragged.
  const [drag, setDrag] = useState<{ at: number; low: number; high: number } | undefined>();
  const whole = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (whole.length === 0) return null;
  const ys = whole.map(([, y]) => y);
  const [low, high] = drag ? [drag.low, drag.high] : axisOf(Math.min(...ys), Math.max(...ys));
  const xs = whole.map(([x]) => x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const across = (x: number) => box.left + ((x - left) / (right - left || 1)) * (box.width - box.left - box.right);
  const floor = box.height - box.bottom;
  const up = (y: number) => floor - ((y - low) / (high - low || 1)) * (floor - box.top);
  const move = (event: PointerEvent) => {
    const frame = svg.current?.getBoundingClientRect();
    if (!drag || !frame) return;
    const part = (floor - (event.clientY - frame.top)) / (floor - box.top);
    const value = drag.low + Math.max(0, Math.min(1, part)) * (drag.high - drag.low);
    // Three digits: a hand is no more exact.
    onMove(drag.at, Number(value.toPrecision(3)));
  };
  const [from, to] = [whole[0]?.[1] ?? 0, whole.at(-1)?.[1] ?? 0];
  return (
    <svg
      ref={svg}
      className="points-chart"
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("app/points-chart", { name, count: whole.length, from: show(from), to: show(to) })}
      onPointerMove={move}
      onPointerUp={() => setDrag(undefined)}
    >
      <path className="grid" d={`M${box.left} ${box.top}H${box.width - box.right}`} />
      <path className="frame" d={`M${box.left} ${floor}H${box.width - box.right}`} />
      <path className="line" d={pathOf(whole, across, up, isStep)} />
      {points.map(([x, y], at) =>
        Number.isFinite(x) && Number.isFinite(y) ? (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place
            key={at}
            cx={across(x)}
            cy={up(y)}
            r="5"
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ at, low, high });
            }}
          />
        ) : null,
      )}
      <text className="end" x={box.left - 10} y={box.top + 4}>
        {show(high)}
      </text>
      <text className="end" x={box.left - 10} y={floor + 4}>
        {show(low)}
      </text>
      <text x={box.left} y={box.height - 5}>
        {left}
      </text>
      <text className="end" x={box.width - box.right} y={box.height - 5}>
        {right}
      </text>
    </svg>
  );
}

function pathOf(points: readonly Point[], across: (x: number) => number, up: (y: number) => number, isStep: boolean) {
  return points
    .map(([x, y], at) => {
      if (at === 0) return `M${across(x)} ${up(y)}`;
      return isStep ? `H${across(x)}V${up(y)}` : `L${across(x)} ${up(y)}`;
    })
    .join("");
}

/** Room above and below the points to drag them into, to a round number. */
function axisOf(least: number, most: number): readonly [number, number] {
  const room = (most - least || Math.abs(most) || 1) * 0.25;
  const step = niceStep(room);
  const round = (value: number, to: (value: number) => number) => Number((to(value / step) * step).toPrecision(12));
  const low = round(least - room, Math.floor);
  return [least >= 0 ? Math.max(0, low) : low, round(most + room, Math.ceil)];
}
