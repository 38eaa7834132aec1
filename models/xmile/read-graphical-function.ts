import { limits } from "../limits.ts";
import type { Extrapolation, GraphicalFunction } from "../model.ts";
import { foldFullWidth } from "../names.ts";
import { type Context, isPlainText, reportRepeated } from "./context.ts";
import { parseFlag, parseNumber } from "./numbers.ts";
import { excerpt } from "./reporter.ts";
import { attribute, child, type XmlElement } from "./xml.ts";

const kinds: ReadonlyMap<string, Extrapolation> = new Map([
  ["continuous", "continuous"],
  ["extrapolate", "extrapolate"],
  ["discrete", "discrete"],
]);

/**
 * A table of points, or nothing and a problem.
 *
 * @param variable Whose table it is, as the modeller wrote it.
 * @source XMILE 1.0, section 3.1.4.
 */
export function readGraphicalFunction(
  element: XmlElement,
  variable: string,
  context: Context,
): GraphicalFunction | undefined {
  reportRepeated(element, ["xpts", "ypts", "xscale"], context, variable);
  const kind = readKind(element, variable, context);
  const y = readPoints(child(element, "ypts"), variable, context);
  // Files give both now and then, with a scale of 0 to 0; the points are what was drawn.
  const xpts = child(element, "xpts");
  if (y === undefined && child(element, "ypts") !== undefined) return undefined;
  if (y === undefined || y.length < 2) {
    context.reporter.report("xmile/points-missing", element.offset, {}, variable);
    return undefined;
  }
  const x = xpts ? readPoints(xpts, variable, context) : spacedPoints(element, y.length, variable, context);
  if (x === undefined || !arePaired(x, y, (xpts ?? element).offset, variable, context)) return undefined;
  return { kind, x, y, where: context.reporter.place(element.offset) };
}

function readKind(element: XmlElement, variable: string, { reporter }: Context): Extrapolation {
  const type = attribute(element, "type");
  // Files older than the standard say `discrete="true"`.
  const discrete = attribute(element, "discrete");
  if (type === undefined) return discrete !== undefined && parseFlag(discrete) === true ? "discrete" : "continuous";
  const kind = kinds.get(type.toLowerCase());
  if (kind === undefined)
    reporter.report("xmile/bad-value", element.offset, { name: "type", text: excerpt(type) }, variable);
  return kind ?? "continuous";
}

function readPoints(
  element: XmlElement | undefined,
  variable: string,
  context: Context,
): readonly number[] | undefined {
  const { reporter } = context;
  if (element === undefined || !isPlainText(element, context, variable)) return undefined;
  const texts = splitPoints(element);
  if (texts.length > limits.graphicalFunctionPoints) {
    const values = { count: texts.length, limit: limits.graphicalFunctionPoints };
    reporter.report("xmile/too-many-points", element.textOffset, values, variable);
    return undefined;
  }
  const points: number[] = [];
  for (const text of texts) {
    const value = parseNumber(text);
    if (value === undefined) {
      reporter.report("xmile/bad-number", element.textOffset, { name: element.name, text: excerpt(text) }, variable);
      return undefined;
    }
    points.push(value);
  }
  return points;
}

/** A separator of white space stands for any white space; one at the very end separates nothing. */
function splitPoints(element: XmlElement): readonly string[] {
  const separator = foldFullWidth(element.attributes.get("sep") ?? ",");
  const text = foldFullWidth(element.text).trim();
  if (text === "") return [];
  if (separator.trim() === "") return text.split(/\s+/, limits.graphicalFunctionPoints + 1);
  const body = text.endsWith(separator) ? text.slice(0, -separator.length) : text;
  return body.split(separator, limits.graphicalFunctionPoints + 1);
}

/** Points evenly spread over `<xscale>`; the last is exactly its end. */
function spacedPoints(
  element: XmlElement,
  count: number,
  variable: string,
  { reporter }: Context,
): readonly number[] | undefined {
  const scale = child(element, "xscale");
  const min = parseNumber(scale?.attributes.get("min") ?? "");
  const max = parseNumber(scale?.attributes.get("max") ?? "");
  if (min === undefined || max === undefined || !(min < max)) {
    reporter.report("xmile/points-scale", (scale ?? element).offset, {}, variable);
    return undefined;
  }
  const last = count - 1;
  return Array.from({ length: count }, (_, index) => (index === last ? max : min + (index * (max - min)) / last));
}

function arePaired(
  x: readonly number[],
  y: readonly number[],
  offset: number,
  variable: string,
  { reporter }: Context,
): boolean {
  if (x.length !== y.length) {
    reporter.report("xmile/points-length", offset, { x: x.length, y: y.length }, variable);
    return false;
  }
  const wrong = x.findIndex((value, index) => index > 0 && !(value > (x[index - 1] ?? Number.NaN)));
  if (wrong < 0) return true;
  reporter.report("xmile/points-order", offset, { position: wrong + 1, value: x[wrong] ?? 0 }, variable);
  return false;
}
