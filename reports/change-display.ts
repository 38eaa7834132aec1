import type { Language } from "../i18n/catalogue.ts";
import { minus } from "./numbers/digits.ts";
import { amountInText, percentChange } from "./numbers/quantity.ts";
import type { Unit } from "./numbers/unit.ts";

/** A change as it is shown beside a number: which way, with which sign, how much. Never by colour alone. */
export interface ChangeDisplay {
  readonly direction: "up" | "down" | "flat";
  readonly arrow: "▲" | "▼" | "＝";
  readonly text: string;
}

/** The change from `base` to `value`: in per cent, and for what is itself in per cent in points. */
export function changeDisplay(value: number, base: number, unit: Unit, language: Language): ChangeDisplay | undefined {
  if (!(Number.isFinite(value) && Number.isFinite(base))) return undefined;
  const change = value - base;
  if (unit.kind === "percent") return pointsDisplay(change, unit, language);
  if (base === 0 && change !== 0) return { ...directionOf(change), text: change > 0 ? "+" : minus };
  const ratio = base === 0 ? 0 : change / Math.abs(base);
  const text = percentChange(ratio);
  return { ...directionOf(/[1-9]/.test(text) ? ratio : 0), text };
}

function pointsDisplay(change: number, unit: Unit, language: Language): ChangeDisplay {
  const points = amountInText(change, unit, language);
  const isFlat = Math.abs(change * unit.factor) < 0.05;
  const sign = isFlat ? "±" : change > 0 ? "+" : minus;
  return { ...directionOf(isFlat ? 0 : change), text: sign + (isFlat ? amountInText(0, unit, language) : points) };
}

function directionOf(change: number): Pick<ChangeDisplay, "direction" | "arrow"> {
  if (change === 0) return { direction: "flat", arrow: "＝" };
  return change > 0 ? { direction: "up", arrow: "▲" } : { direction: "down", arrow: "▼" };
}
