import { limits } from "../limits.ts";
import type { Variable } from "../model.ts";
import { canonicalName } from "../names.ts";
import { type Context, displayName, readLabels, readName, reportUnknown, reportUnsupported } from "./context.ts";
import { parseNumber } from "./numbers.ts";
import { type Behavior, readNonNegative, unsupportedFeatures } from "./read-behavior.ts";
import { type DefinitionContext, readDefinitions } from "./read-definitions.ts";
import { readAssumption } from "./read-foretide.ts";
import { excerpt } from "./reporter.ts";
import { attribute, child, children, childText, type XmlElement } from "./xml.ts";

const known: ReadonlySet<string> = new Set([
  ...["eqn", "init_eqn", "mathml", "gf", "units", "doc", "range", "scale", "format", "event_poster"],
  ...["dimensions", "element", "inflow", "outflow", "non_negative"],
  // A stand-alone graphical function holds its points directly.
  ...["xpts", "ypts", "xscale", "yscale"],
  ...unsupportedFeatures.keys(),
]);

/** The elements of `<variables>` that are variables. */
export const variableElements: ReadonlySet<string> = new Set(["stock", "flow", "aux", "gf"]);

/** What the readers of a model's variables share. */
export interface VariableContext extends DefinitionContext {
  readonly behavior: Behavior;
  /** XMILE's groups: the group of a variable by its canonical name. */
  readonly groups: ReadonlyMap<string, string>;
}

/** One variable, or nothing where it has no name. @source XMILE 1.0, sections 4.1 to 4.4. */
export function readVariable(element: XmlElement, context: VariableContext): Variable | undefined {
  const name = readName(element, context);
  if (name === undefined) return undefined;
  reportUnknown(element, known, context, name);
  reportUnsupported(element, unsupportedFeatures, context, name);
  reportExtensions(element, name, context);
  const base = readBase(element, name, context);
  if (element.name === "flow") {
    return { ...base, kind: "flow", nonNegative: readNonNegative(element, context, name) ?? context.behavior.flow };
  }
  if (element.name === "stock") {
    const [inflows, outflows] = [
      readFlows(element, "inflow", name, context),
      readFlows(element, "outflow", name, context),
    ];
    const nonNegative = readNonNegative(element, context, name) ?? context.behavior.stock;
    return { ...base, kind: "stock", inflows, outflows, nonNegative };
  }
  // A table without an input can only be called: that is what <gf name="..."> is, and what older files write as <aux>.
  const hasEquation = base.definitions.some(({ equation }) => equation !== undefined);
  const hasTable = base.definitions.some(({ graphicalFunction }) => graphicalFunction !== undefined);
  const isLookup = element.name === "gf" || (hasTable && !hasEquation);
  return { ...base, kind: isLookup ? "lookup" : "auxiliary" };
}

function readBase(element: XmlElement, name: string, context: VariableContext) {
  const id = canonicalName(name);
  const dimensions = children(child(element, "dimensions"), "dim").flatMap((dim) => readName(dim, context) ?? []);
  const note = child(element, "ft:assumption");
  const assumption = readAssumption(element, name, context);
  const optional = {
    doc: readDoc(element, name, context),
    units: childText(element, "units"),
    range: readRange(element, name, context),
    group: attribute(note, "group") ?? attribute(child(element, "ft:variable"), "group") ?? context.groups.get(id),
    source: attribute(note, "source") ?? attribute(child(element, "ft:variable"), "source"),
    access: readAccess(element, name, context),
  };
  return {
    name,
    id,
    where: { ...context.reporter.place(element.offset), variable: name },
    labels: readLabels(element),
    dimensions,
    definitions: readDefinitions(element, name, dimensions, context),
    ...present(optional),
    ...(assumption ? { assumption } : {}),
  };
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The properties that have a value. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

function readFlows(
  stock: XmlElement,
  side: "inflow" | "outflow",
  variable: string,
  { reporter }: Context,
): readonly string[] {
  return children(stock, side).flatMap((element) => {
    const name = displayName(element.text);
    if (name !== "") return [name];
    reporter.report("xmile/missing", element.offset, { name: side, parent: stock.name }, variable);
    return [];
  });
}

function readDoc(element: XmlElement, variable: string, { reporter }: Context): string | undefined {
  const doc = childText(element, "doc");
  if (doc === undefined || doc.length <= limits.docLength) return doc;
  const offset = child(element, "doc")?.offset ?? element.offset;
  reporter.report("xmile/doc-too-long", offset, { limit: limits.docLength }, variable);
  return doc.slice(0, limits.docLength);
}

function readRange(element: XmlElement, variable: string, { reporter }: Context) {
  const range = child(element, "range");
  if (range === undefined) return undefined;
  const end = (name: "min" | "max"): number | undefined => {
    const text = attribute(range, name);
    const value = text === undefined ? undefined : parseNumber(text);
    if (text !== undefined && value === undefined) {
      reporter.report("xmile/odd-value", range.offset, { name, text: excerpt(text) }, variable);
    }
    return value;
  };
  return present({ min: end("min"), max: end("max") });
}

function readAccess(element: XmlElement, variable: string, { reporter }: Context): "input" | "output" | undefined {
  const access = attribute(element, "access")?.toLowerCase();
  if (access === undefined || access === "input" || access === "output") return access;
  reporter.report("xmile/odd-value", element.offset, { name: "access", text: excerpt(access) }, variable);
  return undefined;
}

/** Other vendors' additions inside a variable may change what it does: said, and passed over. */
function reportExtensions(element: XmlElement, variable: string, { reporter }: Context): void {
  for (const { name, offset } of element.children) {
    // Stella marks converters whose equations hold a delay; the equation itself says as much.
    if (!name.includes(":") || name.startsWith("ft:") || name === "isee:delay_aux") continue;
    reporter.report("xmile/ignored", offset, { name: name.replace("?:", "") }, variable);
  }
}
