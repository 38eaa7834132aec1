import { limits } from "../../models/limits.ts";
import type { Problem } from "../../models/problem.ts";
import type { SourceFile, SourceLine } from "./protocol.ts";

/** Problems whose lines are shown; after so many nobody reads on. */
const mostPlaces = 200;
/** Characters of a line that are shown. */
const width = 160;

/**
 * The text of a file as it stands, byte order mark and line ends too; nothing where it is no UTF-8 or too large to be mended
 * in a text field.
 */
export function textOf({ bytes }: SourceFile): string | undefined {
  if (bytes.length > limits.scenarioFileBytes) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not text: there is nothing that could be mended by typing.
    return undefined;
  }
}

/** The lines of a file that the problems speak of, each with the one before and the one after. */
export function sourceLines(source: SourceFile, problems: readonly Problem[]): readonly SourceLine[] {
  const places = problems.map(({ where }) => where).filter(({ file, line }) => file === source.name && line);
  if (places.length === 0) return [];
  const lines = new TextDecoder().decode(source.bytes).split(/\r\n|\r|\n/);
  const shown = new Map<number, SourceLine>();
  for (const { line = 1, column = 1 } of places.slice(0, mostPlaces)) {
    for (const near of [line, line - 1, line + 1]) {
      const text = lines[near - 1];
      if (text === undefined || (shown.has(near) && near !== line)) continue;
      shown.set(near, { file: source.name, line: near, text: cut(text, near === line ? column : 1) });
    }
  }
  return [...shown.values()].sort((a, b) => a.line - b.line);
}

function cut(text: string, column: number): string {
  const from = column > width * 0.75 ? column - Math.round(width / 2) : 0;
  const part = text.slice(from, from + width);
  return `${from > 0 ? "…" : ""}${part}${from + width < text.length ? "…" : ""}`;
}
