import { limits } from "../../models/limits.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import type { Point } from "../../scenarios/scenario.ts";
import { halfWidth } from "../numbers/typed-decimal.ts";
import type { GridRow } from "./grid-row.ts";
import { readNumber, readX } from "./read-number.ts";
import type { Refusal } from "./read-typed.ts";
import { type RowFormat, writeNumber } from "./row-format.ts";

/**
 * Points in a cell: `table 0:0.2; 0.6:0.55` for a graphical function, `path 2024:10; 2027:12` for a line over time,
 * `steps 2024:10; 2027:12` for one that jumps. The word keeps a spreadsheet from taking 2024:10 for a time of day.
 */
export function writePoints(value: Exclude<SingleValue, number>, format: RowFormat): string {
  const points = "points" in value ? value.points : value.path;
  const word = "points" in value ? "table" : value.between === "step" ? "steps" : "path";
  return `${word} ${points.map(([x, y]) => `${x}:${writeNumber(y, format)}`).join("; ")}`;
}

const shape = /^\s*(table|path|steps|表|路径|阶梯)\s+(.*)$/is;

/** Whether a text begins as points do. */
export function isPointsText(text: string): boolean {
  return shape.test(halfWidth(text));
}

/** Read what `writePoints` writes; nothing where the text does not begin like it. */
export function readPoints(text: string, row: GridRow, format: RowFormat): SingleValue | Refusal | undefined {
  const match = shape.exec(halfWidth(text));
  if (!match) return undefined;
  const isTable = /^(table|表)$/i.test(match[1] ?? "");
  if (isTable !== row.isTable) return { kind: row.isTable ? "needs-points" : "needs-number", text };
  if (!isTable && !row.canBePath) return { kind: "needs-scalar", text };
  const points: Point[] = [];
  for (const part of (match[2] ?? "").split(";").filter((each) => each.trim() !== "")) {
    const [first = "", second = "", ...rest] = part.split(":");
    const [x, y] = [readX(first), readNumber(second, format)];
    if (x === undefined || y === undefined || rest.length > 0) return { kind: "needs-points", text: part.trim() };
    points.push([x, y]);
  }
  const wrong = checkPoints(points, isTable ? 2 : 1);
  if (wrong) return { kind: wrong, text };
  return isTable ? { points } : { path: points, between: /^(steps|阶梯)$/i.test(match[1] ?? "") ? "step" : "linear" };
}

/** What forbids points: too few, too many, or an x that is not above the one before it. */
export function checkPoints(
  points: readonly Point[],
  least: number,
): "needs-points" | "points-order" | "too-many-points" | undefined {
  if (points.length < least || points.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y)))
    return "needs-points";
  if (points.length > limits.graphicalFunctionPoints) return "too-many-points";
  return points.some(([x], at) => at > 0 && !(x > (points[at - 1]?.[0] ?? x))) ? "points-order" : undefined;
}
