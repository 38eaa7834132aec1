import { performance } from "node:perf_hooks";
import {
  type KernelLibrary,
  type KernelName,
  kernelLibrary,
  pooledKernelLibrary,
} from "../../models/compile/kernels/library.ts";
import {
  add,
  call,
  give,
  int,
  load,
  local,
  machineFunction,
  repeatWhile,
  set,
  store,
} from "../../models/compile/machine/build.ts";
import { withCallees } from "../../models/compile/machine/callees.ts";
import type { MachineFunction, MachineModule } from "../../models/compile/machine/code.ts";
import { emitWasm } from "../../models/compile/machine/emit-wasm.ts";
import { uniforms } from "../kernels/samples.ts";
import { type CProcess, startC } from "./c-process.ts";
import { race } from "./measure.ts";
import { libm, printC } from "./print-c.ts";

const count = 4096;
const xs = Math.ceil(kernelLibrary().end / 64) * 64;
const ys = xs + count * 8;
const total = ys + count * 8;
const memoryBytes = total + 64;

/** Sum a kernel over arrays of arguments. */
function makeLoop(kernel: MachineFunction): MachineFunction {
  const [at, end, sum] = [local("i32", "at"), local("i32", "end"), local("f64", "sum")];
  const given = [load("f64", at, xs), load("f64", at, ys)].slice(0, kernel.parameters.length);
  return machineFunction(
    "sumAll",
    [end],
    "f64",
    [
      repeatWhile(int.lt(at, end), [set(sum, add(sum, call(kernel, ...given))), set(at, int.add(at, 8))]),
      store("f64", 0, sum, total),
      give(sum),
    ],
    { exported: true },
  );
}

type Range = readonly [low: number, high: number];
/** Arguments as models have them. */
const ranges: Record<KernelName, { readonly x: Range; readonly y?: Range }> = {
  exp: { x: [-10, 10] },
  power: { x: [0.05, 20], y: [-3, 3] },
  ln: { x: [0.01, 100] },
  log10: { x: [0.01, 100] },
  sin: { x: [-20, 20] },
  cos: { x: [-20, 20] },
  tan: { x: [-20, 20] },
  arcsin: { x: [-1, 1] },
  arccos: { x: [-1, 1] },
  arctan: { x: [-5, 5] },
};

function imageOf(name: KernelName): Uint8Array<ArrayBuffer> {
  const image = new Uint8Array(Math.ceil(memoryBytes / 65536) * 65536);
  for (const { offset, bytes } of kernelLibrary().data) image.set(bytes, offset);
  const u = uniforms(7);
  const { x, y = [0, 0] } = ranges[name];
  const draw = (place: number, [low, high]: Range) => {
    new Float64Array(image.buffer, place, count).forEach((_, k, all) => {
      all[k] = low + (high - low) * u();
    });
  };
  draw(xs, x);
  draw(ys, y);
  return image;
}

export interface KernelSpeed {
  readonly name: KernelName;
  /** Nanoseconds of one call: wasm, C with our kernels, C with its own library. */
  readonly wasm: number;
  readonly c: number;
  readonly libm: number;
  readonly overC: number;
  readonly overLibm: number;
}

/** Time one kernel in WebAssembly, in C, and the C library's function. */
export async function measureKernel(name: KernelName, folder: string): Promise<KernelSpeed> {
  const image = imageOf(name);
  const moduleOf = ({ functions }: KernelLibrary): MachineModule => {
    return { functions: withCallees([makeLoop(functions[name])]), data: [], minimumPages: 1 };
  };
  const once = "\nstatic void run_once(int method, int steps) { sumAll(steps); }\n";
  const print = (replaced: ReadonlyMap<string, string>) =>
    printC(moduleOf(kernelLibrary()), { memoryBytes: image.length, replaced }) + once;
  const [own, library] = await Promise.all([
    startC(folder, `kernel-${name}`, print(new Map()), image),
    startC(folder, `kernel-${name}-libm`, print(libm), image),
  ]);
  const inC = (program: CProcess) => async (calls: number) => {
    const { nanoseconds } = await program.measure(calls, 0, count * 8);
    return nanoseconds / calls / count;
  };
  const [wasm, c, libmC] = await race([inWasm(moduleOf(pooledKernelLibrary()), image), inC(own), inC(library)], 40, 25);
  own.stop();
  library.stop();
  if (!wasm || !c || !libmC) throw new Error("Three contestants.");
  return {
    ...{ name, wasm: wasm.nanoseconds, c: c.nanoseconds, libm: libmC.nanoseconds },
    ...{ overC: c.ratio, overLibm: libmC.ratio },
  };
}

function inWasm(module: MachineModule, image: Uint8Array): (calls: number) => number {
  const memory = new WebAssembly.Memory({ initial: image.length / 65536 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(emitWasm(module)), { env: { memory } });
  const sumAll = exports.sumAll as (end: number) => number;
  new Uint8Array(memory.buffer).set(image);
  return (calls) => {
    const start = performance.now();
    for (let k = 0; k < calls; k += 1) sumAll(count * 8);
    return ((performance.now() - start) * 1e6) / calls / count;
  };
}
