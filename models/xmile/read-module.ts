import type { Module } from "../model.ts";
import { canonicalName } from "../names.ts";
import { type Context, displayName, readName } from "./context.ts";
import { excerpt } from "./reporter.ts";
import { attribute, children, type XmlElement } from "./xml.ts";

/** Simlin's own way to make several modules from one model: the standard names a module after its model. */
const simlinModelName = "?:model_name";

/** A module and its connections. One whose model is in another file is refused, never fetched. */
export function readModule(element: XmlElement, context: Context): Module | undefined {
  const name = readName(element, context);
  if (name === undefined) return undefined;
  const resource = attribute(element, "resource");
  if (resource !== undefined) {
    context.reporter.report("xmile/include", element.offset, { resource: excerpt(resource) }, name);
  }
  return {
    name,
    id: canonicalName(name),
    model: displayName(attribute(element, "model") ?? attribute(element, simlinModelName) ?? name),
    connections: children(element, "connect").flatMap((connect) => readConnection(connect, name, context)),
    where: { ...context.reporter.place(element.offset), variable: name },
  };
}

/** `to` may say the module's name again (Stella) or not (the standard's examples): it is a name inside the module. */
function readConnection(
  connect: XmlElement,
  module: string,
  context: Context,
): readonly Module["connections"][number][] {
  const to = pathText(attribute(connect, "to"));
  const from = pathText(attribute(connect, "from"));
  if (to === undefined || from === undefined) {
    const name = to === undefined ? "to" : "from";
    context.reporter.report("xmile/missing", connect.offset, { name, parent: "connect" }, module);
    return [];
  }
  const dot = to.indexOf(".");
  const before = canonicalName(to.slice(0, Math.max(0, dot)));
  const inside = dot >= 0 && (before === "" || before === canonicalName(module)) ? to.slice(dot + 1) : to;
  return [{ to: inside, from, where: { ...context.reporter.place(connect.offset), variable: module } }];
}

/** A path of names keeps its quotes: they tell a point inside a name from one between names. */
function pathText(text: string | undefined): string | undefined {
  const path = text?.replaceAll("\\n", " ").replace(/\s+/g, " ").trim();
  return path === "" ? undefined : path;
}
