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

const knownReference = /^&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});/;

/**
 * Turn the parser's English message into a code, a place and values.
 *
 * @param textStart Offset just past the last tag or comment that the parser took whole.
 * @param position Offset just past the last character that it took.
 * @param innermost The element that was open last.
 */
export function explainXmlError(
  message: string,
  source: string,
  textStart: number,
  position: number,
  innermost: OpenTag | undefined,
): XmlError {
  const last = Math.max(0, Math.min(position, source.length) - 1);
  const tag = Math.max(0, source.lastIndexOf("<", last));
  const isCutOff = message.startsWith("unclosed tag");
  if (/entity/.test(message) || isCutOff) {
    const reference = findReference(source, textStart, last, isCutOff);
    if (reference) return reference;
  }
  if (/^unexpected close tag|^unclosed tag/.test(message) && innermost) {
    const values = { name: innermost.qualified, opened: innermost.offset };
    return { code: "xmile/unclosed", offset: isCutOff ? source.length : tag, values };
  }
  const near = excerpt(source.slice(tag, last + 1));
  if (/^(?:unexpected|unmatched) clos/.test(message))
    return { code: "xmile/unopened", offset: tag, values: { tag: near } };
  if (message === "disallowed character.") {
    const hex = (source.codePointAt(last) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { code: "xmile/character", offset: last, values: { code: `U+${hex}` } };
  }
  if (message.startsWith("inappropriately located doctype")) return { code: "xmile/doctype", offset: tag, values: {} };
  return { code: "xmile/malformed", offset: last, values: { near } };
}

/** The first "&" that begins no entity of XML. The parser looks for its ";" to the end of the file. */
function findReference(source: string, from: number, last: number, isCutOff: boolean): XmlError | undefined {
  let at = source.indexOf("&", from);
  let wrong = isCutOff ? -1 : source.lastIndexOf("&", last);
  for (; at >= 0 && at <= last; at = source.indexOf("&", at + 1)) {
    if (knownReference.test(source.slice(at, at + 12))) continue;
    wrong = at;
    break;
  }
  if (wrong < 0) return undefined;
  const [entity = "&"] = /^&[^\s<&;]{0,40};?/.exec(source.slice(wrong, wrong + 42)) ?? [];
  return { code: "xmile/undefined-entity", offset: wrong, values: { entity } };
}
