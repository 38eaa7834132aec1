import { loadKernels } from "../compile/kernels/load-kernels.ts";

// The elementary functions of the oracle: the very machine code that compiled models run, loaded at the first call.

export function exp(x: number): number {
  return loadKernels().exp(x);
}

export function ln(x: number): number {
  return loadKernels().ln(x);
}

export function log10(x: number): number {
  return loadKernels().log10(x);
}

export function sin(x: number): number {
  return loadKernels().sin(x);
}

export function cos(x: number): number {
  return loadKernels().cos(x);
}

export function tan(x: number): number {
  return loadKernels().tan(x);
}

export function arcsin(x: number): number {
  return loadKernels().arcsin(x);
}

export function arccos(x: number): number {
  return loadKernels().arccos(x);
}

export function arctan(x: number): number {
  return loadKernels().arctan(x);
}

export function power(x: number, y: number): number {
  return loadKernels().power(x, y);
}
