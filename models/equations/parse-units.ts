import type { UnitDefinition } from "../model.ts";
import { canonicalName, foldFullWidth } from "../names.ts";
import type { EquationProblem } from "./problems.ts";
import { everydayName, findUnit, plainNumberNames, type UnitIndex } from "./unit-names.ts";
import { dimensionless, divideUnits, multiplyUnits, raiseUnits, type Units } from "./units.ts";

/** What a text of units means; absent with a problem when it cannot be read. */
export interface ParsedUnits {
  readonly units?: Units;
  readonly problems: readonly EquationProblem[];
}

interface Reader {
  readonly text: string;
  readonly index: UnitIndex;
  /** The definitions that are being read: a unit made of itself stays what it is. */
  readonly within: readonly UnitDefinition[];
  at: number;
  nesting: number;
  /** Whether a number other than 1 stands among the units. */
  hasFactor: boolean;
}

/** Parentheses inside one another, and definitions made of definitions. */
const maximumNesting = 32;
const maximumLength = 1000;

// Sticky and linear. A name may hold spaces (`square metre`) and hyphens (`person-time`).
const space = /\s+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_$])/uy;
const name = /"[^"]*"|[^\s"*/^()·⋅×÷⁻⁰¹²³⁴-⁹,;[\]{}]+(?: (?!per )[^\s"*/^()·⋅×÷⁻⁰¹²³⁴-⁹,;[\]{}]+)*/uy;
const times = /[*·⋅×]/y;
const over = /[/÷]|per(?=\s)/y;
const signedNumber = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
const superscript = /⁻?[⁰¹²³⁴-⁹]+/y;
const superscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Vensim writes the range of a variable behind its units. */
const vensimRange = /\[[^[\]]*\]\s*$/;

/**
 * Read units such as `person/year`, `yi_CNY/(person*year)`, `m^2`, `人/年`: names, `1`, products, quotients and powers.
 * Numbers other than exponents do not count: 100 grams and grams are one dimension.
 */
export function parseUnits(text: string, index: UnitIndex): ParsedUnits {
  return read(text, index, []);
}

function read(text: string, index: UnitIndex, within: readonly UnitDefinition[]): ParsedUnits & { factor?: boolean } {
  const narrow = foldFullWidth(text).replace(vensimRange, "");
  const reader: Reader = { text: narrow, index, within, at: 0, nesting: 0, hasFactor: false };
  const units = text.length > maximumLength ? undefined : product(reader);
  skip(reader);
  if (units && reader.at === narrow.length) return { units, problems: [], factor: reader.hasFactor };
  const found = narrow.slice(reader.at, reader.at + 20) || narrow.slice(-1);
  const values = { units: text.slice(0, 60), found };
  return { problems: [{ code: "equations/units-syntax", start: reader.at, end: text.length, values }] };
}

function product(reader: Reader): Units | undefined {
  // `/year` and `per year` are 1/year.
  let left = isOver(reader) ? dimensionless : power(reader);
  while (left && !isAtEnd(reader)) {
    const divides = take(reader, over) !== undefined;
    // `10 persons` is a product too.
    if (!divides) take(reader, times);
    const right = power(reader);
    if (!right) return undefined;
    left = divides ? divideUnits(left, right) : multiplyUnits(left, right);
  }
  return left;
}

function isOver(reader: Reader): boolean {
  const { at } = reader;
  const divides = take(reader, over) !== undefined;
  reader.at = at;
  return divides;
}

function isAtEnd(reader: Reader): boolean {
  skip(reader);
  return reader.at === reader.text.length || reader.text.charAt(reader.at) === ")";
}

function power(reader: Reader): Units | undefined {
  const base = primary(reader);
  if (!base) return undefined;
  const raised = take(reader, superscript);
  if (raised !== undefined) return raiseUnits(base, superscriptValue(raised));
  if (!takeSign(reader, "^")) return base;
  const exponent = exponentValue(reader);
  return exponent === undefined ? undefined : raiseUnits(base, exponent);
}

/** `2`, `-1`, `0.5`, `(1/2)`. */
function exponentValue(reader: Reader): number | undefined {
  const opened = takeSign(reader, "(");
  const above = take(reader, signedNumber);
  const below = opened && takeSign(reader, "/") ? take(reader, signedNumber) : "1";
  if (above === undefined || below === undefined || (opened && !takeSign(reader, ")"))) return undefined;
  const value = Number(above) / Number(below);
  return Number.isFinite(value) && Math.abs(value) <= 100 ? value : undefined;
}

function superscriptValue(text: string): number {
  const digits = [...text.replace("⁻", "")].map((digit) => superscriptDigits.indexOf(digit)).join("");
  return Number(digits) * (text.startsWith("⁻") ? -1 : 1);
}

function primary(reader: Reader): Units | undefined {
  if (takeSign(reader, "(")) return parenthesized(reader);
  const factor = take(reader, number);
  if (factor !== undefined) {
    reader.hasFactor ||= Number(factor) !== 1;
    return dimensionless;
  }
  const unit = take(reader, name);
  return unit === undefined ? undefined : unitsOf(unit.replaceAll('"', ""), reader);
}

function parenthesized(reader: Reader): Units | undefined {
  if (++reader.nesting > maximumNesting) return undefined;
  const inside = product(reader);
  reader.nesting--;
  return takeSign(reader, ")") ? inside : undefined;
}

function unitsOf(unit: string, reader: Reader): Units {
  const definition = findUnit(unit, reader.index);
  if (!definition)
    return plainNumberNames.has(canonicalName(unit)) ? dimensionless : baseUnit(everydayName(unit), unit);
  const known = reader.index.made.get(definition);
  if (known) return known;
  const units = madeOf(definition, reader) ?? baseUnit(canonicalName(definition.name), definition.name);
  reader.index.made.set(definition, units);
  return units;
}

/** What a definition says that its unit is made of. With a factor (`12*month`) it is another measure, not another name. */
function madeOf(definition: UnitDefinition, { index, within }: Reader): Units | undefined {
  const { equation } = definition;
  if (!equation?.trim() || within.includes(definition) || within.length > maximumNesting) return undefined;
  const { units, factor } = read(equation, index, [...within, definition]);
  return factor ? undefined : units;
}

function baseUnit(key: string, written: string): Units {
  return new Map([[key, { name: written, exponent: 1 }]]);
}

function takeSign(reader: Reader, sign: string): boolean {
  skip(reader);
  const found = reader.text.charAt(reader.at) === sign;
  if (found) reader.at++;
  return found;
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  skip(reader);
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match) reader.at = pattern.lastIndex;
  return match?.[0];
}

function skip(reader: Reader): void {
  space.lastIndex = reader.at;
  if (space.test(reader.text)) reader.at = space.lastIndex;
}
