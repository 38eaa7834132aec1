/**
 * Move the decimal point of a number's text: what is typed in 亿元 or per cent becomes the double nearest to what was
 * meant, and a double becomes a text that leads back to it. Dividing by 100 would miss it now and then by a bit.
 *
 * @param text A decimal as `String(number)` writes it, or digits with a point.
 */
export function shiftDecimal(text: string, places: number): string {
  const match = /^(-?)(\d*)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + places;
  if (!/[1-9]/.test(digits)) return `${sign}0`;
  // Very large and very small numbers stay in powers of ten, as nobody counts that many zeros.
  if (point > 21 || point < -6) return scientific(sign, digits, point);
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const tail = padded.slice(at).replace(/0+$/, "");
  return sign + head + (tail === "" ? "" : `.${tail}`);
}

function scientific(sign: string, digits: string, point: number): string {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  const rest = digits.slice(zeros).replace(/0+$/, "");
  const power = point - zeros - 1;
  const fraction = rest.length > 1 ? `.${rest.slice(1)}` : "";
  return `${sign}${rest.slice(0, 1)}${fraction}e${power < 0 ? "" : "+"}${power}`;
}

/** The double that is nearest to `text` times a power of ten. */
export function parseShifted(text: string, places: number): number {
  const match = /^(.*?)(?:e([+-]?\d+))?$/i.exec(text);
  return Number(`${match?.[1] ?? ""}e${Number(match?.[2] ?? 0) + places}`);
}

/** The shortest text of `value` times a power of ten that `parseShifted` leads back to the same bits. */
export function printShifted(value: number, places: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Object.is(value, -0) ? "-0" : shiftDecimal(String(value), places);
}
