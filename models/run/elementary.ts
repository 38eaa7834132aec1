import { loadKernels } from "../compile/kernels/load-kernels.ts";

// The oracle calls the very machine code that models run, loaded when a function is first called: it checks how a model
// is translated, while the functions themselves are tested against a high-precision reference beside their source.

/** e to the power of `x`. */
export function exp(x: number): number {
  return loadKernels().exp(x);
}

/** The natural logarithm. */
export function ln(x: number): number {
  return loadKernels().ln(x);
}

/** The decimal logarithm. */
export function log10(x: number): number {
  return loadKernels().log10(x);
}

/** The sine of radians. */
export function sin(x: number): number {
  return loadKernels().sin(x);
}

/** The cosine of radians. */
export function cos(x: number): number {
  return loadKernels().cos(x);
}

/** The tangent of radians. */
export function tan(x: number): number {
  return loadKernels().tan(x);
}

/** The arc sine, in radians. */
export function arcsin(x: number): number {
  return loadKernels().arcsin(x);
}

/** The arc cosine, in radians. */
export function arccos(x: number): number {
  return loadKernels().arccos(x);
}

/** The arc tangent, in radians. */
export function arctan(x: number): number {
  return loadKernels().arctan(x);
}

/** `x` to the power of `y`. */
export function power(x: number, y: number): number {
  return loadKernels().power(x, y);
}
