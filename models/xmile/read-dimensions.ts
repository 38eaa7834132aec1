import { limits } from "../limits.ts";
import type { Dimension, Element } from "../model.ts";
import { canonicalName } from "../names.ts";
import { type Context, readLabels, readName } from "./context.ts";
import { parseWhole } from "./numbers.ts";
import { excerpt } from "./reporter.ts";
import { attribute, children, type XmlElement } from "./xml.ts";

/** The file's dimensions, each with the names of its elements or their number. @source XMILE 1.0, section 2.5. */
export function readDimensions(element: XmlElement | undefined, context: Context): readonly Dimension[] {
  // Sizes are counted before elements are made of them: forty characters of file can ask for fifty thousand.
  let room: number = limits.cells;
  return children(element, "dim").flatMap((dim) => {
    const name = readName(dim, context);
    if (name === undefined) return [];
    const named = children(dim, "elem").flatMap((elem) => readElement(elem, context));
    const elements = named.length > 0 ? named : numberedElements(dim, name, room, context);
    room -= elements.length;
    const where = context.reporter.place(dim.offset);
    return [{ name, id: canonicalName(name), elements, labels: readLabels(dim), where }];
  });
}

function readElement(elem: XmlElement, context: Context): readonly Element[] {
  const name = readName(elem, context);
  return name === undefined ? [] : [{ name, id: canonicalName(name), labels: readLabels(elem) }];
}

function numberedElements(dim: XmlElement, name: string, room: number, { reporter }: Context): readonly Element[] {
  const text = attribute(dim, "size");
  const size = text === undefined ? undefined : parseWhole(text);
  if (size === undefined || size < 1 || size > room) {
    reporter.report("xmile/dimension-size", dim.offset, { name, text: excerpt(text ?? ""), limit: Math.max(0, room) });
    return [];
  }
  return Array.from({ length: size }, (_, index) => ({ name: `${index + 1}`, id: `${index + 1}`, labels: {} }));
}
