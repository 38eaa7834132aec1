import { emitPieces, Goals } from "./emit-pieces.ts";
import type { Reading } from "./emit-values.ts";
import type { Value } from "./graph.ts";
import type { KernelLibrary } from "./kernels/library.ts";
import type { Lowered } from "./lower.ts";
import * as m from "./machine/build.ts";
import type { Code, MachineFunction, Statement } from "./machine/code.ts";
import { isFixed, type MemoryPlan } from "./memory-plan.ts";

/** Everything that the functions of a program are written from. */
export interface Source {
  readonly lowered: Lowered;
  readonly memory: MemoryPlan;
  readonly kernels: KernelLibrary;
  /** What depends on the time alone: worked out by `moment`, read by the stages. */
  readonly moments: ReadonlySet<Value>;
  /** Filled while the code is written: the kernels that it calls. */
  readonly callees: Set<MachineFunction>;
}

/**
 * What a stage is for. `saved` is a first stage whose row is saved: every cell is worked out and kept. `first` works
 * out net flows and what belongs to the step: held values and what enters pipelines. `inner` is net flows only.
 */
export type StageKind = "saved" | "first" | "inner";

/** Where a stage finds stocks and time. */
export interface StagePlace {
  stock(index: number): Code;
  readonly time: Code;
  readonly step: Code;
}

const fixedPlace = 0;

/** Read an f64 from a fixed place in memory. */
export function read(address: number): Code {
  return m.load("f64", m.i32(fixedPlace), address);
}

/** Write an f64 to a fixed place in memory. */
export function write(address: number, value: m.Operand): Statement {
  return m.store("f64", m.i32(fixedPlace), value, address);
}

/** How a stage reads what is at hand. */
export function readingOf(kind: StageKind, place: StagePlace, { memory, moments }: Source): Reading {
  const leaves = new Set(kind === "inner" ? ["time", "stock", "delayed", "hold"] : ["time", "stock", "delayed"]);
  return {
    step: place.step,
    isLeaf: (value) => isFixed(value) || leaves.has(value.op) || moments.has(value),
    leaf(value) {
      if (value.op === "number") return m.f64(value.payload);
      if (value.op === "time") return place.time;
      if (value.op === "stock") return place.stock(memory.stockIndex(value.payload));
      return read(memory.placeOf(value));
    },
  };
}

/** What a stage must achieve; `keepNet` says where the net flow of a stock goes. */
export function goalsOf(kind: StageKind, source: Source, keepNet: (index: number, net: Code) => Statement): Goals {
  const { lowered, memory } = source;
  const goals = new Goals();
  lowered.stocks.forEach(({ net }, index) => {
    goals.add(net, (code) => keepNet(index, code));
  });
  if (kind === "inner") return goals;
  for (const hold of lowered.holds) goals.store(hold, memory);
  lowered.pipelines.forEach(({ input }, index) => {
    const cursor = memory.places.pipelines[index]?.cursor ?? 0;
    goals.add(input, (code) => m.store("f64", m.load("i32", m.i32(fixedPlace), cursor), code));
  });
  if (kind === "first") return goals;
  for (const value of lowered.cells) if (isWorkedOut(value, source)) goals.store(value, memory);
  return goals;
}

/** Whether a cell's value is neither fixed before the first step nor in memory anyway. */
function isWorkedOut(value: Value, { moments }: Source): boolean {
  return !isFixed(value) && value.op !== "stock" && value.op !== "delayed" && !moments.has(value);
}

/** The functions that work out what depends on the time alone; their parameter is the time. */
export function emitMoments(
  { memory, kernels, moments, callees }: Source,
  pieceSize: number,
): readonly MachineFunction[] {
  if (moments.size === 0) return [];
  const goals = new Goals();
  for (const value of moments) goals.store(value, memory);
  const time = m.local("f64", "time");
  const reading: Reading = {
    step: m.f64(0),
    isLeaf: (value) => isFixed(value) || value.op === "time",
    leaf(value) {
      if (value.op === "number") return m.f64(value.payload);
      return value.op === "time" ? m.get(time) : read(memory.placeOf(value));
    },
  };
  const pieces = emitPieces({ goals, reading, memory, kernels, callees, size: pieceSize });
  return pieces.map((body, i) => m.longFunction(`moment${i}`, [time], undefined, body));
}

/** Work out what depends on the time alone. */
export function enterMoment(functions: readonly MachineFunction[], time: m.Operand): readonly Statement[] {
  return functions.map((one) => m.run(one, time));
}

/** What comes out of the pipelines in this step, put where the stages read it. */
export function leavePipelines({ lowered, memory }: Source): readonly Statement[] {
  return lowered.pipelines.map(({ cell }, index) => {
    const cursor = memory.places.pipelines[index]?.cursor ?? 0;
    return write(memory.places.cells[cell] ?? 0, m.load("f64", m.load("i32", m.i32(fixedPlace), cursor)));
  });
}

/** Move on in the rings of the pipelines, once their inputs are in. */
export function turnPipelines({ memory }: Source): readonly Statement[] {
  return memory.places.pipelines.flatMap(({ ring, cursor, end }) => {
    const next = m.local("i32", "next");
    const word = (address: number) => m.load("i32", m.i32(fixedPlace), address);
    return [
      m.set(next, m.int.add(word(cursor), 8)),
      m.when(m.int.eq(next, word(end)), [m.set(next, word(ring))]),
      m.store("i32", m.i32(fixedPlace), next, cursor),
    ];
  });
}

/** Cells that one turn of the copying loop saves: the list of those to save is filled up to a multiple of it. */
export const savedAtOnce = 4;

/** Copy the row of the chosen cells to the output, every NaN as the same NaN, and say when the next row is due. */
export function saveRow({ memory }: Source): readonly Statement[] {
  const { outputCount, outputList, outputNext, outputStride, nextSave, saveEvery } = memory.places;
  const word = (address: number) => m.load("i32", m.i32(fixedPlace), address);
  const [from, to] = [m.local("i32", "from"), m.local("i32", "to")];
  const [end, stride] = [m.local("i32", "end"), m.local("i32", "stride")];
  const value = m.local("f64", "value");
  const saveOne = (place: number) => [
    m.set(value, m.load("f64", m.load("i32", from, 4 * place))),
    m.store("f64", to, m.select(m.eq(value, value), value, Number.NaN)),
    m.set(to, m.int.add(to, stride)),
  ];
  return [
    m.set(from, word(outputList)),
    m.set(end, m.int.add(from, m.int.shl(word(outputCount), 2))),
    m.set(to, word(outputNext)),
    m.set(stride, word(outputStride)),
    m.store("i32", m.i32(fixedPlace), m.int.add(to, 8), outputNext),
    m.store("i32", m.i32(fixedPlace), m.int.add(word(nextSave), word(saveEvery)), nextSave),
    m.repeatWhile(m.int.lt(from, end), [
      ...Array.from({ length: savedAtOnce }, (_, place) => saveOne(place)).flat(),
      m.set(from, m.int.add(from, 4 * savedAtOnce)),
    ]),
  ];
}
