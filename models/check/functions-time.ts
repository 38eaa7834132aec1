import type { Expression } from "../equations/ast.ts";
import { addHidden, constantValue, type Frame, hiddenName, share } from "./builder.ts";
import { expandAt, expandOptional, type Functions } from "./expand-function.ts";
import { binary, call, cell, choice, dt, number, start, stop, time } from "./expr.ts";
import type { Expr } from "./system.ts";

/** Built-ins that depend on time. */
export const timeFunctions: Functions = [
  ["TIME", () => time],
  ["DT", () => dt],
  ["STARTTIME", () => start],
  ["STOPTIME", () => stop],
  ["STEP", step],
  ["RAMP", ramp],
  ["PULSE", pulse],
];

/** Rounding of the time must not put an event off to the next dt. */
const slack: Expr = binary("multiply", number(1e-6), dt);

function hasCome(moment: Expr): Expr {
  return binary("greaterOrEqual", time, binary("subtract", moment, slack));
}

function step(frame: Frame, given: readonly Expression[]): Expr {
  const height = expandAt(frame, given, 0);
  return choice(hasCome(expandAt(frame, given, 1)), height, number(0));
}

/**
 * Without an end it goes on for ever; after the end it holds.
 *
 * @source XMILE 1.0, section 3.5.4 (two arguments); Vensim's reference manual, RAMP (three).
 */
function ramp(frame: Frame, given: readonly Expression[]): Expr {
  const slope = expandAt(frame, given, 0);
  const from = share(frame, "from", expandOptional(frame, given, 1) ?? start);
  const end = expandOptional(frame, given, 2);
  const now = end ? binary("min", time, end) : time;
  const risen = binary("multiply", slope, binary("subtract", now, from));
  return choice(binary("greater", time, from), risen, number(0));
}

/**
 * magnitude/dt for one dt, at the first step at or after `first`, and again every `interval` where that is above zero.
 * Decided at the first stage of a step. Without `first`, at the start: *unverified* for Stella.
 *
 * @source XMILE 1.0, section 3.5.4 (PULSE).
 */
function pulse(frame: Frame, given: readonly Expression[]): Expr {
  const height = binary("divide", expandAt(frame, given, 0), dt);
  const first = share(frame, "first", expandOptional(frame, given, 1) ?? start);
  const interval = expandOptional(frame, given, 2);
  const since = binary("subtract", time, first);
  const fires = binary("and", hasCome(first), isWithinStep(interval ? sinceLast(frame, since, interval) : since));
  const equation = choice(fires, height, number(0));
  return cell(addHidden(frame, hiddenName(frame, "pulse"), { kind: "held", equation }));
}

function isWithinStep(since: Expr): Expr {
  return binary("less", since, binary("subtract", dt, slack));
}

/** The time since the last pulse that was due. An interval of zero or less means that there is only one. */
function sinceLast(frame: Frame, since: Expr, given: Expr): Expr {
  const interval = share(frame, "interval", given);
  const elapsed = share(frame, "elapsed", since);
  const count = call("int", binary("divide", binary("add", elapsed, slack), interval));
  const repeated = binary("subtract", elapsed, binary("multiply", count, interval));
  const known = constantValue(frame.scope.builder, interval);
  if (interval.op === "number" && known !== undefined) return known > 0 ? repeated : elapsed;
  return choice(binary("greater", interval, number(0)), repeated, elapsed);
}
