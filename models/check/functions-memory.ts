import type { Expression, Span } from "../equations/ast.ts";
import { addHidden, type Frame, hiddenName, share, tellPart } from "./builder.ts";
import { expandAt, expandOptional, type Functions } from "./expand-function.ts";
import { cell, dt, unknown } from "./expr.ts";
import type { Expr } from "./system.ts";

/** Built-ins that keep a value from before: of the start, of one dt ago, of a fixed time ago. */
export const memoryFunctions: Functions = [
  ["INIT", initial],
  ["PREVIOUS", previous],
  ["SELF", self],
  ["DELAY", delay],
];

function initial(frame: Frame, given: readonly Expression[]): Expr {
  const content = { kind: "stock", initial: expandAt(frame, given, 0), inflows: [], outflows: [] } as const;
  return cell(addHidden(frame, hiddenName(frame, "init"), content));
}

/** The value one dt ago, not one save point ago. */
function previous(frame: Frame, given: readonly Expression[]): Expr {
  const input = expandAt({ ...frame, allowsSelf: true }, given, 0);
  return pipeline(frame, "previous", input, dt, expandAt(frame, given, 1));
}

function self(frame: Frame, _given: readonly Expression[], span: Span): Expr {
  if (frame.allowsSelf) {
    frame.uses.element = true;
    return cell(frame.cell);
  }
  tellPart(frame, "check/self-outside", span);
  return unknown;
}

function delay(frame: Frame, given: readonly Expression[]): Expr {
  const start = expandOptional(frame, given, 2);
  const value = expandAt(frame, given, 0);
  const input = start ? value : share(frame, "input", value);
  return pipeline(frame, "delay", input, expandAt(frame, given, 1), start ?? input);
}

function pipeline(frame: Frame, name: string, input: Expr, time: Expr, start: Expr): Expr {
  const content = { kind: "pipeline", input, delay: time, initial: start } as const;
  return cell(addHidden(frame, hiddenName(frame, name), content));
}
