import { encodingOf } from "../encoding.ts";
import { limits } from "../limits.ts";
import type { Problem } from "../problem.ts";
import { lineFinder } from "./lines.ts";
import { type XmileProblemCode, xmileProblems } from "./problems.ts";

/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string; readonly problem?: never } | { readonly problem: Problem };

/** Decode a file: UTF-8 with or without a byte order mark, or UTF-16 with one. Nothing else is guessed. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const refuse = (code: XmileProblemCode, values: Problem["values"], line = 1, column = 1): Decoded => ({
    problem: { code, severity: xmileProblems[code], where: { file, line, column }, values },
  });
  if (bytes.length > limits.modelFileBytes) {
    return refuse("xmile/too-large", { size: megabytes(bytes.length), limit: megabytes(limits.modelFileBytes) });
  }
  // The first character of XML is "<": a zero beside it is UTF-16 or UTF-32 without its mark.
  if (bytes.length >= 2 && (bytes[0] === 0 || bytes[1] === 0)) return refuse("xmile/encoding", {});
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /\S/.test(text) ? { text } : refuse("xmile/empty", {});
  } catch {
    // The decoder does not say where it stopped; the first replacement character does.
    const text = new TextDecoder(encoding).decode(bytes);
    const { line, column } = lineFinder(text)(Math.max(0, text.indexOf("\uFFFD")));
    return refuse("xmile/encoding", {}, line, column);
  }
}

/** Rounded up to a tenth, so that a file just over the limit is not said to be as large as the limit. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
