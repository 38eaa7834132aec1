import { expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { bareStudy } from "../bare-study.ts";
import { planRun } from "../overrides/plan-run.ts";
import type { Override, OverrideValue, ScenarioFile, Settings } from "../scenario.ts";
import { integralOver, seriesOf, valueAt } from "./read-run.ts";
import { programFor, runPlan } from "./run-plan.ts";

const { model } = readXmile(
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><name>m</name><vendor>x</vendor><product version="1">x</product></header>
  <sim_specs method="euler"><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
  <dimensions><dim name="Use"><elem name="a"/><elem name="b"/></dim></dimensions>
  <model><variables>
    <stock name="water"><eqn>10 * rate</eqn><inflow>filling</inflow></stock>
    <flow name="filling"><eqn>rate * effect + SUM(share)</eqn></flow>
    <aux name="rate"><eqn>1</eqn></aux>
    <aux name="share"><dimensions><dim name="Use"/></dimensions><eqn>0</eqn></aux>
    <aux name="effect"><eqn>time</eqn><gf><xpts>0,4</xpts><ypts>1,1</ypts></gf></aux>
  </variables></model>
</xmile>`),
  "m.xmile",
);
const system = model && checkModel(model).system;
if (!model || !system) throw new Error("the model should check");
const bare = bareStudy(model, system, "m.xmile");

function fileWith(overrides: Record<string, OverrideValue>, settings?: Settings): ScenarioFile {
  const given = new Map(Object.entries(overrides).map(([name, value]): [string, Override] => [name, { value }]));
  const scenario = { id: "a", name: { en: "a" }, overrides: given, ...(settings && { settings }) };
  return { ...bare, scenarios: [...bare.scenarios, scenario] };
}

function water(file: ScenarioFile, id = "a"): number[] {
  if (!system) throw new Error("the model should check");
  const run = runPlan(system, planRun(file, id, system));
  expect(run.problems).toEqual([]);
  return [
    ...(seriesOf(
      run,
      system.cells.findIndex(({ name }) => name === "water"),
    ) ?? []),
  ];
}

const path = (points: [number, number][], between: "linear" | "step") => ({ path: points, between });

test.each<[string, Record<string, OverrideValue>, Settings | undefined, number[]]>([
  ["the base", {}, undefined, [10, 11, 12, 13, 14]],
  ["a constant", { rate: 2 }, undefined, [20, 22, 24, 26, 28]],
  ["one element", { share: new Map([["b", 5]]) }, undefined, [10, 16, 22, 28, 34]],
  ["all elements", { share: 1 }, undefined, [10, 13, 16, 19, 22]],
  [
    "all other elements",
    {
      share: new Map([
        ["*", 1],
        ["b", 0],
      ]),
    },
    undefined,
    [10, 12, 14, 16, 18],
  ],
  [
    "points",
    {
      effect: {
        points: [
          [0, 0],
          [2, 2],
          [4, 0],
        ],
      },
    },
    undefined,
    [10, 10, 11, 13, 14],
  ],
  ["an initial value", { water: 0 }, undefined, [0, 1, 2, 3, 4]],
  [
    "a path",
    {
      rate: path(
        [
          [0, 1],
          [4, 5],
        ],
        "linear",
      ),
    },
    undefined,
    [10, 11, 13, 16, 20],
  ],
  [
    "a path in steps",
    {
      rate: path(
        [
          [0, 1],
          [2, 3],
        ],
        "step",
      ),
    },
    undefined,
    [10, 11, 12, 15, 18],
  ],
  ["a path of one point", { rate: path([[0, 2]], "linear") }, undefined, [20, 22, 24, 26, 28]],
  ["settings", {}, { stop: 2 }, [10, 11, 12]],
  ["a longer step saves as often as it can", {}, { dt: 2 }, [10, 12, 14]],
  ["a name in another spelling", { " RATE ": 2 }, undefined, [20, 22, 24, 26, 28]],
  ["a name that does not exist changes nothing", { rat: 2 }, undefined, [10, 11, 12, 13, 14]],
])("%s", (_, overrides, settings, expected) => {
  expect(water(fileWith(overrides, settings))).toEqual(expected);
});

test("numbers, points and points of a path share one compilation; another shape has its own", () => {
  const programOf = (overrides: Record<string, OverrideValue>) => {
    const file = fileWith(overrides);
    return programFor(system, planRun(file, "a", system));
  };
  expect(programOf({ rate: 5 })).toBe(programOf({}));
  expect(
    programOf({
      rate: path(
        [
          [0, 1],
          [4, 5],
        ],
        "linear",
      ),
    }),
  ).toBe(
    programOf({
      rate: path(
        [
          [0, 1],
          [1, 2],
          [4, 0],
        ],
        "linear",
      ),
    }),
  );
  expect(
    programOf({
      rate: path(
        [
          [0, 1],
          [4, 5],
        ],
        "linear",
      ),
    }),
  ).not.toBe(
    programOf({
      rate: path(
        [
          [0, 1],
          [4, 5],
        ],
        "step",
      ),
    }),
  );
  expect(
    water(
      fileWith({
        rate: path(
          [
            [0, 1],
            [1, 3],
            [2, 3],
          ],
          "linear",
        ),
      }),
    ),
  ).toEqual([10, 11, 14, 17, 20]);
});

test("values are read at any time within the run, integrals over its steps", () => {
  const times = Float64Array.of(2000, 2000.5, 2001);
  const series = Float64Array.of(0, 1, 4);
  expect([1999, 2000, 2000.25, 2000.5, 2000.75, 2001, 2001.1].map((time) => valueAt(times, series, time))).toEqual([
    Number.NaN,
    0,
    0.5,
    1,
    2.5,
    4,
    Number.NaN,
  ]);
  expect(integralOver(times, series, 2000, 2001)).toBe(1.5);
  expect(integralOver(times, series, 2000.5, 2001)).toBe(1.25);
  expect(integralOver(times, series, 1999, 2001)).toBeNaN();
});
