/** One base unit of a product: how it is written, and to which power. */
export interface UnitPower {
  readonly name: string;
  readonly exponent: number;
}

/** What a quantity is measured in: a product of powers of base units, by their keys. Empty: a plain number. */
export type Units = ReadonlyMap<string, UnitPower>;

/** The units of a plain number. */
export const dimensionless: Units = new Map();

/** The units of a product. */
export function multiplyUnits(left: Units, right: Units): Units {
  return combine(left, right, 1);
}

/** The units of a quotient. */
export function divideUnits(left: Units, right: Units): Units {
  return combine(left, right, -1);
}

/** The units of a power. */
export function raiseUnits(units: Units, exponent: number): Units {
  return combine(dimensionless, units, exponent);
}

/** Whether two quantities may be added or compared. */
export function areUnitsEqual(left: Units, right: Units): boolean {
  return divideUnits(left, right).size === 0;
}

function combine(left: Units, right: Units, times: number): Units {
  const product = new Map(left);
  for (const [key, { name, exponent }] of right) {
    const sum = (product.get(key)?.exponent ?? 0) + exponent * times;
    // Roots of roots leave rounding behind.
    if (Math.abs(sum) < 1e-9) product.delete(key);
    else product.set(key, { name: product.get(key)?.name ?? name, exponent: sum });
  }
  return product;
}

/** As people write it: `person/year`, `1/year`, `yi_CNY/year/firm`, `m^2`; `1` for a plain number. */
export function printUnits(units: Units): string {
  const powers = [...units.values()];
  const above = powers.filter(({ exponent }) => exponent > 0).map((power) => printPower(power.name, power.exponent));
  const below = powers.filter(({ exponent }) => exponent < 0).flatMap(printDivisor);
  return [above.join("*") || "1", ...below].join("/");
}

function printPower(name: string, exponent: number): string {
  return exponent === 1 ? name : `${name}^${Number(exponent.toFixed(9))}`;
}

/** `year^-2` reads better as `/year/year`. */
function printDivisor({ name, exponent }: UnitPower): string[] {
  return exponent === -2 ? [name, name] : [printPower(name, -exponent)];
}
