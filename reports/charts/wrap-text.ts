import { textWidth } from "./frame.ts";

/** What a line may end after: a word, or a Chinese character with the number before and the signs behind it. */
const pieces = /[“‘（]*(?:\d[\d,.]*\s[⺀-￿]|[^\s⺀-￿]+|[⺀-￿])[，。；：、！？”’）]*\s*/gu;

/** A text in lines of a width, in pixels, for where nothing else breaks it. No single character is left over for the last. */
export function wrapText(text: string, width: number, size: number): string[] {
  const widthOf = (line: readonly string[]) => textWidth(line.join("").trimEnd(), size);
  const lines: string[][] = [];
  for (const piece of text.match(pieces) ?? []) {
    const line = lines.at(-1);
    if (line && widthOf([...line, piece]) <= width) line.push(piece);
    else lines.push([piece]);
  }
  const [last, before] = [lines.at(-1), lines.at(-2)];
  while (last && before && before.length > 2 && widthOf(last) < 3 * size) last.unshift(...before.splice(-1));
  return lines.map((line) => line.join("").trimEnd());
}
