import { emitItems, type Reading, type Sink } from "./emit-values.ts";
import type { Value } from "./graph.ts";
import type { KernelLibrary } from "./kernels/library.ts";
import * as m from "./machine/build.ts";
import type { MachineFunction, Statement } from "./machine/code.ts";
import { isFixed, type MemoryPlan } from "./memory-plan.ts";
import { cutSchedule, type Item, type Schedule, schedule } from "./schedule.ts";

/** What a stretch of code is to achieve: values and what becomes of each. */
export class Goals {
  readonly sinks = new Map<Value, Sink[]>();
  readonly stored = new Set<Value>();

  add(value: Value, sink: Sink): void {
    const known = this.sinks.get(value);
    if (known) known.push(sink);
    else this.sinks.set(value, [sink]);
  }

  /** Keep a value in its place in memory. */
  store(value: Value, memory: MemoryPlan): void {
    if (this.stored.has(value)) return;
    this.stored.add(value);
    const place = memory.placeOf(value);
    this.add(value, (code) => m.store("f64", m.i32(0), code, place));
  }
}

export interface PieceOptions {
  readonly goals: Goals;
  readonly reading: Reading;
  readonly memory: MemoryPlan;
  readonly kernels: KernelLibrary;
  readonly callees: Set<MachineFunction>;
  /** Operations in a piece, about; more than one piece when there are more. */
  readonly size: number;
}

/** Write the code that reaches the goals, cut into pieces that hand values on through memory. */
export function emitPieces({
  goals,
  reading,
  memory,
  kernels,
  callees,
  size,
}: PieceOptions): readonly (readonly Statement[])[] {
  const roots = [...goals.sinks.keys()];
  const plan = schedule(roots, reading.isLeaf);
  const pieces = cutSchedule(plan, size);
  const crossing = findCrossing(pieces, plan, reading);
  for (const value of crossing) goals.store(value, memory);
  const inPiece: Reading = {
    step: reading.step,
    isLeaf: (value) => reading.isLeaf(value) || crossing.has(value),
    leaf: (value) => (crossing.has(value) ? m.load("f64", m.i32(0), memory.placeOf(value)) : reading.leaf(value)),
  };
  const options = { schedule: plan, reading: inPiece, sinks: goals.sinks, memory, kernels, callees };
  const written = pieces.map((items) => {
    const { statements, reading: local } = hoistLeaves(items, plan, inPiece);
    return [...statements, ...emitItems(items, { ...options, reading: local })];
  });
  const leaves = roots.filter((root) => reading.isLeaf(root));
  const kept = leaves.flatMap((leaf) => (goals.sinks.get(leaf) ?? []).map((sink) => sink(reading.leaf(leaf))));
  return kept.length > 0 || written.length === 0
    ? [...written.slice(0, -1), [...(written.at(-1) ?? []), ...kept]]
    : written;
}

/** Values that one piece works out and another reads. */
function findCrossing(pieces: readonly (readonly Item[])[], plan: Schedule, reading: Reading): ReadonlySet<Value> {
  const crossing = new Set<Value>();
  if (pieces.length < 2) return crossing;
  const homes = new Map<Value, number>();
  pieces.forEach((items, piece) => {
    for (const item of allItems(items)) homes.set(item.value, piece);
  });
  pieces.forEach((items, piece) => {
    for (const item of allItems(items)) {
      for (const value of itemsReadBy(item.value, plan, reading)) if (homes.get(value) !== piece) crossing.add(value);
    }
  });
  return crossing;
}

function allItems(items: readonly Item[]): readonly Item[] {
  const all = [...items];
  for (const item of all) if (item.branches) all.push(...item.branches.taken, ...item.branches.other);
  return all;
}

function itemsReadBy(value: Value, plan: Schedule, reading: Reading): readonly Value[] {
  return readBy(value, plan, reading).filter((one) => !reading.isLeaf(one));
}

/** Items and leaves that the code of an item reads. */
function readBy(value: Value, plan: Schedule, reading: Reading): readonly Value[] {
  const found: Value[] = [];
  const pending = [...value.operands];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (reading.isLeaf(next) || plan.isItem(next)) found.push(next);
    else pending.push(...next.operands);
  }
  return found;
}

/** Reads of a number from memory from which on it is worth a local; V8 itself reads it anew each time. */
const hoistedUses = 4;
/** More locals than these would be put back into memory for want of registers. */
const hoistedAtMost = 6;

/** Read once what a piece needs often and what does not change within a stage. */
function hoistLeaves(items: readonly Item[], plan: Schedule, reading: Reading) {
  const uses = new Map<Value, number>();
  for (const item of allItems(items)) {
    for (const leaf of readBy(item.value, plan, reading)) {
      if (isFixed(leaf) && leaf.op !== "number") uses.set(leaf, (uses.get(leaf) ?? 0) + 1);
    }
  }
  const often = [...uses].filter(([, count]) => count >= hoistedUses).sort(([, a], [, b]) => b - a);
  const locals = new Map(often.slice(0, hoistedAtMost).map(([leaf]) => [leaf, m.local("f64", `leaf${leaf.id}`)]));
  const local: Reading = {
    ...reading,
    leaf: (value) => {
      const place = locals.get(value);
      return place ? m.get(place) : reading.leaf(value);
    },
  };
  return { statements: [...locals].map(([leaf, place]) => m.set(place, reading.leaf(leaf))), reading: local };
}
