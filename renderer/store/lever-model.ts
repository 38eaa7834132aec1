import type { Assumption, AssumptionCell, ConstantAssumption } from "../../models/assumptions.ts";
import { statedEnds } from "../../reports/assumptions/row-range.ts";
import { niceStep } from "../../reports/numbers/digits.ts";
import type { Unit } from "../../reports/numbers/unit.ts";
import { effectiveValue } from "../../scenarios/overrides/effective-value.ts";
import { isSameValue, type SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { subjectOf, type Target } from "../../scenarios/overrides/subject.ts";
import type { Override, Scenario, ScenarioFile, TimePath } from "../../scenarios/scenario.ts";
import { createMemo } from "./memo.ts";
import { targetOf, textIn } from "./model-selectors.ts";
import { assumptionsOf, savedFile, scenariosOf, selectedScenario, shownFile, unitOf } from "./selectors.ts";
import type { AppState } from "./state.ts";

/** One number that can be dragged, in the selected scenario. */
export interface LeverModel {
  /** Variable, and element where it has some: unique in the panel. */
  readonly key: string;
  readonly variable: string;
  readonly element: string | undefined;
  readonly label: string;
  readonly unit: Unit;
  readonly kind: "lever" | "world";
  readonly low: number;
  readonly high: number;
  /** Whether the model or the study gives the range; else it is half and double the value. */
  readonly hasRange: boolean;
  readonly step: number;
  /** Absent where the scenario lets it change over time. */
  readonly value: number | undefined;
  readonly path: TimePath | undefined;
  readonly base: number;
  readonly parent: number;
  /** The stored value, where an unsaved change differs from it. */
  readonly saved: number | undefined;
  readonly changesHistory: boolean;
}

/** An assumption in the panel: one slider, several, or weights that are shares of a whole. */
export type LeverItem =
  | { readonly type: "single"; readonly key: string; readonly lever: LeverModel }
  | {
      readonly type: "array" | "shares";
      readonly key: string;
      readonly label: string;
      readonly levers: readonly LeverModel[];
    };

/** Assumptions under one heading. */
export interface LeverGroup {
  readonly key: string;
  readonly label: string | undefined;
  readonly items: readonly LeverItem[];
}

const memo = createMemo<readonly LeverGroup[]>();

/** What the levers panel shows for the selected scenario. The same array while nothing in it changes. */
export function leverGroups(state: AppState): readonly LeverGroup[] {
  const { document, selection, view } = state;
  const deps = [document.value, document.system, selection.scenario, view.language, view.leverFilter];
  return memo.get("", deps, () => {
    const groups = makeGroups(state);
    lastLevers = new Map(groups.flatMap(({ items }) => items.flatMap(leversOf)).map((lever) => [lever.key, lever]));
    return groups;
  });
}

let lastLevers: ReadonlyMap<string, LeverModel> = new Map();

/** A lever in which nothing has changed stays the same object: while one is dragged the others are not drawn again. */
function kept(lever: LeverModel): LeverModel {
  const known = lastLevers.get(lever.key);
  if (!known) return lever;
  const fields = Object.entries(lever);
  return fields.every(([name, value]) => Object.is(value, Reflect.get(known, name))) ? known : lever;
}

function makeGroups(state: AppState): readonly LeverGroup[] {
  const scenario = selectedScenario(state);
  if (!scenario) return [];
  const groups = new Map<string, { label: string | undefined; items: LeverItem[] }>();
  for (const assumption of chosenAssumptions(state)) {
    const item = itemOf(state, scenario, assumption);
    if (!item || (state.view.leverFilter === "changed" && !leversOf(item).some(isChanged))) continue;
    const isWorld = assumption.kind === "world";
    const key = isWorld ? "world" : (assumption.group ?? "");
    const label = isWorld ? undefined : textIn(assumption.groupLabels, state.view.language, assumption.group ?? "");
    const group = groups.get(key) ?? { label, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const ordered = [...groups].sort(([a], [b]) => Number(a === "world") - Number(b === "world"));
  return ordered.map(([key, group]) => ({ key, ...group }));
}

/** The sliders of an item. */
export function leversOf(item: LeverItem): readonly LeverModel[] {
  return item.type === "single" ? [item.lever] : item.levers;
}

/** Whether the scenario's value differs from the base's. */
export function isChanged(lever: LeverModel): boolean {
  return lever.path !== undefined || !Object.is(lever.value, lever.base);
}

/**
 * Levers, and of the world what this study's scenarios are about. A model that marks none shows all its constants:
 * nothing that can be asked should be out of reach.
 */
function chosenAssumptions(state: AppState): readonly ConstantAssumption[] {
  const constants = assumptionsOf(state).filter((each): each is ConstantAssumption => each.type === "constant");
  const levers = constants.filter(({ kind }) => kind === "lever");
  const world = constants.filter(({ kind }) => kind === "world");
  if (levers.length + world.length === 0) return constants;
  const asked = askedAbout(state);
  const filter = state.view.leverFilter;
  if (filter === "levers") return levers;
  if (filter === "world") return world;
  if (filter === "changed") return [...levers, ...constants.filter(({ kind }) => kind !== "lever")];
  return [...levers, ...world.filter((each) => asked.has(each.id) || isShock(each))];
}

/** What the world may do to the study from some day on: it leaves history alone and is not drawn at random. */
function isShock(assumption: ConstantAssumption): boolean {
  return assumption.distribution === "fixed" && !assumption.changesHistory;
}

function askedAbout(state: AppState): ReadonlySet<string> {
  const { system } = state.document;
  const names = [...scenariosOf(state), ...(savedFile(state)?.scenarios ?? [])].flatMap(({ overrides }) => [
    ...overrides.keys(),
  ]);
  return new Set(names.flatMap((name) => (system && targetOf(system, name)?.variable.id) ?? []));
}

function itemOf(state: AppState, scenario: Scenario, assumption: ConstantAssumption): LeverItem | undefined {
  const label = textIn(assumption.labels, state.view.language, assumption.name.replaceAll("_", " "));
  const levers = assumption.cells
    .map((_, place) => leverOf(state, scenario, assumption, place))
    .filter((each) => each !== undefined);
  const [first] = levers;
  if (!first) return undefined;
  if (assumption.dimensions.length === 0) return { type: "single", key: first.key, lever: kept({ ...first, label }) };
  // A share that changes over time has no place on the bar.
  const isBar = areShares(assumption) && levers.every(({ path }) => !path);
  return { type: isBar ? "shares" : "array", key: assumption.id, label, levers: levers.map(kept) };
}

/** Weights whose model divides them by their sum: each from 0 to 1, without a unit, and called weight or share. */
export function areShares(assumption: Assumption & ConstantAssumption): boolean {
  const isUnit = assumption.units === undefined || ["1", "", "dmnl"].includes(assumption.units.toLowerCase());
  const isNamed = /weight|share|权重|分配/i.test(
    `${assumption.labels.zh ?? ""} ${assumption.labels.en ?? ""} ${assumption.name}`,
  );
  const isNormalised = /normali[sz]ed|weight|权重/i.test(
    `${assumption.source ?? ""} ${assumption.labels.en ?? ""} ${assumption.labels.zh ?? ""}`,
  );
  return (
    isUnit &&
    isNamed &&
    isNormalised &&
    assumption.cells.length > 1 &&
    assumption.cells.every(({ low, high }) => low === 0 && high === 1)
  );
}

function leverOf(
  state: AppState,
  scenario: Scenario,
  assumption: ConstantAssumption,
  place: number,
): LeverModel | undefined {
  const cell = assumption.cells[place];
  const { system } = state.document;
  const variable = system?.variables[assumption.variable];
  const [shown, saved] = [shownFile(state), savedFile(state)];
  const base = shown?.scenarios[0];
  if (!cell || !system || !variable || !shown || !saved || !base) return undefined;
  const target = targetOf(system, assumption.id);
  if (!target) return undefined;
  const valueIn = (file: typeof shown, id: string) => effectiveValue(file, id, subjectOf(system), target, cell.element);
  const own = valueIn(shown, scenario.id);
  const before = valueIn(saved, scenario.id).value;
  const baseValue = numberOf(valueIn(saved, base.id).value) ?? cell.value;
  const range = rangeOfCell(shown, target, cell, own.override);
  const value = numberOf(own.value);
  return {
    key: cell.element === "" ? assumption.id : `${assumption.id}[${cell.element}]`,
    variable: assumption.name,
    element: cell.element === "" ? undefined : cell.element,
    label: cell.labels.map((text, index) => textIn(text, state.view.language, cell.elements[index] ?? "")).join(" "),
    unit: unitOf(state, variable),
    kind: assumption.kind === "world" ? "world" : "lever",
    ...range,
    value,
    path: pathOf(own.value),
    base: baseValue,
    parent: numberOf(own.inherited) ?? cell.value,
    // The base's stored value is its tick already.
    saved:
      scenario.id !== base.id && before !== undefined && !isSameValue(before, own.value) ? numberOf(before) : undefined,
    changesHistory: assumption.changesHistory && assumption.kind !== undefined,
  };
}

function numberOf(value: SingleValue | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function pathOf(value: SingleValue | undefined): TimePath | undefined {
  return typeof value === "object" && "path" in value ? value : undefined;
}

/** The ends and step of a slider: those that the override or the study states with a reason go before the model's. */
export function rangeOfCell(
  file: ScenarioFile,
  target: Target,
  cell: Pick<AssumptionCell, "element" | "low" | "high" | "value">,
  override?: Override,
) {
  const [low = cell.low, high = cell.high] = statedEnds(file, target, cell.element, override) ?? [];
  return rangeOf(low, high, cell.value);
}

/** Without a range it reaches from nothing to twice the value. */
function rangeOf(low: number | undefined, high: number | undefined, value: number) {
  const reach = value === 0 ? 1 : Math.abs(value);
  const ends = {
    low: low ?? Math.min(value === 0 ? -reach : 0, 2 * value),
    high: high ?? Math.max(value === 0 ? reach : 0, 2 * value),
  };
  const [from, to] = ends.low < ends.high ? [ends.low, ends.high] : [value - reach, value + reach];
  return { low: from, high: to, hasRange: low !== undefined && high !== undefined, step: niceStep((to - from) / 80) };
}
