import type { System } from "../../models/check/system.ts";
import type { SystemRow } from "../evidence/systems.ts";
import type { Layer } from "../overrides/inheritance.ts";
import { planLayers } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../overrides/subject.ts";
import type { Override } from "../scenario.ts";
import { cellAt } from "./compare-scenarios.ts";
import { runPlan } from "./run-plan.ts";

/** What a system's lever does to its outcome. */
export interface SystemEffect {
  readonly low: number;
  readonly high: number;
  /** (high - low) / |low| */
  readonly effect: number;
  /** Whether the outcome moves in the direction that the mechanism says. */
  readonly isAlive: boolean;
}

/** Run the model with the lever low and high, its companions held, and look at the outcome. */
export function runSystem(row: SystemRow, system: System): SystemEffect {
  const [cell = -1] = cellsOf(subjectOf(system), parseReference(row.outcome));
  const outcome = (value: number) => {
    const layers = [[row.lever, value] as const, ...row.companions].map(([name, held]) => layerOf(name, held));
    return cellAt(runPlan(system, planLayers(layers, system, { outputs: [cell] })), cell, row.at);
  };
  const low = outcome(row.low);
  const high = outcome(row.high);
  const effect = (high - low) / Math.abs(low);
  return { low, high, effect, isAlive: row.sign === "+" ? high > low : high < low };
}

/** One assumption, or one element of it, set to a number. */
export function layerOf(name: string, value: number): Layer {
  const { id, element } = parseReference(name);
  const set: Override = { value: element === undefined ? value : new Map([[element, value]]) };
  return { overrides: new Map([[id, set]]) };
}
