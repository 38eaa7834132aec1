import type { Language } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import type { System } from "../models/check/system.ts";
import type { Layer } from "../scenarios/overrides/inheritance.ts";
import type { Override } from "../scenarios/scenario.ts";
import { Failure } from "./failure.ts";
import { findVariable, splitReference } from "./find-variable.ts";
import { parseNumber } from "./options.ts";

/**
 * What `--set name=value` lays upon a scenario, or upon the bare model; a later one goes before an earlier one.
 *
 * @throws Failure with status 1 for a text of another form, an unknown name, or a variable that is not a constant.
 */
export function readAssignments(texts: readonly string[], system: System, language: Language): Layer {
  const overrides = new Map<string, Override>();
  for (const text of texts) {
    const { reference, value } = splitAssignment(text, language);
    const { variable, cells } = findVariable(reference, system, language);
    if (cells.some((cell) => system.cells[cell]?.kind !== "constant")) {
      throw new Failure(translate(language, "cli/not-a-constant", { name: reference }), 1);
    }
    const { subscripts } = splitReference(reference);
    overrides.set(variable.name, {
      value:
        subscripts === undefined ? value : mergeElement(overrides.get(variable.name), subscripts, value, system, cells),
    });
  }
  return { overrides };
}

function splitAssignment(text: string, language: Language): { reference: string; value: number } {
  const at = text.lastIndexOf("=");
  const value = at < 0 ? undefined : parseNumber(text.slice(at + 1));
  if (value === undefined) throw new Failure(translate(language, "cli/bad-set", { value: text }), 1);
  return { reference: text.slice(0, at).trim(), value };
}

/** One element more of an array whose other elements may have been set before, one by one or all at once. */
function mergeElement(
  before: Override | undefined,
  element: string,
  value: number,
  system: System,
  cells: readonly number[],
): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  const variable = system.variables[system.cells[cells[0] ?? -1]?.variable ?? -1];
  const all = typeof before?.value === "number" ? before.value : undefined;
  if (variable && all !== undefined) {
    for (let cell = variable.firstCell; cell < variable.firstCell + variable.cellCount; cell += 1) {
      const { subscripts } = splitReference(system.cells[cell]?.name ?? "");
      if (subscripts !== undefined) merged.set(subscripts, all);
    }
  } else if (before?.value instanceof Map)
    for (const [name, number] of before.value) merged.set(name, number as number);
  return merged.set(element, value);
}
