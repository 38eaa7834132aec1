import { type Path, withInitialValues, withPaths } from "../../models/check/adapt.ts";
import type { System } from "../../models/check/system.ts";
import type { SimSpecs } from "../../models/model.ts";
import type { RunRequest } from "../../models/run/run-request.ts";
import type { ScenarioFile, Settings } from "../scenario.ts";
import { type Layer, layersOf, overriddenIds, resolve, resolveSettings, type SingleValue } from "./inheritance.ts";
import { canonicalElement, subjectOf, type Target } from "./subject.ts";

/** What to compile and what to ask of it, so that a scenario is run. */
export interface RunPlan {
  /** The model, with constants turned into paths and initial values replaced where the scenario asks for it. */
  readonly system: System;
  readonly request: RunRequest;
  /** Equal for plans that share one compilation: they differ in the request only. */
  readonly variant: string;
}

/** What a run may be asked for beyond what its scenario says. */
export interface RunOptions {
  /** Overrides upon the scenario's own: an assertion's, the command line's, a draft's. */
  readonly upon?: readonly Layer[];
  readonly settings?: Settings;
  readonly outputs?: readonly number[];
}

interface Assignment {
  readonly constants: Map<number, number>;
  readonly tables: Map<number, { x: readonly number[]; y: readonly number[] }>;
  readonly initialValues: Map<number, number>;
  readonly paths: Map<number, Path>;
}

/** Plan the run of a scenario. What is wrong with its overrides is for `checkStudy` to say; here it is passed over. */
export function planRun(file: ScenarioFile, scenario: string, system: System, options: RunOptions = {}): RunPlan {
  return planLayers([...(options.upon ?? []), ...layersOf(file, scenario)], system, options);
}

/** Plan a run from layers of overrides, nearest first. */
export function planLayers(layers: readonly Layer[], system: System, options: RunOptions = {}): RunPlan {
  const assignment = assign(layers, system);
  const { constants, tables, initialValues, paths } = assignment;
  let adapted = system;
  if (initialValues.size > 0) adapted = withInitialValues(adapted, initialValues);
  const ownTables = adapted.tables.length;
  if (paths.size > 0) adapted = withPaths(adapted, paths);
  // The tables that the paths became stand last, in the order of the paths; as part of the request they may change
  // without a recompile.
  for (const [at, { points }] of [...paths.values()].entries()) tables.set(ownTables + at, columns(points));
  const { seed } = { ...resolveSettings(layers), ...options.settings };
  const request: RunRequest = {
    simSpecs: specsOf(layers, system, options.settings),
    constants,
    tables,
    ...(options.outputs ? { outputs: options.outputs } : {}),
    ...(seed === undefined ? {} : { seed }),
  };
  return { system: adapted, request, variant: variantOf(assignment) };
}

/** From when to when, and in what steps, a run with such layers goes. */
export function specsOf(layers: readonly Layer[], system: System, settings?: Settings): SimSpecs {
  const own = system.simSpecs;
  const { start, stop, dt, saveStep, method } = { ...resolveSettings(layers), ...settings };
  const step = dt ?? own.dt;
  return {
    ...own,
    start: start ?? own.start,
    stop: stop ?? own.stop,
    dt: step,
    // A shorter or longer step keeps the save points where it can.
    saveStep: saveStep ?? Math.max(own.saveStep, step),
    method: method ?? own.method,
  };
}

function variantOf({ initialValues, paths }: Assignment): string {
  const starts = [...initialValues].map(([cell, value]) => `${cell}=${value}`);
  const shapes = [...paths].map(([cell, { between }]) => `${cell}:${between}`);
  return [...starts, ...shapes].join(" ");
}

function assign(layers: readonly Layer[], system: System): Assignment {
  const { targets } = subjectOf(system);
  const assignment: Assignment = {
    constants: new Map(),
    tables: new Map(),
    initialValues: new Map(),
    paths: new Map(),
  };
  // In the model's order, so that equal scenarios give equal plans whatever the order of their overrides.
  const ids = overriddenIds(layers);
  for (const [id, target] of targets) {
    if (!ids.has(id)) continue;
    for (const [at, element] of target.elements.entries()) {
      const value = resolve(layers, id, canonicalElement(element))?.value;
      const slot = target.slots[at];
      if (value !== undefined && slot !== undefined) assignValue(assignment, target, slot, value);
    }
  }
  return assignment;
}

function assignValue(assignment: Assignment, { kind }: Target, slot: number, value: SingleValue): void {
  if (typeof value === "number") {
    if (kind === "constant") assignment.constants.set(slot, value);
    if (kind === "stock") assignment.initialValues.set(slot, value);
  } else if ("points" in value) {
    if (kind === "table") assignment.tables.set(slot, columns(value.points));
  } else if (kind === "constant") {
    const [first, second] = value.path;
    // One point is the same at all times: a number, which needs no compilation of its own.
    if (first && !second) assignment.constants.set(slot, first[1]);
    else assignment.paths.set(slot, { points: value.path, between: value.between });
  }
}

function columns(points: readonly (readonly [number, number])[]): { x: readonly number[]; y: readonly number[] } {
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
}
