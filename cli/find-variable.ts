import type { Language } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import type { System, SystemVariable } from "../models/check/system.ts";
import { canonicalName, nearestName } from "../models/names.ts";
import { Failure } from "./failure.ts";

/** What a name on the command line stands for: a variable, and the cells of it that are meant. */
export interface Found {
  readonly variable: SystemVariable;
  readonly cells: readonly number[];
}

/** `name[element, element]` taken apart; `subscripts` is absent without brackets. */
export function splitReference(text: string): { name: string; subscripts?: string } {
  const [, name = text, subscripts] = /^([^[]*)(?:\[(.*)\])?$/s.exec(text.trim()) ?? [];
  return subscripts === undefined ? { name } : { name, subscripts };
}

/**
 * The cells that `name` or `name[element, element]` names.
 *
 * @throws Failure with status 1, with the nearest name, for what the model does not have.
 */
export function findVariable(text: string, system: System, language: Language): Found {
  const { name, subscripts } = splitReference(text);
  const visible = system.variables.filter((variable) => variable.source);
  const variable = visible.find((candidate) => candidate.id === canonicalName(name));
  if (!variable) throw unknownVariable(name, visible, language);
  const cells = Array.from({ length: variable.cellCount }, (_, offset) => variable.firstCell + offset);
  return subscripts === undefined ? { variable, cells } : { variable, cells: [cellAt(variable, subscripts, language)] };
}

function unknownVariable(name: string, visible: readonly SystemVariable[], language: Language): Failure {
  const nearest = nearestName(
    name,
    visible.map((variable) => variable.name),
  );
  const message = nearest
    ? translate(language, "cli/unknown-variable-near", { name, nearest })
    : translate(language, "cli/unknown-variable", { name });
  return new Failure(message, 1);
}

function cellAt(variable: SystemVariable, subscripts: string, language: Language): number {
  const elements = subscripts.split(",").map(canonicalName);
  const places = variable.dimensions.map((dimension, axis) =>
    dimension.elements.findIndex(({ id }) => id === elements[axis]),
  );
  if (places.includes(-1) || elements.length !== places.length) throw unknownElement(variable, subscripts, language);
  return (
    variable.firstCell +
    places.reduce((cell, place, axis) => cell * (variable.dimensions[axis]?.elements.length ?? 1) + place, 0)
  );
}

function unknownElement({ name, dimensions }: SystemVariable, element: string, language: Language): Failure {
  const elements = dimensions
    .map((dimension) => dimension.elements.map((member) => member.name).join(", "))
    .join(" × ");
  return new Failure(translate(language, "cli/unknown-element", { name, element, elements }), 1);
}
