import type { System } from "../../models/check/system.ts";
import type { Override, ScenarioFile } from "../scenario.ts";
import { type Inherited, layersOf, resolve, type SingleValue } from "./inheritance.ts";
import { canonicalElement, type Subject, type Target } from "./subject.ts";

/** What one element of an assumption is worth in a scenario, and where that comes from. */
export interface EffectiveValue {
  /** Absent for the initial value of a stock that no scenario sets: the model works it out. */
  readonly value?: SingleValue;
  readonly from: "model" | "ancestor" | "own";
  /** The scenario that sets it; absent when the model does. */
  readonly scenario?: string;
  /** The override it comes from, with its source and note. */
  readonly override?: Override;
  /** What a reset would bring back. */
  readonly inherited?: SingleValue;
}

/**
 * The value of one element of an assumption in a scenario.
 *
 * @param element As the model writes it; `""` for a scalar.
 */
export function effectiveValue(
  file: ScenarioFile,
  scenario: string,
  subject: Subject,
  target: Target,
  element: string,
): EffectiveValue {
  const layers = layersOf(file, scenario);
  const { id } = target.variable;
  const key = canonicalElement(element);
  const found = resolve(layers, id, key);
  const inherited = inheritedValue(resolve(layers.slice(1), id, key), modelValue(subject.system, target, element));
  if (!found) return inherited === undefined ? { from: "model" } : { value: inherited, from: "model", inherited };
  const from = found.layer.scenario === scenario ? "own" : "ancestor";
  const whose = found.layer.scenario === undefined ? {} : { scenario: found.layer.scenario };
  const reset = inherited === undefined ? {} : { inherited };
  return { value: found.value, from, override: found.override, ...whose, ...reset };
}

function inheritedValue(found: Inherited | undefined, model: SingleValue | undefined): SingleValue | undefined {
  return found ? found.value : model;
}

/** The model's own value of an element; absent for a stock, whose initial value may depend on others. */
export function modelValue(system: System, target: Target, element: string): SingleValue | undefined {
  const slot = target.slots[target.elements.findIndex((name) => canonicalElement(name) === canonicalElement(element))];
  if (slot === undefined) return undefined;
  if (target.kind === "table") {
    const table = system.tables[slot];
    return table && { points: table.x.map((x, index) => [x, table.y[index] ?? Number.NaN] as const) };
  }
  const cell = system.cells[slot];
  if (cell?.kind === "constant") return cell.value;
  return cell?.kind === "stock" && cell.initial.op === "number" ? cell.initial.value : undefined;
}
