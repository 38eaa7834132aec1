import type { Distribution } from "../../check/system.ts";
import {
  add,
  bitsOf,
  call,
  div,
  floor,
  fromLong,
  ge,
  give,
  gt,
  i64,
  int,
  local,
  long,
  lt,
  machineFunction,
  mul,
  ne,
  neg,
  repeatWhile,
  select,
  set,
  sqrt,
  sub,
  toLong,
  when,
} from "../machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "../machine/code.ts";
import { exp } from "./exp.ts";
import { ln } from "./ln.ts";
import { cos } from "./sin-cos.ts";

// The random built-ins: bit for bit what models/run/random.ts says, where the generator is described.

const golden = 0x9e3779b97f4a7c15n;

/** The number in place `counter`, from 0, of the SplitMix64 sequence seeded with `key`. */
const absorb = makeAbsorb();

function makeAbsorb(): MachineFunction {
  const key = local("i64", "key");
  const counter = local("i64", "counter");
  const z = local("i64", "z");
  const folded = (places: bigint) => long.xor(z, long.shrUnsigned(z, places));
  return machineFunction("absorb", [key, counter], "i64", [
    set(z, long.add(key, long.mul(long.add(counter, 1n), golden))),
    set(z, long.mul(folded(30n), 0xbf58476d1ce4e5b9n)),
    set(z, long.mul(folded(27n), 0x94d049bb133111ebn)),
    give(folded(31n)),
  ]);
}

/** The key of all draws of one stream at one step. */
const stepKey = makeStepKey();

function makeStepKey(): MachineFunction {
  const seed = local("f64", "seed");
  const stream = local("f64", "stream");
  const step = local("f64", "step");
  const key = local("i64", "key");
  const clean = select(ne(seed, seed), 0, add(seed, 0));
  return machineFunction("stepKey", [seed, stream, step], "i64", [
    set(key, call(absorb, i64(0n), bitsOf(clean))),
    give(call(absorb, call(absorb, key, toLong(stream)), toLong(step))),
  ]);
}

/** A number in (0, 1) of 53 bits. */
const uniformAt = makeUniformAt();

function makeUniformAt(): MachineFunction {
  const key = local("i64", "key");
  const counter = local("i64", "counter");
  const whole = fromLong(long.shrUnsigned(call(absorb, key, counter), 12n));
  return machineFunction("uniformAt", [key, counter], "f64", [give(mul(add(whole, 0.5), 2 ** -52))]);
}

/** @source G. Box, M. Muller, "A note on the generation of random normal deviates", Ann. Math. Stat. 29 (1958). */
const standardNormal = makeStandardNormal();

function makeStandardNormal(): MachineFunction {
  const key = local("i64", "key");
  const radius = sqrt(mul(-2, call(ln, call(uniformAt, key, i64(0n)))));
  const angle = mul(2 * Math.PI, call(uniformAt, key, i64(1n)));
  return machineFunction("standardNormal", [key], "f64", [give(mul(radius, call(cos, angle)))]);
}

/** A draw's function: its parameters as declared, then seed, stream and step, all f64. */
function makeDraw(name: Distribution, parameters: readonly Local[], value: (key: Local) => Code): MachineFunction {
  const seed = local("f64", "seed");
  const stream = local("f64", "stream");
  const step = local("f64", "step");
  const key = local("i64", "key");
  return machineFunction(name, [...parameters, seed, stream, step], "f64", [
    set(key, call(stepKey, seed, stream, step)),
    give(value(key)),
  ]);
}

function makeUniform(): MachineFunction {
  const low = local("f64", "low");
  const high = local("f64", "high");
  return makeDraw("uniform", [low, high], (key) => add(low, mul(sub(high, low), call(uniformAt, key, i64(0n)))));
}

function makeNormal(): MachineFunction {
  const mean = local("f64", "mean");
  const deviation = local("f64", "deviation");
  return makeDraw("normal", [mean, deviation], (key) => add(mean, mul(deviation, call(standardNormal, key))));
}

function makeLognormal(): MachineFunction {
  const mean = local("f64", "mean");
  const deviation = local("f64", "deviation");
  const normal = (key: Local) => add(mean, mul(deviation, call(standardNormal, key)));
  return makeDraw("lognormal", [mean, deviation], (key) => call(exp, normal(key)));
}

function makeExponential(): MachineFunction {
  const mean = local("f64", "mean");
  return makeDraw("exponential", [mean], (key) => mul(mean, neg(call(ln, call(uniformAt, key, i64(0n))))));
}

/** Means below this are searched term by term. */
const largestSearched = 256;
const searchEnd = 1000;

const poissonFromKey = makePoissonFromKey();

function makePoissonFromKey(): MachineFunction {
  const mean = local("f64", "mean");
  const key = local("i64", "key");
  const z = local("f64", "z");
  const value = local("f64", "value");
  const skewed = div(sub(mul(z, z), 1), 6);
  return machineFunction("poissonFromKey", [mean, key], "f64", [
    when(int.not(ge(mean, 0)), [give(Number.NaN)]),
    when(lt(mean, largestSearched), searchPoisson(mean, key)),
    set(z, call(standardNormal, key)),
    set(value, add(add(add(mean, mul(sqrt(mean), z)), skewed), 0.5)),
    give(select(lt(value, 0), 0, floor(value))),
  ]);
}

function searchPoisson(mean: Local, key: Local): Statement[] {
  const u = local("f64", "u");
  const count = local("f64", "count");
  const term = local("f64", "term");
  const sum = local("f64", "sum");
  return [
    set(u, call(uniformAt, key, i64(0n))),
    set(term, call(exp, neg(mean))),
    set(sum, term),
    repeatWhile(int.and(gt(u, sum), lt(count, searchEnd)), [
      set(count, add(count, 1)),
      set(term, mul(term, div(mean, count))),
      set(sum, add(sum, term)),
    ]),
    give(count),
  ];
}

function makePoisson(): MachineFunction {
  const mean = local("f64", "mean");
  return makeDraw("poisson", [mean], (key) => call(poissonFromKey, mean, key));
}

/** The draw of each distribution: its parameters as declared, then seed, stream and step, all f64. */
export const draws: Readonly<Record<Distribution, MachineFunction>> = {
  uniform: makeUniform(),
  normal: makeNormal(),
  lognormal: makeLognormal(),
  exponential: makeExponential(),
  poisson: makePoisson(),
};
