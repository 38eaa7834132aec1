import { canonicalName } from "../names.ts";
import { knownOnly } from "./known-functions.ts";

/**
 * What an argument is: a number; a whole array (`x[*]`, or the bare name of an arrayed variable); a table of points; the
 * name of a variable or dimension. `valueOrArray`: a single argument is an array, several are numbers.
 */
export type ArgumentKind = "value" | "array" | "valueOrArray" | "lookup" | "name";

/** A function that equations may call. */
export interface Builtin {
  /** The one name it has in this product, in capitals. */
  readonly name: string;
  /** Other names for the very same function with the same arguments. */
  readonly aliases: readonly string[];
  /** Kind of each argument; the last goes for all that follow. */
  readonly arguments: readonly ArgumentKind[];
  readonly minimum: number;
  /** Infinity where any number of arguments will do. */
  readonly maximum: number;
  /** What it gives, in a formula, and where that is laid down. */
  readonly meaning: string;
  readonly source: "XMILE 1.0" | "Stella" | "Vensim";
}

const argumentKinds: ReadonlySet<string> = new Set<ArgumentKind>(["value", "array", "valueOrArray", "lookup", "name"]);

type Row = readonly [call: string, meaning: string, aliases?: string];

const xmile: readonly Row[] = [
  ["ABS(value)", "|x|"],
  ["ARCCOS(value)", "arc cosine, radians", "ACOS"],
  ["ARCSIN(value)", "arc sine, radians", "ASIN"],
  ["ARCTAN(value)", "arc tangent, radians", "ATAN"],
  ["COS(value)", "cosine of radians"],
  ["EXP(value)", "e^x"],
  ["INF()", "infinity", "INFINITY"],
  ["INT(value)", "the largest whole number not above x"],
  ["LN(value)", "natural logarithm"],
  ["LOG10(value)", "decimal logarithm"],
  ["MAX(valueOrArray, ...)", "a > b ? a : b, folded from the left; of one array, its greatest element", "VMAX"],
  ["MIN(valueOrArray, ...)", "a < b ? a : b, folded from the left; of one array, its least element", "VMIN"],
  ["PI()", "3.141592653589793"],
  ["SIN(value)", "sine of radians"],
  ["SQRT(value)", "square root"],
  ["TAN(value)", "tangent of radians"],
  ["EXPRND(value [value])", "exponential draw: mean, seed"],
  ["LOGNORMAL(value, value [value])", "log-normal draw: mean, standard deviation, seed"],
  ["NORMAL(value, value [value])", "normal draw: mean, standard deviation, seed"],
  ["POISSON(value [value])", "Poisson draw: mean, seed"],
  ["RANDOM(value, value [value])", "uniform draw: from, to, seed", "UNIFORM RANDOM_UNIFORM"],
  ["DELAY(value, value [value])", "x as it was a fixed time ago: x, time, initial", "DELAY_FIXED"],
  ["DELAY1(value, value [value])", "material delay of one stage: x, time, initial", "DELAY1I"],
  ["DELAY3(value, value [value])", "material delay of three stages: x, time, initial", "DELAY3I"],
  ["DELAYN(value, value, value [value])", "material delay of n stages: x, time, n, initial"],
  ["FORCST(value, value, value [value])", "extrapolation: x, averaging time, horizon, initial trend", "FORECAST"],
  ["SMTH1(value, value [value])", "smooth of one stage: x, time, initial", "SMOOTH SMOOTHI"],
  ["SMTH3(value, value [value])", "smooth of three stages: x, time, initial", "SMOOTH3 SMOOTH3I"],
  ["SMTHN(value, value, value [value])", "smooth of n stages: x, time, n, initial"],
  ["TREND(value, value [value])", "fractional growth per time: x, averaging time, initial trend"],
  ["PULSE(value [value, value])", "magnitude/dt for one dt: magnitude, first time, interval"],
  ["RAMP(value, value [value])", "slope*(time - start) from start to end: slope, start, end"],
  ["STEP(value, value)", "height from the start on: height, start"],
  ["DT()", "the time step", "TIME_STEP"],
  ["STARTTIME()", "the first time", "INITIAL_TIME"],
  ["STOPTIME()", "the last time", "FINAL_TIME"],
  ["TIME()", "the time now"],
  ["INIT(value)", "x as it was at the start", "INITIAL"],
  ["PREVIOUS(value, value)", "x as it was one dt ago: x, initial"],
  ["SELF()", "the variable itself, within PREVIOUS"],
  ["SUM(array)", "sum of the elements"],
  ["MEAN(array)", "sum of the elements through their number"],
  ["PROD(array)", "product of the elements"],
  ["STDDEV(array)", "standard deviation of the elements"],
  ["SIZE(array)", "number of elements"],
];

const stella: readonly Row[] = [
  ["LOOKUP(lookup, value)", "the table's value at x: table, x"],
  ["MOD(value, value)", "a - floor(a/b)*b, as the operator"],
  ["ROUND(value)", "floor(x + 0.5)"],
  ["SAFEDIV(value, value [value])", "a/b, and where b is 0 the third argument (0 without one)"],
  ["SIGN(value)", "-1, 0 or 1"],
];

const vensim: readonly Row[] = [
  ["IF_THEN_ELSE(value, value, value)", "IF a THEN b ELSE c"],
  ["INTEGER(value)", "x without its decimals, towards 0", "TRUNC"],
  ["LOG(value, value)", "logarithm of a to the base b"],
  ["MODULO(value, value)", "a - trunc(a/b)*b: the sign follows a"],
  ["POWER(value, value)", "a^b"],
  ["XIDZ(value, value, value)", "a/b, and c where |b| < 1e-6"],
  ["ZIDZ(value, value)", "a/b, and 0 where |b| < 1e-6"],
];

/** Every function that can be simulated, by its one name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  [
    ...xmile.map((row) => builtin(row, "XMILE 1.0")),
    ...stella.map((row) => builtin(row, "Stella")),
    ...vensim.map((row) => builtin(row, "Vensim")),
  ].map((entry) => [entry.name, entry]),
);

const byCanonicalName: ReadonlyMap<string, Builtin> = new Map(
  [...builtins.values()].flatMap((entry) =>
    [entry.name, ...entry.aliases].map((name): [string, Builtin] => [canonicalName(name), entry]),
  ),
);

/** Names that a modeller may have meant by one that does not exist. */
export const builtinNames: readonly string[] = [...builtins.keys()];

/** The function of that name, in any spelling. A variable of the model with the same name goes first. */
export function findBuiltin(name: string): Builtin | undefined {
  return byCanonicalName.get(canonicalName(name));
}

/** Whether the name is a function of Stella or Vensim that is known here and cannot be simulated yet. */
export function isKnownUnsupported(name: string): boolean {
  const canonical = canonicalName(name);
  return !byCanonicalName.has(canonical) && knownOnly.has(canonical);
}

/** From `NAME(kind, kind [kind])`: those in brackets may be left out; `...` stands for any number of the last kind. */
function builtin([call, meaning, aliases]: Row, source: Builtin["source"]): Builtin {
  const [name = "", given = ""] = call.replace(")", "").split("(");
  const [required = "", optional = ""] = given.replace("]", "").split("[");
  const needed = kindsOf(required);
  const all = [...needed, ...kindsOf(optional)];
  const maximum = given.includes("...") ? Number.POSITIVE_INFINITY : all.length;
  return { name, aliases: aliases?.split(" ") ?? [], arguments: all, minimum: needed.length, maximum, meaning, source };
}

function kindsOf(list: string): ArgumentKind[] {
  const kinds = list.split(",").map((kind) => kind.trim());
  return kinds.filter((kind): kind is ArgumentKind => argumentKinds.has(kind));
}
