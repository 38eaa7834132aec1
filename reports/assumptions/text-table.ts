import { languages } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { isPointsText } from "./points-text.ts";
import { readSeparated, separatorOf } from "./separated.ts";
import { type FileCell, type FileSheet, headNames, headOf } from "./table-in.ts";

/**
 * Read a text table. Where semicolons or tabs part its cells, commas may stand before decimals, as German and French Excel
 * write them: its numbers then come with points.
 */
export function readTextTable(text: string): FileSheet {
  const separator = separatorOf(text);
  const rows = readSeparated(text, separator);
  return separator === "," ? { name: "", cells: rows } : withDecimalPoints(rows);
}

/** What stands before the decimals of a number; `either` where it has two readings, `none` where nothing tells. */
type Mark = "comma" | "point" | "either" | "none";

interface NumberCell {
  readonly before: string;
  readonly digits: string;
  readonly behind: string;
  readonly mark: Mark;
}

/** A cell that is a number, with what may stand around it; its thousands may be parted by spaces of any kind. */
const numberCell = /^('?[\s(]*[¥$€]?\s*[+−–-]?\s*)(\d(?:[\d.,\s'’]*\d)?)((?:e[+-]?\d+)?[^\d"]{0,40})$/i;

function numberIn(text: string): NumberCell | undefined {
  const [, before = "", run, behind = ""] = numberCell.exec(text) ?? [];
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

/** Columns of words: what stands there is no number, whatever it looks like. */
const wordColumns: ReadonlySet<string> = new Set(
  (["sector", "name", "unit", "confidence", "source"] as const)
    .flatMap((name) => languages.map((language) => translate(language, `app/table-${name}`).toLowerCase()))
    .concat("id"),
);

/**
 * A number that has only one reading is read so; one that has two is read like those in its column that have one, else like
 * those of the table. Where these disagree, or there are none, it is left out, and that is told once.
 */
function withDecimalPoints(rows: readonly (readonly string[])[]): FileSheet {
  const top = headOf(rows) ?? -1;
  const heads = headNames(rows[top]);
  const isWords = heads.map((head) => wordColumns.has(head.toLowerCase()));
  const numbers = rows.map((row, line) =>
    row.map((text, at) => (line <= top || isWords[at] ? undefined : numberIn(text))),
  );
  const marks = marksIn(numbers);
  const unclear: string[] = [];
  const cells = rows.map((row, line) =>
    row.map((text, at): FileCell => {
      const number = numbers[line]?.[at];
      if (!number) return isPointsText(text) ? withPointsIn(text) : text;
      const mark = number.mark === "either" ? marks.of(at, number.digits) : number.mark;
      if (mark !== undefined) return number.before + written(number.digits, mark) + number.behind;
      unclear.push(text.trim());
      return undefined;
    }),
  );
  const [example] = unclear;
  return {
    name: "",
    cells,
    ...(example === undefined ? {} : { troubles: [{ kind: "unclear-comma", count: unclear.length, example }] }),
  };
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

/** Points are text to a spreadsheet: their commas are those of whoever typed them. */
function withPointsIn(text: string): string {
  const run = /\d(?:[\d.,]*\d)?/g;
  const hasCommas = (text.match(run) ?? []).some((digits) => markOf(digits) === "comma");
  return hasCommas
    ? text.replace(run, (digits) => written(digits, markOf(digits) === "point" ? "point" : "comma"))
    : text;
}
