import { emitPieces } from "./emit-pieces.ts";
import * as m from "./machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "./machine/code.ts";
import { moveRow, type RowArithmetic, type RowMove } from "./row-moves.ts";
import {
  enterMoment,
  goalsOf,
  leavePipelines,
  read,
  readingOf,
  type Source,
  type StageKind,
  saveRow,
  turnPipelines,
  write,
} from "./stages.ts";

/**
 * A larger model: stages are functions of bounded size that hand values on through memory, so that a compiler which is
 * slow on long functions stays fast and the cost of a variable does not grow with their number.
 */
export function emitCalled(
  source: Source,
  moments: readonly MachineFunction[],
  pieceSize: number,
): readonly MachineFunction[] {
  const saved = emitStage("saved", source, pieceSize);
  const inner = emitStage("inner", source, pieceSize);
  const moves = emitMoves(source);
  const isBroken = emitIsBroken(source);
  const helpers = { saved, inner, moves, isBroken, moments };
  return [
    ...saved.pieces,
    ...inner.pieces,
    ...Object.values(moves),
    isBroken,
    emitAdvance("advanceEuler", source, helpers, () => []),
    emitAdvance("advanceRk4", source, helpers, rk4Stages),
  ];
}

interface Stage {
  readonly pieces: readonly MachineFunction[];
  call(stocks: number, time: m.Operand, step: Local): readonly Statement[];
}

interface Helpers {
  readonly saved: Stage;
  readonly inner: Stage;
  readonly moves: Readonly<Record<"euler" | "second" | "third" | "fourth" | "rk4", MachineFunction>>;
  readonly isBroken: MachineFunction;
  readonly moments: readonly MachineFunction[];
}

/** A stage as functions of (address of the stocks it sees, time, step). */
function emitStage(kind: StageKind, source: Source, pieceSize: number): Stage {
  const { memory } = source;
  const [base, time, step] = [m.local("i32", "stocks"), m.local("f64", "time"), m.local("i32", "step")];
  const place = {
    stock: (i: number) => (kind === "inner" ? m.load("f64", base, 8 * i) : read(memory.places.stocks + 8 * i)),
    time: m.get(time),
    step: m.fromInt(step),
  };
  const goals = goalsOf(kind, source, (i, net) => write(memory.nets + 8 * i, net));
  const pieces = emitPieces({ ...source, goals, reading: readingOf(kind, place, source), size: pieceSize });
  const functions = pieces.map((body, i) => m.longFunction(`${kind}${i}`, [base, time, step], undefined, body));
  return {
    pieces: functions,
    call: (stocks, at, now) => functions.map((piece) => m.run(piece, m.i32(stocks), at, now)),
  };
}

function emitMoves({ lowered, memory }: Source): Helpers["moves"] {
  const { places, stageStocks, nets, sums } = memory;
  const { stocks, dt, halfDt, sixthDt } = places;
  const emit = (name: string, factor: number, move: RowMove) => moveRow(name, lowered.stocks.length, factor, move);
  const keepStock = (use: RowArithmetic, slope: Code) => [
    m.set(use.next, use.add(use.load(stocks), use.mul(use.by, slope))),
    use.store(stocks, m.get(use.next)),
    m.set(use.total, use.add(use.total, use.next)),
  ];
  const toStage = (use: RowArithmetic, weighted: Code) => [
    use.store(stageStocks, use.add(use.load(stocks), use.mul(use.by, use.load(nets)))),
    use.store(sums, weighted),
  ];
  const addTwice = (use: RowArithmetic) => toStage(use, use.add(use.load(sums), use.mul(use.two, use.load(nets))));
  return {
    euler: emit("euler", dt, (use) => keepStock(use, use.load(nets))),
    second: emit("second", halfDt, (use) => toStage(use, use.load(nets))),
    third: emit("third", halfDt, addTwice),
    fourth: emit("fourth", dt, addTwice),
    rk4: emit("rk4", sixthDt, (use) => keepStock(use, use.add(use.load(sums), use.load(nets)))),
  };
}

type Rest = (source: Source, helpers: Helpers, time: Local, step: Local) => readonly Statement[];

function emitAdvance(name: string, source: Source, helpers: Helpers, rest: Rest): MachineFunction {
  const { saved, inner, moves, isBroken, moments } = helpers;
  const { places } = source.memory;
  const [step, to, time, total] = [
    m.local("i32", "step"),
    m.local("i32", "to"),
    m.local("f64", "time"),
    m.local("f64", "total"),
  ];
  const isDue = m.int.eq(step, m.load("i32", m.i32(0), places.nextSave));
  const needsFirst = source.lowered.holds.length + source.lowered.pipelines.length > 0;
  const savedStage = saved.call(places.stocks, time, step);
  const first = needsFirst
    ? [...savedStage, m.when(isDue, saveRow(source))]
    : [m.when(isDue, [...savedStage, ...saveRow(source)], inner.call(places.stocks, time, step))];
  const isEuler = name === "advanceEuler";
  const move = isEuler ? moves.euler : moves.rk4;
  const setTime = m.set(time, m.add(read(places.start), m.mul(m.fromInt(step), read(places.dt))));
  // RK4 ends a step in the moment in which the next one starts.
  const enter = enterMoment(moments, time);
  return m.longFunction(
    name,
    [step, to],
    "i32",
    [
      ...(isEuler ? [] : [setTime, ...enter]),
      m.repeatWhile(m.int.lt(step, to), [
        setTime,
        ...(isEuler ? enter : []),
        ...leavePipelines(source),
        ...first,
        ...turnPipelines(source),
        ...rest(source, helpers, time, step),
        m.set(total, m.call(move)),
        m.set(step, m.int.add(step, 1)),
        m.when(m.ne(m.sub(total, total), 0), [m.when(m.call(isBroken), [m.give(m.get(step))])]),
      ]),
      m.give(m.i32(0)),
    ],
    { exported: true },
  );
}

function rk4Stages(source: Source, { inner, moves, moments }: Helpers, time: Local, step: Local): readonly Statement[] {
  const { memory } = source;
  const { start, dt, halfDt } = memory.places;
  const [middle, end] = [m.local("f64", "middle"), m.local("f64", "end")];
  const at = (moment: Local) => inner.call(memory.stageStocks, moment, step);
  return [
    m.set(middle, m.add(time, read(halfDt))),
    m.set(end, m.add(read(start), m.mul(m.fromInt(m.int.add(step, 1)), read(dt)))),
    ...enterMoment(moments, middle),
    m.run(moves.second),
    ...at(middle),
    m.run(moves.third),
    ...at(middle),
    ...enterMoment(moments, end),
    m.run(moves.fourth),
    ...at(end),
  ];
}

/** Whether any stock is NaN or infinite: asked only when their sum is. */
function emitIsBroken({ lowered, memory }: Source): MachineFunction {
  const [at, value] = [m.local("i32", "at"), m.local("f64", "value")];
  return m.longFunction("isBroken", [], "i32", [
    m.set(at, 0),
    m.repeatWhile(m.int.lt(at, 8 * lowered.stocks.length), [
      m.set(value, m.load("f64", at, memory.places.stocks)),
      m.when(m.ne(m.sub(value, value), 0), [m.give(m.i32(1))]),
      m.set(at, m.int.add(at, 8)),
    ]),
    m.give(m.i32(0)),
  ]);
}
