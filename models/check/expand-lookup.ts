import { type Frame, tellPart } from "./builder.ts";
import { expandReference, type Reference } from "./expand-reference.ts";
import { unknown } from "./expr.ts";
import { type Entry, sourceOf } from "./scope.ts";
import type { Expr } from "./system.ts";

/** The value of a variable's graphical function at `x`, for the current element. */
export function expandLookup(frame: Frame, reference: Reference, x: Expr): Expr {
  reference.entry.isUsed = true;
  return expandReference(frame, reference, (at) => lookUp(frame, reference, at, x));
}

function lookUp(frame: Frame, { entry, span }: Reference, at: number, x: Expr): Expr {
  const table = tableOf(frame, entry, at);
  if (table !== undefined) return { op: "lookup", table, x };
  if (!entry.isBroken) tellPart(frame, "check/not-a-lookup", span, { name: entry.name });
  return unknown;
}

function tableOf(frame: Frame, entry: Entry, at: number): number | undefined {
  return frame.scope.builder.slots.get(sourceOf(entry))?.tables.get(at);
}
