import type { Distribution } from "../../check/system.ts";
import { withCallees } from "../machine/callees.ts";
import type { DataSegment, MachineFunction } from "../machine/code.ts";
import { poolConstants } from "../machine/constant-pool.ts";
import { arccos, arcsin, arctan } from "./arcs.ts";
import { draws } from "./draws.ts";
import { exp } from "./exp.ts";
import { ln, log10 } from "./ln.ts";
import { power } from "./power.ts";
import { cos, sin } from "./sin-cos.ts";
import { kernelsEnd, kernelTables } from "./tables.ts";
import { tan } from "./tan.ts";

/** The functions that have no machine instruction of their own. */
export const kernels = { exp, ln, log10, sin, cos, tan, arcsin, arccos, arctan, power } as const;
export type KernelName = keyof typeof kernels;
export const kernelNames: readonly KernelName[] = [
  ...(["exp", "ln", "log10", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "power"] as const),
];

export interface KernelLibrary {
  readonly functions: Readonly<Record<KernelName, MachineFunction>>;
  /** Parameters as declared, then seed, stream and step, all f64. */
  readonly draws: Readonly<Record<Distribution, MachineFunction>>;
  /** Tables that the functions read; the same for every module. */
  readonly data: readonly DataSegment[];
  /** First byte that the tables leave free, on a multiple of 8. */
  readonly end: number;
}

interface Libraries {
  readonly plain: KernelLibrary;
  readonly pooled: KernelLibrary;
}

let libraries: Libraries | undefined;

/** The kernels as they are written. */
export function kernelLibrary(): KernelLibrary {
  libraries ??= makeLibraries();
  return libraries.plain;
}

/** The kernels for V8, their constants in memory: the same bits, data and end. */
export function pooledKernelLibrary(): KernelLibrary {
  libraries ??= makeLibraries();
  return libraries.pooled;
}

function makeLibraries(): Libraries {
  const pool = poolConstants(withCallees([...Object.values(kernels), ...Object.values(draws)]), kernelsEnd);
  const of = (one: MachineFunction) => pool.functions.get(one) ?? one;
  const data = [...kernelTables(), pool.data];
  const end = kernelsEnd + pool.data.bytes.length;
  const pooledKernels = {
    exp: of(exp),
    ln: of(ln),
    log10: of(log10),
    sin: of(sin),
    cos: of(cos),
    tan: of(tan),
    arcsin: of(arcsin),
    arccos: of(arccos),
    arctan: of(arctan),
    power: of(power),
  };
  const pooledDraws = {
    uniform: of(draws.uniform),
    normal: of(draws.normal),
    lognormal: of(draws.lognormal),
    exponential: of(draws.exponential),
    poisson: of(draws.poisson),
  };
  return {
    plain: { functions: kernels, draws, data, end },
    pooled: { functions: pooledKernels, draws: pooledDraws, data, end },
  };
}
