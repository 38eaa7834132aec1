import { formatSignificant } from "../../reports/numbers/digits.ts";

/** A time step as a reader knows it: 1/16 where it is one part of a whole, else a decimal. */
export function dtText(dt: number): string {
  const parts = 1 / dt;
  const isFraction = dt < 1 && Math.abs(parts - Math.round(parts)) < 1e-9;
  return isFraction ? `1/${Math.round(parts)}` : formatSignificant(dt, 4);
}
