import { farthest, recordBytes, tableKinds } from "./lookup-records.ts";
import * as m from "./machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "./machine/code.ts";

/** `y + (x - origin) * slope` of the record at an address. */
function onRecord(x: Local, record: Local): Code {
  return m.add(m.load("f64", record, 16), m.mul(m.sub(x, m.load("f64", record, 8)), m.load("f64", record, 24)));
}

/**
 * Read a table where the record last used does not hold: search, remember, read.
 * Parameters: x, the address of the table's words, the address of the word that remembers.
 */
export const lookupFunction: MachineFunction = makeLookup();

function makeLookup(): MachineFunction {
  const [x, table, memory] = [m.local("f64", "x"), m.local("i32", "table"), m.local("i32", "memory")];
  const [first, low, high, middle] = ["first", "low", "high", "middle"].map((name) => m.local("i32", name));
  const [record, kind] = [m.local("i32", "record"), m.local("i32", "kind")];
  if (!first || !low || !high || !middle) throw new RangeError("Four locals.");
  const isEnd = m.int.or(m.int.eq(low, 0), m.int.eq(record, m.load("i32", table, 4)));
  const isHeld = m.int.or(
    m.int.eq(kind, tableKinds.discrete),
    m.int.and(m.int.and(m.int.eq(kind, tableKinds.continuous), isEnd), m.ge(m.abs(x), farthest)),
  );
  return m.machineFunction("lookup", [x, table, memory], "f64", [
    m.when(m.ne(x, x), [m.give(x)]),
    m.set(first, m.load("i32", table)),
    m.set(low, 0),
    m.set(high, m.int.shrUnsigned(m.int.sub(m.load("i32", table, 4), first), 5)),
    m.repeatWhile(m.int.lt(low, high), [
      m.set(middle, m.int.shrUnsigned(m.int.add(m.int.add(low, high), 1), 1)),
      m.when(
        m.le(m.load("f64", m.int.add(first, m.int.shl(middle, 5))), x),
        [m.set(low, middle)],
        [m.set(high, m.int.sub(middle, 1))],
      ),
    ]),
    m.set(record, m.int.add(first, m.int.shl(low, 5))),
    m.store("i32", memory, record),
    m.set(kind, m.load("i32", table, 8)),
    m.when(isHeld, [m.give(m.load("f64", record, 16))]),
    m.give(onRecord(x, record)),
  ]);
}

/** Read a table, the record last used first. */
export function readTable(result: Local, x: Code, table: number, memory: number): readonly Statement[] {
  const [at, record] = [m.local("f64", "x"), m.local("i32", "record")];
  const search = [m.set(result, m.call(lookupFunction, at, m.i32(table), m.i32(memory)))];
  const inside = [m.set(result, onRecord(at, record))];
  // Two branches that both are foretold are cheaper than one on a combined condition.
  return [
    m.set(at, x),
    m.set(record, m.load("i32", m.i32(memory))),
    m.when(
      m.ge(at, m.load("f64", record)),
      [m.when(m.lt(at, m.load("f64", record, recordBytes)), inside, search)],
      search,
    ),
  ];
}
