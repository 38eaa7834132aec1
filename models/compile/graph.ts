import type { ScalarFunction, ScalarOperator } from "../check/system.ts";
import { fold } from "./fold.ts";

/**
 * How often a value must be worked out: never, once a run, once for each moment, once a step, or at every stage of a
 * step. What needs both the moment and the step changes with the stage: it counts as the higher.
 */
export const levels = { literal: 0, once: 1, moment: 2, step: 3, stage: 4 } as const;

export type ValueOp =
  | "number"
  /** Leaves: `payload` is the cell, where there is one. */
  | "constant"
  | "stock"
  | "delayed"
  | "dt"
  | "start"
  | "stop"
  | "seed"
  | "time"
  /** Its operand, worked out at the first stage of a step and kept through the others. */
  | "hold"
  | "negate"
  | "not"
  | ScalarOperator
  | ScalarFunction
  | "if"
  /** `payload` is the table. */
  | "lookup"
  /** The index, then what it chooses from. */
  | "choose"
  /** `payload` is the stream times 8 plus the place in `distributions`; the last operand is the seed. */
  | "draw"
  | "initialDraw";

/** One number of a run and how it comes about. Operands always have smaller ids. */
export interface Value {
  readonly id: number;
  readonly op: ValueOp;
  readonly operands: readonly Value[];
  readonly payload: number;
  readonly level: number;
}

const ownLevel: Partial<Record<ValueOp, number>> = {
  number: levels.literal,
  time: levels.moment,
  stock: levels.stage,
  delayed: levels.step,
  hold: levels.step,
  draw: levels.step,
};

/** A value graph under construction: asking twice for the same operation on the same values gives the same value. */
export interface Graph {
  readonly values: readonly Value[];
  make(op: ValueOp, operands: readonly Value[], payload?: number): Value;
  number(value: number): Value;
}

/** An empty value graph. */
export function createGraph(): Graph {
  const values: Value[] = [];
  const known = new Map<ValueOp, Map<number | string, Value>>();

  function intern(op: ValueOp, operands: readonly Value[], payload: number): Value {
    const same = known.get(op) ?? new Map<number | string, Value>();
    known.set(op, same);
    const key = keyOf(operands, payload);
    const found = same.get(key);
    if (found) return found;
    let level = ownLevel[op] ?? levels.once;
    if (op !== "hold") for (const operand of operands) level = Math.max(level, operand.level);
    const value = { id: values.length, op, operands, payload, level };
    values.push(value);
    same.set(key, value);
    return value;
  }

  const number = (value: number) => intern("number", [], value);
  const make = (op: ValueOp, operands: readonly Value[], payload = 0) =>
    fold(op, operands, number) ?? intern(op, operands, payload);
  return { values, make, number };
}

/** More values than any graph has: two ids make one number, exactly. */
const idLimit = 2 ** 25;

/** What tells apart two values of the same operation; a number in the common cases, since texts are slow. */
function keyOf(operands: readonly Value[], payload: number): number | string {
  const [first, second] = operands;
  if (payload === 0 && first && operands.length <= 2) return first.id * idLimit + (second ? second.id + 1 : 0);
  // "-0" and "0" are different numbers; NaN is one.
  let key = Object.is(payload, -0) ? "-0" : String(payload);
  for (const { id } of operands) key += ` ${id}`;
  return key;
}

const truths = new Set<ValueOp>([
  "less",
  "lessOrEqual",
  "greater",
  "greaterOrEqual",
  "equal",
  "notEqual",
  "and",
  "or",
  "not",
]);

/** Whether a value is 1 or 0 by its very nature. */
export function isTruth(value: Value): boolean {
  return truths.has(value.op);
}
