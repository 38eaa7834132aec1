import type { Expression, Span, Subscript } from "../equations/ast.ts";
import type { Dimension } from "../model.ts";
import { canonicalName } from "../names.ts";
import { countNode, type Frame, share, tellPart } from "./builder.ts";
import { findDimension, linearIndex, placeOf, placesWithin } from "./dimension-table.ts";
import { binary, choice, number, unknown } from "./expr.ts";
import { suggest } from "./report.ts";
import { type Entry, findEntry } from "./scope.ts";
import type { Expr } from "./system.ts";

/** A variable as an equation names it. */
export interface Reference {
  readonly entry: Entry;
  readonly subscripts?: readonly Subscript[] | undefined;
  readonly span: Span;
}

/** What one subscript comes to: an element, a number known while running, or several elements that SUM runs over. */
export type Choice =
  | { readonly type: "place"; readonly place: number }
  | { readonly type: "dynamic"; readonly index: Expr }
  | { readonly type: "axis"; readonly length: number; readonly placeAt: (ordinal: number) => number };

/**
 * The value of a reference for the current element.
 *
 * @param leaf What to give for the variable's cell of that number.
 */
export function expandReference(frame: Frame, reference: Reference, leaf: (at: number) => Expr): Expr {
  const choices = chooseElements(frame, reference);
  if (!choices) return unknown;
  let axis = 0;
  const settled = choices.map((choice): Choice => {
    if (choice.type !== "axis") return choice;
    const ordinal = frame.iteration?.[axis];
    axis += 1;
    return ordinal === undefined ? choice : { type: "place", place: choice.placeAt(ordinal) };
  });
  if (settled.some((choice) => choice.type === "axis")) {
    tellUnsettled(frame, reference);
    return unknown;
  }
  return pick(frame, reference.entry.dimensions, settled, [], leaf);
}

/** The lengths of the axes that a reference gives to SUM and its like. */
export function axesOf(frame: Frame, reference: Reference): number[] {
  const choices = chooseElements({ ...frame, isProbing: true }, reference) ?? [];
  return choices.flatMap((choice) => (choice.type === "axis" ? [choice.length] : []));
}

function tellUnsettled(frame: Frame, { entry, subscripts, span }: Reference): void {
  const names = entry.dimensions.map((dimension) => dimension.name).join(", ");
  if (subscripts) tellPart(frame, "check/wildcard-outside", span, { name: entry.name });
  else tellPart(frame, "check/missing-subscript", span, { name: entry.name, dimensions: names });
}

/** Nested choices where several subscripts are known only while running. */
function pick(
  frame: Frame,
  dimensions: readonly Dimension[],
  choices: readonly Choice[],
  places: readonly number[],
  leaf: (at: number) => Expr,
): Expr {
  const { builder, entry } = frame.scope;
  const next = choices[places.length];
  countNode(builder, entry.name);
  if (builder.isFull) return unknown;
  if (!next) return leaf(linearIndex(dimensions, places));
  if (next.type === "place") return pick(frame, dimensions, choices, [...places, next.place], leaf);
  if (next.type === "axis") return unknown;
  const elements = dimensions[places.length]?.elements ?? [];
  const from = elements.map((_, place) => pick(frame, dimensions, choices, [...places, place], leaf));
  const chosen: Expr = { op: "choose", index: next.index, from };
  return builder.isInvalidIndexNaN ? chosen : zeroOutside(chosen, next.index, elements.length);
}

/**
 * 0 where the subscript names no element.
 *
 * @source XMILE 1.0, section 2.2.1 (uses_arrays, invalid_index_value).
 */
function zeroOutside(chosen: Expr, index: Expr, count: number): Expr {
  const isInside = binary("and", binary("greaterOrEqual", index, number(1)), binary("less", index, number(count + 1)));
  return choice(isInside, chosen, number(0));
}

/** What each subscript comes to; absent when one is wrong, which was told. */
function chooseElements(frame: Frame, reference: Reference): readonly Choice[] | undefined {
  const { entry, subscripts, span } = reference;
  if (entry.isBroken) return undefined;
  if (!subscripts) return entry.dimensions.length === 0 ? [] : chooseBare(frame, entry);
  if (entry.dimensions.length === 0) {
    tellPart(frame, "check/not-an-array", span, { name: entry.name });
    return undefined;
  }
  if (subscripts.length !== entry.dimensions.length) {
    const values = { name: entry.name, expected: entry.dimensions.length, found: subscripts.length };
    tellPart(frame, "check/wrong-subscript-count", span, values);
    return undefined;
  }
  const choices = entry.dimensions.map((dimension, at) => chooseOne(frame, dimension, subscripts[at]));
  return choices.every((choice) => choice !== undefined) ? choices : undefined;
}

/** A bare array: the current element of each dimension that the two have in common, else all of its elements. */
function chooseBare(frame: Frame, entry: Entry): Choice[] {
  const own = frame.scope.entry.dimensions;
  const isSame = own.length === entry.dimensions.length && own.every((each, at) => each === entry.dimensions[at]);
  return entry.dimensions.map((dimension, at): Choice => {
    const position = isSame ? at : own.indexOf(dimension);
    if (frame.reduction?.wholeArrays || position < 0) return allOf(dimension);
    frame.uses.element = true;
    return { type: "place", place: frame.places[position] ?? 0 };
  });
}

function allOf({ elements }: Dimension): Choice {
  return { type: "axis", length: elements.length, placeAt: (ordinal) => ordinal };
}

function chooseOne(frame: Frame, dimension: Dimension, subscript: Subscript | undefined): Choice | undefined {
  if (!subscript || subscript.type === "wildcard") return allOf(dimension);
  if (subscript.type === "expression") return chooseByExpression(frame, dimension, subscript.expression);
  const from = chooseByExpression(frame, dimension, subscript.from);
  const to = chooseByExpression(frame, dimension, subscript.to);
  if (!from || !to) return undefined;
  if (from.type !== "place" || to.type !== "place" || from.place > to.place) {
    const element = frame.scope.equation.text.slice(subscript.span.start, subscript.span.end);
    tellPart(frame, "check/element-not-in-dimension", subscript.span, { element, dimension: dimension.name });
    return undefined;
  }
  return { type: "axis", length: to.place - from.place + 1, placeAt: (ordinal) => from.place + ordinal };
}

/**
 * An element's name goes before a dimension's, and both before a variable's.
 *
 * @source XMILE 1.0 (arrays), its footnote on an element with the name of a variable.
 */
function chooseByExpression(frame: Frame, dimension: Dimension, expression: Expression): Choice | undefined {
  if (expression.type === "number") return chooseByNumber(frame, dimension, expression.value, expression.span);
  if (expression.type !== "reference" || expression.subscripts) return chooseWhileRunning(frame, expression);
  const { dimensions } = frame.scope.builder;
  const element = placeOf(dimensions, dimension, expression.name);
  if (element !== undefined) return { type: "place", place: element };
  const range = findDimension(dimensions, expression.name);
  if (range) return chooseByDimension(frame, dimension, range, expression.span);
  const qualified = chooseQualified(frame, dimension, expression.name);
  if (qualified) return qualified;
  if (findEntry(frame.scope.entry.instance, expression.name) || canonicalName(expression.name) === "time") {
    return chooseWhileRunning(frame, expression);
  }
  const names = dimension.elements.map((each) => each.name);
  const nearest = suggest(frame.scope.builder.report, expression.name, names);
  const values = { element: expression.name, dimension: dimension.name, nearest };
  tellPart(frame, "check/undefined-element", expression.span, values);
  return undefined;
}

function chooseByNumber(frame: Frame, dimension: Dimension, index: number, span: Span): Choice | undefined {
  const size = dimension.elements.length;
  if (Number.isInteger(index) && index >= 1 && index <= size) return { type: "place", place: index - 1 };
  tellPart(frame, "check/element-out-of-bounds", span, { index, dimension: dimension.name, size });
  return undefined;
}

/** `Region.north`. */
function chooseQualified(frame: Frame, dimension: Dimension, name: string): Choice | undefined {
  const { dimensions } = frame.scope.builder;
  const dot = name.lastIndexOf(".");
  if (dot < 0 || !findDimension(dimensions, name.slice(0, dot))) return undefined;
  const place = placeOf(dimensions, dimension, name.slice(dot + 1));
  return place === undefined ? undefined : { type: "place", place };
}

function chooseWhileRunning(frame: Frame, expression: Expression): Choice {
  if (frame.isProbing) return { type: "dynamic", index: unknown };
  return { type: "dynamic", index: share(frame, "index", frame.scope.expand(frame, expression)) };
}

/**
 * The name of a dimension: the current element of it, found by its name in the referenced dimension; of a dimension
 * that the variable does not have, all elements.
 */
function chooseByDimension(frame: Frame, dimension: Dimension, range: Dimension, span: Span): Choice | undefined {
  const own = frame.scope.entry.dimensions;
  const position = own.includes(range) ? own.indexOf(range) : findRelated(frame, range);
  const names = { dimension: dimension.name };
  if (position === undefined) {
    const places = placesWithin(frame.scope.builder.dimensions, range, dimension);
    const firstMissing = places.indexOf(undefined);
    if (firstMissing < 0) {
      return { type: "axis", length: places.length, placeAt: (ordinal) => places[ordinal] ?? 0 };
    }
    const missing = range.elements[firstMissing]?.name ?? "";
    tellPart(frame, "check/element-not-in-dimension", span, { element: missing, ...names });
    return undefined;
  }
  frame.uses.element = true;
  const current = own[position]?.elements[frame.places[position] ?? 0];
  const place = current && placeOf(frame.scope.builder.dimensions, dimension, current.name);
  if (place !== undefined) return { type: "place", place };
  tellPart(frame, "check/element-not-in-dimension", span, { element: current?.name ?? "", ...names });
  return undefined;
}

/** The one dimension of the variable whose current element belongs to `range` too: a part of it, or the whole of it. */
function findRelated(frame: Frame, range: Dimension): number | undefined {
  if (frame.reduction) return undefined;
  const { entry, builder } = frame.scope;
  const related = entry.dimensions.flatMap((dimension, at) => {
    const current = dimension.elements[frame.places[at] ?? 0];
    const isShared = current !== undefined && placeOf(builder.dimensions, range, current.name) !== undefined;
    return isShared ? [at] : [];
  });
  return related.length === 1 ? related[0] : undefined;
}
