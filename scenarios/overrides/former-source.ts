import type { Override, OverrideValue, Source } from "../scenario.ts";
import { isSameOverrideValue } from "./inheritance.ts";

/** What is kept beside a value when it is set. */
export type OverrideNotes = Partial<Pick<Override, "source" | "note">>;

/**
 * The override with another value. A source spoke of the number that was there: it is kept with that number, and the new
 * one has no source until someone says so. When the old number comes back, so does its source.
 */
export function withValue(before: Override | undefined, value: OverrideValue, notes: OverrideNotes = {}): Override {
  if (!before) return { ...notes, value };
  const { former, ...rest } = before;
  if (notes.source !== undefined) return { ...rest, ...notes, value };
  if (former && isSameOverrideValue(former.value, value)) return { ...rest, ...notes, value, source: former.source };
  const { source, ...bare } = rest;
  const isKept = source === undefined || isSameOverrideValue(before.value, value) || holdsFor(source, value);
  if (isKept) return { ...before, ...notes, value };
  return { ...bare, ...notes, value, former: { value: before.value, source } };
}

/** An assumed range speaks of every number within it. */
function holdsFor(source: Source | readonly Source[], value: OverrideValue): boolean {
  return [source]
    .flat()
    .every(
      (each) =>
        "assumption" in each &&
        each.range !== undefined &&
        typeof value === "number" &&
        value >= each.range[0] &&
        value <= each.range[1],
    );
}
