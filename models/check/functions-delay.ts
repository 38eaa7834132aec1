import type { Expression, Span } from "../equations/ast.ts";
import { limits } from "../limits.ts";
import { addHidden, constantValue, type Frame, hiddenName, share, tellPart } from "./builder.ts";
import { type ExpandFunction, expandAt, expandOptional, type Functions } from "./expand-function.ts";
import { binary, call, cell, choice, number, unknown } from "./expr.ts";
import type { Expr } from "./system.ts";

/** Built-ins that are made of stocks and flows. */
export const delayFunctions: Functions = [
  ["SMTH1", stages("smth1", smooth, 1)],
  ["SMTH3", stages("smth3", smooth, 3)],
  ["SMTHN", stages("smthn", smooth)],
  ["DELAY1", stages("delay1", materialDelay, 1)],
  ["DELAY3", stages("delay3", materialDelay, 3)],
  ["DELAYN", stages("delayn", materialDelay)],
  ["TREND", trend],
  ["FORCST", forecast],
];

/** One stage: what goes in, the time it takes, what it starts from; what comes out. */
type Stage = (frame: Frame, name: string, input: Expr, time: Expr, start: Expr) => Expr;

/** A chain of equal stages, each of the whole time through their number. Without an order, the third argument is it. */
function stages(base: string, stage: Stage, fixed?: number): ExpandFunction {
  return (frame, given, span) => {
    const order = fixed ?? readOrder(frame, given, 2);
    if (order === undefined) return unknown;
    const name = hiddenName(frame, base);
    const input = share(frame, `${name}.input`, expandAt(frame, given, 0));
    const whole = expandAt(frame, given, 1);
    tellShort(frame, span, base, whole, order);
    const time = share(frame, `${name}.time`, order === 1 ? whole : binary("divide", whole, number(order)));
    const start = expandOptional(frame, given, fixed === undefined ? 3 : 2) ?? input;
    const first = share(frame, `${name}.start`, start);
    let value = input;
    for (let at = 1; at <= order; at++) value = stage(frame, `${name}.stage${at}`, value, time, first);
    return value;
  };
}

/** The order counts stages, so it must be known before the run; it is truncated to a whole number. */
function readOrder(frame: Frame, given: readonly Expression[], at: number): number | undefined {
  const argument = given[at];
  const span: Span = argument?.span ?? { start: 0, end: 0 };
  const value = constantValue(frame.scope.builder, expandAt(frame, given, at));
  if (value === undefined) {
    tellPart(frame, "check/order-not-constant", span);
    return undefined;
  }
  const order = Math.trunc(value);
  if (order >= 1 && order <= limits.delayOrder) return order;
  tellPart(frame, "check/order-out-of-range", span, { order: value, limit: limits.delayOrder });
  return undefined;
}

/** A stage shorter than dt swings or overshoots: told, never changed. */
function tellShort(frame: Frame, span: Span, base: string, time: Expr, order: number): void {
  const { builder } = frame.scope;
  const value = constantValue(builder, time);
  const { dt } = builder.simSpecs;
  if (value === undefined || value / order >= dt * (1 - 1e-9)) return;
  tellPart(frame, "check/delay-too-short", span, { function: base.toUpperCase(), time: value, stages: order, dt });
}

/**
 * The stock follows its input: what flows in is the difference through the time.
 *
 * @source XMILE 1.0, section 3.5.3 (SMTH1, SMTH3, SMTHN).
 */
function smooth(frame: Frame, name: string, input: Expr, time: Expr, start: Expr): Expr {
  return stock(frame, name, start, (value) => binary("divide", binary("subtract", input, value), time));
}

/**
 * The stock holds what is under way: what comes out is the stock through the time, and it starts in equilibrium.
 *
 * @source XMILE 1.0, section 3.5.3 (DELAY1, DELAY3, DELAYN).
 */
function materialDelay(frame: Frame, name: string, input: Expr, time: Expr, start: Expr): Expr {
  const { cells } = frame.scope.builder;
  const isFlow = input.op === "cell" && cells[input.cell]?.kind === "computed";
  const inflow = isFlow ? input.cell : addHidden(frame, `${name}.in`, { kind: "computed", equation: input });
  const index = cells.length;
  const content = { kind: "stock", initial: binary("multiply", start, time), inflows: [inflow] } as const;
  addHidden(frame, name, { ...content, outflows: [index + 1] });
  return cell(addHidden(frame, `${name}.out`, { kind: "computed", equation: binary("divide", cell(index), time) }));
}

/** A stock with one inflow that depends on it. The two need each other: the flow has its place right after the stock. */
function stock(frame: Frame, name: string, initial: Expr, flow: (value: Expr) => Expr): Expr {
  const index = frame.scope.builder.cells.length;
  addHidden(frame, name, { kind: "stock", initial, inflows: [index + 1], outflows: [] });
  addHidden(frame, `${name}.change`, { kind: "computed", equation: flow(cell(index)) });
  return cell(index);
}

interface Averaged {
  readonly input: Expr;
  readonly average: Expr;
  readonly time: Expr;
}

/** The average starts where a steady growth by the initial trend would have left it. */
function average(frame: Frame, given: readonly Expression[], name: string, initialTrend: number): Averaged {
  const input = share(frame, `${name}.input`, expandAt(frame, given, 0));
  const time = share(frame, `${name}.time`, expandAt(frame, given, 1));
  const growth = expandOptional(frame, given, initialTrend) ?? number(0);
  const start = binary("divide", input, binary("add", number(1), binary("multiply", growth, time)));
  return { input, average: smooth(frame, `${name}.average`, input, time, start), time };
}

/** `top` through `bottom`, 0 where that is 0. */
function ratio(frame: Frame, name: string, top: Expr, bottom: Expr): Expr {
  const divisor = share(frame, `${name}.divisor`, bottom);
  return choice(binary("equal", divisor, number(0)), number(0), binary("divide", top, divisor));
}

/**
 * (x - average) / (time * |average|).
 *
 * @source Vensim's reference manual, TREND; XMILE 1.0, section 3.5.3, gives no formula.
 */
function trend(frame: Frame, given: readonly Expression[]): Expr {
  const name = hiddenName(frame, "trend");
  const { input, average: mean, time } = average(frame, given, name, 2);
  const bottom = binary("multiply", time, call("abs", mean));
  return ratio(frame, name, binary("subtract", input, mean), bottom);
}

/**
 * x * (1 + trend * horizon), the trend as (x - average) / (time * average).
 *
 * @source Vensim's reference manual, FORECAST; XMILE 1.0, section 3.5.3, gives no formula.
 */
function forecast(frame: Frame, given: readonly Expression[]): Expr {
  const name = hiddenName(frame, "forcst");
  const { input, average: mean, time } = average(frame, given, name, 3);
  const horizon = expandAt(frame, given, 2);
  const growth = ratio(frame, name, binary("subtract", input, mean), binary("multiply", time, mean));
  return binary("multiply", input, binary("add", number(1), binary("multiply", growth, horizon)));
}
