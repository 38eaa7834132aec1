import { foldFullWidth } from "../names.ts";

const decimal = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/**
 * A number as XMILE writes it: `1`, `.34`, `007`, `-1.5e3`; full-width digits too. Anything else, and anything too
 * large for a double, is no number: `Number` would make 0 of an empty text, and accept `0x10` and `Infinity`.
 */
export function parseNumber(text: string): number | undefined {
  const narrow = foldFullWidth(text).trim();
  if (!decimal.test(narrow)) return undefined;
  const value = Number(narrow);
  // -0 is a spelling of 0, not another number: as a start time it would print as "-0".
  return Number.isFinite(value) ? value + 0 : undefined;
}

const whole = /^[0-9]{1,9}$/;

/** A whole number of at most nine digits, without a sign. */
export function parseWhole(text: string): number | undefined {
  const narrow = foldFullWidth(text).trim();
  return whole.test(narrow) ? Number(narrow) : undefined;
}

/** `true`, `false`, or nothing at all, which XMILE means as true: `<non_negative/>`. Letter case does not count. */
export function parseFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === "" || word === "true" || word === "1") return true;
  return word === "false" || word === "0" ? false : undefined;
}
