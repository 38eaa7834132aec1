import { expect, test } from "vitest";
import { file, foretide, growth, xmile } from "../command-line-fixture.ts";

test("run prints time and every variable, as the model names them", () => {
  expect(foretide("run", file("growth.xmile", growth))).toEqual({
    status: 0,
    out: "time,people,births,rate\n0,100,50,0.5\n1,150,75,0.5\n2,225,112.5,0.5\n",
    err: "",
  });
});

test("run takes constants, outputs, times and formats from the command line", () => {
  const path = file("growth.xmile", growth);
  expect(foretide("run", path, "--set", "rate=1", "--outputs", "people", "--stop", "1").out).toBe(
    "time,people\n0,100\n1,200\n",
  );
  expect(foretide("run", path, "--outputs", "people", "--dt", "0.5", "--stop", "1").out).toBe(
    "time,people\n0,100\n1,156.25\n",
  );
  expect(foretide("run", path, "--set", "rate=-1", "--outputs", "people", "--start", "-1", "--stop", "0").out).toBe(
    "time,people\n-1,100\n0,0\n",
  );
  expect(JSON.parse(foretide("run", path, "--outputs", "births", "--format", "json").out)).toEqual({
    time: [0, 1, 2],
    series: [{ name: "births", values: [50, 75, 112.5] }],
    completed: true,
  });
  expect(foretide("run", path, "--seed", "0").status).toBe(0);
  expect(foretide("run", path, "--outputs", "people", "--format", "table").out).toBe(
    "time  people\n   0     100\n   1     150\n   2     225\n",
  );
});

test("the bundled models run by name", () => {
  const { status, out } = foretide(
    "run",
    "library:city",
    "--outputs",
    "total_output,spending[use_housing]",
    "--save",
    "5",
  );
  expect(status).toBe(0);
  expect(out.split("\n")[0]).toBe("time,total_output,spending[use_housing]");
  expect(out.trim().split("\n").length).toBe(5);
});

test("run refuses a model with errors and says them", () => {
  const { status, out, err } = foretide("run", file("wrong.xmile", xmile(`<aux name="a"><eqn>bb</eqn></aux>`)));
  expect([status, out]).toEqual([1, ""]);
  expect(err).toMatch(/check\/undefined-name.*\n1 error/s);
});

test("a run that turns infinite keeps what came before and ends with status 1", () => {
  const model = xmile(
    `<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>s*1e200</eqn></flow>`,
    5,
  );
  const { status, out, err } = foretide("run", file("blows-up.xmile", model), "--outputs", "s");
  expect(status).toBe(1);
  expect(out).toBe("time,s\n0,1\n1,1e+200\n");
  expect(err).toContain("run/not-finite");
});

test("a scenario file runs the scenario asked for, with what the command line lays upon it", () => {
  const study = "scenarios/library/city.scenario.json";
  const end = (...options: string[]) =>
    foretide("run", study, "--outputs", "cumulative_spending", "--save", "15", ...options)
      .out.trim()
      .split("\n")
      .at(-1);
  expect(end("--scenario", "base")).toBe(end());
  expect(end("--scenario", "housing-first")).not.toBe(end());
  expect(end("--scenario", "housing-first", "--set", "extra_budget=0")).toBe(end());
});

test("library:city is the model, and with --scenario or --sources its study", () => {
  const study = "scenarios/library/city.scenario.json";
  const asked = ["--scenario", "housing-first", "--save", "15"];
  expect(foretide("run", "library:city", ...asked)).toEqual(foretide("run", study, ...asked));
  expect(foretide("check", "library:city").out).toMatch(/^library:city is sound: 17 stocks/);
  expect(foretide("check", "library:city", "--sources", "docs").out).toMatch(/city.scenario.json:\d+:\d+/);
});
