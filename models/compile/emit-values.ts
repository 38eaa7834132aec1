import { isTruth, type Value } from "./graph.ts";
import type { KernelLibrary } from "./kernels/library.ts";
import { lookupFunction, readTable } from "./lookup-code.ts";
import { distributions } from "./lower-expression.ts";
import * as m from "./machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "./machine/code.ts";
import type { MemoryPlan } from "./memory-plan.ts";
import type { Item, Schedule } from "./schedule.ts";

/** Where a piece of code finds what is at hand already. */
export interface Reading {
  isLeaf(value: Value): boolean;
  leaf(value: Value): Code;
  /** The step that runs, as f64: what random draws count by. */
  readonly step: Code;
}

/** What to do with a value once it is known: keep it in memory, or in a local. */
export type Sink = (value: Code) => Statement;
export type Sinks = ReadonlyMap<Value, readonly Sink[]>;

export interface EmitOptions {
  readonly schedule: Schedule;
  readonly reading: Reading;
  readonly sinks: Sinks;
  readonly memory: MemoryPlan;
  readonly kernels: KernelLibrary;
  /** Filled with the functions that the code calls. */
  readonly callees: Set<MachineFunction>;
}

/** Write the statements that work out the items of a schedule, or of a piece of it. */
export function emitItems(items: readonly Item[], options: EmitOptions): readonly Statement[] {
  const emitter = new Emitter(options);
  emitter.emit(items);
  return emitter.statements;
}

class Emitter {
  statements: Statement[] = [];
  readonly #options: EmitOptions;
  readonly #locals = new Map<Value, Local>();
  readonly #kernels: ReadonlyMap<string, MachineFunction>;

  constructor(options: EmitOptions) {
    this.#options = options;
    this.#kernels = new Map(Object.entries(options.kernels.functions));
  }

  emit(items: readonly Item[]): void {
    for (const item of items) this.#emitItem(item);
  }

  #emitItem(item: Item): void {
    const { schedule, sinks } = this.#options;
    const { value } = item;
    const own = sinks.get(value) ?? [];
    const isStatement = item.branches !== undefined || value.op === "lookup" || value.op === "choose";
    // A value that is only kept needs no local.
    if (!isStatement && own.length === 1 && schedule.usesOf(value) === 1) {
      this.statements.push(...own.map((sink) => sink(this.#operation(value))));
      return;
    }
    const place = m.local(isTruth(value) ? "i32" : "f64", `v${value.id}`);
    if (item.branches) this.#emitBranches(value, item.branches, place);
    else if (value.op === "lookup") this.#emitLookup(value, place);
    else if (value.op === "choose") this.#emitChoose(value, place);
    else this.statements.push(m.set(place, isTruth(value) ? this.#truth(value) : this.#operation(value)));
    this.#locals.set(value, place);
    for (const sink of own) this.statements.push(sink(this.#read(place)));
  }

  #emitBranches(value: Value, branches: NonNullable<Item["branches"]>, place: Local): void {
    const [condition, taken, other] = value.operands;
    if (!condition || !taken || !other) throw new RangeError("A choice has three operands.");
    const test = this.#condition(condition);
    const then = this.#block(branches.taken, taken, place);
    const otherwise = this.#block(branches.other, other, place);
    this.statements.push(m.when(test, then, otherwise));
  }

  #block(items: readonly Item[], result: Value, place: Local): readonly Statement[] {
    const outer = this.statements;
    this.statements = [];
    this.emit(items);
    const inner = [...this.statements, m.set(place, this.#code(result))];
    this.statements = outer;
    return inner;
  }

  #emitLookup(value: Value, place: Local): void {
    const { memory } = this.#options;
    const table = memory.places.tables[value.payload] ?? 0;
    this.#options.callees.add(lookupFunction);
    this.statements.push(...readTable(place, this.#operand(value, 0), table, memory.lookupPlace(value)));
  }

  /** One of several by a 1-based number, `floor` of it; NaN outside. All of them stand in a row of memory. */
  #emitChoose(value: Value, place: Local): void {
    const [, ...from] = value.operands;
    const row = this.#options.memory.scratch(from.length);
    from.forEach((one, i) => {
      this.statements.push(m.store("f64", m.i32(0), this.#code(one), row + 8 * i));
    });
    const index = m.local("f64", "index");
    const inside = m.int.and(m.ge(index, 1), m.lt(index, from.length + 1));
    this.statements.push(
      m.set(index, this.#operand(value, 0)),
      m.when(inside, [m.set(place, m.load("f64", m.int.shl(m.toInt(index), 3), row - 8))], [m.set(place, Number.NaN)]),
    );
  }

  #operand(value: Value, index: number): Code {
    const operand = value.operands[index];
    if (!operand) throw new RangeError(`${value.op} has no operand ${index}.`);
    return this.#code(operand);
  }

  #read(place: Local): Code {
    return place.type === "i32" ? m.fromInt(place) : m.get(place);
  }

  /** A value as f64. */
  #code(value: Value): Code {
    const place = this.#locals.get(value);
    if (place) return this.#read(place);
    const { reading } = this.#options;
    return reading.isLeaf(value) ? reading.leaf(value) : this.#operation(value);
  }

  /** A value as the i32 condition "it is not 0". */
  #condition(value: Value): Code {
    const place = this.#locals.get(value);
    if (place) return place.type === "i32" ? m.get(place) : m.ne(place, 0);
    if (value.op === "number") return m.i32(value.payload !== 0 ? 1 : 0);
    return isTruth(value) && !this.#options.reading.isLeaf(value) ? this.#truth(value) : m.ne(this.#code(value), 0);
  }

  #truth(value: Value): Code {
    const [left, right] = value.operands;
    if (!left) throw new RangeError(`${value.op} has no operands.`);
    if (value.op === "not") return m.int.not(this.#condition(left));
    if (!right) throw new RangeError(`${value.op} has one operand.`);
    if (value.op === "and") return m.int.and(this.#condition(left), this.#condition(right));
    if (value.op === "or") return m.int.or(this.#condition(left), this.#condition(right));
    const compare = comparisons.get(value.op);
    if (!compare) throw new RangeError(`${value.op} is no comparison.`);
    return compare(this.#code(left), this.#code(right));
  }

  #operation(value: Value): Code {
    if (isTruth(value)) return m.fromInt(this.#truth(value));
    const operand = (index: number) => this.#operand(value, index);
    const binary = binaries.get(value.op);
    if (binary) return binary(operand(0), operand(1));
    const unary = unaries.get(value.op);
    if (unary) return unary(operand(0));
    switch (value.op) {
      case "hold":
        return operand(0);
      case "if": {
        const [condition] = value.operands;
        if (!condition) throw new RangeError("A choice without a condition.");
        return m.select(this.#condition(condition), operand(1), operand(2));
      }
      case "draw":
      case "initialDraw":
        return this.#draw(value);
      default:
        return this.#kernel(value);
    }
  }

  #kernel(value: Value): Code {
    const kernel = this.#kernels.get(value.op);
    if (!kernel) throw new RangeError(`There is no kernel for ${value.op}.`);
    return this.#call(kernel, ...value.operands.map((operand) => this.#code(operand)));
  }

  #draw(value: Value): Code {
    const distribution = distributions[value.payload % 8];
    if (!distribution) throw new RangeError(`There is no distribution ${value.payload % 8}.`);
    const kernel = this.#options.kernels.draws[distribution];
    const given = value.operands.map((operand) => this.#code(operand));
    const stream = m.f64(Math.floor(value.payload / 8));
    const step = value.op === "initialDraw" ? m.f64(0) : this.#options.reading.step;
    return this.#call(kernel, ...given, stream, step);
  }

  #call(callee: MachineFunction, ...args: readonly Code[]): Code {
    this.#options.callees.add(callee);
    return m.call(callee, ...args);
  }
}

type Unary = (operand: Code) => Code;
type Binary = (left: Code, right: Code) => Code;

const comparisons = new Map<string, Binary>([
  ["less", m.lt],
  ["lessOrEqual", m.le],
  ["greater", m.gt],
  ["greaterOrEqual", m.ge],
  ["equal", m.eq],
  ["notEqual", m.ne],
]);

const binaries = new Map<string, Binary>([
  ["add", m.add],
  ["subtract", m.sub],
  ["multiply", m.mul],
  ["divide", m.div],
  ["min", m.lesser],
  ["max", m.greater],
]);

const unaries = new Map<string, Unary>([
  ["negate", m.neg],
  ["abs", m.abs],
  ["int", m.floor],
  ["trunc", m.trunc],
  ["sqrt", m.sqrt],
  ["sign", (x) => m.select(m.gt(x, 0), m.f64(1), m.select(m.lt(x, 0), m.f64(-1), m.f64(0)))],
]);
