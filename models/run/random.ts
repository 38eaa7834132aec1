import type { Distribution } from "../check/system.ts";
import { cos, exp, ln } from "./elementary.ts";

/**
 * The random built-ins, counter-based: a draw is a pure function of (seed, stream, step), so that neither the order of
 * evaluation, nor the number of workers, nor the lane can change it. This file is the reference; the machine code of
 * `models/compile/kernels` gives the same bits.
 *
 * All integers are 64 bits and wrap around. `G = 0x9e3779b97f4a7c15`.
 *
 *     mix(z)         z ^= z >>> 30;  z *= 0xbf58476d1ce4e5b9;  z ^= z >>> 27;  z *= 0x94d049bb133111eb;  z ^ (z >>> 31)
 *     absorb(key, n) mix(key + (n + 1) * G)            the n-th number, from 0, of SplitMix64 seeded with `key`
 *     stepKey        absorb(absorb(absorb(0, bits of seed), stream), step)
 *     u(j)           ((absorb(stepKey, j) >>> 12) + 0.5) * 2^-52      in (0, 1), exact, 53 bits, never 0 or 1
 *
 * The seed is a double; -0 counts as 0, NaN as 0, then its IEEE bits are taken. `step` and `stream` count from 0.
 *
 *     z              sqrt(-2 * ln(u(0))) * cos(6.283185307179586 * u(1))      Box-Muller
 *     uniform        a + (b - a) * u(0)                    parameters: a, b
 *     normal         mean + deviation * z                  parameters: mean, deviation
 *     lognormal      exp(mean + deviation * z)             parameters: mean and deviation of the logarithm
 *     exponential    mean * -ln(u(0))                      parameter: mean
 *     poisson        see `poisson`                         parameter: mean
 *
 * @source G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (SplitMix64).
 */
export function draw(
  distribution: Distribution,
  parameters: readonly number[],
  seed: number,
  stream: number,
  step: number,
): number {
  const key = stepKey(seed, stream, step);
  const [first = Number.NaN, second = Number.NaN] = parameters;
  switch (distribution) {
    case "uniform":
      return first + (second - first) * uniform(key, 0);
    case "normal":
      return first + second * standardNormal(key);
    case "lognormal":
      return exp(first + second * standardNormal(key));
    case "exponential":
      return first * -ln(uniform(key, 0));
    case "poisson":
      return poisson(first, key);
  }
}

const golden = 0x9e3779b97f4a7c15n;

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function mix(value: bigint): bigint {
  const first = wrap((value ^ (value >> 30n)) * 0xbf58476d1ce4e5b9n);
  const second = wrap((first ^ (first >> 27n)) * 0x94d049bb133111ebn);
  return second ^ (second >> 31n);
}

/** The number in place `counter`, from 0, of the SplitMix64 sequence seeded with `key`: both unsigned 64 bits. */
export function absorb(key: bigint, counter: bigint): bigint {
  return mix(wrap(key + (counter + 1n) * golden));
}

function stepKey(seed: number, stream: number, step: number): bigint {
  const seedKey = absorb(0n, bitsOf(Number.isNaN(seed) ? 0 : seed + 0));
  return absorb(absorb(seedKey, BigInt(stream)), BigInt(step));
}

function bitsOf(value: number): bigint {
  return new BigUint64Array(new Float64Array([value]).buffer)[0] ?? 0n;
}

function uniform(key: bigint, counter: number): number {
  return (Number(absorb(key, BigInt(counter)) >> 12n) + 0.5) * 2 ** -52;
}

function standardNormal(key: bigint): number {
  return Math.sqrt(-2 * ln(uniform(key, 0))) * cos(6.283185307179586 * uniform(key, 1));
}

/** Means below this are searched term by term; e^-256 is still far from underflow. */
const largestSearched = 256;
/** Beyond any count that a searched mean can give: ends the search when rounding keeps the sum just below 1. */
const searchEnd = 1000;

/**
 * A Poisson count: below a mean of 256 by sequential search of the cumulative sum, from there by the normal
 * approximation with Cornish-Fisher's correction for skewness, floor(mean + sqrt(mean) z + (z^2 - 1) / 6 + 0.5), at
 * least 0. A mean that is negative or NaN gives NaN.
 */
function poisson(mean: number, key: bigint): number {
  if (!(mean >= 0)) return Number.NaN;
  if (mean < largestSearched) return searchPoisson(mean, uniform(key, 0));
  const z = standardNormal(key);
  const value = mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5;
  return value < 0 ? 0 : Math.floor(value);
}

function searchPoisson(mean: number, u: number): number {
  let count = 0;
  let term = exp(-mean);
  let sum = term;
  while (u > sum && count < searchEnd) {
    count += 1;
    term *= mean / count;
    sum += term;
  }
  return count;
}
