import { parseShifted } from "../numbers/exact-decimal.ts";
import { halfWidth, parseDecimal, type TypedDecimal } from "../numbers/typed-decimal.ts";
import type { UnitFormat } from "./unit-format.ts";

/**
 * A number in the unit of the line or lever it is typed into. Alone it is in the unit shown; with 万 or bn of its own, and with a unit behind it, it is
 * taken at its word. Per cent is a number only where the unit is none: 30% of a sum of money is a sum of money.
 */
export function readNumber(text: string, format: UnitFormat): number | undefined {
  if (foreignSign(text, format) !== undefined) return undefined;
  const typed = parseDecimal(text);
  if (typed) return inUnit(typed, typed.power ?? shownPower(format), format);
  const plain = halfWidth(text).trim();
  for (const ending of format.endings) {
    const rest = plain.endsWith(ending) ? parseDecimal(plain.slice(0, -ending.length)) : undefined;
    if (!rest || (rest.power !== undefined && format.scaledEndings.has(ending))) continue;
    // “30 亿元/年” is the shown unit; “30 元/年” is thirty yuan.
    return inUnit(rest, rest.power ?? (format.shownEndings.has(ending) ? shownPower(format) : 0), format);
  }
  return undefined;
}

/** The power of ten in which the place shows its numbers, 亿 being the eighth. */
function shownPower({ shift, unitShift }: UnitFormat): number {
  return unitShift - shift;
}

function inUnit(typed: TypedDecimal, power: number, format: UnitFormat): number | undefined {
  if (typed.isPercent) return format.takesPercent ? parseShifted(typed.digits, -2) : undefined;
  return parseShifted(typed.digits, power - format.unitShift);
}

/** The currency's sign before a number that is not the unit's own. */
export function foreignSign(text: string, { sign }: UnitFormat): string | undefined {
  const [, typed] = /^[\s(+−–-]*([¥$€])/.exec(halfWidth(text)) ?? [];
  return typed === sign ? undefined : typed;
}

/** The x of a point: a bare number, for it has no unit that is known. */
export function readX(text: string): number | undefined {
  const typed = parseDecimal(text);
  return typed && !typed.isPercent ? parseShifted(typed.digits, typed.power ?? 0) : undefined;
}
