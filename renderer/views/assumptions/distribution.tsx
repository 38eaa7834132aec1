import type { DistributionKind } from "../../../models/model.ts";
import type { RowRange } from "../../../reports/assumptions/grid-row.ts";

const width = 340;
const height = 30;
const floor = 22;

/** The outline of a distribution between the ends of a range, its mode at `value`; an even box where draws are even. */
function outline(kind: DistributionKind | undefined, at: number): string {
  const [left, right] = [2, width - 2];
  if (kind === "triangular") return `M${left} ${floor}L${at} 4L${right} ${floor}Z`;
  if (kind === "uniform") return `M${left} ${floor}V7H${right}V${floor}Z`;
  const reach = { left: at - left, right: right - at };
  // Bell-shaped, its tails at the ends of the range.
  return kind === "normal" || kind === "lognormal"
    ? `M${left} ${floor}C${at - reach.left * 0.45} ${floor},${at - reach.left * 0.3} 4,${at} 4S${at + reach.right * 0.45} ${floor},${right} ${floor}Z`
    : "";
}

/** Where a number stands in its range, and how draws fall around it. */
export function Distribution({
  kind,
  range,
  mode,
  value,
}: {
  readonly kind: DistributionKind | undefined;
  readonly range: RowRange | undefined;
  /** The base's value, about which draws are made. */
  readonly mode: number;
  readonly value: number;
}) {
  const { low, high } = range ?? {};
  if (low === undefined || high === undefined || low >= high) return null;
  const across = (x: number) => 2 + Math.max(0, Math.min(1, (x - low) / (high - low))) * (width - 4);
  return (
    <svg
      className="distribution"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="floor" d={`M2 ${floor}H${width - 2}`} />
      <path className="shape" d={outline(kind, across(mode))} />
      <path className="value" d={`M${across(value)} 2V26`} />
    </svg>
  );
}
