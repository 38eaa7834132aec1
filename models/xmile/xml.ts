/** One element of the file, in document order, with where it stands. Names are those of `namespaces.ts`. */
export interface XmlElement {
  /** `eqn` in XMILE's namespace, `ft:label` in ours, `isee:prefs` in Stella's, `?:name` in any other. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, line ends as LF, entities replaced. */
  readonly text: string;
  /** Offset of the first character of the text that is not white space; of the element where there is none. */
  readonly textOffset: number;
  /** Offset of its `<`. */
  readonly offset: number;
  /** Offset just past its end tag. */
  readonly end: number;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text of the first child of that name without white space around it; absent where there is none. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  const text = child(element, name)?.text.trim();
  return text === "" ? undefined : text;
}

/** An attribute without white space around it; absent where it is missing or empty. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name)?.trim();
  return value === "" ? undefined : value;
}
