/**
 * Numbers to as many bits as wanted, from which the kernels' tables are made: fixed point on bigint, `value * 2^bits`.
 * Every result is right to a few units of its last bit; callers carry 64 bits more than they need.
 */

/** The nearest double to `value * 2^-bits`, ties to even. */
export function nearestDouble(value: bigint, bits: number): number {
  if (value < 0n) return -nearestDouble(-value, bits);
  // Below 2^-1022 a double keeps no more than 1074 binary places.
  const excess = Math.max(bitLength(value) - 53, bits - 1074);
  if (excess <= 0) return scaleByPowerOfTwo(Number(value), -bits);
  const shift = BigInt(excess);
  const kept = value >> shift;
  const rest = value - (kept << shift);
  const half = 1n << (shift - 1n);
  const isUp = rest > half || (rest === half && (kept & 1n) === 1n);
  return scaleByPowerOfTwo(Number(isUp ? kept + 1n : kept), excess - bits);
}

/** Exact as long as the result is a double: in steps, because 2^-1074 and beyond are no factors. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  let [result, rest] = [value, exponent];
  while (rest < -1000) [result, rest] = [result * 2 ** -1000, rest + 1000];
  while (rest > 1000) [result, rest] = [result * 2 ** 1000, rest - 1000];
  return result * 2 ** rest;
}

/** The bits of a positive integer. */
export function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return value === 0n ? 0 : hex.length * 4 - (Math.clz32(Number.parseInt(hex[0] ?? "0", 16)) - 28);
}

/** A double as fixed point; exact when it has no more than `bits` binary places. */
export function fixed(value: number, bits: number): bigint {
  const [mantissa, exponent] = decompose(value);
  const shift = BigInt(bits + exponent);
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}

/** A finite double as `mantissa * 2^exponent`. */
export function decompose(value: number): [mantissa: bigint, exponent: number] {
  const bits = doubleBits(value);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  return [bits >> 63n ? -mantissa : mantissa, Math.max(field, 1) - 1075];
}

/** The IEEE bits of a double, unsigned. */
export function doubleBits(value: number): bigint {
  return new BigUint64Array(Float64Array.of(value).buffer)[0] ?? 0n;
}

/** The double of IEEE bits. */
export function doubleOf(bits: bigint): number {
  return new Float64Array(BigUint64Array.of(bits).buffer)[0] ?? Number.NaN;
}

const known = new Map<string, bigint>();
function once(name: string, bits: number, make: () => bigint): bigint {
  const key = `${name}/${bits}`;
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
export function ln2(bits: number): bigint {
  const artanh = (n: bigint) => inverseSeries(n, bits + 16, n * n);
  return once("ln2", bits, () => (18n * artanh(26n) - 2n * artanh(4801n) + 8n * artanh(8749n)) >> 16n);
}

/** pi = 16 arctan(1/5) - 4 arctan(1/239). @source J. Machin, 1706. */
export function pi(bits: number): bigint {
  const arctanInverse = (n: bigint) => inverseSeries(n, bits + 16, -n * n);
  return once("pi", bits, () => (16n * arctanInverse(5n) - 4n * arctanInverse(239n)) >> 16n);
}

/** arctan x for |x| < 1, by the plain series: for constants. */
export function arctan(x: bigint, bits: number): bigint {
  const square = (x * x) >> BigInt(bits);
  let power = x;
  let sum = 0n;
  for (let n = 1n; power / n !== 0n; n += 2n) {
    sum += power / n;
    power = (-power * square) >> BigInt(bits);
  }
  return sum;
}

/** The sum of 1 / (n (2k + 1) ratio^k). */
function inverseSeries(n: bigint, bits: number, ratio: bigint): bigint {
  let power = (1n << BigInt(bits)) / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power /= ratio;
  }
  return sum;
}

/** e^x for any x. */
export function exp(x: bigint, bits: number): bigint {
  const wide = bits + 32;
  const reduced = x << 32n;
  const k = reduced / ln2(wide);
  // Halved eight times, then squared back: fewer terms than the plain series.
  const small = (reduced - k * ln2(wide)) >> 8n;
  let term = 1n << BigInt(wide);
  let sum = term;
  for (let n = 1n; term !== 0n; n += 1n) {
    term = ((term * small) >> BigInt(wide)) / n;
    sum += term;
  }
  for (let turn = 0; turn < 8; turn += 1) sum = (sum * sum) >> BigInt(wide);
  return k >= 0n ? (sum << k) >> 32n : sum >> (32n - k);
}

/** ln x for x > 0: the logarithm of a mantissa in [2/3, 4/3] as 2 artanh((m - 1) / (m + 1)), and a multiple of ln 2. */
export function ln(x: bigint, bits: number): bigint {
  const wide = BigInt(bits + 16);
  const one = 1n << wide;
  let exponent = bitLength(x) - bits;
  if (x * 3n < 1n << BigInt(bits + exponent + 1)) exponent -= 1;
  const mantissa = exponent > 16 ? x >> BigInt(exponent - 16) : x << BigInt(16 - exponent);
  const ratio = ((mantissa - one) << wide) / (mantissa + one);
  const square = (ratio * ratio) >> wide;
  let power = 2n * ratio;
  let sum = 0n;
  for (let n = 1n; power / n !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) >> wide;
  }
  return (sum + BigInt(exponent) * ln2(bits + 16)) >> 16n;
}
