import type { Expression, Subscript } from "../equations/ast.ts";
import { addHidden, type Frame, hiddenName, share, tellPart } from "./builder.ts";
import { axesOf, type Reference } from "./expand-reference.ts";
import { binary, call, cell, number, unknown } from "./expr.ts";
import { isReduction } from "./reductions.ts";
import { findEntry } from "./scope.ts";
import type { Expr, ScalarOperator } from "./system.ts";

/** One number from all elements that an argument runs over. */
export type Fold = (frame: Frame, terms: readonly Expr[]) => Expr;

/**
 * Expand SUM and its like: the argument once for each element, folded. What is the same for every element of the
 * equation's own variable is worked out once, in a hidden cell: else `x[d] = y[d] / SUM(y[*])` would grow with the
 * square of its size.
 */
export function reduce(frame: Frame, name: string, argument: Expression, fold: Fold): Expr {
  const { hoisted, entry } = frame.scope;
  const before = hoisted.get(argument);
  if (before !== undefined) return cell(before);
  const uses = { element: false };
  const terms = expandTerms({ ...frame, uses }, name, argument);
  if (!terms) return unknown;
  const folded = fold({ ...frame, uses }, terms);
  const isSame = !uses.element && !frame.iteration && entry.dimensions.length > 0 && terms.length > 1;
  if (!isSame) {
    if (uses.element) frame.uses.element = true;
    return folded;
  }
  const index = addHidden(frame, hiddenName(frame, name.toLowerCase()), { kind: "computed", equation: folded });
  hoisted.set(argument, index);
  return cell(index);
}

/** How many elements an argument runs over. */
export function countTerms(frame: Frame, name: string, argument: Expression): number | undefined {
  return planAxes(frame, name, argument)?.axes.reduce((product, length) => product * length, 1);
}

interface Plan {
  readonly axes: readonly number[];
  readonly inner: Frame;
}

function expandTerms(frame: Frame, name: string, argument: Expression): Expr[] | undefined {
  const plan = planAxes(frame, name, argument);
  if (!plan) return undefined;
  const { axes, inner } = plan;
  const count = axes.reduce((product, length) => product * length, 1);
  const terms: Expr[] = [];
  for (let at = 0; at < count && !frame.scope.builder.isFull; at++) {
    terms.push(frame.scope.expand({ ...inner, iteration: ordinals(axes, at) }, argument));
  }
  return terms;
}

function ordinals(axes: readonly number[], at: number): number[] {
  let rest = at;
  return axes
    .toReversed()
    .map((length) => {
      const ordinal = rest % length;
      rest = Math.floor(rest / length);
      return ordinal;
    })
    .reverse();
}

/** The axes of the argument's references, which must all be the same. */
function planAxes(frame: Frame, name: string, argument: Expression): Plan | undefined {
  const references = referencesIn(frame, argument);
  const wholeArrays = argument.type === "reference" || !references.some(({ subscripts }) => subscripts?.some(isWide));
  const { iteration: _, ...outside } = frame;
  const inner: Frame = { ...outside, reduction: { wholeArrays } };
  const found = references.map((reference) => axesOf(inner, reference)).filter((axes) => axes.length > 0);
  const axes = found[0] ?? [];
  if (found.some((other) => other.length !== axes.length || other.some((length, at) => length !== axes[at]))) {
    tellPart(frame, "check/array-size-mismatch", argument.span, { function: name });
    return undefined;
  }
  const isArray = references.some(({ entry }) => entry.dimensions.length > 0 || entry.isBroken);
  if (isArray) return { axes, inner };
  if (references.length > 0 || argument.type === "number") {
    tellPart(frame, "check/array-expected", argument.span, { function: name });
    return undefined;
  }
  // A name that does not exist: expanding it tells so.
  return { axes: [], inner };
}

function isWide(subscript: Subscript): boolean {
  return subscript.type !== "expression";
}

/** The variables that the argument names itself, not within a SUM of its own and not within a subscript. */
function referencesIn(frame: Frame, expression: Expression): Reference[] {
  switch (expression.type) {
    case "number":
      return [];
    case "reference": {
      const entry = findEntry(frame.scope.entry.instance, expression.name);
      return entry ? [{ entry, subscripts: expression.subscripts, span: expression.span }] : [];
    }
    case "call":
      if (isReduction(expression)) return [];
      return expression.arguments.flatMap((argument) => referencesIn(frame, argument));
    case "unary":
      return referencesIn(frame, expression.operand);
    case "binary":
      return [expression.left, expression.right].flatMap((part) => referencesIn(frame, part));
    case "if":
      return [expression.condition, expression.then, expression.else].flatMap((part) => referencesIn(frame, part));
  }
}

/** Terms to a tree: longer sums go through hidden cells, so that no tree is higher than those who walk it can bear. */
const termsPerCell = 200;

/** Fold from the left by one operator, in the order of the elements. */
export function foldBy(op: ScalarOperator, empty: number): Fold {
  return (frame, terms) => {
    let folded: Expr | undefined;
    terms.forEach((term, at) => {
      folded = folded ? binary(op, folded, term) : term;
      if (at % termsPerCell === termsPerCell - 1 && at < terms.length - 1) folded = share(frame, "part", folded);
    });
    return folded ?? number(empty);
  };
}

/** The sum of the elements. */
export const sum = foldBy("add", 0);

/** The sum through the number of elements. */
export const mean: Fold = (frame, terms) => binary("divide", sum(frame, terms), number(terms.length));

/**
 * The standard deviation of the elements themselves, not of a sample: through n. *Unverified* for Stella; XMILE 1.0,
 * section 3.7.1 (array built-ins) does not say which.
 */
export const deviation: Fold = (frame, terms) => {
  const plain = terms.map((term) => share(frame, "term", term));
  const centre = share(frame, "mean", mean(frame, plain));
  const squares = plain.map((term) => {
    const distance = binary("subtract", term, centre);
    return binary("multiply", distance, distance);
  });
  return call("sqrt", mean(frame, squares));
};
