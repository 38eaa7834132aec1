import { expect, test } from "vitest";
import { auxiliaries, checkText, solve } from "../../tests/solve-model.ts";
import { validateSystem } from "../../tests/validate-system.ts";

const flow = (name: string, equation: string) => `<flow name="${name}"><eqn>${equation}</eqn></flow>`;
const stock = (name: string, initial: string, content: string) =>
  `<stock name="${name}"><eqn>${initial}</eqn>${content}</stock>`;
const specs = "<start>0</start><stop>3</stop><dt>1</dt>";
const half = "<start>0</start><stop>1</stop><dt>0.5</dt>";

function series(variables: string, given = specs) {
  const solved = solve({ variables, specs: given });
  return (name: string) => solved.get(name);
}

test("an outflow takes no more than the stock holds over dt: 10 asked 4 a step leaves 6, 2, 0", () => {
  const of = series(stock("s", "10", "<outflow>out</outflow><non_negative/>") + flow("out", "4"));
  expect(of("s")).toEqual([10, 6, 2, 0]);
  expect(of("out")).toEqual([4, 4, 2, 0]);
  const fine = series(stock("s", "1", "<outflow>out</outflow><non_negative/>") + flow("out", "4"), half);
  expect(fine("out")).toEqual([2, 0, 0]);
});

test("the first outflow is served first: of 10 with 6 and 7 asked, 6 and 4", () => {
  const flows = flow("a", "6") + flow("b", "7");
  const of = series(stock("s", "10", "<outflow>a</outflow><outflow>b</outflow><non_negative/>") + flows);
  expect([of("s"), of("a"), of("b")]).toEqual([
    [10, 0, 0, 0],
    [6, 0, 0, 0],
    [4, 0, 0, 0],
  ]);
});

test("what is cut from an outflow does not arrive either: 10 pass, never more", () => {
  const of = series(
    stock("from", "10", "<outflow>move</outflow><non_negative/>") +
      stock("to", "0", "<inflow>move</inflow>") +
      flow("move", "4"),
  );
  expect(of("to")).toEqual([0, 4, 8, 10]);
  expect(of("from")?.map((value, at) => value + (of("to")?.[at] ?? Number.NaN))).toEqual([10, 10, 10, 10]);
});

test("inflows of the same step do not count: what comes in goes out a step later", () => {
  const content = "<inflow>in</inflow><outflow>out</outflow><non_negative/>";
  const of = series(stock("s", "0", content) + flow("in", "3") + flow("out", "9"));
  expect(of("out")).toEqual([0, 3, 3, 3]);
});

test("an outflow below zero flows in and leaves no more to the next", () => {
  const flows = flow("a", "-2") + flow("b", "9");
  const of = series(stock("s", "4", "<outflow>a</outflow><outflow>b</outflow><non_negative/>") + flows);
  expect([of("a"), of("b"), of("s")]).toEqual([
    [-2, -2, -2, -2],
    [4, 2, 2, 2],
    [4, 2, 2, 2],
  ]);
});

test("without the option a stock falls below zero", () => {
  expect(series(stock("s", "1", "<outflow>out</outflow>") + flow("out", "2"))("s")).toEqual([1, -1, -3, -5]);
});

test("a stock whose first outflow needs the second serves them the other way round, and says so", () => {
  const flows = flow("a", "2*b") + flow("b", "3");
  const variables = stock("s", "10", "<outflow>a</outflow><outflow>b</outflow><non_negative/>") + flows;
  const { problems, system } = checkText({ variables, specs });
  expect(problems).toMatchObject([{ code: "check/priority-changed", severity: "warning", values: { name: "s" } }]);
  expect(system && validateSystem(system)).toEqual([]);
  expect([series(variables)("b"), series(variables)("a")]).toEqual([
    [3, 1, 0, 0],
    [6, 0, 0, 0],
  ]);
});

test("a stock that starts from its own outflow is no loop: the start takes it without its limit", () => {
  const variables = stock("s", "2*out", "<outflow>out</outflow><non_negative/>") + flow("out", "3");
  expect(checkText({ variables, specs }).problems).toEqual([]);
  expect(series(variables)("s")).toEqual([6, 3, 0, 0]);
});

test("each element of an array has its own limit", () => {
  const dims = `<dimensions><dim name="D"/></dimensions>`;
  const variables =
    `<stock name="s">${dims}<eqn>D</eqn><outflow>out</outflow><non_negative/></stock>` +
    `<flow name="out">${dims}<eqn>1.5</eqn></flow>`;
  const solved = solve({ variables, specs, dimensions: `<dim name="D" size="2"/>` });
  expect([solved.get("s[1]"), solved.get("s[2]")]).toEqual([
    [1, 0, 0, 0],
    [2, 0.5, 0, 0],
  ]);
});

test("a uniflow is never below zero", () => {
  const variables = `<flow name="f"><eqn>2-TIME*2</eqn><non_negative/></flow>${auxiliaries("y = f")}`;
  expect(series(variables)("y")).toEqual([2, 0, 0, 0]);
});
