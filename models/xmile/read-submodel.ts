import type { Dimension, Group, Submodel } from "../model.ts";
import { canonicalName } from "../names.ts";
import { type Context, displayName, readName, reportRepeated, reportUnknown } from "./context.ts";
import { type Behavior, readBehavior } from "./read-behavior.ts";
import { readGroups, readLoops } from "./read-foretide.ts";
import { readModule } from "./read-module.ts";
import { readVariable, variableElements } from "./read-variable.ts";
import { excerpt } from "./reporter.ts";
import { attribute, child, children, type XmlElement } from "./xml.ts";

const known: ReadonlySet<string> = new Set(["variables", "views", "behavior", "sim_specs", "doc", "display", "style"]);
const otherElements: ReadonlySet<string> = new Set(["module", "group"]);

/** What the models of one file share: its dimensions, and what its `<behavior>` says. */
export interface ModelContext extends Context {
  readonly behavior: Behavior;
  readonly dimensions: readonly Dimension[];
}

/** One `<model>`. @source XMILE 1.0, section 4. */
export function readSubmodel(model: XmlElement, name: string, context: ModelContext): Submodel {
  reportUnknown(model, known, context);
  reportRepeated(model, ["variables", "behavior", "sim_specs", "views"], context);
  reportElsewhere(model, context);
  const variables = child(model, "variables");
  reportUnknownKinds(variables, context);
  const behavior = readBehavior(child(model, "behavior"), context.behavior, context);
  const ours = readGroups(model);
  const theirs = readEntities(variables, context);
  const shared = { ...context, behavior, tables: namedTables(variables), groups: theirs.of };
  const views = child(model, "views");
  return {
    name,
    variables: (variables?.children ?? [])
      .filter((element) => variableElements.has(element.name))
      .flatMap((element) => readVariable(element, shared) ?? []),
    modules: children(variables, "module").flatMap((element) => readModule(element, context) ?? []),
    groups: [...ours, ...theirs.groups.filter(({ id }) => !ours.some((own) => own.id === id))],
    loops: readLoops(model, context),
    ...(views ? { views: context.source.slice(views.offset, views.end) } : {}),
  };
}

/** A model that is in another file, or that only its author may read. */
function reportElsewhere(model: XmlElement, { reporter }: Context): void {
  const resource = attribute(model, "resource");
  if (resource !== undefined) reporter.report("xmile/include", model.offset, { resource: excerpt(resource) });
  const isEncrypted = [...model.attributes.keys()].some((name) => name.startsWith("encryption"));
  if (isEncrypted) reporter.report("xmile/encryption", model.offset);
}

/** A variable of a kind that we do not know would be missing from the model: not a thing to pass over. */
function reportUnknownKinds(variables: XmlElement | undefined, { reporter }: Context): void {
  for (const { name, offset, attributes } of variables?.children ?? []) {
    if (variableElements.has(name) || otherElements.has(name) || name.startsWith("ft:")) continue;
    const variable = displayName(attributes.get("name") ?? "");
    const code = name.includes(":") ? "xmile/ignored" : "xmile/unknown-variable-kind";
    reporter.report(code, offset, { name: name.replace("?:", ""), variable: excerpt(variable) });
  }
}

function namedTables(variables: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(children(variables, "gf").map((table) => [canonicalName(table.attributes.get("name") ?? ""), table]));
}

interface Entities {
  readonly groups: readonly Group[];
  readonly of: ReadonlyMap<string, string>;
}

/** XMILE's own groups, which list their members. A group's name is its id. @source XMILE 1.0, section 4.6. */
function readEntities(variables: XmlElement | undefined, context: Context): Entities {
  const of = new Map<string, string>();
  const groups = children(variables, "group").flatMap((group) => {
    const id = readName(group, context);
    if (id === undefined) return [];
    for (const entity of children(group, "entity")) {
      const member = attribute(entity, "name");
      if (member !== undefined) of.set(canonicalName(member), id);
    }
    return [{ id, labels: {} }];
  });
  return { groups, of };
}
