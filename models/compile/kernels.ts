import type { KernelSet } from "./kernel-set.ts";

/** The kernels that programs are compiled with. */
export const kernels: KernelSet = { functionOf: () => undefined, drawOf: () => undefined, data: [], end: 1024 };
