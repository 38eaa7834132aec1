import { expect, test } from "vitest";
import { definitions, variables } from "./read-fixture.ts";

test("an empty equation leaves a definition without one, and ??? stays", () => {
  expect(definitions('<aux name="a"><eqn>  </eqn></aux>')).toEqual([{ subscripts: [] }]);
  expect(definitions('<aux name="a"><eqn> ??? </eqn></aux>')?.[0]?.equation?.text).toBe("???");
});

const shaped =
  '<dim name="R"><elem name="a"/><elem name="b"/></dim><dim name="C"><elem name="x"/><elem name="y"/></dim>';
const texts = (text: string) =>
  definitions(text, { dimensions: shaped })?.map(({ subscripts, equation }) => [subscripts.join(), equation?.text]);

test("an array has one equation for all, one an element, or both", () => {
  expect(texts('<aux name="v"><dimensions><dim name="R"/></dimensions><eqn>1</eqn></aux>')).toEqual([["", "1"]]);
  const each =
    '<element subscript="a, x"><eqn>1</eqn></element><element subscript="b,&quot;y&quot;"><eqn>2</eqn></element>';
  const named = '<aux name="v"><dimensions><dim name="R"/><dim name="C"/></dimensions>';
  expect(texts(`${named}${each}</aux>`)).toEqual([
    ["a,x", "1"],
    ["b,y", "2"],
  ]);
  expect(texts(`${named}<eqn>0</eqn>${each}</aux>`)).toEqual([
    ["", "0"],
    ["a,x", "1"],
    ["b,y", "2"],
  ]);
});

test("equations listed one an element belong to the elements in order", () => {
  const listed =
    '<aux name="v"><dimensions><dim name="R"/><dim name="C"/></dimensions><eqn>1</eqn><eqn>2</eqn><eqn>3</eqn><eqn>4</eqn></aux>';
  expect(texts(listed)).toEqual([
    ["a,x", "1"],
    ["a,y", "2"],
    ["b,x", "3"],
    ["b,y", "4"],
  ]);
});

test("an element takes from the whole what it leaves out", () => {
  const gf = (y: string) => `<gf><xpts>0,1</xpts><ypts>${y}</ypts></gf>`;
  const text = `<aux name="v"><dimensions><dim name="R"/></dimensions><eqn>time</eqn><element subscript="a">${gf("0,1")}</element><element subscript="b">${gf("0,2")}</element></aux>`;
  const read = definitions(text, { dimensions: shaped });
  expect(read?.map(({ equation, graphicalFunction }) => [equation?.text, graphicalFunction?.y])).toEqual([
    ["time", undefined],
    ["time", [0, 1]],
    ["time", [0, 2]],
  ]);
});

test.each([
  ["<xpts>0,1,3</xpts><ypts>.5, 5., 007</ypts>", "continuous", [0, 1, 3], [0.5, 5, 7]],
  ['<xscale min="0" max="1"/><ypts>1,2,3,4</ypts>', "continuous", [0, 1 / 3, 2 / 3, 1], [1, 2, 3, 4]],
  ['<xpts sep=";">0;1</xpts><ypts sep=" ">1  2</ypts>', "continuous", [0, 1], [1, 2]],
  ["<xpts>０，１</xpts><ypts>1,2,</ypts>", "continuous", [0, 1], [1, 2]],
  ['<xscale min="0" max="0"/><xpts>0,2</xpts><ypts>1,2</ypts>', "continuous", [0, 2], [1, 2]],
])("the points %s are read", (points, kind, x, y) => {
  expect(definitions(`<aux name="a"><eqn>t</eqn><gf>${points}</gf></aux>`)?.[0]?.graphicalFunction).toMatchObject({
    kind,
    x,
    y,
  });
});

test.each([
  ["", "continuous"],
  ['type="continuous"', "continuous"],
  ['type="extrapolate"', "extrapolate"],
  ['type="Discrete"', "discrete"],
  ['discrete="true"', "discrete"],
  ['discrete="false"', "continuous"],
])("a graphical function with %j is %s", (attributes, kind) => {
  const text = `<aux name="a"><eqn>t</eqn><gf ${attributes}><xpts>0,1</xpts><ypts>0,1</ypts></gf></aux>`;
  expect(definitions(text)?.[0]?.graphicalFunction?.kind).toBe(kind);
});

test("a graphical function stands alone, inside a variable, or is named by one", () => {
  const points = "<xpts>0,1</xpts><ypts>0,1</ypts>";
  const read = variables(
    `<gf name="table">${points}</gf><aux name="a"><gf>${points}</gf></aux><aux name="b"><eqn>t</eqn><gf>${points}</gf></aux><flow name="c"><eqn>t</eqn><gf name="Table"/></flow>`,
  );
  expect(read.map(({ kind }) => kind)).toEqual(["lookup", "lookup", "auxiliary", "flow"]);
  expect(read.map((each) => each.definitions[0]?.graphicalFunction?.y)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});
