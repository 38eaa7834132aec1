import type { XmileProblemCode } from "./problems.ts";
import { excerpt } from "./reporter.ts";

/** What the XML parser stumbled over, in our words. `opened` is an offset. */
export interface XmlError {
  readonly code: XmileProblemCode;
  readonly offset: number;
  readonly values: Readonly<Record<string, string | number>>;
}

interface OpenTag {
  readonly qualified: string;
  readonly offset: number;
}

/**
 * Turn the parser's English message into a code, a place and values.
 *
 * @param position Offset just past the last character that the parser took.
 * @param innermost The element that was open last.
 */
export function explainXmlError(
  message: string,
  source: string,
  position: number,
  innermost: OpenTag | undefined,
): XmlError {
  const last = Math.max(0, Math.min(position, source.length) - 1);
  const tag = Math.max(0, source.lastIndexOf("<", last));
  if (/^unexpected close tag|^unclosed tag/.test(message) && innermost) {
    const atEnd = message.startsWith("unclosed");
    const values = { name: innermost.qualified, opened: innermost.offset };
    return { code: "xmile/unclosed", offset: atEnd ? source.length : tag, values };
  }
  if (/^(?:unexpected|unmatched) clos/.test(message)) {
    return { code: "xmile/unopened", offset: tag, values: { tag: excerpt(source.slice(tag, last + 1)) } };
  }
  if (/^undefined entity|^malformed character entity|^empty entity/.test(message)) {
    const start = Math.max(0, source.lastIndexOf("&", last));
    return {
      code: "xmile/undefined-entity",
      offset: start,
      values: { entity: excerpt(source.slice(start, last + 1)) },
    };
  }
  if (/^disallowed character\.$/.test(message)) {
    const hex = (source.codePointAt(last) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { code: "xmile/character", offset: last, values: { code: `U+${hex}` } };
  }
  if (/^inappropriately located doctype/.test(message)) return { code: "xmile/doctype", offset: tag, values: {} };
  return { code: "xmile/malformed", offset: last, values: { near: excerpt(source.slice(tag, last + 1)) } };
}
