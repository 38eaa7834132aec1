import { expect, test } from "vitest";
import { fastest } from "../../tests/fastest.ts";
import type { UnitDefinition } from "../model.ts";
import { parseUnits } from "./parse-units.ts";
import { indexUnits } from "./unit-names.ts";
import {
  areUnitsEqual,
  dimensionless,
  divideUnits,
  multiplyUnits,
  printUnits,
  raiseUnits,
  type Units,
} from "./units.ts";

function define(name: string, aliases: string[] = [], equation?: string): UnitDefinition {
  return { name, aliases, labels: {}, where: {}, ...(equation && { equation }) };
}

const index = indexUnits([
  define("yi_CNY", ["亿元"]),
  define("person", ["people", "人"]),
  define("year", ["years", "年"]),
  define("newton", ["N"], "kg*m/s^2"),
  define("fortnight", [], "14*day"),
  define("head", [], "person"),
  define("egg", [], "hen*egg/hen"),
  define("chicken", [], "cock"),
  define("cock", [], "chicken"),
]);

function read(text: string): Units {
  return parseUnits(text, index).units ?? new Map([["unread", { name: "unread", exponent: 1 }]]);
}

test.each([
  ["person/year", "人/年"],
  ["person/year", "People / Years"],
  ["person/year", "people per year"],
  ["person/year", "ｐｅｒｓｏｎ／年"],
  ["亿元/年/人", "yi_CNY/(person*year)"],
  ["亿元/年/年", "yi CNY/year^2"],
  ["1/year", "/year"],
  ["1/year", "year^-1"],
  ["1/year", "per year"],
  ["1/year", "年⁻¹"],
  ["m²", "m*m"],
  ["m^(1/2)", "m^0.5"],
  ["m·m", "m^2"],
  ["a/b*c", "a*c/b"],
  ["person*year/year", "head"],
  ["1", "dmnl"],
  ["1", "Dimensionless"],
  ["1", "%"],
  ["1", "无量纲"],
  ["1", "person/person"],
  ["10 people", "person"],
  ["N", "kg*m/s/s"],
  ["egg", "egg"],
  ["Widgets/Month", "widget/months"],
  ["bodies", "body"],
  ["boxes", "box"],
  ["mo", "月"],
  ["square metre", '"square_metres"'],
  ["person-time", "person-times"],
  ["Widgets [0,?]", "widget"],
])("%s and %s are the same", (left, right) => {
  expect(printUnits(divideUnits(read(left), read(right)))).toBe("1");
});

test.each([
  ["person", "year"],
  ["person/year", "person"],
  ["year", "1"],
  ["fortnight", "day"],
  ["gas", "ga"],
  ["mass", "mas"],
  ["chicken", "egg"],
])("%s and %s are not the same", (left, right) => {
  expect(areUnitsEqual(read(left), read(right))).toBe(false);
});

test.each([
  ["1/(person/year)", "year/person"],
  ["亿元/年/人", "yi_CNY/year/person"],
  ["a/(b*c)^2", "a/b/b/c/c"],
  ["m^2/s^3", "m^2/s^3"],
  ["x^0.5*y", "x^0.5*y"],
  ["kg/kg", "1"],
])("%s is written %s", (text, printed) => {
  expect(printUnits(read(text))).toBe(printed);
});

test.each([
  "",
  "person/",
  "person//year",
  "(person",
  "person)",
  "a^b",
  "a^",
  "a*/b",
  "a,b",
  "a^999",
  "{x}",
  "(".repeat(100),
])("the units %j cannot be read", (text) => {
  expect(parseUnits(text, index)).toMatchObject({ problems: [{ code: "equations/units-syntax" }] });
});

test("where the units stop making sense is said", () => {
  const values = { units: "person/,year", found: ",year" };
  expect(parseUnits("person/,year", index).problems).toMatchObject([{ start: 7, end: 12, values }]);
});

test("definitions that double 60 times over are read at once", () => {
  const doubling = Array.from({ length: 60 }, (_, level) => define(`u${level + 1}`, [], `u${level}*u${level}`));
  const parse = () => parseUnits("u60", indexUnits(doubling));
  expect(parse().units?.size).toBe(1);
  expect(fastest(50, parse)).toBeLessThan(50);
});

test.each(["/", "a", "a/", "(", "1 ", "per ", "^", "²", '"'])(
  "a long text of %j is answered in under 50 ms",
  (part) => {
    const text = part.repeat(30_000);
    expect(fastest(50, () => parseUnits(text, index))).toBeLessThan(50);
  },
);

test("powers and products undo one another", () => {
  const speed = divideUnits(read("m"), read("s"));
  expect(areUnitsEqual(raiseUnits(raiseUnits(speed, 1 / 3), 3), speed)).toBe(true);
  expect(multiplyUnits(speed, raiseUnits(speed, -1))).toEqual(dimensionless);
});
