/**
 * Rows of a text table: CSV, or what stands on a clipboard. Line ends of any kind, a last line end that means nothing, and
 * quotes around cells that hold separators, line ends or quotes; a quote in the middle of a text is a letter like any other.
 */
export function readSeparated(text: string, separator: "\t" | "," | ";"): readonly (readonly string[])[] {
  const pattern = patterns[separator];
  const rows: string[][] = [];
  let row: string[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex <= text.length) {
    const match = pattern.exec(text);
    if (!match) break;
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
    if (match[3] === "" || pattern.lastIndex === text.length) break;
  }
  return rows;
}

function patternFor(separator: string): RegExp {
  return new RegExp(
    `(?:"((?:[^"]|"")*)"(?=[${separator}\\r\\n]|$)|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    "y",
  );
}

const patterns = { "\t": patternFor("\t"), ",": patternFor(","), ";": patternFor(";") };

/** The separator of a text file, by its first line that has one: whichever of tab, comma and semicolon it has most of. */
export function separatorOf(text: string): "\t" | "," | ";" {
  const line = /^[^\r\n]*[\t,;][^\r\n]*/m.exec(text)?.[0] ?? "";
  const count = (separator: string) => line.split(separator).length;
  const best = Math.max(count("\t"), count(","), count(";"));
  if (best > 1 && count("\t") === best) return "\t";
  return best === 1 || count(",") === best ? "," : ";";
}
