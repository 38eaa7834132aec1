import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Expression } from "../equations/ast.ts";
import { builtins } from "../equations/builtins.ts";
import { parseEquation } from "../equations/parse.ts";
import type { Equation, Model, Submodel, Variable } from "../model.ts";
import { canonicalName } from "../names.ts";
import type { Problem } from "../problem.ts";
import { readXmile } from "../xmile/read-xmile.ts";
import { functionsWithUnits } from "./infer-units.ts";
import { checkUnits } from "./units.ts";

const library = ["city", "corridor", "ecosystem", "funds", "talent", "xiasha"];
const declared: Record<string, string> = {
  money: "yi_CNY",
  income: "yi_CNY/year",
  people: "person",
  births: "person/year",
  ratio: "1",
  span: "year",
  rate: "1/year",
  table: "yi_CNY",
};

function libraryXml(name: string): string {
  return readFileSync(new URL(`../library/${name}.xmile`, import.meta.url), "utf8");
}

function read(xml: string): Model {
  const { model, problems } = readXmile(new TextEncoder().encode(xml), "model.xmile");
  if (!model) throw new Error(JSON.stringify(problems));
  return model;
}

function check(model: Model): Problem[] {
  return checkUnits(model, { expressionOf, variableOf });
}

const parsed = new Map<Equation, Expression | undefined>();

function expressionOf(equation: Equation): Expression | undefined {
  if (!parsed.has(equation)) parsed.set(equation, parseEquation(equation.text).expression);
  return parsed.get(equation);
}

const named = new WeakMap<Submodel, Map<string, Variable>>();

function variableOf(name: string, submodel: Submodel): Variable | undefined {
  const variables = named.get(submodel) ?? new Map(submodel.variables.map((variable) => [variable.id, variable]));
  named.set(submodel, variables);
  return variables.get(canonicalName(name));
}

/** A model of one variable `y` in `units`, beside those of `declared`. */
function modelOf(equation: string, units: string, more = ""): Model {
  const text = equation.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const others = Object.entries(declared).map(([name, of]) =>
    name === "table"
      ? `<gf name="table"><units>${of}</units><xscale min="0" max="1"/><ypts>1,2</ypts></gf>`
      : `<aux name="${name}"><eqn>1</eqn><units>${of}</units></aux>`,
  );
  return read(`<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
    <header><vendor>v</vendor><product version="1">p</product></header>
    <sim_specs time_units="year"><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
    <model><variables>${others.join("")}<aux name="unknown"><eqn>1</eqn></aux>
    <aux name="y"><eqn>${text}</eqn><units>${units}</units></aux>${more}</variables></model></xmile>`);
}

test.each(library)("the units of the %s model agree everywhere", (name) => {
  expect(check(read(libraryXml(name)))).toEqual([]);
});

test.each([
  ["city", "<eqn>young_talent+high_talent</eqn>", "<eqn>young_talent+firms</eqn>", "check/units-sum", "total_talent"],
  ["city", "<eqn>firms*failure_rate</eqn>", "<eqn>firms</eqn>", "check/units-declared", "failure"],
  [
    "city",
    "<eqn>portfolio/holding_period</eqn>",
    "<eqn>portfolio*holding_period</eqn>",
    "check/units-declared",
    "exits",
  ],
  ["talent", "<units>job/year</units>", "<units>job</units>", "check/units-flow", "job_creation"],
])("%s with %s made %s: %s", (name, from, to, code, variable) => {
  const xml = libraryXml(name);
  expect(xml).toContain(from);
  const problems = check(read(xml.replace(from, to)));
  expect(problems).toContainEqual(expect.objectContaining({ code, where: expect.objectContaining({ variable }) }));
});

test.each([
  ["money + 1", "yi_CNY"],
  ["2*money", "yi_CNY"],
  ["1/span", "1/year"],
  ["5", "person"],
  ["-(3/4)", "person"],
  ["income*span + money", "yi_CNY"],
  ["money/people*births*span", "yi_CNY"],
  ["ratio^rate_free", "1"],
  ["(money/money)^ratio", "1"],
  ["money^2/money", "yi_CNY"],
  ["SQRT(money*money)", "yi_CNY"],
  ["money^(1/2)*SQRT(money)", "yi_CNY"],
  ["2^ratio", "1"],
  ["EXP(-rate*(TIME - STARTTIME))", "1"],
  ["MAX(0, money, 3)", "yi_CNY"],
  ["IF money > 0 AND people < 5 THEN income ELSE 0", "yi_CNY/year"],
  ["IF_THEN_ELSE(money > 0, income, 0)", "yi_CNY/year"],
  ["STEP(income, 2025)*DT", "yi_CNY"],
  ["RAMP(income, 2025, 2030)", "yi_CNY"],
  ["RAMP(0.1, 2025)", "yi_CNY"],
  ["PULSE(money, 2025, 3)", "yi_CNY/year"],
  ["SMTH1(money, span, 3)", "yi_CNY"],
  ["DELAYN(births, span, 3, births)", "person/year"],
  ["DELAY(births, 3)", "person/year"],
  ["TREND(money, span)", "1/year"],
  ["FORCST(money, span, 2)", "yi_CNY"],
  ["SAFEDIV(money, people, 0)", "yi_CNY/person"],
  ["ZIDZ(money, people)*people", "yi_CNY"],
  ["POWER(people, 2)/people", "person"],
  ["PREVIOUS(SELF, 3)", "yi_CNY"],
  ["table(ratio)", "yi_CNY"],
  ["table(span)", "yi_CNY"],
  ["LOOKUP(table, ratio)", "yi_CNY"],
  ["NORMAL(money, money, 42)", "yi_CNY"],
  ["money MOD money", "yi_CNY"],
  ["SIGN(money)*ratio", "1"],
  ["unknown + money", "yi_CNY"],
  ["unknown*money + people", "person"],
  ["no_such_function(money) + no_such_name", "person"],
  ["(money > 3)*income", "yi_CNY/year"],
  ["money", ""],
  ["births", "people/time"],
])("%s gives %j without a word", (equation, units) => {
  expect(check(modelOf(equation, units))).toEqual([]);
});

test.each([
  ["money + people", "yi_CNY", "check/units-sum", 8, 14, { left: "yi_CNY", right: "person" }],
  ["2*money - income", "yi_CNY", "check/units-sum", 10, 16, { left: "yi_CNY", right: "yi_CNY/year" }],
  ["money MOD people", "yi_CNY", "check/units-sum", 10, 16, { left: "yi_CNY", right: "person" }],
  ["ratio*(money > people)", "1", "check/units-comparison", 15, 21, { left: "yi_CNY", right: "person" }],
  ["IF ratio THEN money ELSE people", "yi_CNY", "check/units-branches", 25, 31, { left: "yi_CNY", right: "person" }],
  ["MAX(0, money, people)", "yi_CNY", "check/units-arguments", 14, 20, { left: "yi_CNY", right: "person" }],
  ["SMTH1(money, span, people)", "yi_CNY", "check/units-arguments", 19, 25, { left: "yi_CNY", right: "person" }],
  ["SAFEDIV(money, span, people)", "yi_CNY/year", "check/units-arguments", 21, 27, {}],
  ["EXP(money)", "1", "check/units-argument", 4, 9, { function: "EXP", found: "yi_CNY", expected: "1" }],
  ["SIN(TIME)", "1", "check/units-argument", 4, 8, { function: "SIN", found: "year", expected: "1" }],
  ["STEP(money, people)", "yi_CNY", "check/units-argument", 12, 18, { found: "person", expected: "year" }],
  ["SMOOTH(money, rate)", "yi_CNY", "check/units-argument", 14, 18, { function: "SMTH1", found: "1/year" }],
  ["DELAYN(births, span, money)", "person/year", "check/units-argument", 21, 26, { expected: "1" }],
  ["2^money", "1", "check/units-exponent", 2, 7, { found: "yi_CNY" }],
  ["money^ratio", "1", "check/units-power", 0, 5, { found: "yi_CNY" }],
  ["money", "person", "check/units-declared", 0, 5, { declared: "person", computed: "yi_CNY" }],
  ["PULSE(money, 3)", "yi_CNY", "check/units-declared", 0, 15, { computed: "yi_CNY/year" }],
  ["RAMP(money, 3)", "yi_CNY", "check/units-declared", 0, 14, { computed: "yi_CNY*year" }],
  ["table(ratio)", "person", "check/units-declared", 0, 12, { computed: "yi_CNY" }],
  ["1/span", "year", "check/units-declared", 0, 6, { computed: "1/year" }],
])("%s in %s: %s from %i to %i", (equation, units, code, start, end, values) => {
  const where = expect.objectContaining({ variable: "y", start, end });
  expect(check(modelOf(equation, units))).toEqual([
    { code, severity: "warning", where, values: expect.objectContaining(values) },
  ]);
});

const stock = (units: string) =>
  `<stock name="s"><eqn>people</eqn><inflow>births</inflow><outflow>y</outflow><units>${units}</units></stock>`;

test("a flow is measured in its stock's units per time", () => {
  expect(check(modelOf("births", "person/year", stock("person")))).toEqual([]);
  expect(check(modelOf("people", "person", stock("person")))).toMatchObject([
    { code: "check/units-flow", where: { variable: "y" }, values: { declared: "person", expected: "person/year" } },
  ]);
});

test("the start of a stock is measured in its own units", () => {
  const values = { declared: "yi_CNY", computed: "person" };
  expect(check(modelOf("1", "yi_CNY/year", stock("yi_CNY")))).toContainEqual(
    expect.objectContaining({ code: "check/units-declared", values }),
  );
});

test("units that cannot be read are said to be so once, and then anything goes", () => {
  expect(check(modelOf("money", "person//year"))).toMatchObject([
    { code: "equations/units-syntax", severity: "warning", where: { variable: "y" } },
  ]);
});

test("a mistake that all elements of an array share is reported once", () => {
  const array = `<aux name="z"><dimensions><dim name="d"/></dimensions><units>person</units>
    <element subscript="a"><eqn>money</eqn></element><element subscript="b"><eqn>money</eqn></element></aux>`;
  expect(check(modelOf("1", "1", array))).toHaveLength(1);
});

/** In the equation of a graphical function's x, where anything goes. */
const unnoticed = ["subsidy_relief"];

test.each(library)("whichever declaration of the %s model is changed, it is noticed", (name) => {
  const model = read(libraryXml(name));
  const missed = model.root.variables.filter((changed) => {
    const variables = model.root.variables.map((variable) =>
      variable === changed ? { ...variable, units: variable.units === "1" ? "other" : "1" } : variable,
    );
    return check({ ...model, root: { ...model.root, variables } }).length === 0;
  });
  expect(missed.map(({ id }) => id).filter((id) => !unnoticed.includes(id))).toEqual([]);
});

test("the units of every function are known", () => {
  expect([...builtins.keys()].filter((name) => !functionsWithUnits.has(name))).toEqual([]);
});
