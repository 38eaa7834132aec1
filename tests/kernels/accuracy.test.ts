import { expect, test } from "vitest";
import { type KernelName, kernelNames } from "../../models/compile/kernels/library.ts";
import { loadKernels } from "../../models/compile/kernels/load-kernels.ts";
import { errorAt, sweep } from "./sweep.ts";

const seed = 20260729;
/** `npm run soak:kernels` draws many more. */
const draws = Number(process.env.SOAK ?? 8000);
/** Measured over millions of arguments by `npm run soak:kernels`, rounded up. */
const limits = {
  exp: 0.51,
  ln: 0.51,
  log10: 0.51,
  power: 0.52,
  sin: 0.8,
  cos: 0.85,
  tan: 1,
  arcsin: 0.85,
  arccos: 0.9,
  arctan: 0.9,
};

test.each(kernelNames)(`%s keeps its bound at drawn arguments, seed ${seed}`, (name) => {
  const worst = sweep(name, draws, seed);
  expect(worst).toSatisfy(() => worst.ulps <= limits[name], `${JSON.stringify(worst)} over ${limits[name]}`);
});

const { max, min, tiny, small, pi } = {
  max: Number.MAX_VALUE,
  min: 2 ** -1022,
  tiny: 5e-324,
  small: 3.3e-310,
  pi: Math.PI,
};
/** The hardest known case of reducing an angle. @source J.-M. Muller et al., Handbook of Floating-Point Arithmetic. */
const hardestAngle = 6381956970095103 * 2 ** 797;
const hardAngles = [pi, pi / 2, 2 * pi, 22, 355, 1e6, 999999.9, 1e22, 2 ** 120, hardestAngle, max, 5.5e-9, min, small];
const hard: Record<KernelName, readonly (readonly number[])[]> = {
  exp: [[709.78], [-708.4], [-745.13], [-744.9], [1e-300], [tiny], [708], [-708], [0.0027], [1 / 128]],
  ln: [[tiny], [small], [min], [max], [1 + 2 ** -52], [1 - 2 ** -53], [2], [Math.E], [Math.SQRT1_2]],
  log10: [[tiny], [small], [min], [max], [1 + 2 ** -52], [1 - 2 ** -53], [2], [1000], [0.001]],
  sin: hardAngles.map((x) => [x]),
  cos: hardAngles.map((x) => [x]),
  tan: [...hardAngles, 0.6743, 0.6745, pi / 4].map((x) => [x]),
  arcsin: [[0.5], [0.975], [1 - 2 ** -53], [1], [-1], [tiny], [1e-20], [0.4999999]],
  arccos: [[0.5], [0.975], [1 - 2 ** -53], [-1], [-0.5], [tiny], [1e-20], [0.4999999]],
  arctan: [[7 / 16], [11 / 16], [19 / 16], [39 / 16], [1e17], [max], [tiny], [-1]],
  power: [
    ...[
      [2, 0.5],
      [10, 308],
      [10, -308],
      [10, -320],
      [tiny, 0.3],
      [small, -0.9],
      [max, 0.999],
      [2, -1074],
      [2, -1074.4],
    ],
    ...[
      [1 + 2 ** -52, 2 ** 58],
      [1 - 2 ** -53, 2 ** 60],
      [-3, 33],
      [-7, 22],
      [0.5, 1e-300],
      [3, 2 ** -66],
      [0.9, 6000],
    ],
  ],
};

test.each(kernelNames)("%s keeps its bound at hard arguments", (name) => {
  for (const [x = 0, y = 0] of hard[name])
    expect([x, y, errorAt(name, x, y)]).toSatisfy(([, , ulps]) => (ulps ?? Infinity) <= limits[name]);
});

const inf = Infinity;
const special: Record<Exclude<KernelName, "power">, readonly (readonly [number, number])[]> = {
  exp: [
    [0, 1],
    [-0, 1],
    [inf, inf],
    [-inf, 0],
    [710, inf],
    [-746, 0],
    [max, inf],
    [-max, 0],
  ],
  ln: [
    [1, 0],
    [0, -inf],
    [-0, -inf],
    [inf, inf],
    [-inf, NaN],
    [-1, NaN],
    [-tiny, NaN],
  ],
  log10: [
    [1, 0],
    [0, -inf],
    [-0, -inf],
    [inf, inf],
    [-1, NaN],
    [1e22, 22],
    [1e-5, -5],
    [1e100, 100],
  ],
  sin: [
    [0, 0],
    [-0, -0],
    [inf, NaN],
    [-inf, NaN],
    [tiny, tiny],
    [-1e-20, -1e-20],
  ],
  cos: [
    [0, 1],
    [-0, 1],
    [inf, NaN],
    [-inf, NaN],
    [tiny, 1],
  ],
  tan: [
    [0, 0],
    [-0, -0],
    [inf, NaN],
    [-inf, NaN],
    [tiny, tiny],
  ],
  arcsin: [
    [0, 0],
    [-0, -0],
    [1, pi / 2],
    [-1, -pi / 2],
    [1 + 2 ** -52, NaN],
    [-inf, NaN],
    [tiny, tiny],
  ],
  arccos: [
    [1, 0],
    [-1, pi],
    [0, pi / 2],
    [-0, pi / 2],
    [1 + 2 ** -52, NaN],
    [inf, NaN],
  ],
  arctan: [
    [0, 0],
    [-0, -0],
    [inf, pi / 2],
    [-inf, -pi / 2],
    [tiny, tiny],
  ],
};

test.each(Object.entries(special))("%s of special numbers", (name, cases) => {
  const f = loadKernels()[name as keyof typeof special];
  for (const [x, expected] of [...cases, [NaN, NaN]] as const) expect([x, f(x)]).toEqual([x, expected]);
});

/** @source IEEE 754-2019, 9.2.1: every row of pow. */
const powers = [
  ...[
    [0, 0, 1],
    [-0, 0, 1],
    [NaN, 0, 1],
    [inf, -0, 1],
    [-3, 0, 1],
    [1, NaN, 1],
    [1, inf, 1],
    [1, -7.5, 1],
  ],
  ...[
    [0, -3, inf],
    [-0, -3, -inf],
    [0, -2, inf],
    [-0, -2, inf],
    [-0, -2.5, inf],
    [0, -inf, inf],
    [-0, -inf, inf],
  ],
  ...[
    [0, 3, 0],
    [-0, 3, -0],
    [0, 2, 0],
    [-0, 2, 0],
    [-0, 2.5, 0],
    [0, inf, 0],
    [-0, inf, 0],
    [-0, 2 ** 60, 0],
  ],
  ...[
    [-1, inf, 1],
    [-1, -inf, 1],
    [0.5, inf, 0],
    [-0.5, inf, 0],
    [2, inf, inf],
    [-2, inf, inf],
  ],
  ...[
    [0.5, -inf, inf],
    [-0.5, -inf, inf],
    [2, -inf, 0],
    [-2, -inf, 0],
  ],
  ...[
    [inf, 2, inf],
    [inf, -2, 0],
    [-inf, -3, -0],
    [-inf, -2, 0],
    [-inf, 3, -inf],
    [-inf, 4, inf],
    [-inf, 0.5, inf],
  ],
  ...[
    [-8, 1 / 3, NaN],
    [-1, 0.5, NaN],
    [NaN, 1, NaN],
    [2, NaN, NaN],
    [-2, 3, -8],
    [-2, 2, 4],
    [-2, -1, -0.5],
  ],
  ...[
    [2, 1024, inf],
    [-2, 1025, -inf],
    [2, -1075.5, 0],
    [-2, -1077, -0],
    [1e300, 1e300, inf],
    [1e-300, 1e300, 0],
  ],
  ...[
    [0.5, 1e300, 0],
    [0.5, -1e300, inf],
    [-1, 2 ** 53, 1],
    [-1, 2 ** 53 - 1, -1],
    [3, 1e-300, 1],
    [3, 3, 27],
    [9, 0.5, 3],
  ],
] as const;

test.each(powers)("%d to the power of %d is %d", (x, y, expected) => {
  expect(loadKernels().power(x, y)).toBe(expected);
});
