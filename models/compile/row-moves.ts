import * as m from "./machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "./machine/code.ts";
import { read } from "./stages.ts";

/** The arithmetic of a move, on one stock or on two at a time: the same operations, the same bits. */
export interface RowArithmetic {
  /** The number of a stock in a row of memory. */
  load(row: number): Code;
  store(row: number, value: Code): Statement;
  add(left: m.Operand, right: m.Operand): Code;
  mul(left: m.Operand, right: m.Operand): Code;
  readonly two: Code;
  /** The factor of the move. */
  readonly by: Local;
  /** A place for a number that is used twice. */
  readonly next: Local;
  /** What adds up over all stocks. */
  readonly total: Local;
}

export type RowMove = (use: RowArithmetic) => readonly Statement[];

/** Pairs of stocks that one turn of the loop moves. */
const unrolled = 4;

/**
 * A function that does the same to all stocks, two at a time.
 *
 * @param factor Address of the f64 to multiply by.
 * @returns A function without parameters; its result is the total of both lanes.
 */
export function moveRow(name: string, count: number, factor: number, move: RowMove): MachineFunction {
  const [at, by, bys] = [m.local("i32", "at"), m.local("f64", "by"), m.local("f64x2", "bys")];
  const [total, totals] = [m.local("f64", "total"), m.local("f64x2", "totals")];
  const pairs = Math.floor(count / 2);
  const whole = pairs - (pairs % unrolled);
  const turn = (size: number) =>
    Array.from({ length: size }, (_, i) => move(pairArithmetic(at, 16 * i, bys, totals))).flat();
  const loop = m.repeatWhile(m.int.lt(at, 16 * whole), [...turn(unrolled), m.set(at, m.int.add(at, 16 * unrolled))]);
  const rest = count % 2 === 1 ? move(singleArithmetic(at, 16 * (pairs - whole), by, total)) : [];
  return m.longFunction(name, [], "f64", [
    m.set(by, read(factor)),
    m.set(bys, m.pair.splat(by)),
    m.set(totals, m.pair.splat(0)),
    m.set(total, 0),
    m.set(at, 0),
    ...(whole > 0 ? [loop] : []),
    ...turn(pairs - whole),
    ...rest,
    m.give(m.add(total, m.add(m.pair.first(totals), m.pair.second(totals)))),
  ]);
}

function pairArithmetic(at: Local, offset: number, by: Local, total: Local): RowArithmetic {
  const next = m.local("f64x2", "next");
  return {
    ...{ by, total, next, two: m.pair.splat(2), add: m.pair.add, mul: m.pair.mul },
    load: (row) => m.load("f64x2", at, row + offset),
    store: (row, value) => m.store("f64x2", at, value, row + offset),
  };
}

function singleArithmetic(at: Local, offset: number, by: Local, total: Local): RowArithmetic {
  const next = m.local("f64", "next");
  return {
    ...{ by, total, next, two: m.f64(2), add: m.add, mul: m.mul },
    load: (row) => m.load("f64", at, row + offset),
    store: (row, value) => m.store("f64", at, value, row + offset),
  };
}
