import { ByteWriter } from "./byte-writer.ts";
import type {
  Binary,
  Code,
  DataSegment,
  F64Choice,
  Local,
  MachineFunction,
  MachineModule,
  PairBinary,
  PairChoice,
  PairUnary,
  Statement,
  Unary,
  ValueType,
} from "./code.ts";
import {
  binaryOpcodes,
  choiceOpcodes,
  firstLane,
  loadSplat,
  pairBinaryOpcodes,
  pairUnaryOpcodes,
  splat,
  unaryOpcodes,
  valueTypes,
} from "./opcodes.ts";

const end = 0x0b;
const noResult = 0x40;

/**
 * Print machine code as a WebAssembly module that imports nothing but `env.memory`. Linear in the size of the code.
 *
 * @source WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
 */
export function emitWasm(module: MachineModule): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.bytes([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const signatures = new Signatures();
  const typeOf = module.functions.map((f) => signatures.indexOf(f));
  section(out, 1, signatures.entries, (entry, to) => to.bytes(entry));
  section(out, 2, [module.minimumPages], memoryImport);
  section(out, 3, typeOf, (index, to) => to.unsigned(index));
  const numbers = new Map(module.functions.map((f, index) => [f, index]));
  const exported = module.functions.filter((f) => f.exported);
  section(out, 7, exported, (f, to) => {
    to.name(f.name);
    to.byte(0);
    to.unsigned(numberOf(numbers, f));
  });
  section(out, 10, module.functions, (f, to) => to.sized(functionBody(f, numbers)));
  section(out, 11, module.data, dataSegment);
  return out.take();
}

function section<T>(out: ByteWriter, id: number, entries: readonly T[], write: (entry: T, to: ByteWriter) => void) {
  if (entries.length === 0) return;
  const inner = new ByteWriter();
  inner.unsigned(entries.length);
  for (const entry of entries) write(entry, inner);
  out.byte(id);
  out.sized(inner);
}

class Signatures {
  readonly entries: number[][] = [];
  readonly #known = new Map<string, number>();

  indexOf(f: MachineFunction): number {
    const types = f.parameters.map((p) => valueTypes[p.type].code);
    const results = f.result === undefined ? [] : [valueTypes[f.result].code];
    const entry = [0x60, types.length, ...types, results.length, ...results];
    const key = entry.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

function memoryImport(minimumPages: number, to: ByteWriter): void {
  to.name("env");
  to.name("memory");
  to.bytes([2, 0]);
  to.unsigned(minimumPages);
}

function dataSegment(segment: DataSegment, to: ByteWriter): void {
  to.bytes([0, 0x41]);
  to.signed(segment.offset);
  to.byte(end);
  to.unsigned(segment.bytes.length);
  to.bytes(segment.bytes);
}

function numberOf(numbers: ReadonlyMap<MachineFunction, number>, f: MachineFunction): number {
  const found = numbers.get(f);
  if (found === undefined) throw new Error(`function ${f.name} is called but is not part of the module`);
  return found;
}

function functionBody(f: MachineFunction, numbers: ReadonlyMap<MachineFunction, number>): ByteWriter {
  const body = new FunctionBody(f, numbers);
  body.block(f.body);
  // A function with a result leaves through `return`; what follows it is never reached.
  if (f.result !== undefined) body.out.byte(0x00);
  body.out.byte(end);
  return body.out;
}

class FunctionBody {
  readonly out = new ByteWriter();
  readonly #places = new Map<Local, number>();
  readonly #numbers: ReadonlyMap<MachineFunction, number>;
  readonly #name: string;

  constructor(f: MachineFunction, numbers: ReadonlyMap<MachineFunction, number>) {
    this.#numbers = numbers;
    this.#name = f.name;
    for (const place of [...f.parameters, ...f.locals]) this.#places.set(place, this.#places.size);
    const runs = runsOfTypes(f.locals);
    this.out.unsigned(runs.length);
    for (const run of runs) {
      this.out.unsigned(run.count);
      this.out.byte(valueTypes[run.type].code);
    }
  }

  block(statements: readonly Statement[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(statement: Statement): void {
    switch (statement.op) {
      case "set":
        this.#code(statement.value);
        this.#place(0x21, statement.local);
        break;
      case "store":
        this.#code(statement.address);
        this.#code(statement.value);
        this.#memory(valueTypes[statement.type].store, statement.type, statement.offset);
        break;
      case "if":
        this.#if(statement);
        break;
      case "while":
        this.#while(statement);
        break;
      case "return":
        if (statement.value !== undefined) this.#code(statement.value);
        this.out.byte(0x0f);
        break;
      case "run":
        this.#call(statement.callee, statement.arguments);
        if (statement.callee.result !== undefined) this.out.byte(0x1a);
        break;
    }
  }

  #if(statement: Statement & { op: "if" }): void {
    this.#code(statement.condition);
    this.out.bytes([0x04, noResult]);
    this.block(statement.then);
    if (statement.else.length > 0) {
      this.out.byte(0x05);
      this.block(statement.else);
    }
    this.out.byte(end);
  }

  #while(statement: Statement & { op: "while" }): void {
    this.out.bytes([0x02, noResult, 0x03, noResult]);
    this.#code(statement.condition);
    this.out.bytes([0x45, 0x0d, 1]);
    this.block(statement.body);
    this.out.bytes([0x0c, 0, end, end]);
  }

  #code(tree: Code): void {
    if ("left" in tree) this.#binary(tree.op, tree.left, tree.right);
    else if ("operand" in tree) {
      this.#code(tree.operand);
      this.out.bytes(isPairUnary(tree.op) ? pairUnaryOpcodes[tree.op] : unaryOpcodes[tree.op]);
    } else this.#leafOrJoin(tree);
  }

  #binary(op: Binary | F64Choice | PairBinary, left: Code, right: Code): void {
    if (op === "f64.lesser" || op === "f64.greater") {
      this.#lanes({ op, left, right });
      this.out.bytes(firstLane);
    } else if (op === "f64x2.lesser" || op === "f64x2.greater") {
      this.#code(right);
      this.#code(left);
      this.out.bytes(choiceOpcodes[op]);
    } else {
      this.#code(left);
      if (op === "f64x2.pair") this.out.bytes(splat);
      this.#code(right);
      if (isPairBinary(op)) this.out.bytes(pairBinaryOpcodes[op]);
      else this.out.byte(binaryOpcodes[op]);
    }
  }

  /** An f64 as the first lane of a vector: choices of choices stay in the vector. */
  #lanes(tree: Code): void {
    if (tree.op === "f64.lesser" || tree.op === "f64.greater") {
      this.#lanes(tree.right);
      this.#lanes(tree.left);
      this.out.bytes(choiceOpcodes[tree.op]);
    } else if (tree.op === "load" && tree.type === "f64") {
      this.#code(tree.address);
      this.#memory(loadSplat, "f64", tree.offset);
    } else {
      this.#code(tree);
      this.out.bytes(splat);
    }
  }

  #leafOrJoin(tree: Exclude<Code, { left: Code } | { operand: Code }>): void {
    switch (tree.op) {
      case "f64.const":
        this.out.byte(0x44);
        this.out.float(tree.value);
        break;
      case "i32.const":
        this.out.byte(0x41);
        this.out.signed(tree.value);
        break;
      case "i64.const":
        this.out.byte(0x42);
        this.out.signedLong(tree.value);
        break;
      case "get":
        this.#place(0x20, tree.local);
        break;
      case "select":
        this.#code(tree.then);
        this.#code(tree.else);
        this.#code(tree.condition);
        this.out.byte(0x1b);
        break;
      case "load":
        this.#code(tree.address);
        this.#memory(valueTypes[tree.type].load, tree.type, tree.offset);
        break;
      case "call":
        this.#call(tree.callee, tree.arguments);
        break;
    }
  }

  #call(callee: MachineFunction, args: readonly Code[]): void {
    for (const argument of args) this.#code(argument);
    this.out.byte(0x10);
    this.out.unsigned(numberOf(this.#numbers, callee));
  }

  #place(opcode: number, of: Local): void {
    const index = this.#places.get(of);
    if (index === undefined) throw new Error(`local ${of.name} is not declared in ${this.#name}`);
    this.out.byte(opcode);
    this.out.unsigned(index);
  }

  #memory(opcodes: readonly number[], type: ValueType, offset: number): void {
    this.out.bytes(opcodes);
    this.out.unsigned(valueTypes[type].align);
    this.out.unsigned(offset);
  }
}

function isPairUnary(op: Unary | PairUnary): op is PairUnary {
  return op in pairUnaryOpcodes;
}

function isPairBinary(op: Binary | F64Choice | PairBinary): op is Exclude<PairBinary, PairChoice> {
  return op in pairBinaryOpcodes;
}

function runsOfTypes(locals: readonly Local[]): { type: ValueType; count: number }[] {
  const runs: { type: ValueType; count: number }[] = [];
  for (const { type } of locals) {
    const last = runs.at(-1);
    if (last?.type === type) last.count += 1;
    else runs.push({ type, count: 1 });
  }
  return runs;
}
