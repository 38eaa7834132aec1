import { limits } from "../../models/limits.ts";
import { canonicalName } from "../../models/names.ts";
import { modelValue } from "../overrides/effective-value.ts";
import {
  isElementValues,
  isSameValue,
  type Layer,
  layersOf,
  otherElements,
  resolve,
  type SingleValue,
} from "../overrides/inheritance.ts";
import { canonicalElement, type Subject, type Target } from "../overrides/subject.ts";
import type { ElementValues, Override, Point, ScenarioFile } from "../scenario.ts";
import type { Ranges } from "./ranges.ts";
import { type Report, suggest, tell } from "./report.ts";

/** What the overrides are measured against. */
export interface OverrideContext {
  readonly subject: Subject;
  readonly ranges: Ranges;
  readonly report: Report;
}

/** What is wrong with the overrides of every scenario and assertion. */
export function checkAllOverrides(file: ScenarioFile, context: OverrideContext): void {
  for (const scenario of file.scenarios) {
    checkOverrides(scenario.overrides, layersOf(file, scenario.id).slice(1), scenario.id, context);
  }
  for (const assertion of file.assertions) {
    const layers = layersOf(file, assertion.scenario ?? file.scenarios[0]?.id ?? "");
    // An assertion may leave the range: extreme conditions are what it is for.
    const extreme = { ...context, ranges: new Map() };
    if (assertion.overrides) checkOverrides(assertion.overrides, layers, assertion.id, extreme);
  }
}

function checkOverrides(
  overrides: ReadonlyMap<string, Override>,
  parents: readonly Layer[],
  owner: string,
  context: OverrideContext,
): void {
  const { subject, report } = context;
  for (const [name, override] of overrides) {
    const target = subject.targets.get(canonicalName(name));
    if (!target) tellUnknown(name, overrides, context);
    else if (isElementValues(override.value)) checkElements(name, override, override.value, target, context);
    else checkSingle(override.value, target, name, [override, "value"], context);
    if (target) checkEqualToParent(name, override, target, parents, owner, context);
    if (override.value instanceof Map && override.value.size === 0) {
      tell(report, "scenarios/no-elements", [override, "value"], { name });
    }
  }
}

function tellUnknown(
  name: string,
  overrides: ReadonlyMap<string, Override>,
  { subject, report }: OverrideContext,
): void {
  const known = subject.variables.get(canonicalName(name));
  if (known) {
    tell(report, "scenarios/not-an-assumption", [overrides, name], { name, kind: known.kind });
    return;
  }
  const names = [...subject.targets.values()].map(({ variable }) => variable.name);
  tell(report, "scenarios/unknown-name", [overrides, name], { name, nearest: suggest(name, names) });
}

function checkElements(
  name: string,
  override: Override,
  values: ElementValues,
  target: Target,
  context: OverrideContext,
): void {
  const { report } = context;
  if (target.variable.dimensions.length === 0) {
    tell(report, "scenarios/elements-of-scalar", [override, "value"], { name });
    return;
  }
  const known = new Set(target.elements.map(canonicalElement));
  const seen = new Map<string, string>();
  for (const [element, value] of values) {
    const key = canonicalElement(element);
    const first = seen.get(key);
    if (first !== undefined) {
      tell(report, "scenarios/duplicate-override", [values, element], { name: element, first });
    } else if (!known.has(key) && element !== otherElements) {
      const nearest = suggest(element, target.elements);
      tell(report, "scenarios/unknown-element", [values, element], { name, element, nearest });
    } else checkSingle(value, target, name, [values, element], context, element);
    seen.set(key, element);
  }
}

type At = readonly [owner: object, key: string];

function checkSingle(
  value: SingleValue,
  target: Target,
  name: string,
  at: At,
  context: OverrideContext,
  element?: string,
): void {
  const { report } = context;
  const expected = expectedKind(value, target);
  if (expected) {
    tell(report, "scenarios/value-kind", at, { name, expected });
    return;
  }
  if (typeof value === "number") {
    checkNumber(value, target, name, at, context, element);
    return;
  }
  checkPoints("points" in value ? value.points : value.path, name, value, report);
}

/** What should stand there instead, where the value is of the wrong kind. */
function expectedKind(value: SingleValue, { kind, variable }: Target): string | undefined {
  if (typeof value === "number") return kind === "table" ? "points" : undefined;
  if ("points" in value) return kind === "table" ? undefined : "number";
  if (kind !== "constant") return kind === "table" ? "points" : "number";
  return variable.dimensions.length > 0 ? "numbers" : undefined;
}

function checkNumber(
  value: number,
  target: Target,
  name: string,
  at: At,
  { ranges, report }: OverrideContext,
  element?: string,
): void {
  if (!Number.isFinite(value)) {
    tell(report, "scenarios/not-finite", at, { name, value: String(value) });
    return;
  }
  const isAll = element === undefined || element === otherElements;
  for (const each of isAll ? target.elements : [element]) {
    const range = ranges.get(target.variable.id)?.get(canonicalElement(each));
    if (!range || (value >= (range.low ?? value) && value <= (range.high ?? value))) continue;
    const low = range.low ?? "−∞";
    const high = range.high ?? "∞";
    tell(report, "scenarios/out-of-range", at, { name, value, low, high });
    return;
  }
}

function checkPoints(points: readonly Point[], name: string, owner: object, report: Report): void {
  const limit = limits.graphicalFunctionPoints;
  if (points.length > limit) {
    tell(report, "scenarios/too-many-points", [owner], { name, limit });
    return;
  }
  const wrong = points.findIndex(([x], at) => at > 0 && !(x > (points[at - 1]?.[0] ?? x)));
  const point = points[wrong];
  if (point) {
    tell(report, "scenarios/points-order", [points, wrong], { name, x: point[0] });
    return;
  }
  const infinite = points.findIndex(([, y]) => !Number.isFinite(y));
  if (infinite >= 0) {
    const value = String(points[infinite]?.[1]);
    tell(report, "scenarios/not-finite", [points, infinite], { name, value });
  }
}

/** Elements that say what their parent says anyway: told once for the override, or by name when only some do. */
function checkEqualToParent(
  name: string,
  override: Override,
  target: Target,
  parents: readonly Layer[],
  owner: string,
  { subject, report }: OverrideContext,
): void {
  const own: Layer = { overrides: new Map([[name, override]]) };
  const said = target.elements.filter((element) => resolveIn([own], target, element) !== undefined);
  const equal = said.filter((element) => {
    const parent = resolveIn(parents, target, element) ?? modelValue(subject.system, target, element);
    return isSameValue(resolveIn([own], target, element), parent);
  });
  if (equal.length === 0) return;
  const named = equal.length === said.length ? "all" : equal.join(", ");
  if (!(override.value instanceof Map) && named !== "all") return;
  tell(report, "scenarios/equals-parent", [override, "value"], { name, elements: named, owner });
}

function resolveIn(layers: readonly Layer[], target: Target, element: string): SingleValue | undefined {
  return resolve(layers, target.variable.id, canonicalElement(element))?.value;
}
