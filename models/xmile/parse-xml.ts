import { SaxesParser } from "saxes";
import { limits } from "../limits.ts";
import { explainXmlError } from "./explain-xml-error.ts";
import {
  type Bindings,
  bind,
  isXmileNamespace,
  namespaceOf,
  noBindings,
  type ResolvedName,
  resolveAttribute,
  resolveElement,
} from "./namespaces.ts";
import { excerpt, type Reporter } from "./reporter.ts";
import type { XmlElement } from "./xml.ts";

/** An element that is still open. */
interface OpenElement {
  readonly qualified: string;
  name: string;
  attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  textOffset: number | undefined;
  readonly offset: number;
  bindings: Bindings;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Small, so that little is parsed after the first error: the parser itself cannot be stopped, and every error that it
 * finds costs microseconds.
 */
const chunkLength = 4096;

/**
 * Parse XML into a tree. No document type, no entities beyond the five, nothing guessed: the first mistake ends it.
 *
 * @returns The root element, or nothing where a problem was reported.
 */
export function parseXml(source: string, reporter: Reporter): XmlElement | undefined {
  const first = source.search(/\S/);
  if (source.charAt(first) !== "<") {
    reporter.report("xmile/not-xml", first);
    return undefined;
  }
  const doctype = findDoctype(source);
  if (doctype !== undefined) {
    reporter.report("xmile/doctype", doctype);
    return undefined;
  }
  const builder = new TreeBuilder(source, reporter);
  for (let start = 0; start < source.length && !builder.failed; start += chunkLength) {
    builder.parser.write(source.slice(start, start + chunkLength));
  }
  if (!builder.failed) builder.parser.close();
  return builder.failed ? undefined : builder.root;
}

/** Where a document type declaration starts, if one comes before the root element. */
function findDoctype(source: string): number | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(source.charAt(at))) at++;
    const close = source.startsWith("<?", at) ? "?>" : source.startsWith("<!--", at) ? "-->" : undefined;
    if (close === undefined) break;
    const end = source.indexOf(close, at);
    if (end < 0) return undefined;
    at = end + close.length;
  }
  return source.slice(at, at + 9).toUpperCase() === "<!DOCTYPE" ? at : undefined;
}

/** Hears the parser and builds the tree. A class, since the parser is opened and fed. */
class TreeBuilder {
  /** Without `position` its messages are only their words; offsets are counted all the same. */
  readonly parser = new SaxesParser({ position: false });
  root: XmlElement | undefined;
  failed = false;
  private readonly source: string;
  private readonly reporter: Reporter;
  private readonly open: OpenElement[] = [];
  private lastClosed: OpenElement | undefined;
  /** Of the tag being read, as written. */
  private attributes = new Map<string, string>();
  private rootNamespace = "";
  private nodes = 0;
  /** Offset just past the last tag, comment or the like: where the text that comes next begins. */
  private textStart = 0;
  private readonly unbound = new Set<string>();

  constructor(source: string, reporter: Reporter) {
    this.source = source;
    this.reporter = reporter;
    const { parser } = this;
    parser.on("error", (error) => this.fail(error.message));
    parser.on("opentagstart", (tag) => this.startTag(tag.name));
    parser.on("attribute", ({ name, value }) => this.addAttribute(name, value));
    parser.on("opentag", () => this.openTag());
    parser.on("closetag", () => this.closeTag());
    parser.on("text", (text) => this.addText(text, this.textStart));
    parser.on("cdata", (text) => {
      this.addText(text, this.source.lastIndexOf("<![CDATA[", this.parser.position) + "<![CDATA[".length);
      this.markEnd();
    });
    // Heard at its second "-", before its ">".
    parser.on("comment", () => this.markEnd(1));
    parser.on("processinginstruction", () => this.markEnd());
  }

  private fail(message: string): void {
    if (this.failed) return;
    this.failed = true;
    // The parser closes the innermost element first and then says that it should not have.
    const innermost = message.startsWith("unexpected close tag") ? this.lastClosed : this.open.at(-1);
    const { code, offset, values } = explainXmlError(
      message,
      this.source,
      this.textStart,
      this.parser.position,
      innermost,
    );
    const opened = values.opened === undefined ? {} : { opened: this.reporter.place(Number(values.opened)).line ?? 1 };
    this.reporter.report(code, offset, { ...values, ...opened });
  }

  private refuse(code: "xmile/too-deep" | "xmile/too-many-nodes" | "xmile/too-many-attributes", limit: number): void {
    if (this.failed) return;
    this.failed = true;
    this.reporter.report(code, this.tagOffset(), { limit });
  }

  /** The `<` of the tag being read: none other can stand between it and the parser. */
  private tagOffset(): number {
    return Math.max(0, this.source.lastIndexOf("<", this.parser.position - 1));
  }

  private markEnd(remaining = 0): void {
    this.textStart = this.parser.position + remaining;
  }

  private countNode(): void {
    this.nodes += 1;
    if (this.nodes > limits.xmlNodes) this.refuse("xmile/too-many-nodes", limits.xmlNodes);
  }

  private startTag(qualified: string): void {
    if (this.failed) return;
    this.countNode();
    if (this.attributes.size > 0) this.attributes = new Map();
    if (this.open.length >= limits.xmlDepth) this.refuse("xmile/too-deep", limits.xmlDepth);
    this.open.push({
      qualified,
      name: qualified,
      attributes: noAttributes,
      children: [],
      text: "",
      textOffset: undefined,
      offset: this.tagOffset(),
      bindings: noBindings,
    });
  }

  private addAttribute(name: string, value: string): void {
    if (this.failed) return;
    const tag = this.open.at(-1);
    if (tag && this.attributes.has(name)) {
      this.failed = true;
      this.reporter.report("xmile/duplicate-attribute", tag.offset, { name, element: tag.qualified });
    }
    this.attributes.set(name, value);
    if (this.attributes.size > limits.xmlAttributes) this.refuse("xmile/too-many-attributes", limits.xmlAttributes);
  }

  private openTag(): void {
    const element = this.open.at(-1);
    if (this.failed || element === undefined) return;
    this.markEnd();
    element.bindings = bind(this.open.at(-2)?.bindings ?? noBindings, this.attributes);
    if (this.open.length === 1) this.rootNamespace = this.namespaceOfRoot(element);
    element.name = this.known(resolveElement(element.qualified, element.bindings, this.rootNamespace), element.offset);
    if (this.attributes.size === 0) return;
    const attributes = new Map<string, string>();
    element.attributes = attributes;
    for (const [qualified, value] of this.attributes) {
      if (qualified === "xmlns" || qualified.startsWith("xmlns:")) continue;
      const resolved = resolveAttribute(qualified, element.bindings, this.rootNamespace);
      attributes.set(this.known(resolved, element.offset), value);
    }
  }

  /** A file of a later version of XMILE is read as far as it is understood: its root's namespace is XMILE's. */
  private namespaceOfRoot({ qualified, bindings, offset }: OpenElement): string {
    const colon = qualified.indexOf(":");
    const namespace = namespaceOf(qualified.slice(0, Math.max(0, colon)), bindings) ?? "";
    if (qualified.slice(colon + 1) === "xmile" && !isXmileNamespace(namespace)) {
      this.reporter.report("xmile/unknown-namespace", offset, { namespace: excerpt(namespace) });
    }
    return namespace;
  }

  private known({ name, unbound }: ResolvedName, offset: number): string {
    if (unbound !== undefined && !this.unbound.has(unbound)) {
      this.unbound.add(unbound);
      this.reporter.report("xmile/unbound-prefix", offset, { prefix: unbound });
    }
    return name;
  }

  private addText(text: string, start: number): void {
    const element = this.open.at(-1);
    if (this.failed || element === undefined) return;
    this.countNode();
    if (element.textOffset === undefined && /\S/.test(text)) {
      let offset = start;
      while (/\s/.test(this.source.charAt(offset))) offset++;
      element.textOffset = offset;
    }
    element.text += text;
  }

  private closeTag(): void {
    if (this.failed) return;
    const element = this.open.pop();
    this.lastClosed = element;
    if (element === undefined) return;
    this.markEnd();
    const { name, attributes, children, text, offset } = element;
    const closed = {
      name,
      attributes,
      children,
      text,
      textOffset: element.textOffset ?? offset,
      offset,
      end: this.parser.position,
    };
    const parent = this.open.at(-1);
    if (parent) parent.children.push(closed);
    else this.root = closed;
  }
}
