import { doubleBits, doubleOf } from "../../models/compile/kernels/exact.ts";
import type { KernelName } from "../../models/compile/kernels/library.ts";

export type Draw = () => number;

/** Uniform numbers in [0, 1) from a seed. @source mulberry32, T. Ettinger, 2017, public domain. */
export function uniforms(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Argument = readonly [x: number, y: number];

/** Arguments inside each function's domain whose result is finite: common sizes, all sizes, and the edges of both. */
export function draw(name: KernelName, u: Draw): Argument {
  return [drawX[name](u), name === "power" ? drawExponent(u) : 0];
}

const between = (u: Draw, low: number, high: number) => low + (high - low) * (u() + u() / 2 ** 32);
const signed = (u: Draw, size: number) => (u() < 0.5 ? -size : size);
/** Any size between 2^low and 2^high, evenly in the exponent. */
const spread = (u: Draw, low: number, high: number) => 2 ** between(u, low, high);
const near = (u: Draw, x: number) => doubleOf(doubleBits(x) + BigInt(Math.floor(u() * 4096)) - 2048n);
const pick = (u: Draw, ...ways: ((u: Draw) => number)[]) => (ways[Math.floor(u() * ways.length)] ?? u)(u);

const angle = (u: Draw) =>
  pick(
    u,
    (v) => signed(v, between(v, 0, 7)),
    (v) => signed(v, spread(v, -40, 20)),
    (v) => signed(v, spread(v, 19, 1023)),
    (v) => signed(v, near(v, Math.ceil(v() * 1000) * (Math.PI / 4))),
  );
const fraction = (u: Draw) =>
  pick(
    u,
    (v) => between(v, -1, 1),
    (v) => signed(v, spread(v, -60, 0)),
    (v) => signed(v, 1 - spread(v, -53, -3)),
    (v) => signed(v, near(v, 0.5)),
  );
const positive = (u: Draw) =>
  pick(
    u,
    (v) => between(v, 0.3, 3),
    (v) => spread(v, -1070, 1023),
    (v) => 1 + signed(v, spread(v, -52, -2)),
    (v) => near(v, 0.70566 + v() * 0.7),
  );

const drawX: Record<KernelName, (u: Draw) => number> = {
  exp: (u) =>
    pick(
      u,
      (v) => between(v, -2, 2),
      (v) => between(v, -745, 709.7),
      (v) => between(v, -745, -708),
      (v) => signed(v, spread(v, -60, 9)),
    ),
  ln: positive,
  log10: positive,
  sin: angle,
  cos: angle,
  tan: angle,
  arcsin: fraction,
  arccos: fraction,
  arctan: (u) =>
    pick(
      u,
      (v) => between(v, -4, 4),
      (v) => signed(v, spread(v, -60, 70)),
      fraction,
    ),
  power: positive,
};

const drawExponent = (u: Draw) =>
  pick(
    u,
    (v) => between(v, -3, 3),
    (v) => Math.round(between(v, -40, 40)),
    (v) => signed(v, spread(v, -20, 60)),
    (v) => Math.round(between(v, -4, 4)) / 4,
  );
