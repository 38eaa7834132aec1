import { add, f64, mul } from "../machine/build.ts";
import type { Code, Local } from "../machine/code.ts";

/** c[0] + x (c[1] + x (c[2] + ...)), Horner's way. */
export function polynomial(x: Local, coefficients: readonly number[]): Code {
  const [last = 0, ...lower] = coefficients.toReversed();
  let sum = f64(last);
  for (const coefficient of lower) sum = add(coefficient, mul(x, sum));
  return sum;
}
