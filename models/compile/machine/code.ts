/**
 * Machine code as data: small typed functions over locals and one linear memory. Kernels and models are both written
 * in it; `emit-wasm.ts` prints it as WebAssembly and the benchmark prints the very same as C.
 */

/** `f64x2` is a pair of doubles that one instruction works on. */
export type ValueType = "f64" | "i32" | "i64" | "f64x2";

export interface Local {
  readonly type: ValueType;
  readonly name: string;
}

export type F64Unary = "f64.neg" | "f64.abs" | "f64.sqrt" | "f64.floor" | "f64.ceil" | "f64.trunc" | "f64.nearest";
export type F64Binary = "f64.add" | "f64.sub" | "f64.mul" | "f64.div" | "f64.copysign";
export type F64Compare = "f64.eq" | "f64.ne" | "f64.lt" | "f64.le" | "f64.gt" | "f64.ge";
export type I32Binary =
  | "i32.add"
  | "i32.sub"
  | "i32.mul"
  | "i32.and"
  | "i32.or"
  | "i32.xor"
  | "i32.shl"
  | "i32.shr_s"
  | "i32.shr_u";
export type I32Compare =
  | "i32.eq"
  | "i32.ne"
  | "i32.lt_s"
  | "i32.lt_u"
  | "i32.le_s"
  | "i32.le_u"
  | "i32.gt_s"
  | "i32.gt_u"
  | "i32.ge_s"
  | "i32.ge_u";
export type I64Binary =
  | "i64.add"
  | "i64.sub"
  | "i64.mul"
  | "i64.and"
  | "i64.or"
  | "i64.xor"
  | "i64.shl"
  | "i64.shr_s"
  | "i64.shr_u";
export type I64Compare =
  | "i64.eq"
  | "i64.ne"
  | "i64.lt_s"
  | "i64.lt_u"
  | "i64.le_s"
  | "i64.le_u"
  | "i64.gt_s"
  | "i64.gt_u"
  | "i64.ge_s"
  | "i64.ge_u";
/** Conversions; `reinterpret` keeps the bits, `trunc_sat` never traps. */
export type Conversion =
  | "i64.reinterpret_f64"
  | "f64.reinterpret_i64"
  | "i32.wrap_i64"
  | "i64.extend_i32_s"
  | "i64.extend_i32_u"
  | "f64.convert_i32_s"
  | "f64.convert_i64_s"
  | "f64.convert_i64_u"
  | "i32.trunc_sat_f64_s"
  | "i64.trunc_sat_f64_s";
export type Test = "i32.eqz" | "i64.eqz";
/** Leading zeros; the width of the type for 0. */
export type Count = "i32.clz" | "i64.clz";

/**
 * Choices: `a < b ? a : b` and `a > b ? a : b`, so that with a NaN the second wins. A select of two f64 would branch;
 * these do not.
 */
export type F64Choice = "f64.lesser" | "f64.greater";
export type PairChoice = "f64x2.lesser" | "f64x2.greater";
/** On both doubles of a pair; the bits are those of the f64 operations. */
export type PairBinary =
  | "f64x2.add"
  | "f64x2.sub"
  | "f64x2.mul"
  | "f64x2.div"
  | PairChoice
  /** A pair of two f64. */
  | "f64x2.pair";
/** A pair of the same f64 twice, and each double of a pair. */
export type PairUnary = "f64x2.splat" | "f64x2.first" | "f64x2.second";

export type Unary = F64Unary | Conversion | Test | Count;
export type Binary = F64Binary | F64Compare | I32Binary | I32Compare | I64Binary | I64Compare;

export type Code =
  | { readonly op: "f64.const" | "i32.const"; readonly value: number }
  | { readonly op: "i64.const"; readonly value: bigint }
  | { readonly op: "get"; readonly local: Local }
  | { readonly op: Unary | PairUnary; readonly operand: Code }
  | { readonly op: Binary | F64Choice | PairBinary; readonly left: Code; readonly right: Code }
  /** Both sides are evaluated; `condition` is i32. */
  | { readonly op: "select"; readonly condition: Code; readonly then: Code; readonly else: Code }
  | { readonly op: "load"; readonly type: ValueType; readonly address: Code; readonly offset: number }
  | { readonly op: "call"; readonly callee: MachineFunction; readonly arguments: readonly Code[] };

export type Statement =
  | { readonly op: "set"; readonly local: Local; readonly value: Code }
  | {
      readonly op: "store";
      readonly type: ValueType;
      readonly address: Code;
      readonly offset: number;
      readonly value: Code;
    }
  | {
      readonly op: "if";
      readonly condition: Code;
      readonly then: readonly Statement[];
      readonly else: readonly Statement[];
    }
  /** Tests before each turn. */
  | { readonly op: "while"; readonly condition: Code; readonly body: readonly Statement[] }
  | { readonly op: "return"; readonly value?: Code }
  | { readonly op: "run"; readonly callee: MachineFunction; readonly arguments: readonly Code[] };

export interface MachineFunction {
  readonly name: string;
  readonly parameters: readonly Local[];
  readonly locals: readonly Local[];
  readonly result?: ValueType;
  readonly body: readonly Statement[];
  readonly exported: boolean;
}

/** Bytes laid into memory before anything runs: tables of the kernels. */
export interface DataSegment {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Functions in call order (a callee before its callers) and the memory they share, imported as `env.memory`. */
export interface MachineModule {
  readonly functions: readonly MachineFunction[];
  readonly data: readonly DataSegment[];
  readonly minimumPages: number;
}
