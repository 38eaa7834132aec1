import { limits } from "../limits.ts";
import type { LocalizedText } from "../model.ts";
import { parseNumber } from "./numbers.ts";
import type { XmileProblemCode } from "./problems.ts";
import { excerpt, type Reporter } from "./reporter.ts";
import { attribute, children, type XmlElement } from "./xml.ts";

/** What the readers of one file share. */
export interface Context {
  readonly reporter: Reporter;
  /** The decoded file, for what is kept exactly as it stands. */
  readonly source: string;
}

/** A name for people: no quotes around it, `\n` and runs of white space as one space. */
export function displayName(written: string): string {
  const name = written.replaceAll("\\n", " ").replace(/\s+/g, " ").trim();
  return name.length >= 2 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1).trim() : name;
}

/** The `name` of an element; reports one that is missing or too long, and returns nothing. */
export function readName(element: XmlElement, { reporter }: Context): string | undefined {
  const name = displayName(element.attributes.get("name") ?? "");
  if (name === "") {
    reporter.report("xmile/missing", element.offset, { name: "name", parent: element.name });
    return undefined;
  }
  if (name.length > limits.nameLength) {
    reporter.report("xmile/name-too-long", element.offset, { name: excerpt(name), limit: limits.nameLength });
    return undefined;
  }
  return name;
}

/** The labels of an element in our namespace; languages other than ours are passed over. */
export function readLabels(element: XmlElement | undefined): LocalizedText {
  const labels: { zh?: string; en?: string } = {};
  for (const label of children(element, "ft:label")) {
    const text = label.text.trim().slice(0, limits.nameLength);
    const language = attribute(label, "lang")?.toLowerCase().split("-")[0];
    if (text !== "" && (language === "zh" || language === "en")) labels[language] ??= text;
  }
  return labels;
}

/** The words of a text, at spaces and commas. */
export function words(text: string | undefined): readonly string[] {
  return (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
}

/** A number that must be there and be one; reports it otherwise. */
export function requireNumber(element: XmlElement, context: Context): number | undefined {
  if (!isPlainText(element, context)) return undefined;
  const value = parseNumber(element.text);
  if (value === undefined) {
    const values = { name: element.name, text: excerpt(element.text) };
    context.reporter.report("xmile/bad-number", element.textOffset, values);
  }
  return value;
}

/** Report parts that an element may have once and has twice: nothing says which one counts. */
export function reportRepeated(
  element: XmlElement | undefined,
  parts: readonly string[],
  { reporter }: Context,
  variable?: string,
): void {
  for (const name of parts) {
    const second = children(element, name)[1];
    if (second) reporter.report("xmile/repeated", second.offset, { name, parent: element?.name ?? "" }, variable);
  }
}

/** Whether an element holds text alone: of `a <b/> c`, reading `a c` would be a guess. Reports it otherwise. */
export function isPlainText(element: XmlElement, { reporter }: Context, variable?: string): boolean {
  const [inside] = element.children;
  if (inside === undefined) return true;
  reporter.report("xmile/bad-value", inside.offset, { name: element.name, text: `<${inside.name}>` }, variable);
  return false;
}

/** Report children that no reader knows: XMILE's own may matter, other vendors' are theirs. */
export function reportUnknown(
  element: XmlElement,
  known: ReadonlySet<string>,
  { reporter }: Context,
  variable?: string,
): void {
  for (const { name, offset } of element.children) {
    if (known.has(name) || name.includes(":")) continue;
    reporter.report("xmile/unknown-element", offset, { name, parent: element.name }, variable);
  }
}

/** Report elements that change what a model does and that we do not simulate: a problem of its own for each. */
export function reportUnsupported(
  element: XmlElement,
  features: ReadonlyMap<string, XmileProblemCode>,
  { reporter }: Context,
  variable?: string,
): void {
  for (const { name, offset } of element.children) {
    const code = features.get(name);
    if (code !== undefined) reporter.report(code, offset, { element: name }, variable);
  }
}
