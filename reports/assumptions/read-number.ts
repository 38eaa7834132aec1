import { parseShifted } from "../numbers/exact-decimal.ts";
import { halfWidth, parseDecimal } from "../numbers/typed-decimal.ts";
import type { RowFormat } from "./row-format.ts";

/**
 * A number in the line's unit. Alone it is in the unit shown; with 万 or bn of its own, and with a unit behind it, it is
 * taken at its word. Per cent is a number only where the unit is none: 30% of a sum of money is a sum of money.
 */
export function readNumber(text: string, format: RowFormat): number | undefined {
  if (foreignSign(text, format) !== undefined) return undefined;
  const typed = parseDecimal(text);
  if (typed?.isPercent) return format.takesPercent ? parseShifted(typed.digits, -2) : undefined;
  if (typed) {
    return parseShifted(typed.digits, typed.power === undefined ? -format.shift : typed.power - format.unitShift);
  }
  const plain = halfWidth(text).trim();
  for (const ending of format.endings) {
    if (!plain.endsWith(ending)) continue;
    const rest = parseDecimal(plain.slice(0, -ending.length));
    if (!rest) continue;
    // “30 亿元/年” is the shown unit; “30 元/年” is thirty yuan.
    const isShownUnit = format.shownEndings.includes(ending) && rest.power === undefined;
    return parseShifted(rest.digits, isShownUnit ? -format.shift : (rest.power ?? 0) - format.unitShift);
  }
  return undefined;
}

/** The currency's sign before a number that is not the line's own. */
export function foreignSign(text: string, { sign }: RowFormat): string | undefined {
  const [, typed] = /^[\s(+−–-]*([¥$€])/.exec(halfWidth(text)) ?? [];
  return typed === sign ? undefined : typed;
}

/** The x of a point: a bare number, for it has no unit that is known. */
export function readX(text: string): number | undefined {
  const typed = parseDecimal(text);
  return typed && !typed.isPercent ? parseShifted(typed.digits, typed.power ?? 0) : undefined;
}
