import { expect, test } from "vitest";
import * as b from "./build.ts";
import { poolConstants } from "./constant-pool.ts";
import { emitWasm } from "./emit-wasm.ts";

test("a function that reads its constants from memory gives the same bits, and calls the functions that do", () => {
  const x = b.local("f64", "x");
  const half = b.machineFunction("half", [x], "f64", [b.give(b.mul(x, 0.5))]);
  const y = b.local("f64", "y");
  const whole = b.machineFunction(
    "whole",
    [x],
    "f64",
    [
      b.set(y, b.select(b.lt(x, -0), b.f64(0.1), b.f64(-0))),
      b.repeatWhile(b.lt(y, 0.7), [b.set(y, b.add(y, 0.1))]),
      b.when(b.gt(x, 3), [b.give(b.call(half, x))], [b.run(half, b.f64(7)), b.store("f64", b.i32(8), b.f64(0.3))]),
      b.give(b.div(b.load("f64", b.i32(8)), y)),
    ],
    { exported: true },
  );
  const { functions, data } = poolConstants([half, whole], 64);
  const run = (list: (typeof half)[], segments: (typeof data)[]) => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const bytes = emitWasm({ functions: list, data: segments, minimumPages: 1 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    const callable = exports.whole as (x: number) => number;
    return [-1, 0, 2, 4].map(callable);
  };
  const pooled = [...functions.values()];
  expect(run(pooled, [data])).toEqual(run([half, whole], []));
  expect(JSON.stringify(pooled)).not.toContain('"f64.const","value":0.5');
  expect([...new Float64Array(data.bytes.buffer)]).toEqual([0.5, -0, 0.1, 0.7, 3, 7, 0.3]);
});
