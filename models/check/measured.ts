import { areUnitsEqual, dimensionless, divideUnits, multiplyUnits, type Units } from "../equations/units.ts";

/**
 * What is known of a quantity's units. `any`: nothing, so nothing is said against it. `literal`: a number written in the
 * equation, which takes on the units of what it is added to or compared with, and counts as a plain number in a product.
 */
export type Measured = Units | "any" | "literal";

/** Whether nothing speaks against adding the two. */
export function areAlike(left: Measured, right: Measured): boolean {
  return typeof left === "string" || typeof right === "string" || areUnitsEqual(left, right);
}

/** What a sum of two is measured in: what is known wins. */
export function joinMeasured(left: Measured, right: Measured): Measured {
  if (!areAlike(left, right)) return "any";
  if (typeof left !== "string") return left;
  return left === "literal" || typeof right !== "string" ? right : left;
}

/** What a product is measured in. */
export function multiplyMeasured(left: Measured, right: Measured): Measured {
  if (left === "any" || right === "any") return "any";
  if (left === "literal" && right === "literal") return "literal";
  return multiplyUnits(plain(left), plain(right));
}

/** What a quotient is measured in. */
export function divideMeasured(left: Measured, right: Measured): Measured {
  if (left === "any" || right === "any") return "any";
  if (left === "literal" && right === "literal") return "literal";
  return divideUnits(plain(left), plain(right));
}

function plain(measured: Units | "literal"): Units {
  return measured === "literal" ? dimensionless : measured;
}
