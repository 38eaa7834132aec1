import { expect, test } from "vitest";
import { kernelLibrary, kernelNames } from "../../models/compile/kernels/library.ts";
import {
  add,
  call,
  f64,
  give,
  i32,
  int,
  load,
  local,
  long,
  lt,
  machineFunction,
  mul,
  repeatWhile,
  run,
  set,
  store,
  when,
} from "../../models/compile/machine/build.ts";
import { withCallees } from "../../models/compile/machine/callees.ts";
import { libm, printC } from "./print-c.ts";

const { functions } = kernelLibrary();

test("a function prints as the same operations in C", () => {
  const [n, x, k] = [local("i32", "n"), local("f64", "x"), local("i64", "k")];
  const noted = machineFunction("note", [x], undefined, [store("f64", 8, x, 16)]);
  const f = machineFunction(
    "f",
    [n],
    "f64",
    [
      repeatWhile(int.gtUnsigned(n, 3), [set(n, int.sub(n, 1)), set(k, long.shrUnsigned(k, 2n))]),
      when(lt(x, -0.5), [run(noted, x)], [set(x, mul(load("f64", n, 8), Number.POSITIVE_INFINITY))]),
      give(add(x, call(functions.exp, f64(2)))),
    ],
    { exported: true },
  );
  const text = printC(
    { functions: [functions.exp, noted, f], data: [], minimumPages: 1 },
    { memoryBytes: 64, replaced: libm },
  );
  expect(text.slice(text.indexOf("static void f_note"))).toBe(`static void f_note_1(double x_0) {
(*(double *)(memory + 24)) = x_0;
}
double f(int32_t n_0) {
int64_t k_1 = 0;
double x_2 = 0;
while (((int32_t)((uint32_t)n_0 > (uint32_t)(3)))) {
n_0 = ((int32_t)((uint32_t)n_0 - (uint32_t)(1)));
k_1 = ((int64_t)((uint64_t)k_1 >> (INT64_C(2) & 63)));
}
if (((int32_t)(x_2 < (-0.5)))) {
f_note_1(x_2);
} else {
x_2 = ((*(double *)(memory + (uint32_t)n_0 + 8)) * __builtin_inf());
}
return (x_2 + exp(2.0));
__builtin_unreachable();
}`);
});

test("kernels print whole, with no reference left open", () => {
  const all = withCallees(kernelNames.map((name) => functions[name]));
  const text = printC({ functions: all, data: [], minimumPages: 1 }, { memoryBytes: 65_536 });
  expect(text).not.toContain("undeclared");
  expect(text).not.toContain("undefined");
  expect(text).toContain("0.49999999999996786");
});

test("what is not in a module shows", () => {
  const f = machineFunction("f", [], undefined, [run(functions.exp, f64(1)), set(local("i32", "n"), i32(1))]);
  expect(printC({ functions: [f], data: [], minimumPages: 1 }, { memoryBytes: 8 })).toContain("undeclared(1.0)");
});
