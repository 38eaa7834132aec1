import type { Binary, F64Choice, PairBinary, PairChoice, PairUnary, Unary, ValueType } from "./code.ts";

/** The bytes of every one-operand operation. @source WebAssembly Core Specification 2.0, section 5.4 (Instructions). */
export const unaryOpcodes: Readonly<Record<Unary, readonly number[]>> = {
  "f64.neg": [0x9a],
  "f64.abs": [0x99],
  "f64.sqrt": [0x9f],
  "f64.floor": [0x9c],
  "f64.ceil": [0x9b],
  "f64.trunc": [0x9d],
  "f64.nearest": [0x9e],
  "i64.reinterpret_f64": [0xbd],
  "f64.reinterpret_i64": [0xbf],
  "i32.wrap_i64": [0xa7],
  "i64.extend_i32_s": [0xac],
  "i64.extend_i32_u": [0xad],
  "f64.convert_i32_s": [0xb7],
  "f64.convert_i64_s": [0xb9],
  "f64.convert_i64_u": [0xba],
  "i32.trunc_sat_f64_s": [0xfc, 0x02],
  "i64.trunc_sat_f64_s": [0xfc, 0x06],
  "i32.eqz": [0x45],
  "i64.eqz": [0x50],
  "i32.clz": [0x67],
  "i64.clz": [0x79],
};

/** The byte of every two-operand operation. */
export const binaryOpcodes: Readonly<Record<Binary, number>> = {
  "f64.add": 0xa0,
  "f64.sub": 0xa1,
  "f64.mul": 0xa2,
  "f64.div": 0xa3,
  "f64.copysign": 0xa6,
  "f64.eq": 0x61,
  "f64.ne": 0x62,
  "f64.lt": 0x63,
  "f64.gt": 0x64,
  "f64.le": 0x65,
  "f64.ge": 0x66,
  "i32.eq": 0x46,
  "i32.ne": 0x47,
  "i32.lt_s": 0x48,
  "i32.lt_u": 0x49,
  "i32.gt_s": 0x4a,
  "i32.gt_u": 0x4b,
  "i32.le_s": 0x4c,
  "i32.le_u": 0x4d,
  "i32.ge_s": 0x4e,
  "i32.ge_u": 0x4f,
  "i64.eq": 0x51,
  "i64.ne": 0x52,
  "i64.lt_s": 0x53,
  "i64.lt_u": 0x54,
  "i64.gt_s": 0x55,
  "i64.gt_u": 0x56,
  "i64.le_s": 0x57,
  "i64.le_u": 0x58,
  "i64.ge_s": 0x59,
  "i64.ge_u": 0x5a,
  "i32.add": 0x6a,
  "i32.sub": 0x6b,
  "i32.mul": 0x6c,
  "i32.and": 0x71,
  "i32.or": 0x72,
  "i32.xor": 0x73,
  "i32.shl": 0x74,
  "i32.shr_s": 0x75,
  "i32.shr_u": 0x76,
  "i64.add": 0x7c,
  "i64.sub": 0x7d,
  "i64.mul": 0x7e,
  "i64.and": 0x83,
  "i64.or": 0x84,
  "i64.xor": 0x85,
  "i64.shl": 0x86,
  "i64.shr_s": 0x87,
  "i64.shr_u": 0x88,
};

export const splat = [0xfd, 0x14];
export const firstLane = [0xfd, 0x21, 0];

/** What follows the operand of an operation on pairs. */
export const pairUnaryOpcodes: Readonly<Record<PairUnary, readonly number[]>> = {
  "f64x2.splat": splat,
  "f64x2.first": firstLane,
  "f64x2.second": [0xfd, 0x21, 1],
};

/** Choices, in lanes: `pmin(x, y)` is `y < x ? y : x`, so the second operand goes first. */
export const choiceOpcodes: Readonly<Record<F64Choice | PairChoice, readonly number[]>> = {
  "f64.lesser": [0xfd, 0xf6, 0x01],
  "f64.greater": [0xfd, 0xf7, 0x01],
  "f64x2.lesser": [0xfd, 0xf6, 0x01],
  "f64x2.greater": [0xfd, 0xf7, 0x01],
};

/** @source WebAssembly Core Specification 2.0, section 5.4.8 (Vector Instructions). */
export const pairBinaryOpcodes: Readonly<Record<Exclude<PairBinary, PairChoice>, readonly number[]>> = {
  "f64x2.add": [0xfd, 0xf0, 0x01],
  "f64x2.sub": [0xfd, 0xf1, 0x01],
  "f64x2.mul": [0xfd, 0xf2, 0x01],
  "f64x2.div": [0xfd, 0xf3, 0x01],
  // The first double goes into both lanes, the second into its own.
  "f64x2.pair": [0xfd, 0x22, 1],
};
/** Loads an f64 into both lanes. */
export const loadSplat = [0xfd, 0x0a];

/** A value type as it stands in a signature, and its load, store and natural alignment (a power of two). */
export interface TypeOpcodes {
  readonly code: number;
  readonly load: readonly number[];
  readonly store: readonly number[];
  readonly align: number;
}

export const valueTypes: Readonly<Record<ValueType, TypeOpcodes>> = {
  i32: { code: 0x7f, load: [0x28], store: [0x36], align: 2 },
  i64: { code: 0x7e, load: [0x29], store: [0x37], align: 3 },
  f64: { code: 0x7c, load: [0x2b], store: [0x39], align: 3 },
  f64x2: { code: 0x7b, load: [0xfd, 0x00], store: [0xfd, 0x0b], align: 4 },
};
