import type { System } from "../../models/check/system.ts";
import { compileSystem } from "../../models/compile/compile.ts";
import type { Program } from "../../models/compile/program.ts";
import { runProgram } from "../../models/run/run.ts";
import type { Run } from "../../models/run/run-request.ts";
import type { RunPlan } from "../overrides/plan-run.ts";

const programs = new WeakMap<System, Map<string, Program>>();

/** The compiled form of a plan's model: scenarios that differ in numbers and points only share it. */
export function programFor(system: System, plan: RunPlan): Program {
  const known = programs.get(system) ?? new Map<string, Program>();
  programs.set(system, known);
  let program = known.get(plan.variant);
  if (!program) {
    program = compileSystem(plan.system);
    known.set(plan.variant, program);
  }
  return program;
}

/**
 * Run a plan.
 *
 * @param system The model that the plan was made for, as it was before it was adapted.
 */
export function runPlan(system: System, plan: RunPlan): Run {
  return runProgram(programFor(system, plan), plan.request);
}
