import { expect, test } from "vitest";
import { utf8, xmileText } from "../../tests/xmile-text.ts";
import { readXmile } from "./read-xmile.ts";

function read(specs: string, specsAttributes = "") {
  const { model, draft, problems } = readXmile(utf8(xmileText({ specs, specsAttributes })), "test.xmile");
  return { specs: (model ?? draft)?.simSpecs, codes: problems.map(({ code }) => code), problems };
}

const plain = "<start>2020</start><stop>2035</stop>";

test("specifications are read as they stand, dt being 1 where there is none", () => {
  expect(read(plain, 'time_units="year"').specs).toEqual({
    start: 2020,
    stop: 2035,
    dt: 1,
    saveStep: 1,
    method: "euler",
    timeUnits: "year",
  });
});

test.each([
  ["<dt>0.125</dt>", 0.125],
  ["<dt>.5</dt>", 0.5],
  ['<dt reciprocal="true">16</dt>', 0.0625],
  ['<dt reciprocal="false">16</dt>', 16],
])("%s is a time step of %d", (dt, value) => {
  expect(read(`<start>0</start><stop>16</stop>${dt}`)).toMatchObject({ specs: { dt: value }, codes: [] });
});

test.each([
  ["rk4", "rk4", []],
  ["RK4", "rk4", []],
  ["Euler", "euler", []],
  ["", "euler", []],
  ["euler, rk4", "euler", []],
  ["gear, rk4, euler", "rk4", ["xmile/method-replaced"]],
  ["gear, euler", "euler", ["xmile/method-replaced"]],
  ["rk2", "rk4", ["xmile/method-replaced"]],
  ["rk45", "rk4", ["xmile/method-replaced"]],
  ["gear", "rk4", ["xmile/method-replaced"]],
  ["vendor:magic", "euler", ["xmile/method-replaced"]],
])("the method %j is run as %s with problems %j", (method, used, codes) => {
  expect(read(plain, `method="${method}"`)).toMatchObject({ specs: { method: used }, codes });
});

test.each([
  ['isee:save_interval="1"', "", 1, []],
  ['ft:save_step="0.5"', "", 0.5, []],
  ["", "<save_step>2</save_step>", 2, []],
  ['isee:save_interval="0"', "", 0.25, []],
  ['isee:save_interval="0.6"', "", 0.5, ["xmile/save-step-rounded"]],
  ['isee:save_interval="0.01"', "", 0.25, ["xmile/save-step-rounded"]],
  ['isee:save_interval=""', "", 0.25, []],
  ['isee:save_interval="often"', "", 0.25, ["xmile/bad-number"]],
])("with %s and %j a row is saved every %d, with problems %j", (attributes, element, saveStep, codes) => {
  expect(read(`${plain}<dt>0.25</dt>${element}`, attributes)).toMatchObject({ specs: { saveStep }, codes });
});

test("a save step that is a multiple but for rounding stays as written", () => {
  expect(read("<start>0</start><stop>3</stop><dt>0.1</dt>", 'isee:save_interval="0.3"')).toMatchObject({
    specs: { saveStep: 0.3 },
    codes: [],
  });
});

test.each([
  ["<start>0</start><stop>1</stop><dt>0.3</dt>", ["xmile/stop-rounded"]],
  ["<start>0</start><stop>30</stop><dt>0.1</dt>", []],
  ["<start>5</start><stop>5</stop>", []],
])("%s gives %j", (specs, codes) => {
  expect(read(specs)).toMatchObject({ codes });
});

test.each([
  ["<stop>1</stop>", "xmile/missing"],
  ["<start>0</start>", "xmile/missing"],
  ["<start></start><stop>1</stop>", "xmile/bad-number"],
  ["<start>0</start><stop>Infinity</stop>", "xmile/bad-number"],
  ["<start>0x10</start><stop>100</stop>", "xmile/bad-number"],
  ["<start>0</start><stop>1_000</stop>", "xmile/bad-number"],
  [`${plain}<dt></dt>`, "xmile/bad-number"],
  [`${plain}<dt>NaN</dt>`, "xmile/bad-number"],
  [`${plain}<dt>1e999</dt>`, "xmile/bad-number"],
  [`${plain}<dt>0</dt>`, "xmile/dt"],
  [`${plain}<dt>-1</dt>`, "xmile/dt"],
  [`${plain}<dt reciprocal="true">0</dt>`, "xmile/dt"],
  [`${plain}<dt reciprocal="perhaps">4</dt>`, "xmile/bad-value"],
  [`${plain}<dt>1e-300</dt>`, "xmile/dt-lost"],
  ["<start>0</start><stop>1</stop><dt>1e-300</dt>", "xmile/too-many-steps"],
  ["<start>1e17</start><stop>2e17</stop><dt>1</dt>", "xmile/dt-lost"],
  ["<start>0</start><stop>1e300</stop><dt>1</dt>", "xmile/too-many-steps"],
  ["<start>-1e308</start><stop>1.7e308</stop><dt>1e300</dt>", "xmile/too-many-steps"],
  ["<start>2</start><stop>1</stop>", "xmile/stop-before-start"],
])("%s is refused with %s", (specs, code) => {
  expect(read(specs)).toMatchObject({ specs: undefined, codes: [code], problems: [{ where: { line: 4 } }] });
});

test.each([
  ['<run by="group"/>', ["xmile/partial-run"]],
  ['<run by="all"/>', []],
])("%s gives %j", (run, codes) => {
  expect(read(plain + run).codes).toEqual(codes);
});
