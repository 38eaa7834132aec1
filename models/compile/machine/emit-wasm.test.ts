import { expect, test } from "vitest";
import * as b from "./build.ts";
import type { Binary, Code, Local, MachineFunction, Unary, ValueType } from "./code.ts";
import { emitWasm } from "./emit-wasm.ts";
import { binaryOpcodes, unaryOpcodes } from "./opcodes.ts";

type Callable = (...args: (number | bigint)[]) => number | bigint | undefined;

function instantiate(functions: MachineFunction[], data: { offset: number; bytes: Uint8Array }[] = []) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const bytes = emitWasm({ functions, data, minimumPages: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const callable = (name: string): Callable => exports[name] as Callable;
  return { callable, memory };
}

function exported(name: string, parameters: Local[], result: ValueType | undefined, ...body: Code[]): MachineFunction {
  const statements = body.map((value) => ({ op: "return", value }) as const);
  return b.machineFunction(name, parameters, result, statements, { exported: true });
}

const u32 = (x: unknown) => Number(x) >>> 0;
const i32 = (x: unknown) => Number(x) | 0;
const u64 = (x: unknown) => BigInt.asUintN(64, x as bigint);
const i64 = (x: unknown) => BigInt.asIntN(64, x as bigint);
const f64 = (x: unknown) => x as number;
const bits = new DataView(new ArrayBuffer(8));
const saturate = (x: number, limit: bigint) => {
  if (Number.isNaN(x)) return 0n;
  if (x >= Number(limit)) return limit - 1n;
  return x <= -Number(limit) ? -limit : BigInt(Math.trunc(x));
};
const toNearestEven = (x: number) => {
  const low = Math.floor(x);
  const rest = x - low;
  const up = rest > 0.5 || (rest === 0.5 && low % 2 !== 0);
  return Number.isFinite(x) ? (up ? low + 1 : low) || x * 0 : x;
};
const leadingZeros = (x: bigint) => (x < 0n ? 0n : BigInt(64 - (x === 0n ? 0 : x.toString(2).length)));

type Value = number | bigint;
const unary: Record<Unary, (x: Value) => Value> = {
  "f64.neg": (x) => -x,
  "f64.abs": (x) => Math.abs(f64(x)),
  "f64.sqrt": (x) => Math.sqrt(f64(x)),
  "f64.floor": (x) => Math.floor(f64(x)),
  "f64.ceil": (x) => Math.ceil(f64(x)),
  "f64.trunc": (x) => Math.trunc(f64(x)),
  "f64.nearest": (x) => toNearestEven(f64(x)),
  "i64.reinterpret_f64": (x) => {
    bits.setFloat64(0, f64(x));
    return bits.getBigInt64(0);
  },
  "f64.reinterpret_i64": (x) => {
    bits.setBigInt64(0, i64(x));
    return bits.getFloat64(0);
  },
  "i32.wrap_i64": (x) => Number(BigInt.asIntN(32, i64(x))),
  "i64.extend_i32_s": (x) => BigInt(x),
  "i64.extend_i32_u": (x) => BigInt(u32(x)),
  "f64.convert_i32_s": (x) => Number(x),
  "f64.convert_i64_s": (x) => Number(x),
  "f64.convert_i64_u": (x) => Number(u64(x)),
  "i32.trunc_sat_f64_s": (x) => Number(saturate(f64(x), 1n << 31n)),
  "i64.trunc_sat_f64_s": (x) => saturate(f64(x), 1n << 63n),
  "i32.eqz": (x) => Number(x === 0),
  "i64.eqz": (x) => Number(x === 0n),
  "i32.clz": (x) => Math.clz32(i32(x)),
  "i64.clz": (x) => leadingZeros(i64(x)),
};
const f = (of: (x: number, y: number) => Value) => (x: Value, y: Value) => of(f64(x), f64(y));
const n = (of: (x: number, y: number) => number) => (x: Value, y: Value) => i32(of(i32(x), i32(y)));
const u = (of: (x: number, y: number) => boolean) => (x: Value, y: Value) => Number(of(u32(x), u32(y)));
const l = (of: (x: bigint, y: bigint) => bigint) => (x: Value, y: Value) => i64(of(i64(x), i64(y)));
const c = (of: (x: bigint, y: bigint) => boolean) => (x: Value, y: Value) => Number(of(i64(x), i64(y)));
const v = (of: (x: bigint, y: bigint) => boolean) => (x: Value, y: Value) => Number(of(u64(x), u64(y)));
const binary: Record<Binary, (x: Value, y: Value) => Value> = {
  "f64.add": f((x, y) => x + y),
  "f64.sub": f((x, y) => x - y),
  "f64.mul": f((x, y) => x * y),
  "f64.div": f((x, y) => x / y),
  "f64.copysign": f((x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  "f64.eq": f((x, y) => Number(x === y)),
  "f64.ne": f((x, y) => Number(x !== y)),
  "f64.lt": f((x, y) => Number(x < y)),
  "f64.gt": f((x, y) => Number(x > y)),
  "f64.le": f((x, y) => Number(x <= y)),
  "f64.ge": f((x, y) => Number(x >= y)),
  "i32.eq": n((x, y) => Number(x === y)),
  "i32.ne": n((x, y) => Number(x !== y)),
  "i32.lt_s": n((x, y) => Number(x < y)),
  "i32.gt_s": n((x, y) => Number(x > y)),
  "i32.le_s": n((x, y) => Number(x <= y)),
  "i32.ge_s": n((x, y) => Number(x >= y)),
  "i32.lt_u": u((x, y) => x < y),
  "i32.gt_u": u((x, y) => x > y),
  "i32.le_u": u((x, y) => x <= y),
  "i32.ge_u": u((x, y) => x >= y),
  "i32.add": n((x, y) => x + y),
  "i32.sub": n((x, y) => x - y),
  "i32.mul": n((x, y) => Math.imul(x, y)),
  "i32.and": n((x, y) => x & y),
  "i32.or": n((x, y) => x | y),
  "i32.xor": n((x, y) => x ^ y),
  "i32.shl": n((x, y) => x << y),
  "i32.shr_s": n((x, y) => x >> y),
  "i32.shr_u": n((x, y) => x >>> y),
  "i64.eq": c((x, y) => x === y),
  "i64.ne": c((x, y) => x !== y),
  "i64.lt_s": c((x, y) => x < y),
  "i64.gt_s": c((x, y) => x > y),
  "i64.le_s": c((x, y) => x <= y),
  "i64.ge_s": c((x, y) => x >= y),
  "i64.lt_u": v((x, y) => x < y),
  "i64.gt_u": v((x, y) => x > y),
  "i64.le_u": v((x, y) => x <= y),
  "i64.ge_u": v((x, y) => x >= y),
  "i64.add": l((x, y) => x + y),
  "i64.sub": l((x, y) => x - y),
  "i64.mul": l((x, y) => x * y),
  "i64.and": l((x, y) => x & y),
  "i64.or": l((x, y) => x | y),
  "i64.xor": l((x, y) => x ^ y),
  "i64.shl": l((x, y) => x << (y & 63n)),
  "i64.shr_s": l((x, y) => x >> (y & 63n)),
  "i64.shr_u": l((x, y) => u64(x) >> (y & 63n)),
};

const samples: Record<ValueType, Value[]> = {
  f64x2: [],
  f64: [0, -0, 1, -1, 0.5, 1.5, 2.5, -2.5, 1e-310, 3e9, -3e9, 1e19, -1e300, Infinity, -Infinity, NaN],
  i32: [0, 1, -1, 5, 31, 33, 65536, 2147483647, -2147483648],
  i64: [0n, 1n, -1n, 5n, 63n, 65n, 1n << 32n, 0x3ff8000000000001n, (1n << 63n) - 1n, -(1n << 63n)],
};
/** Operand type from the operation's name: a conversion names its source last. */
const operandOf = (op: string): ValueType => (/(?:_)(i32|i64|f64)/.exec(op)?.[1] ?? op.slice(0, 3)) as ValueType;
const isTruth = (op: string) => /\.(eq|ne|lt|gt|le|ge)(_|$)|eqz/.test(op);
const resultOf = (op: string): ValueType => (isTruth(op) ? "i32" : (op.slice(0, 3) as ValueType));

test.each(Object.keys(unaryOpcodes) as Unary[])("%s", (op) => {
  const x = b.local(operandOf(op), "x");
  const run = instantiate([exported("f", [x], resultOf(op), { op, operand: b.get(x) })]).callable("f");
  for (const value of samples[x.type]) expect([value, run(value)]).toEqual([value, unary[op](value)]);
});

test.each(Object.keys(binaryOpcodes) as Binary[])("%s", (op) => {
  const [x, y] = [b.local(operandOf(op), "x"), b.local(operandOf(op), "y")];
  const code: Code = { op, left: b.get(x), right: b.get(y) };
  const run = instantiate([exported("f", [x, y], resultOf(op), code)]).callable("f");
  for (const left of samples[x.type])
    for (const right of samples[y.type])
      expect([left, right, run(left, right)]).toEqual([left, right, binary[op](left, right)]);
});

test.each(["f64", "i32", "i64"] as const)("constants, locals, select, load and store of %s", (type) => {
  const [address, x, kept] = [b.local("i32", "address"), b.local(type, "x"), b.local(type, "kept")];
  const swap = b.machineFunction(
    "swap",
    [address, x],
    type,
    [b.set(kept, b.load(type, address, 16)), b.store(type, address, x, 16), { op: "return", value: b.get(kept) }],
    { exported: true },
  );
  const choice: Code = { op: "select", condition: b.get(address), then: b.get(x), else: b.get(kept) };
  const { callable } = instantiate([swap, exported("choose", [address, x], type, choice)]);
  const zero = type === "i64" ? 0n : 0;
  let before = zero;
  for (const value of samples[type]) {
    expect(callable("swap")(4097, value)).toEqual(before);
    before = value;
    expect([callable("choose")(1, value), callable("choose")(0, value)]).toEqual([value, zero]);
  }
  const constant = (value: Value) =>
    type === "i64" ? b.i64(value as bigint) : type === "i32" ? b.i32(Number(value)) : b.f64(Number(value));
  const values = samples[type];
  const many = instantiate(values.map((value, k) => exported(`c${k}`, [], type, constant(value))));
  expect(values.map((_, k) => many.callable(`c${k}`)())).toEqual(values);
});

test("choices and pairs work lane by lane like their f64 operations", () => {
  const [x, y, z] = [b.local("f64", "x"), b.local("f64", "y"), b.local("f64x2", "z")];
  const pairs: Record<string, [(l: Code, r: Code) => Code, (x: number, y: number) => number]> = {
    add: [b.pair.add, (x, y) => x + y],
    sub: [b.pair.sub, (x, y) => x - y],
    mul: [b.pair.mul, (x, y) => x * y],
    div: [b.pair.div, (x, y) => x / y],
    lesser: [b.pair.lesser, (x, y) => (x < y ? x : y)],
    greater: [b.pair.greater, (x, y) => (x > y ? x : y)],
  };
  for (const [name, [operation, expected]] of Object.entries(pairs)) {
    const work = b.machineFunction(
      name,
      [x, y],
      "f64",
      [
        b.set(z, operation(b.pair.of(x, y), b.pair.splat(y))),
        b.store("f64x2", b.i32(8), z, 8),
        { op: "return", value: b.pair.second(b.load("f64x2", b.i32(16))) },
      ],
      { exported: true },
    );
    const { callable, memory } = instantiate([work]);
    for (const left of samples.f64)
      for (const right of samples.f64) {
        const second = callable(name)(left as number, right as number);
        const first = new Float64Array(memory.buffer)[2];
        expect([first, second]).toEqual([expected(f64(left), f64(right)), expected(f64(right), f64(right))]);
      }
  }
  const choose = instantiate([
    exported("lesser", [x, y], "f64", b.lesser(x, y)),
    exported("greater", [x, y], "f64", b.greater(x, y)),
  ]);
  for (const left of samples.f64)
    for (const right of samples.f64) {
      expect(choose.callable("lesser")(left as number, right as number)).toEqual(f64(left) < f64(right) ? left : right);
      expect(choose.callable("greater")(left as number, right as number)).toEqual(
        f64(left) > f64(right) ? left : right,
      );
    }
});

test("calls, while and if make loops and branches", () => {
  const [k, sum] = [b.local("i32", "k"), b.local("f64", "sum")];
  const square = b.machineFunction("square", [sum], "f64", [b.give(b.mul(sum, sum))]);
  const count = b.local("i32", "count");
  const sumOfSquares = b.machineFunction(
    "sumOfSquares",
    [count],
    "f64",
    [
      b.repeatWhile(b.int.lt(k, count), [
        b.set(k, b.int.add(k, 1)),
        b.when(
          b.int.and(k, 1),
          [b.set(sum, b.add(sum, b.call(square, b.fromInt(k))))],
          [b.set(sum, b.sub(sum, 1)), b.run(square, sum)],
        ),
      ]),
      b.give(sum),
    ],
    { exported: true },
  );
  const run = instantiate([square, sumOfSquares]).callable("sumOfSquares");
  expect([0, 1, 4, 5].map((at) => run(at))).toEqual([0, 1, 8, 33]);
});

test("data segments lie in memory before anything runs, and functions without a result may return early", () => {
  const address = b.local("i32", "address");
  const set = b.machineFunction(
    "set",
    [address],
    undefined,
    [b.when(b.int.eq(address, 8), [b.give()]), b.store("f64", address, b.f64(2))],
    { exported: true },
  );
  const { callable, memory } = instantiate([set], [{ offset: 1000, bytes: Uint8Array.of(7, 8) }]);
  callable("set")(8);
  callable("set")(16);
  expect([...new Uint8Array(memory.buffer, 999, 4)]).toEqual([0, 7, 8, 0]);
  expect([...new Float64Array(memory.buffer, 8, 2)]).toEqual([0, 2]);
});

test("a function of half a million operations is printed in linear time and runs", () => {
  const x = b.local("f64", "x");
  const body = Array.from({ length: 250_000 }, () => b.set(x, b.add(x, 1)));
  const big = b.machineFunction("big", [x], "f64", [...body, b.give(x)], { exported: true });
  expect(instantiate([big]).callable("big")(0)).toBe(250_000);
});

test("what is not part of the module, or not declared, is our own mistake and is thrown", () => {
  const x = b.local("f64", "x");
  const inner = b.machineFunction("inner", [x], "f64", [b.give(x)]);
  const outer = b.machineFunction("outer", [x], "f64", [b.give(b.call(inner, x))]);
  expect(() => emitWasm({ functions: [outer], data: [], minimumPages: 1 })).toThrow("function inner");
  const bare = { ...inner, parameters: [] };
  expect(() => emitWasm({ functions: [bare], data: [], minimumPages: 1 })).toThrow("local x");
});
