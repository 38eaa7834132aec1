import { limits } from "../limits.ts";
import type { Dimension, LookupVariable, Model, Module, Submodel, Variable } from "../model.ts";
import { canonicalName } from "../names.ts";
import type { Place } from "../problem.ts";
import { type DimensionTable, findDimension } from "./dimension-table.ts";
import { type Report, suggest, tell } from "./report.ts";

/** A submodel in use: the root, or what one `<module>` stands for. Each has variables of its own. */
export interface Instance {
  /** What goes before the names of its variables: `hares.`, empty for the root. */
  readonly prefix: string;
  readonly submodel: Submodel;
  readonly parent?: Instance;
  readonly modules: Map<string, Instance>;
  readonly entries: Map<string, Entry>;
}

/** A variable of one instance: what a name in an equation stands for. */
export interface Entry {
  readonly name: string;
  readonly id: string;
  readonly variable: Variable;
  readonly instance: Instance;
  readonly dimensions: readonly Dimension[];
  /** A dimension of it does not exist, which was told: what uses it is not judged. */
  readonly isBroken: boolean;
  /** The variable outside whose value it takes, once the modules are connected. */
  input?: Entry;
  isUsed: boolean;
}

/** All instances of a model, the root first, each module after its parent. */
export interface Scopes {
  readonly root: Instance;
  readonly instances: readonly Instance[];
  readonly entries: readonly Entry[];
}

interface Opening {
  readonly model: Model;
  readonly dimensions: DimensionTable;
  readonly report: Report;
  readonly instances: Instance[];
  readonly entries: Entry[];
}

/** Open the root and every module within it, name their variables, and connect them. */
export function openScopes(model: Model, dimensions: DimensionTable, report: Report): Scopes {
  const opening: Opening = { model, dimensions, report, instances: [], entries: [] };
  const root = openInstance(opening, model.root, "", undefined);
  for (const instance of opening.instances) connectModules(opening, instance);
  return { root, instances: opening.instances, entries: opening.entries };
}

function openInstance(opening: Opening, submodel: Submodel, prefix: string, parent: Instance | undefined): Instance {
  const instance: Instance = {
    prefix,
    submodel,
    ...(parent && { parent }),
    modules: new Map(),
    entries: new Map(),
  };
  opening.instances.push(instance);
  for (const variable of submodel.variables) addEntry(opening, instance, variable);
  for (const module of submodel.modules) openModule(opening, instance, module);
  return instance;
}

function addEntry({ report, dimensions, entries }: Opening, instance: Instance, variable: Variable): void {
  const id = canonicalName(variable.name);
  const where = placeOfVariable(variable);
  if (instance.entries.has(id)) {
    tell(report, "check/duplicate-name", where, { name: variable.name });
    return;
  }
  if (findDimension(dimensions, variable.name)) tell(report, "check/dimension-name", where, { name: variable.name });
  const found = variable.dimensions.map((name) => findDimension(dimensions, name));
  const known = found.filter((dimension) => dimension !== undefined);
  variable.dimensions.forEach((dimension, at) => {
    if (found[at]) return;
    const names = [...dimensions.byId.values()].map((each) => each.name);
    tell(report, "check/undefined-dimension", where, { dimension, nearest: suggest(report, dimension, names) });
  });
  const entry: Entry = {
    name: instance.prefix + variable.name,
    id: canonicalName(instance.prefix) + id,
    variable,
    instance,
    dimensions: known,
    isBroken: known.length < found.length,
    isUsed: false,
  };
  instance.entries.set(id, entry);
  entries.push(entry);
}

/** Where a variable stands, for problems that lie with no one equation. */
export function placeOfVariable(variable: Variable): Place {
  return { ...variable.where, variable: variable.name };
}

/** A module without a model's name is made from the model that has its own. */
function openModule(opening: Opening, parent: Instance, module: Module): void {
  const { report, model } = opening;
  const id = canonicalName(module.name);
  const where = { ...module.where, variable: module.name };
  if (parent.modules.has(id)) {
    tell(report, "check/duplicate-name", where, { name: module.name });
    return;
  }
  const wanted = canonicalName(module.model || module.name);
  const submodel = model.submodels.find((each) => canonicalName(each.name) === wanted);
  const values = { module: module.name, model: module.model || module.name };
  if (!submodel) {
    const names = model.submodels.map((each) => each.name);
    tell(report, "check/undefined-model", where, { ...values, nearest: suggest(report, values.model, names) });
    return;
  }
  if (isWithin(parent, submodel)) {
    tell(report, "check/recursive-module", where, values);
    return;
  }
  if (opening.instances.length > limits.modules || opening.entries.length > limits.cells) {
    tell(report, "check/too-many-modules", where, { limit: limits.modules });
    return;
  }
  parent.modules.set(id, openInstance(opening, submodel, `${parent.prefix}${module.name}.`, parent));
}

function isWithin(instance: Instance | undefined, submodel: Submodel): boolean {
  for (let each = instance; each; each = each.parent) if (each.submodel === submodel) return true;
  return false;
}

function connectModules({ report }: Opening, parent: Instance): void {
  for (const module of parent.submodel.modules) {
    const instance = parent.modules.get(canonicalName(module.name));
    if (!instance) continue;
    for (const { to, from, where } of module.connections) {
      const target = findInput(instance, module, to);
      const source = findEntry(parent, from);
      const place = { ...where, variable: `${module.name}.${to}` };
      if (!target) {
        const nearest = suggest(report, to, instance.entries.keys());
        tell(report, "check/undefined-input", place, { name: to, module: module.name, nearest });
      }
      if (!source) {
        tell(report, "check/undefined-name", place, { name: from, nearest: suggest(report, from, namesIn(parent)) });
      }
      if (!target || !source || target === source) continue;
      target.input = source;
      source.isUsed = true;
    }
  }
}

/** Stella writes the module's own name before that of its input; the standard's examples do not. */
function findInput(instance: Instance, module: Module, to: string): Entry | undefined {
  const id = canonicalName(to);
  const own = `${canonicalName(module.name)}.`;
  return instance.entries.get(id) ?? instance.entries.get(id.startsWith(own) ? id.slice(own.length) : id);
}

/**
 * The variable that a name stands for. Names are those of the same submodel; `module.x` looks into a module, and a
 * leading dot starts from the root.
 *
 * @source XMILE 1.0 (modules, connections) and the community's sample bpowers-hares_and_lynxes_modules.
 */
export function findEntry(instance: Instance, name: string): Entry | undefined {
  const id = canonicalName(name);
  if (id.startsWith(".")) return findWithin(rootOf(instance), id.slice(1));
  return findWithin(instance, id) ?? (id.includes(".") ? findWithin(rootOf(instance), id) : undefined);
}

/** A quoted name may hold dots itself: the whole goes first. */
function findWithin(instance: Instance, id: string): Entry | undefined {
  const own = instance.entries.get(id);
  if (own) return own;
  for (let dot = id.indexOf("."); dot >= 0; dot = id.indexOf(".", dot + 1)) {
    const module = instance.modules.get(id.slice(0, dot));
    const found = module && findWithin(module, id.slice(dot + 1));
    if (found) return found;
  }
  return undefined;
}

function rootOf(instance: Instance): Instance {
  let root = instance;
  while (root.parent) root = root.parent;
  return root;
}

/** The names that an equation of the instance may use, as the modeller wrote them. */
export function* namesIn(instance: Instance): Generator<string> {
  for (const entry of instance.entries.values()) yield entry.variable.name;
  for (const [id, module] of instance.modules) {
    for (const entry of module.entries.values()) yield `${id}.${entry.variable.name}`;
  }
}

/** The variable that an input takes its value from, through as many modules as it takes. */
export function sourceOf(entry: Entry): Entry {
  const passed = new Set<Entry>();
  let source = entry;
  while (source.input && !passed.has(source)) {
    passed.add(source);
    source = source.input;
  }
  return source;
}

/** Whether a variable is a graphical function that stands alone, wherever it is defined. */
export function isLookup(entry: Entry): boolean {
  const { variable } = sourceOf(entry);
  return variable.kind === "lookup" || isTableOnly(variable);
}

function isTableOnly(variable: Exclude<Variable, LookupVariable>): boolean {
  const { definitions } = variable;
  if (variable.kind !== "auxiliary" || definitions.length === 0) return false;
  return definitions.every((each) => each.graphicalFunction && isBlank(each.equation?.text ?? ""));
}

function isBlank(text: string): boolean {
  return text.trim() === "" || /^(?:\s*\{[^{}]*\})+\s*$/.test(text);
}
