import { encodingOf } from "../../models/encoding.ts";
import { limits } from "../../models/limits.ts";
import { gravestFirst, type Problem } from "../../models/problem.ts";
import type { SourceFile, SourceLine } from "./protocol.ts";

/** Problems whose lines are shown; after so many nobody reads on. */
const mostPlaces = 200;
/** Characters of a line that are shown. */
const width = 160;

/** What there is of a file's text to be mended in a text field: `isRecoded` where saving will turn UTF-16 into UTF-8. */
export type MendableText =
  | { readonly text: string; readonly isRecoded?: true }
  | { readonly text?: never; readonly isTooLong?: true };

/** The text of a file as it stands, byte order mark and line ends too; none where it is no text, or too long for a text field. */
export function textOf({ bytes, kind }: SourceFile): MendableText {
  if (bytes.length > limits.scenarioFileBytes) return { isTooLong: true };
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (encoding === "utf-8") return { text };
    return { text: kind === "model" ? declaredUtf8(text) : text, isRecoded: true };
  } catch {
    // Not text: there is nothing that could be mended by typing.
    return {};
  }
}

/** XML that says UTF-16 of itself and is saved as UTF-8 could not be read by other programs. */
function declaredUtf8(text: string): string {
  return text.replace(/^(\ufeff?<\?xml\b[^>]*?\bencoding\s*=\s*["'])utf-16(?:le|be)?(?=["'])/i, "$1UTF-8");
}

/** The lines of a file that the problems speak of, each with the one before and the one after. */
export function sourceLines(source: SourceFile, problems: readonly Problem[]): readonly SourceLine[] {
  const places = gravestFirst(problems)
    .map(({ where }) => where)
    .filter(({ file, line }) => file === source.name && line);
  if (places.length === 0) return [];
  const lines = new TextDecoder(encodingOf(source.bytes)).decode(source.bytes).split(/\r\n|\r|\n/);
  const shown = new Map<string, SourceLine>();
  const show = (line: number, column?: number) => {
    const text = lines[line - 1];
    if (text === undefined) return;
    const isCut = column !== undefined && text.length > width;
    const place = isCut ? { column } : {};
    shown.set(isCut ? `${line}:${column}` : `${line}`, {
      file: source.name,
      line,
      text: cut(text, column ?? 1),
      ...place,
    });
  };
  for (const { line = 1, column = 1 } of places.slice(0, mostPlaces)) {
    for (const near of [line - 1, line + 1]) show(near);
    show(line, column);
  }
  return [...shown.values()].sort((a, b) => a.line - b.line);
}

function cut(text: string, column: number): string {
  const from = column > width * 0.75 ? column - Math.round(width / 2) : 0;
  const part = text.slice(from, from + width);
  return `${from > 0 ? "…" : ""}${part}${from + width < text.length ? "…" : ""}`;
}
