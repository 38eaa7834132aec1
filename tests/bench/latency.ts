import type { System } from "../../models/check/system.ts";
import { compileSystem } from "../../models/compile/compile.ts";
import { runProgram } from "../../models/run/run.ts";
import { systemOf } from "./compile-text.ts";
import { timeOf, undisturbed } from "./measure.ts";
import { chain } from "./models.ts";

/** Milliseconds of a run of all outputs after one constant has changed, the program being there. */
export function rerun(system: System): number {
  const program = compileSystem(system);
  const constants = system.cells.filter((cell) => cell.kind === "constant");
  const times = Array.from({ length: 300 }, (_, turn) => {
    const moved = constants[turn % constants.length];
    const changed = new Map(moved ? [[moved.index, moved.value * (1 + turn / 1e4)]] : []);
    return timeOf(() => runProgram(program, { simSpecs: system.simSpecs, constants: changed }));
  });
  return undisturbed(times.slice(100));
}

/** Milliseconds from the text of a model of 200 variables, one equation of it new, to the first result. */
export function editToResult(): number {
  const text = chain(200, 100, 0.25);
  const times = Array.from({ length: 240 }, (_, turn) => {
    const edited = text.replace("<eqn>10</eqn>", `<eqn>10 + ${turn} / 1000</eqn>`);
    return timeOf(() => {
      const system = systemOf(edited, "edited");
      runProgram(compileSystem(system), { simSpecs: system.simSpecs });
    });
  });
  return undisturbed(times.slice(120));
}

export interface LargeModel {
  /** Milliseconds to read, check and compile, and of the first run after it, WebAssembly's own compile included. */
  readonly prepare: number;
  readonly run: number;
}

/** 5,000 variables for 1,000 steps, the last one saved. */
export function largeModel(): LargeModel {
  const text = chain(5000, 1000, 1);
  const turns = Array.from({ length: 5 }, () => {
    let ready: { system: System; program: ReturnType<typeof compileSystem> } | undefined;
    const prepare = timeOf(() => {
      const system = systemOf(text, "large");
      ready = { system, program: compileSystem(system) };
    });
    const run = timeOf(() => {
      if (ready) runProgram(ready.program, { simSpecs: ready.system.simSpecs, outputs: lastOf(ready.system) });
    });
    return { prepare, run };
  });
  return { prepare: undisturbed(turns.map((turn) => turn.prepare)), run: undisturbed(turns.map((turn) => turn.run)) };
}

export interface CurvePoint {
  readonly variables: number;
  /** Nanoseconds of one variable at one step. */
  readonly cost: number;
}

/** What a variable costs at a step, from small models to large ones: the chain, its last cell saved. */
export function costCurve(): CurvePoint[] {
  const sizes = [10, 30, 100, 300, 1000, 2500, 5000];
  const runs = sizes.map((variables) => {
    const steps = Math.round(2e6 / variables);
    const system = systemOf(chain(variables, steps, 1), "curve");
    const program = compileSystem(system);
    const request = { simSpecs: { ...system.simSpecs, saveStep: steps }, outputs: lastOf(system) };
    return { variables, work: variables * steps, once: () => timeOf(() => runProgram(program, request)) };
  });
  for (const { once } of runs) once();
  const turns = Array.from({ length: 9 }, () => runs.map(({ once }) => once()));
  return runs.map(({ variables, work }, k) => {
    return { variables, cost: (undisturbed(turns.map((turn) => turn[k] ?? Number.NaN)) * 1e6) / work };
  });
}

function lastOf(system: System): readonly number[] {
  return [system.cells.length - 1];
}
