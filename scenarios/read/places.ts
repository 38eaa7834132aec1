import type { Place } from "../../models/problem.ts";
import type { Origins } from "./decode.ts";
import { type JsonNode, member } from "./json.ts";

/** Where the parts of a document stand in its file. */
export interface Places {
  readonly file: string;
  /** The place of an object of the document, or of what it holds under a key or at an index; the nearest known one. */
  of(owner: object, key?: string | number): Place;
}

/** Places in a document that came from nowhere: a new one, or one that was edited. */
export function unknownPlaces(file: string): Places {
  return { file, of: () => ({ file }) };
}

/** Places by the objects that reading made. */
export function placesIn(text: string, file: string, origins: Origins): Places {
  const lines = lineStarts(text);
  return {
    file,
    of(owner, key) {
      const node = origins.get(owner);
      return node ? placeAt(lines, file, offsetOf(node, key, owner instanceof Map)) : { file };
    },
  };
}

/** Of a map the name, which the author chose; of an object what stands under the key. */
function offsetOf(node: JsonNode, key: string | number | undefined, isMap: boolean): number {
  if (key === undefined) return node.start;
  if (typeof key === "number") return (node.kind === "array" ? node.items[key]?.start : undefined) ?? node.start;
  const found = member(node, key);
  return (isMap ? found?.start : found?.value.start) ?? node.start;
}

/** Offset of the first character of each line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of an offset, both from 1; columns count UTF-16 units, as editors do. */
export function placeAt(lines: readonly number[], file: string, offset: number): Place {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
