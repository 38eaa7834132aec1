import type { System } from "../check/system.ts";
import { emitBegin } from "./emit-begin.ts";
import { emitCalled } from "./emit-called.ts";
import { emitInline } from "./emit-inline.ts";
import { type KernelLibrary, kernelLibrary, pooledKernelLibrary } from "./kernels/library.ts";
import { lowerSystem } from "./lower.ts";
import { withCallees } from "./machine/callees.ts";
import type { MachineFunction, MachineModule } from "./machine/code.ts";
import { emitWasm } from "./machine/emit-wasm.ts";
import { isFixed, planMemory } from "./memory-plan.ts";
import { findMoments } from "./moments.ts";
import type { Program, ProgramLayout } from "./program.ts";
import { emitMoments } from "./stages.ts";

/** How the code is cut. */
export interface CompileOptions {
  /** Models with more operations than this in a step are cut into functions. */
  readonly inlineOperations: number;
  /** And those with more stocks, which would not find room in registers. */
  readonly inlineStocks: number;
  /** Operations of a function: long functions cost V8 more than in proportion. */
  readonly pieceOperations: number;
}

const standardOptions: CompileOptions = { inlineOperations: 150, inlineStocks: 8, pieceOperations: 400 };

/** A system in machine code, and where the runner finds everything in its memory. */
export interface CompiledModule {
  readonly module: MachineModule;
  readonly layout: ProgramLayout;
}

/**
 * Translate a system into machine code: `begin()`, then `advanceEuler(from, to)` or `advanceRk4(from, to)`, which give 0
 * or the step at which a stock is no longer finite. Method, times, constants and points are not compiled in.
 */
export function compileModule(
  system: System,
  options = standardOptions,
  kernels: KernelLibrary = kernelLibrary(),
): CompiledModule {
  const lowered = lowerSystem(system);
  const memory = planMemory(system, lowered, kernels.end);
  const source = { lowered, memory, kernels, moments: findMoments(lowered), callees: new Set<MachineFunction>() };
  const operations = lowered.graph.values.reduce((count, value) => count + (isFixed(value) ? 0 : 1), 0);
  const { inlineOperations, inlineStocks, pieceOperations } = options;
  const moments = emitMoments(source, pieceOperations);
  const isSmall = operations <= inlineOperations && lowered.stocks.length <= inlineStocks;
  const emitSteps = isSmall ? emitInline : emitCalled;
  const steps = emitSteps(source, moments, pieceOperations);
  const written = [...emitBegin(source, pieceOperations), ...moments, ...steps];
  const functions = [...withCallees([...source.callees]), ...written];
  const layout = memory.finish();
  return { module: { functions, data: kernels.data, minimumPages: Math.ceil(layout.end / 65_536) }, layout };
}

/** Compile a system to a program that can be kept, posted and run with other constants, points, times and methods. */
export function compileSystem(system: System, options = standardOptions): Program {
  const { module, layout } = compileModule(system, options, pooledKernelLibrary());
  return { system, bytes: emitWasm(module), layout };
}
