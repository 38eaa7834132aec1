import { performance } from "node:perf_hooks";
import type { System } from "../../models/check/system.ts";
import { compileModule, compileSystem } from "../../models/compile/compile.ts";
import type { Method } from "../../models/model.ts";
import { createMachine, type Machine } from "../../models/run/machine.ts";
import { startOnMachine } from "../../models/run/runner.ts";
import { planSteps } from "../../models/run/steps.ts";
import { type CProcess, startC, sumOfMemory } from "./c-process.ts";
import { race } from "./measure.ts";
import { libm, printC } from "./print-c.ts";

const methods: readonly Method[] = ["euler", "rk4"];
const runOnce = `
static void run_once(int method, int steps) { if (method) advanceRk4(0, steps); else advanceEuler(0, steps); }
`;

export interface ModelSpeed {
  readonly name: string;
  readonly method: Method;
  /** Microseconds of one run: wasm, C with our kernels, C with its own library. */
  readonly wasm: number;
  readonly c: number;
  readonly libm: number;
  readonly overC: number;
  readonly overLibm: number;
  /** Whether C with our kernels left the same bytes in memory. */
  readonly isSame: boolean;
}

interface Prepared {
  readonly machine: Machine;
  readonly memory: Uint8Array;
  readonly image: Uint8Array;
}

/** A machine that is ready for its first step, and what its memory then holds. */
function prepare(system: System): Prepared {
  const machine = createMachine(compileSystem(system));
  startOnMachine(machine, { simSpecs: system.simSpecs });
  const row = machine.row(0, Number.POSITIVE_INFINITY);
  const memory = new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
  return { machine, memory, image: memory.slice() };
}

/** Race one model in WebAssembly against C from the same machine code, and C with the library's functions. */
export async function raceModel(name: string, system: System, folder: string, turns: number): Promise<ModelSpeed[]> {
  const prepared = prepare(system);
  const { image } = prepared;
  const { module } = compileModule(system);
  const print = (replaced: ReadonlyMap<string, string>) =>
    printC(module, { memoryBytes: image.length, replaced }) + runOnce;
  const [own, library] = await Promise.all([
    startC(folder, `model-${name}`, print(new Map()), image),
    startC(folder, `model-${name}-libm`, print(libm), image),
  ]);
  const steps = planSteps(system.simSpecs).steps + 1;
  const speeds: ModelSpeed[] = [];
  for (const [index, method] of methods.entries()) {
    const once = inWasm(prepared, method, steps);
    const calls = Math.max(1, Math.round(4e6 / once(3)));
    const inC = (program: CProcess) => async (count: number) =>
      (await program.measure(count, index, steps)).nanoseconds / count;
    const [wasm, c, libmC] = await race([once, inC(own), inC(library)], calls, turns);
    const { sum } = await own.measure(1, index, steps);
    once(1);
    if (!wasm || !c || !libmC) throw new Error("Three contestants.");
    speeds.push({
      ...{ name, method, wasm: wasm.nanoseconds / 1e3, c: c.nanoseconds / 1e3, libm: libmC.nanoseconds / 1e3 },
      ...{ overC: c.ratio, overLibm: libmC.ratio, isSame: sum === sumOfMemory(prepared.memory) },
    });
  }
  own.stop();
  library.stop();
  return speeds;
}

function inWasm({ machine, memory, image }: Prepared, method: Method, steps: number): (calls: number) => number {
  return (calls) => {
    let spent = 0;
    for (let call = 0; call < calls; call += 1) {
      memory.set(image);
      const start = performance.now();
      machine.advance(method, 0, steps);
      spent += performance.now() - start;
    }
    return (spent * 1e6) / calls;
  };
}
