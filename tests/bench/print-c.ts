import type {
  Binary,
  Code,
  F64Choice,
  Local,
  MachineFunction,
  MachineModule,
  PairBinary,
  PairUnary,
  Statement,
  Unary,
} from "../../models/compile/machine/code.ts";

export interface PrintOptions {
  /** Bytes of memory that the program may touch. */
  readonly memoryBytes: number;
  /** Functions that are not printed but called by another name: a kernel's own name to that of the C library. */
  readonly replaced?: ReadonlyMap<string, string>;
}

/** The functions of the C library that stand in for the kernels. */
export const libm: ReadonlyMap<string, string> = new Map([
  ...["exp", "log10", "sin", "cos", "tan"].map((name) => [name, name] as const),
  ...([
    ["ln", "log"],
    ["arcsin", "asin"],
    ["arccos", "acos"],
    ["arctan", "atan"],
    ["power", "pow"],
  ] as const),
]);

const cTypes = { f64: "double", i32: "int32_t", i64: "int64_t", f64x2: "pair_t" } as const;

/**
 * Print machine code as C: the same operations in the same order on one static memory. Exported functions keep their
 * name; the others are static and begin with `f_`. What the memory holds at first is the caller's affair.
 */
export function printC(module: MachineModule, { memoryBytes, replaced = new Map() }: PrintOptions): string {
  const functions = module.functions.filter((f) => !replaced.has(f.name));
  const names = new Map<MachineFunction, string>();
  module.functions.forEach((f, index) => {
    names.set(f, replaced.get(f.name) ?? (f.exported ? f.name : `f_${f.name}_${index}`));
  });
  const printed = functions.map((f) => new FunctionPrinter(f, names).print());
  return [prelude.replace("MEMORY_BYTES", String(memoryBytes)), ...printed].join("\n");
}

const prelude = `#include <math.h>
#include <stdint.h>
#include <string.h>
static _Alignas(64) unsigned char memory[MEMORY_BYTES];
typedef double pair_t __attribute__((vector_size(16), aligned(8)));
static inline pair_t pair_splat(double x) { return (pair_t){x, x}; }
static inline double of_bits(int64_t x) { double y; memcpy(&y, &x, 8); return y; }
static inline int64_t bits_of(double x) { int64_t y; memcpy(&y, &x, 8); return y; }
static inline int32_t trunc32(double x) {
  if (x != x) return 0;
  return x >= 2147483647.0 ? INT32_MAX : x <= -2147483648.0 ? INT32_MIN : (int32_t)x;
}
static inline int64_t trunc64(double x) {
  if (x != x) return 0;
  return x >= 0x1p63 ? INT64_MAX : x <= -0x1p63 ? INT64_MIN : (int64_t)x;
}
static inline double lesser(double a, double b) { return a < b ? a : b; }
static inline double greater(double a, double b) { return a > b ? a : b; }
static inline int32_t clz32(int32_t x) { return x ? __builtin_clz((uint32_t)x) : 32; }
static inline int64_t clz64(int64_t x) { return x ? __builtin_clzll((uint64_t)x) : 64; }`;

const unary: Record<Unary | PairUnary, (x: string) => string> = {
  "f64x2.splat": (x) => `pair_splat(${x})`,
  "f64x2.first": (x) => `${x}[0]`,
  "f64x2.second": (x) => `${x}[1]`,
  "f64.neg": (x) => `(-${x})`,
  "f64.abs": (x) => `__builtin_fabs(${x})`,
  "f64.sqrt": (x) => `__builtin_sqrt(${x})`,
  "f64.floor": (x) => `__builtin_floor(${x})`,
  "f64.ceil": (x) => `__builtin_ceil(${x})`,
  "f64.trunc": (x) => `__builtin_trunc(${x})`,
  "f64.nearest": (x) => `__builtin_rint(${x})`,
  "i64.reinterpret_f64": (x) => `bits_of(${x})`,
  "f64.reinterpret_i64": (x) => `of_bits(${x})`,
  "i32.wrap_i64": (x) => `((int32_t)${x})`,
  "i64.extend_i32_s": (x) => `((int64_t)${x})`,
  "i64.extend_i32_u": (x) => `((int64_t)(uint32_t)${x})`,
  "f64.convert_i32_s": (x) => `((double)${x})`,
  "f64.convert_i64_s": (x) => `((double)${x})`,
  "f64.convert_i64_u": (x) => `((double)(uint64_t)${x})`,
  "i32.trunc_sat_f64_s": (x) => `trunc32(${x})`,
  "i64.trunc_sat_f64_s": (x) => `trunc64(${x})`,
  "i32.eqz": (x) => `((int32_t)(${x} == 0))`,
  "i64.eqz": (x) => `((int32_t)(${x} == 0))`,
  "i32.clz": (x) => `clz32(${x})`,
  "i64.clz": (x) => `clz64(${x})`,
};

const operators: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  and: "&",
  or: "|",
  xor: "^",
  eq: "==",
  ne: "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
};

/** Integers wrap around: C says so of unsigned numbers only. */
function binary(op: Binary | F64Choice | PairBinary, left: string, right: string): string {
  const [type, verb = "", sign] = op.split(/[._]/);
  if (op === "f64x2.pair") return `((pair_t){${left}, ${right}})`;
  // The instruction is the choice itself: the second where neither is less.
  if (op === "f64x2.lesser") return `__builtin_ia32_minpd(${left}, ${right})`;
  if (op === "f64x2.greater") return `__builtin_ia32_maxpd(${left}, ${right})`;
  if (verb === "lesser" || verb === "greater") return `${verb}(${left}, ${right})`;
  if (verb === "copysign") return `__builtin_copysign(${left}, ${right})`;
  const width = type === "i64" ? 64 : 32;
  const unsigned = (x: string) => `(uint${width}_t)${x}`;
  if (verb === "shl") return `((int${width}_t)(${unsigned(left)} << (${right} & ${width - 1})))`;
  if (verb === "shr") {
    const shifted = sign === "u" ? unsigned(left) : left;
    return `((int${width}_t)(${shifted} >> (${right} & ${width - 1})))`;
  }
  const symbol = operators[verb];
  const isComparison = /^(eq|ne|lt|le|gt|ge)$/.test(verb);
  if (isComparison && sign === "u") return `((int32_t)(${unsigned(left)} ${symbol} ${unsigned(right)}))`;
  if (isComparison) return `((int32_t)(${left} ${symbol} ${right}))`;
  if (type === "f64" || type === "f64x2") return `(${left} ${symbol} ${right})`;
  return `((int${width}_t)(${unsigned(left)} ${symbol} ${unsigned(right)}))`;
}

function double(value: number): string {
  if (Number.isNaN(value)) return '__builtin_nan("")';
  if (!Number.isFinite(value)) return value > 0 ? "__builtin_inf()" : "(-__builtin_inf())";
  const text = Object.is(value, -0) ? "-0" : String(value);
  const withPoint = /[.e]/.test(text) ? text : `${text}.0`;
  return text.startsWith("-") ? `(${withPoint})` : withPoint;
}

class FunctionPrinter {
  readonly #f: MachineFunction;
  readonly #functions: ReadonlyMap<MachineFunction, string>;
  readonly #locals = new Map<Local, string>();
  readonly #lines: string[] = [];

  constructor(f: MachineFunction, functions: ReadonlyMap<MachineFunction, string>) {
    this.#f = f;
    this.#functions = functions;
    for (const one of [...f.parameters, ...f.locals]) this.#locals.set(one, `${one.name}_${this.#locals.size}`);
  }

  print(): string {
    const { parameters, locals, result, exported, body } = this.#f;
    const declared = parameters.map((one) => `${cTypes[one.type]} ${this.#name(one)}`).join(", ") || "void";
    const type = result === undefined ? "void" : cTypes[result];
    this.#lines.push(`${exported ? "" : "static "}${type} ${this.#callee(this.#f)}(${declared}) {`);
    for (const one of locals)
      this.#lines.push(`${cTypes[one.type]} ${this.#name(one)} = ${one.type === "f64x2" ? "{0}" : "0"};`);
    this.#block(body);
    if (result !== undefined) this.#lines.push("__builtin_unreachable();");
    this.#lines.push("}");
    return this.#lines.join("\n");
  }

  #name(one: Local): string {
    return this.#locals.get(one) ?? "undeclared";
  }

  #callee(f: MachineFunction): string {
    return this.#functions.get(f) ?? "undeclared";
  }

  #block(statements: readonly Statement[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(statement: Statement): void {
    const lines = this.#lines;
    switch (statement.op) {
      case "set":
        lines.push(`${this.#name(statement.local)} = ${this.#code(statement.value)};`);
        break;
      case "store": {
        const place = this.#place(statement.type, statement.address, statement.offset);
        lines.push(`${place} = ${this.#code(statement.value)};`);
        break;
      }
      case "if":
        lines.push(`if (${this.#code(statement.condition)}) {`);
        this.#block(statement.then);
        if (statement.else.length > 0) lines.push("} else {");
        this.#block(statement.else);
        lines.push("}");
        break;
      case "while":
        lines.push(`while (${this.#code(statement.condition)}) {`);
        this.#block(statement.body);
        lines.push("}");
        break;
      case "return":
        lines.push(statement.value === undefined ? "return;" : `return ${this.#code(statement.value)};`);
        break;
      case "run":
        lines.push(`${this.#call(statement.callee, statement.arguments)};`);
        break;
    }
  }

  #place(type: keyof typeof cTypes, address: Code, offset: number): string {
    const at =
      address.op === "i32.const" ? `${address.value + offset}` : `(uint32_t)${this.#code(address)} + ${offset}`;
    return `(*(${cTypes[type]} *)(memory + ${at}))`;
  }

  #call(callee: MachineFunction, given: readonly Code[]): string {
    return `${this.#callee(callee)}(${given.map((one) => this.#code(one)).join(", ")})`;
  }

  #code(tree: Code): string {
    if ("left" in tree) return binary(tree.op, this.#code(tree.left), this.#code(tree.right));
    if ("operand" in tree) return unary[tree.op](this.#code(tree.operand));
    switch (tree.op) {
      case "f64.const":
        return double(tree.value);
      case "i32.const":
        return tree.value === -2147483648 ? "INT32_MIN" : `(${tree.value})`;
      case "i64.const":
        return tree.value === -(1n << 63n) ? "INT64_MIN" : `INT64_C(${tree.value})`;
      case "get":
        return this.#name(tree.local);
      case "select":
        return `(${this.#code(tree.condition)} ? ${this.#code(tree.then)} : ${this.#code(tree.else)})`;
      case "load":
        return this.#place(tree.type, tree.address, tree.offset);
      case "call":
        return this.#call(tree.callee, tree.arguments);
    }
  }
}
