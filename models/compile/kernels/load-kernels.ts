import { withCallees } from "../machine/callees.ts";
import { emitWasm } from "../machine/emit-wasm.ts";
import { kernelLibrary } from "./library.ts";

type OfOne = (x: number) => number;

/** The kernels as functions of the host: the very machine code that models run. */
export interface Kernels {
  readonly exp: OfOne;
  readonly ln: OfOne;
  readonly log10: OfOne;
  readonly sin: OfOne;
  readonly cos: OfOne;
  readonly tan: OfOne;
  readonly arcsin: OfOne;
  readonly arccos: OfOne;
  readonly arctan: OfOne;
  readonly power: (x: number, y: number) => number;
}

let loaded: Kernels | undefined;

/** Make the kernels callable; the work is done once. */
export function loadKernels(): Kernels {
  loaded ??= instantiate();
  return loaded;
}

function instantiate(): Kernels {
  const { functions, data, end } = kernelLibrary();
  const roots = Object.values(functions).map((f) => ({ ...f, exported: true }));
  const minimumPages = Math.ceil(end / 65536);
  const bytes = emitWasm({ functions: withCallees(roots), data, minimumPages });
  const memory = new WebAssembly.Memory({ initial: minimumPages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return exports as unknown as Kernels;
}
