import { canonicalName } from "../../models/names.ts";
import type {
  ElementValues,
  Override,
  OverrideValue,
  Points,
  Scenario,
  ScenarioFile,
  Settings,
  TimePath,
} from "../scenario.ts";
import { canonicalElement } from "./subject.ts";

/** Overrides that lie upon others: a scenario's, or those of an assertion or of the command line. */
export interface Layer {
  /** Absent for overrides that belong to no scenario. */
  readonly scenario?: string;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly settings?: Settings;
}

/** What one element takes: a number, points, or a path. */
export type SingleValue = number | Points | TimePath;

/** The scenario with this id. */
export function findScenario(file: ScenarioFile, id: string): Scenario | undefined {
  return file.scenarios.find((scenario) => scenario.id === id);
}

/** The parent of a scenario: the one it names, else the base; none for the base, and none where the name is of nobody. */
export function parentOf(file: ScenarioFile, scenario: Scenario): Scenario | undefined {
  const base = file.scenarios[0];
  if (scenario === base || scenario.id === base?.id) return undefined;
  return scenario.parent === undefined ? base : findScenario(file, scenario.parent);
}

/** The scenario, its parent, and so on to the base. Ends where the parents go in a circle. */
export function lineage(file: ScenarioFile, id: string): readonly Scenario[] {
  const line: Scenario[] = [];
  const seen = new Set<string>();
  let scenario = findScenario(file, id);
  while (scenario && !seen.has(scenario.id)) {
    line.push(scenario);
    seen.add(scenario.id);
    scenario = parentOf(file, scenario);
  }
  return line;
}

/** The lineage as layers, nearest first. */
export function layersOf(file: ScenarioFile, id: string): readonly Layer[] {
  return lineage(file, id).map(toLayer);
}

function toLayer({ id, overrides, settings }: Scenario): Layer {
  return settings ? { scenario: id, overrides, settings } : { scenario: id, overrides };
}

interface IndexedOverride {
  /** As the author wrote it. */
  readonly name: string;
  readonly override: Override;
}

const indexes = new WeakMap<ReadonlyMap<string, Override>, ReadonlyMap<string, IndexedOverride>>();

/** The overrides by canonical name. Of two spellings of one name the first counts; `checkStudy` reports the second. */
export function indexOverrides(overrides: ReadonlyMap<string, Override>): ReadonlyMap<string, IndexedOverride> {
  const known = indexes.get(overrides);
  if (known) return known;
  const index = new Map<string, IndexedOverride>();
  for (const [name, override] of overrides) {
    const id = canonicalName(name);
    if (!index.has(id)) index.set(id, { name, override });
  }
  indexes.set(overrides, index);
  return index;
}

/** Whether an override gives its elements one by one. */
export function isElementValues(value: OverrideValue): value is ElementValues {
  return value instanceof Map;
}

/** The key that stands for every element not named beside it. */
export const otherElements = "*";

/** The part of an override's value that one element takes; nothing where the override leaves it out. */
export function valueForElement(value: OverrideValue, element: string): SingleValue | undefined {
  if (!isElementValues(value)) return value;
  for (const [name, inner] of value) if (canonicalElement(name) === element) return inner;
  return value.get(otherElements);
}

/** A value in force and whose it is. */
export interface Inherited {
  readonly value: SingleValue;
  readonly layer: Layer;
  readonly override: Override;
}

/**
 * The value that the layers give to one element, from the nearest that has one; nothing: the model's own.
 *
 * @param id Canonical name of the variable.
 * @param element Canonical name of the element, `""` for a scalar.
 */
export function resolve(layers: readonly Layer[], id: string, element: string): Inherited | undefined {
  for (const layer of layers) {
    const override = indexOverrides(layer.overrides).get(id)?.override;
    const value = override && valueForElement(override.value, element);
    if (override && value !== undefined) return { value, layer, override };
  }
  return undefined;
}

/** The settings in force: each from the nearest layer that has it. */
export function resolveSettings(layers: readonly Layer[]): Settings {
  return Object.assign({}, ...layers.map((layer) => layer.settings ?? {}).reverse());
}

/** Canonical names of all that the layers override. */
export function overriddenIds(layers: readonly Layer[]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ overrides }) => [...indexOverrides(overrides).keys()]));
}

/** Whether two values of an element are the same, NaN and signed zero told apart as bits are. */
export function isSameValue(a: SingleValue | undefined, b: SingleValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (typeof a === "number" || typeof b === "number") return Object.is(a, b);
  if ("points" in a) return "points" in b && samePoints(a.points, b.points);
  return "path" in b && a.between === b.between && samePoints(a.path, b.path);
}

/** The same of whole overrides, element by element. */
export function isSameOverrideValue(a: OverrideValue, b: OverrideValue): boolean {
  if (!isElementValues(a) || !isElementValues(b))
    return !isElementValues(a) && !isElementValues(b) && isSameValue(a, b);
  return a.size === b.size && [...a].every(([name, value]) => isSameValue(value, b.get(name)));
}

function samePoints(a: Points["points"], b: Points["points"]): boolean {
  return a.length === b.length && a.every(([x, y], at) => Object.is(x, b[at]?.[0]) && Object.is(y, b[at]?.[1]));
}
