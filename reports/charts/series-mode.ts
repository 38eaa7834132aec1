import { percentUnit, plainUnit, type Unit } from "../numbers/unit.ts";
import type { ChartMode } from "./chart-input.ts";

/** A series as its mode measures it, in an array of its own; `base` is the base's own values. */
export function inMode(values: ArrayLike<number>, base: ArrayLike<number>, mode: ChartMode): Float64Array {
  const measured = new Float64Array(values);
  if (mode === "value") return measured;
  const first = measured[0] ?? Number.NaN;
  for (let index = 0; index < measured.length; index += 1) {
    const value = measured[index] ?? Number.NaN;
    const other = base[index] ?? Number.NaN;
    if (mode === "difference") measured[index] = value - other;
    else if (mode === "percent") measured[index] = value === other ? 0 : (value - other) / Math.abs(other);
    else measured[index] = (value / first) * 100;
  }
  return measured;
}

/** The unit in which `mode` measures a variable of `unit`. A difference of two shares stays in per cent: points. */
export function unitInMode(unit: Unit, mode: ChartMode): Unit {
  if (mode === "percent") return percentUnit;
  return mode === "index" ? plainUnit : unit;
}

/** Whether the base is the zero line. */
export function isAgainstBase(mode: ChartMode): boolean {
  return mode === "difference" || mode === "percent";
}
