import type { GridColumns, Override, OverrideValue, Points, Scenario, ScenarioFile } from "../scenario.ts";
import { modelValue } from "./effective-value.ts";
import { type OverrideNotes, withValue } from "./former-source.ts";
import {
  findScenario,
  indexOverrides,
  isSameValue,
  layersOf,
  lineage,
  otherElements,
  resolve,
  type SingleValue,
  valueForElement,
} from "./inheritance.ts";
import { canonicalElement, type Subject, type Target } from "./subject.ts";

/**
 * Set one element of an assumption in a scenario, or all (`element` absent). What comes to equal the parent's value is
 * not stored, so that an override always says something.
 */
export function setOverride(
  file: ScenarioFile,
  scenario: string,
  subject: Subject,
  target: Target,
  change: { readonly element?: string; readonly value: SingleValue; readonly notes?: OverrideNotes },
): ScenarioFile {
  const own = findScenario(file, scenario);
  if (!own) return file;
  const values = elementValues(own, target);
  for (const element of change.element === undefined ? target.elements : [change.element]) {
    values.set(canonicalElement(element), change.value);
  }
  for (const [element, value] of values) {
    const parent = parentValue(file, own, subject, target, element);
    if (isSameValue(value, parent)) values.delete(element);
  }
  return withOverrideValues(file, own, target, values, change.notes);
}

/** Take back what the scenario says of an element, or of all: its parent's value holds again. */
export function resetOverride(file: ScenarioFile, scenario: string, target: Target, element?: string): ScenarioFile {
  const own = findScenario(file, scenario);
  if (!own) return file;
  const values = elementValues(own, target);
  if (element === undefined) values.clear();
  else values.delete(canonicalElement(element));
  return withOverrideValues(file, own, target, values);
}

function parentValue(file: ScenarioFile, own: Scenario, subject: Subject, target: Target, element: string) {
  return (
    resolve(layersOf(file, own.id).slice(1), target.variable.id, element)?.value ??
    modelValue(subject.system, target, element)
  );
}

/** What the scenario itself says of each element, by canonical element name. */
function elementValues(scenario: Scenario, target: Target): Map<string, SingleValue> {
  const values = new Map<string, SingleValue>();
  const override = indexOverrides(scenario.overrides).get(target.variable.id)?.override;
  if (!override) return values;
  for (const element of target.elements) {
    const key = canonicalElement(element);
    const value = valueForElement(override.value, key);
    if (value !== undefined) values.set(key, value);
  }
  return values;
}

function withOverrideValues(
  file: ScenarioFile,
  scenario: Scenario,
  target: Target,
  values: ReadonlyMap<string, SingleValue>,
  notes: OverrideNotes = {},
): ScenarioFile {
  const known = indexOverrides(scenario.overrides).get(target.variable.id);
  const name = known?.name ?? target.variable.name;
  const overrides = new Map(scenario.overrides);
  const value = joinValues(target, values);
  if (value === undefined) overrides.delete(name);
  else overrides.set(name, withValue(known?.override, value, notes));
  return replaceScenario(file, { ...scenario, overrides });
}

/** The shortest way to write the values: nothing, one value for all, or the elements that have one. */
function joinValues(target: Target, values: ReadonlyMap<string, SingleValue>): OverrideValue | undefined {
  const [first] = values.values();
  if (first === undefined) return undefined;
  const isWhole = values.size === target.elements.length;
  if (isWhole && [...values.values()].every((value) => isSameValue(value, first))) return first;
  const entries = target.elements.flatMap((element): [string, number | Points][] => {
    const value = values.get(canonicalElement(element));
    return value === undefined || (typeof value !== "number" && "path" in value) ? [] : [[element, value]];
  });
  return new Map(entries);
}

/** The file with one scenario in place of the one that has its id. */
export function replaceScenario(file: ScenarioFile, scenario: Scenario): ScenarioFile {
  return { ...file, scenarios: file.scenarios.map((each) => (each.id === scenario.id ? scenario : each)) };
}

/**
 * Put a new scenario behind another one and all that comes of that one, or last; the file as it is when the id is taken.
 * Those that are made one after another of the same parent stand in the order in which they were made.
 */
export function addScenario(file: ScenarioFile, scenario: Scenario, after?: string): ScenarioFile {
  if (findScenario(file, scenario.id)) return file;
  const at = file.scenarios.findLastIndex(({ id }) => lineage(file, id).some((each) => each.id === after));
  return { ...file, scenarios: file.scenarios.toSpliced(at < 0 ? file.scenarios.length : at + 1, 0, scenario) };
}

/** An id made of a name: its Latin letters and digits. */
export function idFrom(name: string): string {
  const latin = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return latin || "scenario";
}

/** An id that no scenario has: the wanted one, or with a number behind it. */
export function freeId(file: ScenarioFile, wanted: string): string {
  let id = wanted;
  for (let count = 2; findScenario(file, id); count++) id = `${wanted}-${count}`;
  return id;
}

/** Whether a scenario may become the parent of another: both exist, and the parents would not go in a circle. */
export function canBeParent(file: ScenarioFile, child: string, parent: string): boolean {
  if (!findScenario(file, child) || child === file.scenarios[0]?.id) return false;
  const line = lineage(file, parent);
  return line.length > 0 && line.every(({ id }) => id !== child);
}

/** Give a scenario another parent; the file as it is where that may not be. Its own overrides stay as they are. */
export function setParent(file: ScenarioFile, child: string, parent: string): ScenarioFile {
  const scenario = findScenario(file, child);
  return scenario && canBeParent(file, child, parent) ? replaceScenario(file, { ...scenario, parent }) : file;
}

/** Move a scenario to another place in the list. The base stays first; parents are named, so none changes. */
export function moveScenario(file: ScenarioFile, id: string, to: number): ScenarioFile {
  const from = file.scenarios.findIndex((scenario) => scenario.id === id);
  const scenario = file.scenarios[from];
  if (!scenario || from === 0) return file;
  const at = Math.max(1, Math.min(to, file.scenarios.length - 1));
  return { ...file, scenarios: file.scenarios.toSpliced(from, 1).toSpliced(at, 0, scenario) };
}

/**
 * Delete a scenario; the base cannot be. Its children go to its parent and take over what they inherited from it, so that
 * no value of any other scenario changes. Lists that named it no longer do.
 */
export function deleteScenario(file: ScenarioFile, id: string): ScenarioFile {
  const gone = findScenario(file, id);
  if (!gone || id === file.scenarios[0]?.id) return file;
  const scenarios = file.scenarios
    .filter((scenario) => scenario !== gone)
    .map((scenario) => (scenario.parent === id ? adopt(scenario, gone) : scenario));
  return withoutMentions({ ...file, scenarios }, id);
}

function adopt(child: Scenario, gone: Scenario): Scenario {
  const { parent: _, ...rest } = child;
  const settings = gone.settings || child.settings ? { settings: { ...gone.settings, ...child.settings } } : {};
  const parent = gone.parent === undefined ? {} : { parent: gone.parent };
  return { ...rest, ...parent, ...settings, overrides: mergeOverrides(gone.overrides, child.overrides) };
}

/** The overrides of a parent and of its child as one scenario's: the child's values go before the parent's. */
function mergeOverrides(
  parent: ReadonlyMap<string, Override>,
  child: ReadonlyMap<string, Override>,
): ReadonlyMap<string, Override> {
  const merged = new Map(child);
  const own = indexOverrides(child);
  for (const [id, { name, override }] of indexOverrides(parent)) {
    const over = own.get(id);
    if (!over) merged.set(name, override);
    else merged.set(over.name, { ...over.override, value: mergeValues(override.value, over.override.value) });
  }
  return merged;
}

/** Element by element; what the parent gave to all becomes what the child gives to all others. */
function mergeValues(parent: OverrideValue, child: OverrideValue): OverrideValue {
  if (!(child instanceof Map) || child.has(otherElements)) return child;
  if (!(parent instanceof Map)) {
    return typeof parent !== "number" && "path" in parent ? child : new Map([[otherElements, parent], ...child]);
  }
  const spelled = new Set([...child.keys()].map(canonicalElement));
  const kept = [...parent].filter(([element]) => !spelled.has(canonicalElement(element)));
  return new Map([...kept, ...child]);
}

/** A later scenario of the same id is not as wide as one that is gone. */
function withoutWidth(grid: GridColumns | undefined, id: string): GridColumns | undefined {
  const widths = new Map(grid?.widths);
  if (!widths.delete(`scenario:${id}`)) return grid;
  const { widths: _, ...others } = grid ?? {};
  if (widths.size > 0) return { ...others, widths };
  return Object.keys(others).length > 0 ? others : undefined;
}

function withoutMentions(file: ScenarioFile, id: string): ScenarioFile {
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
  const { grid, ...rest } = file;
  const { ensemble } = rest;
  const columns = withoutWidth(grid, id);
  return {
    ...rest,
    ...(columns && { grid: columns }),
    sets: file.sets.map((set) => ({ ...set, scenarios: others(set.scenarios) })),
    assertions: file.assertions.filter(({ scenario }) => scenario !== id),
    ...(ensemble?.scenarios ? { ensemble: { ...ensemble, scenarios: others(ensemble.scenarios) } } : {}),
    agenda: file.agenda.map(({ before, after, ...step }) => ({
      ...step,
      ...(before === undefined || before === id ? {} : { before }),
      ...(after === undefined || after === id ? {} : { after }),
      ...(step.scenarios ? { scenarios: others(step.scenarios) } : {}),
    })),
  };
}
