import type {
  Binary,
  Code,
  F64Choice,
  Local,
  MachineFunction,
  PairBinary,
  PairUnary,
  Statement,
  Unary,
  ValueType,
} from "./code.ts";
import { findLocals, findSetLocals } from "./walk.ts";

/**
 * Short words for machine code, so that a kernel reads like its formula. A `Local` stands for its value, a number or
 * bigint for a constant of the operation's type. The bare names (`add`, `lt`) are f64; `int` is i32, `long` is i64.
 */
export type Operand = Code | Local;
export type F64Operand = Operand | number;
export type I32Operand = Operand | number;
export type I64Operand = Operand | bigint;

/** A named place for one value; unique by identity, the name is for people who read the printed C. */
export function local(type: ValueType, name: string): Local {
  return { type, name };
}

/** The value of a local. */
export function get(of: Local): Code {
  return { op: "get", local: of };
}

/** A constant of each type. */
export function f64(value: number): Code {
  return { op: "f64.const", value };
}
export function i32(value: number): Code {
  return { op: "i32.const", value: value | 0 };
}
export function i64(value: bigint): Code {
  return { op: "i64.const", value: BigInt.asIntN(64, value) };
}

function code(operand: Operand): Code {
  return "op" in operand ? operand : get(operand);
}
function f64Code(operand: F64Operand): Code {
  return typeof operand === "number" ? f64(operand) : code(operand);
}
function i32Code(operand: I32Operand): Code {
  return typeof operand === "number" ? i32(operand) : code(operand);
}
function i64Code(operand: I64Operand): Code {
  return typeof operand === "bigint" ? i64(operand) : code(operand);
}

type Two<T> = (left: T, right: T) => Code;

function f64Two(op: Binary | F64Choice | PairBinary): Two<F64Operand> {
  return (left, right) => ({ op, left: f64Code(left), right: f64Code(right) });
}
function i32Two(op: Binary): Two<I32Operand> {
  return (left, right) => ({ op, left: i32Code(left), right: i32Code(right) });
}
function i64Two(op: Binary): Two<I64Operand> {
  return (left, right) => ({ op, left: i64Code(left), right: i64Code(right) });
}
function f64One(op: Unary | PairUnary): (operand: F64Operand) => Code {
  return (operand) => ({ op, operand: f64Code(operand) });
}
function i32One(op: Unary): (operand: I32Operand) => Code {
  return (operand) => ({ op, operand: i32Code(operand) });
}
function pairTwo(op: PairBinary): Two<Operand> {
  return (left, right) => ({ op, left: code(left), right: code(right) });
}
function pairOne(op: PairUnary): (operand: Operand) => Code {
  return (operand) => ({ op, operand: code(operand) });
}
function i64One(op: Unary): (operand: I64Operand) => Code {
  return (operand) => ({ op, operand: i64Code(operand) });
}

/** Arithmetic on f64, one IEEE operation each. */
export const add = f64Two("f64.add");
export const sub = f64Two("f64.sub");
export const mul = f64Two("f64.mul");
export const div = f64Two("f64.div");
export const copysign = f64Two("f64.copysign");
export const neg = f64One("f64.neg");
export const abs = f64One("f64.abs");
export const sqrt = f64One("f64.sqrt");
export const floor = f64One("f64.floor");
export const ceil = f64One("f64.ceil");
export const trunc = f64One("f64.trunc");
/** Nearest integer, ties to even. */
export const nearest = f64One("f64.nearest");

/** `a < b ? a : b` and `a > b ? a : b`, without a branch. */
export const lesser = f64Two("f64.lesser");
export const greater = f64Two("f64.greater");

/** Two doubles at a time; `first` and `second` take them apart again. */
export const pair = {
  add: pairTwo("f64x2.add"),
  sub: pairTwo("f64x2.sub"),
  mul: pairTwo("f64x2.mul"),
  div: pairTwo("f64x2.div"),
  lesser: pairTwo("f64x2.lesser"),
  greater: pairTwo("f64x2.greater"),
  of: f64Two("f64x2.pair"),
  splat: f64One("f64x2.splat"),
  first: pairOne("f64x2.first"),
  second: pairOne("f64x2.second"),
};

/** Comparisons of f64; an i32, 1 or 0. */
export const eq = f64Two("f64.eq");
export const ne = f64Two("f64.ne");
export const lt = f64Two("f64.lt");
export const le = f64Two("f64.le");
export const gt = f64Two("f64.gt");
export const ge = f64Two("f64.ge");

/** Conversions. */
export const bitsOf = f64One("i64.reinterpret_f64");
export const fromBits = i64One("f64.reinterpret_i64");
export const toInt = f64One("i32.trunc_sat_f64_s");
export const toLong = f64One("i64.trunc_sat_f64_s");
export const fromInt = i32One("f64.convert_i32_s");
export const fromLong = i64One("f64.convert_i64_s");
export const fromLongUnsigned = i64One("f64.convert_i64_u");
export const wrap = i64One("i32.wrap_i64");
export const extend = i32One("i64.extend_i32_s");
export const extendUnsigned = i32One("i64.extend_i32_u");

/** Arithmetic on i32; `Unsigned` where the sign matters. */
export const int = {
  add: i32Two("i32.add"),
  sub: i32Two("i32.sub"),
  mul: i32Two("i32.mul"),
  and: i32Two("i32.and"),
  or: i32Two("i32.or"),
  xor: i32Two("i32.xor"),
  shl: i32Two("i32.shl"),
  shr: i32Two("i32.shr_s"),
  shrUnsigned: i32Two("i32.shr_u"),
  eq: i32Two("i32.eq"),
  ne: i32Two("i32.ne"),
  lt: i32Two("i32.lt_s"),
  ltUnsigned: i32Two("i32.lt_u"),
  le: i32Two("i32.le_s"),
  leUnsigned: i32Two("i32.le_u"),
  gt: i32Two("i32.gt_s"),
  gtUnsigned: i32Two("i32.gt_u"),
  ge: i32Two("i32.ge_s"),
  geUnsigned: i32Two("i32.ge_u"),
  not: i32One("i32.eqz"),
  leadingZeros: i32One("i32.clz"),
};

/** Arithmetic on i64; `Unsigned` where the sign matters. Comparisons and `isZero` give an i32. */
export const long = {
  add: i64Two("i64.add"),
  sub: i64Two("i64.sub"),
  mul: i64Two("i64.mul"),
  and: i64Two("i64.and"),
  or: i64Two("i64.or"),
  xor: i64Two("i64.xor"),
  shl: i64Two("i64.shl"),
  shr: i64Two("i64.shr_s"),
  shrUnsigned: i64Two("i64.shr_u"),
  eq: i64Two("i64.eq"),
  ne: i64Two("i64.ne"),
  lt: i64Two("i64.lt_s"),
  ltUnsigned: i64Two("i64.lt_u"),
  le: i64Two("i64.le_s"),
  leUnsigned: i64Two("i64.le_u"),
  gt: i64Two("i64.gt_s"),
  gtUnsigned: i64Two("i64.gt_u"),
  ge: i64Two("i64.ge_s"),
  geUnsigned: i64Two("i64.ge_u"),
  isZero: i64One("i64.eqz"),
  leadingZeros: i64One("i64.clz"),
};

/** `then` where the i32 is not 0, else `otherwise`; both f64, both evaluated. */
export function select(condition: I32Operand, then: F64Operand, otherwise: F64Operand): Code {
  return { op: "select", condition: i32Code(condition), then: f64Code(then), else: f64Code(otherwise) };
}
/** The same for i32. */
export function selectInt(condition: I32Operand, then: I32Operand, otherwise: I32Operand): Code {
  return { op: "select", condition: i32Code(condition), then: i32Code(then), else: i32Code(otherwise) };
}
/** The same for i64. */
export function selectLong(condition: I32Operand, then: I64Operand, otherwise: I64Operand): Code {
  return { op: "select", condition: i32Code(condition), then: i64Code(then), else: i64Code(otherwise) };
}

/** The value at a byte address plus a constant offset. */
export function load(type: ValueType, address: I32Operand, offset = 0): Code {
  return { op: "load", type, address: i32Code(address), offset };
}

/** The result of a function. Its parameters' types are the caller's to match. */
export function call(callee: MachineFunction, ...args: readonly Operand[]): Code {
  return { op: "call", callee, arguments: args.map(code) };
}

/** Statements. */
export function set(to: Local, value: Operand | number): Statement {
  if (typeof value !== "number") return { op: "set", local: to, value: code(value) };
  return { op: "set", local: to, value: to.type === "i32" ? i32(value) : f64(value) };
}
export function store(type: ValueType, address: I32Operand, value: Operand, offset = 0): Statement {
  return { op: "store", type, address: i32Code(address), offset, value: code(value) };
}
export function when(
  condition: I32Operand,
  then: readonly Statement[],
  otherwise: readonly Statement[] = [],
): Statement {
  return { op: "if", condition: i32Code(condition), then, else: otherwise };
}
export function repeatWhile(condition: I32Operand, body: readonly Statement[]): Statement {
  return { op: "while", condition: i32Code(condition), body };
}
export function give(value?: Operand | number): Statement {
  if (value === undefined) return { op: "return" };
  return { op: "return", value: f64Code(value) };
}
export function run(callee: MachineFunction, ...args: readonly Operand[]): Statement {
  return { op: "run", callee, arguments: args.map(code) };
}

/** A function from its statements; every local it uses that is no parameter is found by itself. */
export function machineFunction(
  name: string,
  parameters: readonly Local[],
  result: ValueType | undefined,
  body: readonly Statement[],
  options: { readonly exported?: boolean } = {},
): MachineFunction {
  const locals = findLocals(body, new Set(parameters));
  const exported = options.exported ?? false;
  return { name, parameters, locals, ...(result === undefined ? {} : { result }), body, exported };
}

/**
 * The same for a function that reads no local before it sets it, however long: only its statements are searched.
 */
export function longFunction(
  name: string,
  parameters: readonly Local[],
  result: ValueType | undefined,
  body: readonly Statement[],
  options: { readonly exported?: boolean } = {},
): MachineFunction {
  const locals = findSetLocals(body, parameters);
  const exported = options.exported ?? false;
  return { name, parameters, locals, ...(result === undefined ? {} : { result }), body, exported };
}
