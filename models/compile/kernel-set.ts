import type { Distribution } from "../check/system.ts";
import type { ValueOp } from "./graph.ts";
import type { DataSegment, MachineFunction } from "./machine/code.ts";

/** The elementary functions in machine code, as the compiler needs them. */
export interface KernelSet {
  /** For the operations that have no machine instruction of their own. */
  functionOf(op: ValueOp): MachineFunction | undefined;
  /** Parameters as declared, then seed, stream and step, all f64. */
  drawOf(distribution: Distribution): MachineFunction | undefined;
  readonly data: readonly DataSegment[];
  /** First byte that the kernels' tables leave free. */
  readonly end: number;
}
