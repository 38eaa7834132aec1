// What Excel and WPS put on the clipboard for a block of numbers, and which numbers that means.

/** How a colleague's workbook shows a line: General, Accounting, #,##0 or 0.00%. */
type Style = "plain" | "money" | "people" | "percent" | "points";

/** A line of the table: where its numbers may lie as the workbook shows them, and the places between the unit shown and what is stored. */
export interface SheetLine {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly style: Style;
  readonly shift: number;
}

/** A cell of a workbook: the text that it shows, what is to be stored, and what the table then shows. */
export interface SheetCell {
  readonly text: string;
  readonly stored: number | undefined;
  readonly shown: number | undefined;
}

const line = (key: string, low: number, high: number, style: Style, shift = 0): SheetLine => ({
  key,
  low,
  high,
  style,
  shift,
});
const uses = ["use_housing", "use_services", "use_funds", "use_platforms", "use_global"];

/** The first thirty lines of the city study's table in Chinese. */
export const thirtyLines: readonly SheetLine[] = [
  line("extra_budget", 1, 60, "plain"),
  ...uses.map((use) => line(`extra_share[${use}]`, 0, 1, "plain")),
  ...uses.map((use) => line(`extra_shift[${use}]`, -6, 40, "money")),
  ...uses.map((use, at) => line(`base_budget[${use}]`, [17, 8, 24, 27, 8][at] ?? 0, 18 + 6 * at, "money")),
  line("fiscal_feedback", 1, 99, "percent"),
  line("cumulative_spending", 0, 5000, "money"),
  line("programme_boost", 0.3, 1.2, "plain"),
  line("reference_inflow", 320_000, 400_000, "people"),
  line("jobs_effect", 0, 0, "points"),
  line("pool_growth", -2, 4, "percent", 2),
  line("young_leave_rate", 8, 15, "percent", 2),
  line("upgrade_rate", 0.3, 0.8, "percent", 2),
  line("reference_high_inflow", 6000, 13_000, "people"),
  line("high_global_sensitivity", 0, 0.3, "plain"),
  line("high_leave_rate", 2, 6, "plain", 2),
  line("leave_sensitivity", 0.5, 1.8, "plain"),
  line("reputation_weight", 0.1, 0.7, "plain"),
  line("other_jobs_share", 40, 80, "percent", 2),
];

/** The cell of a line in a column, as Excel writes it. No two columns of a line say the same. */
export function excelCell(own: SheetLine, column: number): SheetCell {
  if (own.style === "points") return { text: "", stored: undefined, shown: undefined };
  const number = numberIn(own, column);
  const digits =
    own.style === "plain" ? String(Number(number.toPrecision(12))) : number.toFixed(own.style === "people" ? 0 : 2);
  return meaning(own, excelText(own.style, digits), digits, own.style === "percent" ? -2 : -own.shift);
}

/** The same as WPS writes it for someone who types full-width figures, people in 万. */
export function wpsCell(own: SheetLine, column: number): SheetCell {
  if (own.style !== "people") {
    const { text, ...rest } = excelCell(own, column);
    return { ...rest, text: fullWidth(text) };
  }
  const digits = (numberIn(own, column) / 1e4).toFixed(4);
  return meaning(own, `${fullWidth(digits)}万`, digits, 4);
}

function numberIn({ key, low, high }: SheetLine, column: number): number {
  const share = ((key.length * 5 + column * 7) % 23) + 0.5;
  return low + ((high - low) * share) / 24;
}

function meaning({ shift }: SheetLine, text: string, digits: string, power: number): SheetCell {
  return { text, stored: Number(`${digits}e${power}`), shown: Number(`${digits}e${power + shift}`) };
}

function excelText(style: Style, digits: string): string {
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  if (style === "percent") return `${digits}%`;
  if (style === "people") return grouped;
  if (style === "money") return digits.startsWith("-") ? `(${grouped.slice(1)})` : ` ${grouped} `;
  return digits;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(" ", "　");
}

/** Lines of cells as both programs put them on the clipboard: the last line ends too, and what has quotes or line ends is quoted. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(quote).join("\t")}\r\n`).join("");
}
