import type { LookupTable, System, SystemVariable } from "../../models/check/system.ts";
import { canonicalName } from "../../models/names.ts";

/** What a scenario may replace: a constant, a graphical function, or the initial value of a stock. */
export interface Target {
  readonly kind: "constant" | "table" | "stock";
  readonly variable: SystemVariable;
  /** Names of the elements that may be replaced, as the model writes them; `""` alone for a scalar or the whole. */
  readonly elements: readonly string[];
  /** For each element its cell, or for a graphical function its table. */
  readonly slots: readonly number[];
}

/** A model as scenarios see it: what may be replaced and what may be read, by canonical name. */
export interface Subject {
  readonly system: System;
  readonly targets: ReadonlyMap<string, Target>;
  readonly variables: ReadonlyMap<string, SystemVariable>;
}

const subjects = new WeakMap<System, Subject>();

/** The model's targets, worked out once. */
export function subjectOf(system: System): Subject {
  const known = subjects.get(system);
  if (known) return known;
  const written = [...system.variables.entries()].filter(([, variable]) => variable.source !== undefined);
  const targets = new Map<string, Target>();
  for (const [index, variable] of written) {
    const target = targetOf(variable, index, system);
    if (target) targets.set(variable.id, target);
  }
  const variables = new Map(written.map(([, variable]) => [variable.id, variable]));
  const subject = { system, targets, variables };
  subjects.set(system, subject);
  return subject;
}

function targetOf(variable: SystemVariable, index: number, system: System): Target | undefined {
  const names = elementsOf(variable);
  const cells = system.cells.slice(variable.firstCell, variable.firstCell + variable.cellCount);
  for (const kind of ["constant", "stock"] as const) {
    const own = cells.filter((cell) => cell.kind === kind);
    const elements = own.map((cell) => names[cell.index - variable.firstCell] ?? "");
    if (own.length > 0) return { kind, variable, elements, slots: own.map((cell) => cell.index) };
  }
  const tables = tablesOf(system.tables, index);
  if (tables.length === 0) return undefined;
  const elements = tables.map(({ element }) => (element === undefined ? "" : (names[element] ?? "")));
  return { kind: "table", variable, elements, slots: tables.map(({ at }) => at) };
}

function tablesOf(tables: readonly LookupTable[], variable: number) {
  return tables
    .map((table, at) => ({ at, variable: table.variable, element: table.element }))
    .filter((table) => table.variable === variable);
}

/** Names of a variable's elements, last dimension fastest; of two dimensions `a,b`. */
export function elementsOf(variable: Pick<SystemVariable, "dimensions">): readonly string[] {
  return variable.dimensions.reduce<readonly string[]>(
    (names, dimension) =>
      names.flatMap((before) => dimension.elements.map(({ name }) => (before === "" ? name : `${before},${name}`))),
    [""],
  );
}

/** The canonical form of an element's name, `a,b` included. */
export function canonicalElement(element: string): string {
  return element.includes(",") ? element.split(",").map(canonicalName).join(",") : canonicalName(element);
}

/** A variable, or one of its elements, or all of them (`*`), as a file names it: `output[smart_iot]`. */
export interface Reference {
  readonly id: string;
  readonly element?: string;
}

/** Split `name[element]` into its canonical parts. */
export function parseReference(text: string): Reference {
  const bracket = text.endsWith("]") ? text.lastIndexOf("[") : -1;
  if (bracket <= 0) return { id: canonicalName(text) };
  const inside = text.slice(bracket + 1, -1);
  return { id: canonicalName(text.slice(0, bracket)), element: canonicalElement(inside) };
}

/** The cells that a reference names: one, or all elements of an array; none where there is no such variable or element. */
export function cellsOf(subject: Subject, reference: Reference): readonly number[] {
  const variable = subject.variables.get(reference.id);
  if (!variable) return [];
  const all = Array.from({ length: variable.cellCount }, (_, index) => variable.firstCell + index);
  if (reference.element === undefined || reference.element === "*") return all;
  const index = elementsOf(variable).findIndex((element) => canonicalElement(element) === reference.element);
  return all.slice(index, index + 1).filter(() => index >= 0);
}
