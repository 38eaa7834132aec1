import { type Context, reportUnsupported } from "./context.ts";
import { parseFlag } from "./numbers.ts";
import type { XmileProblemCode } from "./problems.ts";
import { excerpt } from "./reporter.ts";
import { child, type XmlElement } from "./xml.ts";

/** What holds of stocks and flows that do not say otherwise. */
export interface Behavior {
  readonly stock: boolean;
  readonly flow: boolean;
}

/** XMILE's own default: both may be negative. */
export const plainBehavior: Behavior = { stock: false, flow: false };

/** Elements of stocks and flows that we do not simulate. */
export const unsupportedFeatures: ReadonlyMap<string, XmileProblemCode> = new Map([
  ["conveyor", "xmile/conveyor"],
  ["queue", "xmile/queue"],
  ["oven", "xmile/oven"],
  ["leak", "xmile/conveyor"],
  ["leak_fraction", "xmile/conveyor"],
  ["leak_integers", "xmile/conveyor"],
  ["overflow", "xmile/queue"],
  ["multiplier", "xmile/multiplier"],
]);

/**
 * The defaults that a `<behavior>` sets on top of those around it: for all, or for stocks and flows apart.
 *
 * @source XMILE 1.0, section 2.6.
 */
export function readBehavior(element: XmlElement | undefined, outer: Behavior, context: Context): Behavior {
  if (element === undefined) return outer;
  const all = readNonNegative(element, context);
  const of = (kind: "stock" | "flow"): boolean => {
    const own = child(element, kind);
    if (own) reportUnsupported(own, unsupportedFeatures, context);
    return readNonNegative(own, context) ?? all ?? outer[kind];
  };
  return { stock: of("stock"), flow: of("flow") };
}

/** What an element says of itself: `<non_negative/>`, `<non_negative>false</non_negative>`, or nothing. */
export function readNonNegative(
  element: XmlElement | undefined,
  { reporter }: Context,
  variable?: string,
): boolean | undefined {
  const own = child(element, "non_negative");
  if (own === undefined) return undefined;
  const flag = parseFlag(own.text);
  if (flag === undefined) {
    const values = { name: "non_negative", text: excerpt(own.text) };
    reporter.report("xmile/bad-value", own.textOffset, values, variable);
  }
  return flag;
}
