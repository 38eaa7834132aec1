import { expect, test } from "vitest";
import type { Distribution } from "../../check/system.ts";
import { draw } from "../../run/random.ts";
import { withCallees } from "../machine/callees.ts";
import { emitWasm } from "../machine/emit-wasm.ts";
import { kernelLibrary } from "./library.ts";

const { draws, data, end } = kernelLibrary();
const roots = Object.values(draws).map((f) => ({ ...f, exported: true }));
const memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65536) });
const bytes = emitWasm({ functions: withCallees(roots), data, minimumPages: 1 });
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });

const parameters: Record<Distribution, readonly (readonly number[])[]> = {
  uniform: [
    [0, 1],
    [-3, 7.5],
    [2, 2],
    [Number.NaN, 1],
  ],
  normal: [
    [0, 1],
    [100, 15],
    [1, 0],
  ],
  lognormal: [
    [0, 1],
    [-2, 0.3],
  ],
  exponential: [[1], [0.01], [0]],
  poisson: [[0], [0.3], [7], [255.9], [256], [1e9], [-1], [Number.NaN], [Number.POSITIVE_INFINITY]],
};

test.each(Object.keys(draws) as Distribution[])("a %s draw is that of the oracle to the bit", (distribution) => {
  const drawn = exports[distribution] as (...of: number[]) => number;
  for (const seed of [0, -0, 1, 42.5, -1e300, Number.NaN])
    for (const stream of [0, 1, 77])
      for (const step of [0, 1, 1000, 2 ** 33])
        for (const of of parameters[distribution]) {
          const expected = draw(distribution, of, seed, stream, step);
          expect([of, seed, stream, step, drawn(...of, seed, stream, step)]).toEqual([
            of,
            seed,
            stream,
            step,
            expected,
          ]);
        }
});
