/** The parts of an XMILE file that a test cares about; all others are the simplest that read. */
export interface XmileParts {
  readonly variables?: string;
  readonly specs?: string;
  /** Attributes of `<sim_specs>`. */
  readonly specsAttributes?: string;
  readonly dimensions?: string;
  /** Anything else before the root model: units, behaviours. */
  readonly before?: string;
  /** Anything else in the root model, before its variables. */
  readonly inModel?: string;
  /** Further models. */
  readonly models?: string;
  readonly attributes?: string;
}

/** A small XMILE file. Each part keeps its lines; the variables begin on the line after `<variables>`. */
export function xmileText(parts: XmileParts = {}): string {
  const specs = parts.specs ?? "<start>0</start><stop>10</stop><dt>1</dt>";
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE" xmlns:ft="urn:foretide:xmile:1" ${parts.attributes ?? ""}>
<header><name>test</name><vendor>hand</vendor><product>hand</product></header>
<sim_specs ${parts.specsAttributes ?? ""}>${specs}</sim_specs>
<dimensions>${parts.dimensions ?? ""}</dimensions>${parts.before ?? ""}
<model>${parts.inModel ?? ""}<variables>
${parts.variables ?? ""}
</variables></model>${parts.models ?? ""}
</xmile>
`;
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a text in UTF-16 with its mark. */
export function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === "little");
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 * index + 2, text.charCodeAt(index), order === "little");
  }
  return bytes;
}
