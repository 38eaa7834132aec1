import { emitPieces, Goals } from "./emit-pieces.ts";
import { levels, type Value } from "./graph.ts";
import type { Lowered } from "./lower.ts";
import * as m from "./machine/build.ts";
import type { MachineFunction } from "./machine/code.ts";
import { isFixed } from "./memory-plan.ts";
import { read, type Source, write } from "./stages.ts";

/** Leaves that the runner writes before a run. */
const given = new Set(["constant", "dt", "start", "stop", "seed"]);

/**
 * `begin`: work out what is the same throughout a run, and what stocks and pipelines start with.
 *
 * @returns Its pieces first, `begin` last.
 */
export function emitBegin(source: Source, pieceSize: number): readonly MachineFunction[] {
  const { lowered, memory } = source;
  const goals = new Goals();
  for (const value of fixedValues(source)) if (!given.has(value.op)) goals.store(value, memory);
  lowered.stocks.forEach(({ initial }, index) => {
    goals.add(initial, (code) => write(memory.places.stocks + 8 * index, code));
  });
  const reading = {
    step: m.f64(0),
    isLeaf: (value: Value) => value.op === "number" || given.has(value.op),
    leaf: (value: Value) => (value.op === "number" ? m.f64(value.payload) : read(memory.placeOf(value))),
  };
  const pieces = emitPieces({ ...source, goals, reading, size: pieceSize });
  const functions = pieces.map((body, i) => m.longFunction(`begin${i}`, [], undefined, body));
  const body = functions.map((piece) => m.run(piece));
  return [...functions, m.longFunction("begin", [], undefined, body, { exported: true })];
}

/** Values that are fixed before the first step and that something later reads: a step, the output, the runner. */
function fixedValues({ lowered }: Source): ReadonlySet<Value> {
  const found = new Set<Value>();
  for (const cell of lowered.cells) if (isFixed(cell)) found.add(cell);
  for (const { delay, initial } of lowered.pipelines) found.add(delay).add(initial);
  for (const value of stepValues(lowered)) if (value.level === levels.once) found.add(value);
  return found;
}

/** All values that the stages work out, and the fixed ones among their goals. */
function stepValues(lowered: Lowered): ReadonlySet<Value> {
  const found = new Set<Value>();
  const inputs = lowered.pipelines.map((pipeline) => pipeline.input);
  const pending = [...lowered.cells, ...lowered.stocks.map((stock) => stock.net), ...inputs];
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (found.has(value)) continue;
    found.add(value);
    if (!isFixed(value)) pending.push(...value.operands);
  }
  return found;
}
