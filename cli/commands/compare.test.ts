import { expect, test } from "vitest";
import { asking, file, foretide, xmile } from "../command-line-fixture.ts";

/** One scenario, one indicator, one year: one row. */
function talentIn2035(...options: readonly string[]) {
  const what = ["--scenarios", "housing-first", "--at", "2035", "--indicators", "total_talent"];
  return foretide("compare", "library:city", ...what, ...options);
}

test("compare puts each scenario beside the base, to the last digit of its own run", () => {
  const { status, out } = talentIn2035();
  const [head, row = ""] = out.trim().split("\n");
  expect([status, head]).toEqual([0, "scenario,indicator,time,value,base,change,change %"]);
  const [scenario, indicator, time, value, base, change, percent] = row.split(",");
  expect([scenario, indicator, time]).toEqual(["housing-first", "total_talent", "2035"]);
  const last = (...options: string[]) =>
    foretide("run", "scenarios/library/city.scenario.json", "--outputs", "total_talent", ...options)
      .out.trim()
      .split(/[\n,]/)
      .at(-1);
  expect([value, base]).toEqual([last("--scenario", "housing-first"), last()]);
  expect(Number(change)).toBe(Number(value) - Number(base));
  expect(Number(percent)).toBeCloseTo(3.5367, 4);
});

test("compare speaks the reader's language in a table", () => {
  const { out } = talentIn2035("--format", "table", "--lang", "zh");
  expect(out).toMatch(/^情景.*指标.*\n安居优先（等预算） {2}人才总量/);
});

test("scenarios are compared over the time that their settings give them", () => {
  const study = file("short.scenario.json", asking("library:city", { settings: { stop: 2030 } }));
  const times = (...options: string[]) =>
    foretide("compare", study, "--format", "json", ...options).out.match(/"time": \d+/g);
  expect(times()).toEqual(['"time": 2030']);
  expect(foretide("compare", study, "--at", "2031").err).toContain("--at 2031 is not between 2020 and 2030");
  const longer = file("long.scenario.json", asking("library:city", {}, { settings: { stop: 2040 } }));
  expect(foretide("compare", longer, "--at", "2040").status).toBe(0);
});

test("scenarios are compared in the middle and at the end of their shocks too, and never at the start", () => {
  const shocks = [
    { start: 2020, end: 2020, label: { en: "At once" } },
    { start: 2026, end: 2031, label: { en: "Squeeze" } },
  ];
  const { out } = foretide("compare", file("shock.scenario.json", asking("library:city", {}, { shocks })));
  expect([...out.matchAll(/^b,total_talent,(\d+)/gm)].map(([, time]) => time)).toEqual(["2028", "2031", "2035"]);
});

test("a change is per cent of the base's size, below nothing too, and of nothing none", () => {
  file("levels.xmile", xmile(`<aux name="s"><eqn>rate</eqn></aux><aux name="rate"><eqn>-4</eqn></aux>`, 1));
  const end = (base: number, other: number) => {
    const text = asking(
      "levels.xmile",
      { overrides: { rate: { value: base } } },
      { overrides: { rate: { value: other } } },
    );
    const { out } = foretide("compare", file("levels.scenario.json", text.replace("total_talent", "s")));
    return out.trim().split("\n").at(-1);
  };
  expect([end(-8, -6), end(-8, -10), end(0, 2)]).toEqual(["b,s,1,-6,-8,2,25", "b,s,1,-10,-8,-2,-25", "b,s,1,2,0,2,"]);
});

test("what a run says again of what was told already is not told twice", () => {
  const study = file("rounded.scenario.json", asking("library:city", { settings: { saveStep: 0.3 } }));
  const { err, status } = foretide("compare", study);
  expect(status).toBe(0);
  expect(err.match(/run\/save-step-rounded/g)).toHaveLength(1);
});

test("a comparison whose runs break off says so and ends with status 1", () => {
  const flow = `<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>s*rate</eqn></flow>`;
  file("grows.xmile", xmile(`${flow}<aux name="rate"><eqn>1</eqn></aux>`, 5));
  const text = asking("grows.xmile", {}, { overrides: { rate: { value: 1e200 } } }).replace("total_talent", "s");
  const { err, out, status } = foretide("compare", file("breaks.scenario.json", text));
  expect(err).toContain("run/not-finite");
  expect([status, out]).toEqual([1, "scenario,indicator,time,value,base,change,change %\nb,s,5,NaN,32,NaN,NaN\n"]);
});
