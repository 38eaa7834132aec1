/** What stands where a number is missing. */
export const missing = "—";
/** The real minus sign, as wide as a plus. */
export const minus = "−";

/** From here on a number is written in powers of ten: nobody counts that many digits. */
const mostWritten = 1e21;
/** Below this a number that somebody has set is written so too: zeros would be all there is to see of it. */
const leastWritten = 1e-6;

/** Whether a number is so small that it is written in powers of ten. */
export function isTiny(value: number): boolean {
  return value !== 0 && Math.abs(value) < leastWritten;
}

/** A number in powers of ten: 1.2e-7, −7.376e+243. */
export function formatPower(value: number, significant = 4): string {
  return (value < 0 ? minus : "") + Number(Math.abs(value).toPrecision(significant)).toExponential();
}

/** A number with comma thousands, a real minus sign and never a negative zero. */
export function formatDecimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return missing;
  if (Math.abs(value) >= mostWritten) return formatPower(value);
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** The same with its sign: + above zero, − below, ± where the digits shown are all zero. */
export function formatSigned(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return missing;
  const text = formatDecimal(Math.abs(value), decimals);
  if (!/[1-9]/.test(text)) return `±${text}`;
  return (value > 0 ? "+" : minus) + text;
}

/** Decimals that show `value` with so many significant digits, at most `most` and never below zero. */
export function decimalsFor(value: number, significant: number, most = 6): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size) || size === 0) return 0;
  // Rounded first, so that 9.996 counts as 10.0 and not as 9.996.
  const exponent = Number(size.toExponential(significant - 1).split("e")[1]);
  return Math.min(most, Math.max(0, significant - 1 - exponent));
}

/** Significant digits without trailing zeros: 12.4, 3.3, 101, 0.042. */
export function formatSignificant(value: number, significant = 3): string {
  if (!Number.isFinite(value)) return missing;
  const text = formatDecimal(value, decimalsFor(value, significant, 8));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** All of a number that a reader can use, for what somebody has set or cites: six significant digits, no trailing zeros. */
export function formatFull(value: number): string {
  return isTiny(value) ? formatPower(value, 6) : formatSignificant(value, 6);
}

/** A round number at or above `value`: 1, 2 or 5 times a power of ten. */
export function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const multiple = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((multiple * power).toPrecision(1));
}
