/** What XMILE has been called: the standard, its draft, and what came before. */
const xmileNamespaces: ReadonlySet<string> = new Set([
  "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0",
  "http://www.systemdynamics.org/XMILE",
  "",
]);
const iseeNamespaces: ReadonlySet<string> = new Set(["http://iseesystems.com/XMILE", "isee"]);
const ourNamespace = "urn:foretide:xmile:1";

/**
 * The prefixes that one element binds, and those around it; "" is the namespace of elements without prefix. A chain and
 * not a copy: a file may bind a thousand prefixes at its root and one more at each of its elements.
 */
export interface Bindings {
  readonly own: ReadonlyMap<string, string>;
  readonly outer?: Bindings;
}

/** What holds outside the root. */
export const noBindings: Bindings = { own: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]) };

/** The namespace that a prefix stands for. */
export function namespaceOf(prefix: string, bindings: Bindings): string | undefined {
  for (let scope: Bindings | undefined = bindings; scope; scope = scope.outer) {
    const namespace = scope.own.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}

/** The bindings inside an element, given those around it and its attributes as written. */
export function bind(outer: Bindings, attributes: ReadonlyMap<string, string>): Bindings {
  let own: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    own ??= new Map();
    own.set(name.slice("xmlns:".length), value.trim());
  }
  return own ? { own, outer } : outer;
}

/** A name resolved: `unbound` is its prefix if nothing binds it. */
export interface ResolvedName {
  readonly name: string;
  readonly unbound?: string;
}

/** The one name by which readers know an element, whatever prefix the file chose. `root` is the root's namespace. */
export function resolveElement(qualified: string, bindings: Bindings, root: string): ResolvedName {
  const colon = qualified.indexOf(":");
  if (colon >= 0) return resolvePrefixed(qualified, colon, bindings, root);
  return { name: prefixOf(namespaceOf("", bindings) ?? "", root) + qualified };
}

/** As for elements, except that an attribute without prefix belongs to its element. */
export function resolveAttribute(qualified: string, bindings: Bindings, root: string): ResolvedName {
  const colon = qualified.indexOf(":");
  return colon < 0 ? { name: qualified } : resolvePrefixed(qualified, colon, bindings, root);
}

function resolvePrefixed(qualified: string, colon: number, bindings: Bindings, root: string): ResolvedName {
  const prefix = qualified.slice(0, colon);
  const local = qualified.slice(colon + 1);
  const namespace = namespaceOf(prefix, bindings);
  if (namespace !== undefined) return { name: prefixOf(namespace, root) + local };
  // Many files use Stella's prefix without binding it; there is no doubt what they mean.
  return { name: (prefix === "isee" ? "isee:" : "?:") + local, unbound: prefix };
}

function prefixOf(namespace: string, root: string): string {
  if (namespace === root || xmileNamespaces.has(namespace)) return "";
  if (namespace === ourNamespace) return "ft:";
  return iseeNamespaces.has(namespace) ? "isee:" : "?:";
}

/** Whether the namespace of the root element is one that XMILE has had. */
export function isXmileNamespace(namespace: string): boolean {
  return xmileNamespaces.has(namespace);
}
