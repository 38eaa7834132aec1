import { isSameValue, type Layer, layersOf, resolve, type SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { canonicalElement } from "../../scenarios/overrides/subject.ts";
import type { Override, ScenarioFile } from "../../scenarios/scenario.ts";
import type { GridRow } from "./grid-row.ts";

/**
 * What one scenario says of one line: `own` when the scenario sets it itself, `parent` when it inherits what a scenario
 * between it and the base set, `inherited` when it has what the base has, `model` in the base when the model's own value holds.
 */
export interface GridCell {
  readonly value: SingleValue | undefined;
  readonly state: "model" | "inherited" | "parent" | "own";
  /** What a reset would bring back. */
  readonly inherited: SingleValue | undefined;
  readonly override: Override | undefined;
  /** The scenario that it comes from; absent when the model gives it. */
  readonly from: string | undefined;
}

/** The cells of a file: looked up when they are asked for, so that a large study opens at once. */
export interface GridCells {
  readonly file: ScenarioFile;
  cell(row: GridRow, scenario: string): GridCell;
}

/** The cells of a file as it is now. */
export function gridCells(file: ScenarioFile): GridCells {
  const layers = new Map<string, readonly Layer[]>();
  const base = file.scenarios[0]?.id;
  const layersFor = (scenario: string) => {
    const own = layers.get(scenario) ?? layersOf(file, scenario);
    layers.set(scenario, own);
    return own;
  };
  return { file, cell: (row, scenario) => readCell(row, scenario, layersFor(scenario), base) };
}

function readCell(row: GridRow, scenario: string, layers: readonly Layer[], base: string | undefined): GridCell {
  const { id } = row.target.variable;
  const key = canonicalElement(row.element);
  const [own, ...parents] = layers;
  const mine = own && resolve([own], id, key);
  const inheritedFrom = resolve(parents, id, key);
  const inherited = inheritedFrom ? inheritedFrom.value : row.modelValue;
  if (mine) return { value: mine.value, state: "own", inherited, override: mine.override, from: scenario };
  const isParents = inheritedFrom !== undefined && inheritedFrom.layer.scenario !== base;
  const atBase = isParents ? (resolve(parents.slice(-1), id, key)?.value ?? row.modelValue) : undefined;
  const differs = isParents && !isSameValue(inherited, atBase);
  const state = scenario === base ? "model" : differs ? "parent" : "inherited";
  return { value: inherited, state, inherited, override: inheritedFrom?.override, from: inheritedFrom?.layer.scenario };
}
