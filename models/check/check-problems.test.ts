import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fastest } from "../../tests/fastest.ts";
import { auxiliaries, checkText } from "../../tests/solve-model.ts";
import { checkProblems } from "./problems.ts";

const regions = `<dim name="Region"><elem name="north"/><elem name="south"/><elem name="west"/></dim>
<dim name="Age"><elem name="young"/><elem name="old"/></dim>
<dim name="Coast"><elem name="north"/><elem name="west"/></dim>`;
const declared = `
<gf name="table"><xpts>0,1</xpts><ypts>0,2</ypts></gf>
<flow name="f"><eqn>1</eqn></flow>
${auxiliaries("one = 1\nlist[Region] = Region\ngrid[Region,Age] = Region*10+Age\nsum of all = table(one)+SUM(list)+SUM(grid)+SUM(coastal)\ncoastal[Coast] = 1")}`;

function problemsOf(variables: string, models = "") {
  const { problems, system } = checkText({ dimensions: regions, variables: declared + variables, models });
  return { problems, system };
}

/** What is wrong with the equation of `y`, beside sound variables, as `code start end`. */
function faultOf(equation: string, dimensions = "") {
  const { problems, system } = problemsOf(auxiliaries(`y${dimensions} = ${equation}`));
  const errors = problems.filter((problem) => problem.severity === "error");
  expect(system === undefined).toBe(errors.length > 0);
  return errors.map(({ code, where }) => `${code} ${where.start} ${where.end}`);
}

test.each([
  ["onne + 1", "check/undefined-name 0 4"],
  ["no_such + one", "check/undefined-name 0 7"],
  ["SIZE(no_such)", "check/undefined-name 5 12"],
  ["MAXX(1, 2)", "check/undefined-function 0 10"],
  ["1 + NPV(1, 2, 3)", "check/unsupported-function 4 16"],
  ["one(2)", "check/not-a-lookup 0 6"],
  ["table", "check/lookup-without-input 0 5"],
  ["table * 2", "check/lookup-without-input 0 5"],
  ["table(1, 2)", "check/wrong-argument-count 0 11"],
  ["ABS(1, 2)", "check/wrong-argument-count 0 9"],
  ["MAX()", "check/wrong-argument-count 0 5"],
  ["STEP(1)", "check/wrong-argument-count 0 7"],
  ["SUM(one)", "check/array-expected 4 7"],
  ["SUM(3)", "check/array-expected 4 5"],
  ["LOOKUP(1, 2)", "check/name-expected 7 8"],
  ["LOOKUP(one, 2)", "check/not-a-lookup 7 10"],
  ["LOOKUP(onne, 2)", "check/undefined-name 7 11"],
  ["SUM(list[*] * coastal[*])", "check/array-size-mismatch 4 24"],
  ["one[north]", "check/not-an-array 0 10"],
  ["list", "check/missing-subscript 0 4"],
  ["grid[north]", "check/wrong-subscript-count 0 11"],
  ["list[0]", "check/element-out-of-bounds 5 6"],
  ["list[4]", "check/element-out-of-bounds 5 6"],
  ["list[1.5]", "check/element-out-of-bounds 5 8"],
  ["list[nort]", "check/undefined-element 5 9"],
  ["SUM(coastal[Region])", "check/element-not-in-dimension 12 18"],
  ["SUM(list[west:north])", "check/element-not-in-dimension 9 19"],
  ["list[*] + 1", "check/wildcard-outside 0 7"],
  ["list[Region]", "check/wildcard-outside 0 12"],
  ["Region + 1", "check/dimension-not-here 0 6"],
  ["SELF + 1", "check/self-outside 0 4"],
  ["SMTHN(1, 2, TIME)", "check/order-not-constant 12 16"],
  ["DELAYN(1, 2, 0)", "check/order-out-of-range 13 14"],
  ["DELAYN(1, 2, 1001)", "check/order-out-of-range 13 17"],
  ["1 +", "equations/ends-early 3 3"],
  ["???", "equations/not-defined 0 3"],
  ["{nothing}", "equations/empty 0 9"],
])("%s: %s", (equation, expected) => {
  expect(faultOf(equation)).toEqual([expected]);
});

test.each([
  ["coastal[Region]", "[Region]", "check/element-not-in-dimension 8 14"],
  ["Age", "[Region]", "check/dimension-not-here 0 3"],
  ["grid", "[Region]", "check/missing-subscript 0 4"],
  ["1, 2", "[Region]", "check/list-length 0 4"],
])("%s in y%s: %s, told once for all elements", (equation, dimensions, expected) => {
  expect(faultOf(equation, dimensions)).toEqual([expected]);
});

const array = (content: string) => `<aux name="y"><dimensions><dim name="Region"/></dimensions>${content}</aux>`;
const element = (name: string) => `<element subscript="${name}"><eqn>1</eqn></element>`;
const stock = (content: string) => `<stock name="s"><eqn>1</eqn>${content}</stock>`;
const submodel = (name: string, variables: string) =>
  `<model name="${name}"><variables>${variables}</variables></model>`;

test.each([
  ["check/duplicate-name", auxiliaries("y = 1\nY = 2"), { name: "Y" }],
  ["check/duplicate-name", auxiliaries("a b = 1\nA_B = 2"), { name: "A_B" }],
  ["check/undefined-dimension", auxiliaries("y[Regoin] = 1"), { dimension: "Regoin", nearest: "Region" }],
  ["check/missing-equation", `<aux name="y"/>`, { name: "y" }],
  ["check/missing-elements", array(element("north")), { name: "y", elements: "south; west", more: 0 }],
  [
    "check/duplicate-element",
    array(`${element("1")}<eqn>1</eqn>${element("north")}`),
    { variable: "y", elements: "north" },
  ],
  [
    "check/undefined-element",
    array(`<eqn>1</eqn>${element("nrth")}`),
    { element: "nrth", dimension: "Region", nearest: "north" },
  ],
  [
    "check/wrong-subscript-count",
    array(`<eqn>1</eqn>${element("north, young")}`),
    { name: "y", expected: 1, found: 2 },
  ],
  ["check/undefined-flow", stock("<inflow>births</inflow>"), { name: "births", stock: "s", nearest: "none" }],
  ["check/not-a-flow", stock("<inflow>one</inflow>"), { name: "one", stock: "s" }],
  ["check/undefined-model", `<module name="hare"/>`, { module: "hare", model: "hare", nearest: "hares" }],
  ["check/recursive-module", `<module name="loop"/>`, { module: "loop", model: "loop" }],
  [
    "check/undefined-input",
    `<module name="hares"><connect to="x" from="one"/></module>`,
    { name: "x", module: "hares", nearest: "none" },
  ],
  [
    "check/undefined-name",
    `<module name="hares"><connect to="area" from="onee"/></module>`,
    { name: "onee", nearest: "one" },
  ],
  [
    "check/input-dimensions",
    `<module name="hares"><connect to="area" from="list"/></module>`,
    { name: "hares.area", source: "list" },
  ],
  ["check/unused", auxiliaries("alone = 3"), { name: "alone" }],
  ["check/builtin-name", auxiliaries("time = 3\ny = time"), { name: "time", function: "TIME" }],
  ["check/delay-too-short", auxiliaries("y = SMTH3(TIME, 2)"), { function: "SMTH3", time: 2, stages: 3, dt: 1 }],
  ["check/algebraic-loop", auxiliaries("p = q\nq = r + 1\nr = p"), { path: "p → r → q → p" }],
  ["check/algebraic-loop", auxiliaries("p = p + 1"), { path: "p → p" }],
  ["check/algebraic-loop", auxiliaries("p[Region] = p[Region]"), { path: "p[north] → p[north]" }],
  ["check/initial-loop", `<stock name="s"><eqn>p</eqn></stock>${auxiliaries("p = s")}`, { path: "s → p → s" }],
  ["check/initial-loop", auxiliaries("p = DELAY(p, 3)"), { path: "p → p" }],
] as const)("%s in %s", (code, variables, values) => {
  const models =
    submodel("hares", `<aux name="area" access="input"><eqn>1</eqn></aux>`) + submodel("loop", `<module name="loop"/>`);
  const found = problemsOf(variables, models).problems.filter((problem) => problem.code === code);
  expect(found[0]).toMatchObject({ severity: checkProblems[code], values });
});

test("flows and stocks must agree in their dimensions, in any order", () => {
  const flow = (dims: string) => `<flow name="g"><dimensions>${dims}</dimensions><eqn>1</eqn></flow>`;
  const owner = `<stock name="s"><dimensions><dim name="Age"/><dim name="Region"/></dimensions><eqn>1</eqn><inflow>g</inflow></stock>`;
  const codes = (dims: string) =>
    problemsOf(flow(dims) + owner).problems.map(({ code, values }) => [code, values.found]);
  expect(codes(`<dim name="Region"/>`)).toEqual([["check/flow-dimensions", "Region"]]);
  expect(codes(`<dim name="Region"/><dim name="Age"/>`)).toEqual([]);
});

test("dimensions and elements may not be defined twice", () => {
  const dimensions = `<dim name="D"><elem name="a"/><elem name="A"/></dim><dim name="d" size="2"/>`;
  const { problems } = checkText({ dimensions, variables: auxiliaries("y = TIME") });
  expect(problems.map((problem) => problem.code)).toEqual(["check/duplicate-element", "check/duplicate-dimension"]);
});

test("a variable with the name of a dimension is told of; one that thereby needs itself is no loop but a matter of names", () => {
  const codes = (variables: string) =>
    problemsOf(auxiliaries(variables)).problems.map(({ code, values }) => [code, values.name]);
  const warned = ["check/dimension-name", "Region"];
  expect(codes("Region[Region] = 1\ny[Region] = Region + 1")).toEqual([warned]);
  expect(codes("Region[Region] = Region * 2")).toEqual([warned, ["check/dimension-or-variable", "Region"]]);
  expect(codes("Region = q\nq = Region").map(([code]) => code)).toEqual([
    "check/dimension-name",
    "check/algebraic-loop",
  ]);
});

test("a loop of each group of variables is told, whatever the other problems are", () => {
  const { problems } = problemsOf(auxiliaries("p = q\nq = p\nr = w\nw = r\ny = nothing_here"));
  expect(problems.map((problem) => problem.code)).toEqual([
    "check/undefined-name",
    "check/algebraic-loop",
    "check/algebraic-loop",
  ]);
});

test("a loop per element only: that through another element is none", () => {
  const chain = `${element("north")}<element subscript="south"><eqn>y[north]+1</eqn></element><element subscript="west"><eqn>y[south]</eqn></element>`;
  expect(problemsOf(array(chain)).problems).toEqual([]);
});

test("a problem has the line and column of its place in the equation, lines within it counted", () => {
  const { problems } = checkText({ variables: "<aux name='y'><eqn>1 +\n  nothing</eqn></aux>" });
  const before = checkText({ variables: "<aux name='y'><eqn>nothing</eqn></aux>" }).problems[0]?.where.line ?? 0;
  expect(problems[0]?.where).toEqual({
    file: "test.xmile",
    line: before + 1,
    column: 3,
    variable: "y",
    start: 6,
    end: 13,
  });
});

test("a model that is too large is told before it is unrolled", () => {
  const dimensions = `<dim name="D" size="300"/>`;
  const codes = (lines: string) => {
    const check = () => checkText({ dimensions, variables: auxiliaries(lines) });
    const { problems } = check();
    expect(fastest(5000, check)).toBeLessThan(5000);
    return problems.map((problem) => problem.code);
  };
  expect(codes("x[D,D] = 1")).toEqual(["check/too-many-cells"]);
  expect(codes("x[D] = TIME\ny[D] = SUM(x[*]*x[D])*SUM(x[*]*x[D])*SUM(x[*]*x[D])*SUM(x[*]*x[D])\nz[D,D] = 1")).toEqual([
    "check/too-many-cells",
  ]);
  expect(codes("x[D] = DELAYN(x[D], 1, 1000, 0)").slice(0, 1)).toEqual(["check/delay-too-short"]);
  expect(codes("x[D] = DELAYN(TIME, 9999, 1000, 0)")).toEqual(["check/too-many-cells"]);
});

test("equations that would grow with the square of an array are told to be too large", () => {
  const dimensions = `<dim name="D" size="9000"/>`;
  const { problems } = checkText({ dimensions, variables: auxiliaries("x[D] = D\ny[D] = SUM(x[*]*x[D])") });
  expect(problems.map((problem) => problem.code)).toEqual(["check/too-large"]);
});

test("as many modules as the limit, and no more", () => {
  const module = (name: string) =>
    Array.from({ length: 11 }, (_, at) => `<module name="${name}${at}" model="${name}"/>`).join("");
  const models = submodel("a", module("b")) + submodel("b", module("c")) + submodel("c", auxiliaries("x = TIME"));
  const { problems } = checkText({ variables: module("a"), models });
  expect([...new Set(problems.map((problem) => problem.code))]).toEqual(["check/too-many-modules"]);
});

test.each(Object.keys(checkProblems))("%s has a test", (code) => {
  const files = ["check-problems.test.ts", "non-negative.test.ts"];
  const texts = files.map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));
  expect(texts.join()).toContain(code);
});
