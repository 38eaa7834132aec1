import * as m from "./machine/build.ts";
import type { Local, MachineFunction, Statement } from "./machine/code.ts";
import { read } from "./stages.ts";

/** What to do with one stock: its place is `at + offset` within each row, `by` the factor, `total` adds up. */
export type RowMove = (at: Local, offset: number, by: Local, total: Local) => readonly Statement[];

/** Turns of the loop written out in one. */
const unrolled = 8;

/**
 * A function that does the same to all stocks.
 *
 * @param factor Address of the f64 to multiply by.
 * @returns A function without parameters; its result is the total.
 */
export function moveRow(name: string, count: number, factor: number, move: RowMove): MachineFunction {
  const [at, by, total] = [m.local("i32", "at"), m.local("f64", "by"), m.local("f64", "total")];
  const whole = count - (count % unrolled);
  const turn = (size: number) => Array.from({ length: size }, (_, i) => move(at, 8 * i, by, total)).flat();
  const loop = m.repeatWhile(m.int.lt(at, 8 * whole), [...turn(unrolled), m.set(at, m.int.add(at, 8 * unrolled))]);
  return m.machineFunction(name, [], "f64", [
    m.set(by, read(factor)),
    m.set(total, 0),
    m.set(at, 0),
    ...(whole > 0 ? [loop] : []),
    ...turn(count - whole),
    m.give(m.get(total)),
  ]);
}
