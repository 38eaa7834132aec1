import type { Distribution } from "../../check/system.ts";
import type { DataSegment, MachineFunction } from "../machine/code.ts";
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

export interface KernelLibrary {
  readonly functions: Readonly<Record<KernelName, MachineFunction>>;
  /** Parameters as declared, then seed, stream and step, all f64. */
  readonly draws: Readonly<Record<Distribution, MachineFunction>>;
  /** Tables that the functions read; the same for every module. */
  readonly data: readonly DataSegment[];
  /** First byte that the tables leave free, on a multiple of 8. */
  readonly end: number;
}

let tables: readonly DataSegment[] | undefined;

/** The kernels for linking into a model's module. */
export function kernelLibrary(): KernelLibrary {
  tables ??= kernelTables();
  return { functions: kernels, draws, data: tables, end: kernelsEnd };
}
