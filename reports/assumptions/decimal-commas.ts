import { halfWidth } from "../numbers/typed-decimal.ts";
import { isPointsText } from "./points-text.ts";

/** What stands before the decimals of a number; `either` where it has two readings, `none` where nothing tells. */
type Mark = "comma" | "point" | "either" | "none";

interface NumberCell {
  readonly before: string;
  readonly digits: string;
  readonly behind: string;
  readonly mark: Mark;
}

/** A text and what it is read as. */
export interface Example {
  readonly text: string;
  readonly read: string;
}

/** Texts of a table whose numbers have points before their decimals. */
export interface DecimalPoints {
  readonly rows: readonly (readonly string[])[];
  /** The first number whose comma is one before decimals. */
  readonly comma?: Example;
  /** Numbers with two readings, where nothing tells which: their commas are taken to part thousands. */
  readonly unclear: readonly (Example & { readonly line: number; readonly column: number })[];
}

/**
 * A cell that is a number, with what may stand around it; its thousands may be parted by spaces of any kind. Nothing that
 * repeats is followed by more of the same: a cell of nothing but spaces would be tried in ever more ways.
 */
const numberCell = /^('?[\s(]*(?:[¥$€]\s*)?(?:[+−–-]\s*)?)(\d(?:[\d.,\s'’]*\d)?)((?:e[+-]?\d+)?[^\d"]{0,40})$/i;

function numberIn(text: string): NumberCell | undefined {
  const [, before = "", run, behind = ""] = numberCell.exec(halfWidth(text)) ?? [];
  if (run === undefined) return undefined;
  const digits = run.replace(/\s/g, " ").replaceAll("’", "'");
  return { before, digits, behind, mark: markOf(digits) };
}

/** 1,234 is a thousand and more, or one and a bit; what nobody groups so has one reading only. */
function markOf(digits: string): Mark {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return "either";
  if (/^\d+,\d+$|^\d{1,3}(?:[. ']\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return "comma";
  return /^\d+\.\d+$|^\d{1,3}(?:[, ']\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(digits) ? "point" : "none";
}

/**
 * Whether commas stand before decimals, as German and French Excel write them, is decided for the whole of a table or paste.
 * A number that has only one reading is read so; one that has two is read like those in its column that have one, else like
 * those of the table. Where these disagree, or there are none, that cannot be known.
 *
 * @param isWord Cells that are no numbers, whatever they look like.
 */
export function readDecimals(
  rows: readonly (readonly string[])[],
  isWord: (line: number, column: number) => boolean = () => false,
): DecimalPoints {
  const numbers = rows.map((row, line) =>
    row.map((text, column) => (isWord(line, column) ? undefined : numberIn(text))),
  );
  const marks = marksIn(numbers);
  const commas: Example[] = [];
  const unclear: (Example & { line: number; column: number })[] = [];
  const read = rows.map((row, line) =>
    row.map((text, column): string => {
      const number = numbers[line]?.[column];
      if (!number) return isPointsText(text) ? withPointsIn(text) : text;
      const mark = number.mark === "either" ? marks.of(column, number.digits) : number.mark;
      const digits = written(number.digits, mark ?? "point");
      if (digits === number.digits && mark !== undefined) return text;
      const example = { text: text.trim(), read: (number.before + plain(digits) + number.behind).trim() };
      if (mark === undefined) unclear.push({ ...example, line, column });
      else if (mark === "comma" && digits.includes(".")) commas.push(example);
      return number.before + digits + number.behind;
    }),
  );
  const [comma] = commas;
  return { rows: read, unclear, ...(comma === undefined ? {} : { comma }) };
}

/** How numbers with two readings are to be read, by those that have one. */
function marksIn(numbers: readonly (readonly (NumberCell | undefined)[])[]) {
  const columns: Set<Mark>[] = [];
  const whole = new Set<Mark>();
  let hasUnclearComma = false;
  for (const row of numbers) {
    for (const [at, number] of row.entries()) {
      if (number?.mark === "either") hasUnclearComma ||= number.digits.includes(",");
      if (number?.mark !== "comma" && number?.mark !== "point") continue;
      columns[at] = (columns[at] ?? new Set()).add(number.mark);
      whole.add(number.mark);
    }
  }
  return {
    /** The mark before decimals in a column; nothing where that cannot be known. */
    of: (column: number, digits: string): Mark | undefined => {
      const seen = columns[column] ?? whole;
      if (seen.size > 0) return seen.size === 1 ? [...seen][0] : undefined;
      // Where no comma stands against it, a point is what it is everywhere in the window.
      return digits.includes(".") && !hasUnclearComma ? "point" : undefined;
    },
  };
}

/** A number's digits as the window writes them. A space that is no thousands' stays, and makes it no number. */
function written(digits: string, mark: Mark): string {
  if (mark === "comma") return digits.replace(/[. ']/g, "").replace(",", ".");
  return /^\d{1,3}(?:[ ']\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replace(/[ ']/g, "") : digits;
}

/** Without what parts thousands, where a point is before decimals. */
function plain(digits: string): string {
  return digits.replaceAll(",", "");
}

/** Points are text to a spreadsheet: their commas are those of whoever typed them. */
function withPointsIn(text: string): string {
  const run = /\d(?:[\d.,]*\d)?/g;
  const hasCommas = (text.match(run) ?? []).some((digits) => markOf(digits) === "comma");
  return hasCommas
    ? text.replace(run, (digits) => written(digits, markOf(digits) === "point" ? "point" : "comma"))
    : text;
}
