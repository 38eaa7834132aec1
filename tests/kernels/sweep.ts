import type { KernelName } from "../../models/compile/kernels/library.ts";
import { loadKernels } from "../../models/compile/kernels/load-kernels.ts";
import { reference, ulpsBetween } from "./reference.ts";
import { draw, uniforms } from "./samples.ts";

export interface Worst {
  readonly ulps: number;
  readonly x: number;
  readonly y: number;
}

/** The error of one call in units of the last place; 0 where the result is rightly infinite or too small. */
export function errorAt(name: KernelName, x: number, y = 0): number {
  const computed = loadKernels()[name](x, y);
  if (!Number.isFinite(computed)) return Number.isFinite(x ** y) || name !== "power" ? Infinity : 0;
  return Math.abs(ulpsBetween(computed, reference(name, x, y, computed)));
}

/** The greatest error over drawn arguments. */
export function sweep(name: KernelName, count: number, seed: number): Worst {
  const u = uniforms(seed);
  let worst: Worst = { ulps: 0, x: 0, y: 0 };
  for (let turn = 0; turn < count; turn += 1) {
    const [x, y] = draw(name, u);
    const ulps = errorAt(name, x, y);
    if (ulps > worst.ulps) worst = { ulps, x, y };
    if (Number.isNaN(ulps)) return { ulps: Infinity, x, y };
  }
  return worst;
}
