import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { System, SystemVariable } from "../../models/check/system.ts";
import { canonicalName } from "../../models/names.ts";
import { openFile, soundSystem } from "../engine.ts";

/** The bundled models, by the name of their file. */
export const modelNames = ["talent", "funds", "ecosystem", "corridor", "xiasha", "city"] as const;

/** Where the reference data of the bundled models lies. */
export const dataFolder = join(import.meta.dirname, "../golden/bundled");

const systems = new Map<string, System>();

/** A bundled model, made ready to run. */
export function bundledSystem(model: string): System {
  const known = systems.get(model);
  if (known) return known;
  const system = soundSystem(openFile(join(import.meta.dirname, "../../models/library", `${model}.xmile`)));
  systems.set(model, system);
  return system;
}

/** Replacement values by constant; a list gives those of an array in element order. */
export type Overrides = Readonly<Record<string, number | readonly number[]>>;

/** The constants that overrides replace, by cell. */
export function constantsOf(system: System, overrides: Overrides): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(overrides).flatMap(([name, value]) => {
      const cells = cellsOf(system, name);
      const values = typeof value === "number" ? [value] : value;
      if (values.length !== cells.length) throw new Error(`${name} has ${cells.length} elements, not ${values.length}`);
      return cells.map((cell, i): [number, number] => {
        if (system.cells[cell]?.kind !== "constant") throw new Error(`${name} is not a constant`);
        return [cell, values[i] ?? Number.NaN];
      });
    }),
  );
}

/** The cells that `x[element]` or a bare name, which means all elements, stands for. */
export function cellsOf(system: System, name: string): readonly number[] {
  const cell = system.cells.find((candidate) => candidate.name === name);
  if (cell) return [cell.index];
  return cellsOfVariable(findVariable(system, name));
}

/** The cells of a variable, in element order. */
function cellsOfVariable({ firstCell, cellCount }: SystemVariable): readonly number[] {
  return Array.from({ length: cellCount }, (_, i) => firstCell + i);
}

function findVariable(system: System, name: string): SystemVariable {
  const variable = system.variables.find((candidate) => candidate.id === canonicalName(name));
  if (!variable) throw new Error(`The model has no ${name}`);
  return variable;
}

interface ScenarioRow {
  readonly id: string;
  readonly parent?: string | null;
  readonly overrides: Overrides;
}

const scenarioFile: { scenarios: Readonly<Record<string, readonly ScenarioRow[]>> } = JSON.parse(
  readFileSync(join(dataFolder, "scenarios.json"), "utf8"),
);

/** What a scenario replaces, its parents' overrides first. */
export function scenarioOverrides(model: string, id: string): Overrides {
  const scenario = scenarioFile.scenarios[model]?.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`There is no scenario ${model}/${id}`);
  const inherited = scenario.parent ? scenarioOverrides(model, scenario.parent) : {};
  return { ...inherited, ...scenario.overrides };
}

/** All scenarios of a model, base first. */
export function scenarioIds(model: string): readonly string[] {
  return (scenarioFile.scenarios[model] ?? []).map((scenario) => scenario.id);
}
