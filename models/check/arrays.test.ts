import { expect, test } from "vitest";
import { auxiliaries, solve, systemOf } from "../../tests/solve-model.ts";
import { validateSystem } from "../../tests/validate-system.ts";

const dimensions = `<dim name="Region"><elem name="north"/><elem name="south"/><elem name="west"/></dim>
<dim name="Age"><elem name="young"/><elem name="old"/></dim>
<dim name="Coast"><elem name="west"/><elem name="north"/></dim>
<dim name="Number" size="3"/>`;
const specs = "<start>0</start><stop>1</stop><dt>1</dt>";
const base = "list[Region] = Region*10\ngrid[Region,Age] = Region*10+Age\nby age[Age,Region] = grid\n";

/** The first values of `y`, all its elements. */
function valuesOf(line: string): number[] {
  const parts = { dimensions, specs, variables: auxiliaries(base + line) };
  const system = systemOf(parts);
  expect(validateSystem(system)).toEqual([]);
  const solved = solve(parts);
  return [...solved].flatMap(([name, series]) => (/^y(\[[^.]*)?$/.test(name) ? series.slice(0, 1) : []));
}

test.each([
  ["y[Region] = list*2", [20, 40, 60]],
  ["y[Region] = list[Region]+1", [11, 21, 31]],
  ["y[Region] = grid[Region,old]", [12, 22, 32]],
  ["y[Age,Region] = grid[Region,Age]", [11, 21, 31, 12, 22, 32]],
  ["y[Age,Region] = grid", [11, 21, 31, 12, 22, 32]],
  ["y[Coast] = list[Coast]", [30, 10]],
  ["y[Coast] = list[Region]", [30, 10]],
  ["y[Region] = list[2]", [20, 20, 20]],
  ["y[Number] = list[Number]", []],
  ["y[Number] = list[4-Number]", [30, 20, 10]],
  ["y = list[west]", [30]],
  ["y = list[Region.west]", [30]],
  ["y = Region.west", [3]],
  ["y = list[TIME+2]", [20]],
  ["y = grid[TIME+2,TIME+1]", [21]],
  ["y = list[9+TIME]", [0]],
  ["y = list[0*TIME]", [0]],
  ["y = grid[TIME+2,TIME+9]", [0]],
  ["y[Region] = IF Region = Region.south THEN 1 ELSE 0", [0, 1, 0]],
  ["y = SUM(list)", [60]],
  ["y = SUM(list[*])", [60]],
  ["y = SUM(list[Region])", [60]],
  ["y = SUM(list[Coast])", [40]],
  ["y = SUM(list[north:south])", [30]],
  ["y = SUM(list[2:3])", [50]],
  ["y = SUM(list*list)", [1400]],
  ["y = SUM(list[*]*grid[*,old])", [10 * 12 + 20 * 22 + 30 * 32]],
  ["y = SUM(grid)", [129]],
  ["y = SUM(grid[*,young])", [63]],
  ["y[Age] = SUM(grid[*,Age])", [63, 66]],
  ["y[Region] = SUM(grid[Region,*])", [23, 43, 63]],
  ["y[Region] = list/SUM(list)", [10 / 60, 20 / 60, 30 / 60]],
  ["y[Region] = SUM(list[*]*list)", [600, 1200, 1800]],
  ["y[Region] = SUM(list[Coast])", [40, 40, 40]],
  ["y = SUM(IF list > 15 THEN list ELSE 0)", [50]],
  ["y = SUM(ABS(-list[*]))", [60]],
  ["y = SIZE(Region)", [3]],
  ["y = SIZE(Number)", [3]],
  ["y[Region] = SIZE(grid[Region,*])", [2, 2, 2]],
  ["y = MEAN(list)", [20]],
  ["y = MIN(list)", [10]],
  ["y = MAX(list[*], 5)", undefined],
  ["y = MAX(MAX(list), 50)", [50]],
  ["y = PROD(list)", [6000]],
  ["y = STDDEV(list)", [Math.sqrt(200 / 3)]],
  ["y = SIZE(grid)", [6]],
  ["y = SIZE(grid[*,old])", [3]],
  ["y = SUM(list)*SIZE(list)+MAX(list)", [210]],
  ["y = SUM(list*MAX(list))", [1800]],
  ["y[Region] = 1, 2, TIME+3", [1, 2, 3]],
] as const)("%s", (line, expected) => {
  if (expected === undefined) return expect(() => valuesOf(line)).toThrow("check/wildcard-outside");
  if (expected.length === 0) return expect(() => valuesOf(line)).toThrow("check/element-not-in-dimension");
  return expect(valuesOf(line)).toEqual(expected);
});

test("what a sum gives to every element is worked out once", () => {
  const lines = "x[Big] = Big\ny[Big] = x/SUM(x)";
  const system = systemOf({ dimensions: `<dim name="Big" size="1000"/>`, specs, variables: auxiliaries(lines) });
  expect(validateSystem(system)).toEqual([]);
  expect(system.cells.length).toBeLessThan(2010);
});

test("a sum of 5,000 elements is no tree of 5,000 levels, and is exact", () => {
  const parts = {
    dimensions: `<dim name="Big" size="5000"/>`,
    specs,
    variables: auxiliaries("x[Big] = Big\ny = SUM(x)"),
  };
  expect(solve(parts).get("y")?.[0]).toBe(12_502_500);
});

test("cells are named and ordered as the model writes them, the last dimension fastest", () => {
  const { cells } = systemOf({ dimensions, specs, variables: auxiliaries("y[Age,Coast] = TIME") });
  expect(cells.map((cell) => cell.name)).toEqual(["y[young,west]", "y[young,north]", "y[old,west]", "y[old,north]"]);
});

test("an element's own equation goes before the whole's, a graphical function may be each element's own", () => {
  const gf = (y: number) => `<gf><xpts>0,1</xpts><ypts>${y},${y}</ypts></gf>`;
  const variables = `<aux name="y"><dimensions><dim name="Age"/></dimensions><eqn>TIME</eqn>
    <element subscript="young">${gf(5)}</element><element subscript="old"><eqn>7</eqn></element></aux>`;
  const system = systemOf({ dimensions, specs, variables });
  expect(system.tables).toMatchObject([{ name: "y[young]", variable: 0, element: 0 }]);
  const solved = solve({ dimensions, specs, variables });
  expect([solved.get("y[young]")?.[0], solved.get("y[old]")?.[0]]).toEqual([5, 7]);
});

test("an array of stand-alone graphical functions is called by element", () => {
  const gf = (y: number) => `<gf><xpts>0,1</xpts><ypts>0,${y}</ypts></gf>`;
  const variables = `<aux name="t"><dimensions><dim name="Age"/></dimensions>
    <element subscript="young">${gf(5)}</element><element subscript="old">${gf(7)}</element></aux>
    ${auxiliaries("y[Age] = LOOKUP(t, 1)+LOOKUP(t[old], 1)*10+t[old](1)*100")}`;
  const solved = solve({ dimensions, specs, variables });
  expect([solved.get("y[young]")?.[0], solved.get("y[old]")?.[0]]).toEqual([775, 777]);
});
