import { emitPieces } from "./emit-pieces.ts";
import * as m from "./machine/build.ts";
import type { Code, Local, MachineFunction, Statement } from "./machine/code.ts";
import {
  enterMoment,
  goalsOf,
  leavePipelines,
  read,
  readingOf,
  type Source,
  type StageKind,
  type StagePlace,
  saveRow,
  turnPipelines,
  write,
} from "./stages.ts";

/** A small model: one function, stocks in locals, every stage written out. */
export function emitInline(source: Source, moments: readonly MachineFunction[]): readonly MachineFunction[] {
  const euler = emitAdvance(source, moments, "advanceEuler", eulerStep);
  return [euler, emitAdvance(source, moments, "advanceRk4", rk4Step)];
}

interface Frame {
  readonly source: Source;
  readonly moments: readonly MachineFunction[];
  readonly stocks: readonly Local[];
  readonly step: Local;
  readonly time: Local;
  readonly start: Local;
  readonly dt: Local;
}

type StepBody = (frame: Frame, slopes: readonly Local[]) => readonly Statement[];

function emitAdvance(
  source: Source,
  moments: readonly MachineFunction[],
  name: string,
  moveStocks: StepBody,
): MachineFunction {
  const [from, to] = [m.local("i32", "from"), m.local("i32", "to")];
  const stocks = localsFor(source, "stock");
  const f64 = (label: string) => m.local("f64", label);
  const frame: Frame = { source, moments, stocks, step: from, time: f64("time"), start: f64("start"), dt: f64("dt") };
  const setTime = m.set(frame.time, m.add(frame.start, m.mul(m.fromInt(from), frame.dt)));
  // RK4 ends a step in the moment in which the next one starts.
  const isRk4 = moveStocks === rk4Step;
  const enter = enterMoment(moments, frame.time);
  const { places } = source.memory;
  const slopes = localsFor(source, "slope");
  const keepStocks = stocks.map((stock, i) => write(places.stocks + 8 * i, stock));
  return m.longFunction(
    name,
    [from, to],
    "i32",
    [
      m.set(frame.start, read(places.start)),
      m.set(frame.dt, read(places.dt)),
      ...stocks.map((stock, i) => m.set(stock, read(places.stocks + 8 * i))),
      ...(isRk4 ? [setTime, ...enter] : []),
      m.repeatWhile(m.int.lt(from, to), [
        setTime,
        ...(isRk4 ? [] : enter),
        ...firstStage(frame, slopes, keepStocks),
        ...moveStocks(frame, slopes),
        m.set(from, m.int.add(from, 1)),
        ...stopIfBroken(stocks, [...keepStocks, m.give(m.get(from))]),
      ]),
      ...keepStocks,
      m.give(m.i32(0)),
    ],
    { exported: true },
  );
}

function localsFor({ lowered }: Source, name: string): readonly Local[] {
  return lowered.stocks.map((_, i) => m.local("f64", `${name}${i}`));
}

function firstStage(frame: Frame, slopes: readonly Local[], keepStocks: readonly Statement[]): readonly Statement[] {
  const { source, step, time, stocks } = frame;
  const isDue = m.int.eq(step, m.load("i32", m.i32(0), source.memory.places.nextSave));
  const saved = stage("saved", frame, stocks, m.get(time), slopes);
  const plain = stage("first", frame, stocks, m.get(time), slopes);
  return [
    ...leavePipelines(source),
    m.when(isDue, [...saved, ...keepStocks, ...saveRow(source)], plain),
    ...turnPipelines(source),
  ];
}

function stage(
  kind: StageKind,
  { source, step }: Frame,
  stocks: readonly Local[],
  time: Code,
  slopes: readonly Local[],
): readonly Statement[] {
  const place: StagePlace = { stock: (i) => m.get(at(stocks, i)), time, step: m.fromInt(step) };
  const goals = goalsOf(kind, source, (i, net) => m.set(at(slopes, i), net));
  const reading = readingOf(kind, place, source);
  return emitPieces({ ...source, goals, reading, size: Number.POSITIVE_INFINITY }).flat();
}

function at(locals: readonly Local[], index: number): Local {
  const found = locals[index];
  if (!found) throw new RangeError(`There is no stock ${index}.`);
  return found;
}

/** `stock + dt * net`. */
function eulerStep({ stocks, dt }: Frame, slopes: readonly Local[]): readonly Statement[] {
  return stocks.map((stock, i) => m.set(stock, m.add(stock, m.mul(dt, at(slopes, i)))));
}

/** `stock + (dt / 6) * (k1 + 2 k2 + 2 k3 + k4)`, each stage with its own stocks and time. */
function rk4Step(frame: Frame, k1: readonly Local[]): readonly Statement[] {
  const { source, stocks, step, time, start, dt } = frame;
  const { halfDt, sixthDt } = source.memory.places;
  const [half, middle, end] = [m.local("f64", "half"), m.local("f64", "middle"), m.local("f64", "end")];
  const [k2, k3, k4] = [localsFor(source, "k2_"), localsFor(source, "k3_"), localsFor(source, "k4_")];
  const [second, third, fourth] = [localsFor(source, "b"), localsFor(source, "c"), localsFor(source, "d")];
  const move = (to: readonly Local[], by: Local, slopes: readonly Local[]) =>
    stocks.map((stock, i) => m.set(at(to, i), m.add(stock, m.mul(by, at(slopes, i)))));
  const sum = (i: number) => m.add(m.add(m.add(at(k1, i), m.mul(2, at(k2, i))), m.mul(2, at(k3, i))), at(k4, i));
  return [
    m.set(half, read(halfDt)),
    m.set(middle, m.add(time, half)),
    m.set(end, m.add(start, m.mul(m.fromInt(m.int.add(step, 1)), dt))),
    ...move(second, half, k1),
    ...enterMoment(frame.moments, middle),
    ...stage("inner", frame, second, m.get(middle), k2),
    ...move(third, half, k2),
    ...stage("inner", frame, third, m.get(middle), k3),
    ...move(fourth, dt, k3),
    ...enterMoment(frame.moments, end),
    ...stage("inner", frame, fourth, m.get(end), k4),
    ...stocks.map((stock, i) => m.set(stock, m.add(stock, m.mul(read(sixthDt), sum(i))))),
  ];
}

/** The sum is finite when all stocks are, unless it overflows by itself: so look again, one by one. */
function stopIfBroken(stocks: readonly Local[], leave: readonly Statement[]): readonly Statement[] {
  const [first, ...others] = stocks;
  if (!first) return [];
  const isBroken = (x: m.F64Operand) => m.ne(m.sub(x, x), 0);
  const total = m.local("f64", "total");
  let sum = m.get(first);
  for (const stock of others) sum = m.add(sum, stock);
  let any = isBroken(first);
  for (const stock of others) any = m.int.or(any, isBroken(stock));
  return [m.set(total, sum), m.when(isBroken(total), [m.when(any, leave)])];
}
