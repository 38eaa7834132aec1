import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "./main.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "foretide-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run the command line as a pipe would, in English unless told otherwise. */
function foretide(...argv: string[]): { status: number; out: string; err: string } {
  let [out, err] = ["", ""];
  const environment = { LANG: "en_GB.UTF-8" };
  const print = (text: string) => {
    out += text;
  };
  const tell = (text: string) => {
    err += text;
  };
  return { status: main(argv, { environment, isTerminal: false, print, tell }), out, err };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const xmile = (variables: string, stop = 2) => `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><vendor>test</vendor><product version="1">test</product></header>
  <sim_specs method="euler"><start>0</start><stop>${stop}</stop><dt>1</dt></sim_specs>
  <model><variables>
${variables}
  </variables></model>
</xmile>
`;
const growth = xmile(`<stock name="people"><eqn>100</eqn><inflow>births</inflow></stock>
<flow name="births"><eqn>people*rate</eqn></flow>
<aux name="rate"><eqn>0.5</eqn></aux>`);

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

test("check says that a sound model is sound", () => {
  const { status, out, err } = foretide("check", file("growth.xmile", growth));
  expect([status, err]).toEqual([0, ""]);
  expect(out).toBe("growth.xmile is sound: 1 stock, 1 flow, 0 auxiliaries, 1 constant.\n");
});

test("check gives one line a problem with its place, and status 1", () => {
  const path = file("wrong.xmile", xmile(`<aux name="a"><eqn>bb + 1</eqn></aux>\n<aux name="b"><eqn>1 +</eqn></aux>`));
  const { status, out, err } = foretide("check", path);
  expect(status).toBe(1);
  expect(out).toMatch(new RegExp(`^error check/undefined-name ${path}:6:\\d+ .*bb`, "m"));
  expect(out).toMatch(new RegExp(`^error equations/\\S+ ${path}:7:\\d+ `, "m"));
  expect(err).toMatch(/^2 errors/);
});

test("check speaks Chinese where asked to", () => {
  const path = file(
    "wrong.xmile",
    xmile(`<aux name="住房"><eqn>住房压里</eqn></aux>\n<aux name="住房压力"><eqn>1</eqn></aux>`),
  );
  expect(foretide("check", path, "--lang", "zh").out).toMatch(/^错误 check\/undefined-name .*“住房压力”/m);
});

test("problems come as CSV and JSON too", () => {
  const path = file("wrong.xmile", xmile(`<aux name="a"><eqn>bb</eqn></aux>`));
  expect(foretide("check", path, "--format", "csv").out.split("\n")[0]).toBe(
    "severity,code,file,line,column,variable,message",
  );
  expect(JSON.parse(foretide("check", path, "--format", "json").out)).toMatchObject([
    { severity: "error", code: "check/undefined-name", line: 6 },
  ]);
});

test("run refuses a model with errors and says them", () => {
  const { status, out, err } = foretide("run", file("wrong.xmile", xmile(`<aux name="a"><eqn>bb</eqn></aux>`)));
  expect([status, out]).toEqual([1, ""]);
  expect(err).toMatch(/check\/undefined-name.*\n1 error/s);
});

test("what the file and its equations have wrong is said together, and nothing of it runs", () => {
  const path = file(
    "both.xmile",
    xmile('<stock name="s"><eqn>1</eqn><queue/></stock>\n<aux name="a"><eqn>nowhere</eqn></aux>'),
  );
  const { out } = foretide("check", path, "--format", "csv");
  expect(out).toContain("xmile/queue");
  expect(out).toContain("check/");
  expect(foretide("run", path)).toMatchObject({ status: 1, out: "" });
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

test.each([
  [["run"], 1, "A file is missing"],
  [["walk", "a"], 1, "no command “walk”"],
  [["run", "a", "b"], 1, "“b” is one too many"],
  [["run", "library:atlantis"], 1, "no bundled model “atlantis”"],
  [["run", "library:city", "--dt", "soon"], 1, "--dt needs a number, not “soon”"],
  [["run", "library:city", "--dt", ""], 1, "--dt needs a number"],
  [["run", "library:city", "--seed", "1.5"], 1, "--seed needs a whole number"],
  [["run", "library:city", "--method", "rk5"], 1, "--method must be euler | rk4"],
  [["run", "library:city", "--set", "extra_budget"], 1, "--set is written name=value"],
  [["run", "library:city", "--set", "extra_bugdet=3"], 1, "The nearest name is “extra_budget”"],
  [["run", "library:city", "--set", "base_budget[use_house]=3"], 1, "no element “use_house”"],
  [["run", "library:city", "--set", "total_output=3"], 1, "“total_output” is not a constant"],
  [["run", "library:city", "--outputs", "total_outptu"], 1, "The nearest name is “total_output”"],
  [["run", "library:city", "--dt", "0"], 1, "run/"],
  [["run", "library:city", "--dt", "1e-12"], 1, "run/"],
  [["run", "library:city", "--format", "pdf"], 1, "--format must be table | csv | json"],
  [["run", "library:city", "--frobnicate"], 1, "frobnicate"],
  [["check", "library:city", "--lang", "fr"], 1, "--lang must be zh | en"],
  [["run", "/no/such/file.xmile"], 2, "there is no such file"],
  [["check", "/dev/zero"], 2, "not a regular file"],
  [["check", tmpdir()], 2, "not a regular file"],
])("foretide %j ends with status %d", (argv, status, message) => {
  const result = foretide(...argv);
  expect(result.err).toContain(message);
  expect([result.status, result.out]).toEqual([status, ""]);
});

test("a FIFO and a file above the limit are refused without being read", () => {
  const fifo = join(folder, "fifo.xmile");
  execFileSync("mkfifo", [fifo]);
  expect(foretide("check", fifo).err).toContain("not a regular file");
  mkdirSync(join(folder, "large"), { recursive: true });
  const large = file("large/large.xmile", "");
  execFileSync("truncate", ["-s", "30M", large]);
  expect(foretide("check", large)).toMatchObject({ status: 2 });
});

test("compare puts each scenario beside the base, to the last digit of its own run", () => {
  const { status, out } = foretide(
    "compare",
    "library:city",
    "--scenarios",
    "housing-first",
    "--at",
    "2035",
    "--indicators",
    "total_talent",
  );
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
  const { out } = foretide(
    "compare",
    "library:city",
    "--scenarios",
    "housing-first",
    "--at",
    "2035",
    "--indicators",
    "total_talent",
    "--format",
    "table",
    "--lang",
    "zh",
  );
  expect(out).toMatch(/^情景.*指标.*\n安居优先（等预算） {2}人才总量/);
});

test("systems lists what stands for each part of the documents", () => {
  const { status, out } = foretide("systems");
  expect(status).toBe(0);
  expect(new Set(out.match(/^Y\d\d/gm)).size).toBe(69);
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

test("problems are told in the order of their places, whoever found them", () => {
  const variables =
    '<aux name="late"><eqn>nothing + 1 +</eqn></aux>\n<aux name="x"><eqn>first + last</eqn></aux>\n<aux name="x"/>';
  const { err, out } = foretide("check", file("wrong.xmile", xmile(variables)));
  const places = [...out.matchAll(/wrong.xmile:(\d+):(\d+)/g)].map(([, line, column]) => [
    Number(line),
    Number(column),
  ]);
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  expect(err).toMatch(/^\d errors, no warnings.\n$/);
});

const asking = (model: string, base: object, build: object = {}) =>
  JSON.stringify({
    format: "foretide-scenario",
    version: 1,
    title: { en: "A" },
    model,
    scenarios: [
      { id: "base", name: { en: "Base" }, ...base },
      { id: "b", name: { en: "B" }, ...build },
    ],
    indicators: ["total_talent"],
  });

test.each([
  ["library:citty", "There is no model “library:citty”. The nearest bundled one is “library:city”."],
  ["no.xmile", "There is no model “no.xmile”. Check its path and spelling; bundled models are library:name."],
])("a study of the model %s, which is not there, says so with its other problems", (model, sentence) => {
  const study = file("missing.scenario.json", asking(model, {}, { parent: "bbb" }));
  const { out, status } = foretide("check", study);
  expect(status).toBe(1);
  expect(out).toMatch(/error scenarios\/model-missing .*missing.scenario.json:1:\d+ /);
  expect(out).toContain(`${sentence}\n`);
  expect(out).toContain("scenarios/unknown-parent");
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

test("a model outside the study's folder is refused", () => {
  mkdirSync(join(folder, "study"), { recursive: true });
  file("secret.xmile", growth);
  symlinkSync("../secret.xmile", join(folder, "study/link.xmile"));
  const study = file(
    "study/a.scenario.json",
    JSON.stringify({
      format: "foretide-scenario",
      version: 1,
      title: { en: "A" },
      model: "link.xmile",
      scenarios: [{ id: "base", name: { en: "Base" }, overrides: {} }],
      indicators: [],
    }),
  );
  expect(foretide("check", study)).toMatchObject({ status: 1, err: expect.stringContaining("outside") });
});

test.each([
  [["compare", "library:city", "--scenarios", "atlantis"], "no scenario “atlantis”"],
  [["compare", "library:city", "--at", "1999"], "--at 1999 is not between 2020 and 2035"],
  [["compare", "library:city", "--indicators", "total_outptu"], "The nearest name is “total_output”"],
  [["run", "models/library/city.xmile", "--scenario", "base"], "--scenario goes with a scenario file"],
  [["check", "models/library/city.xmile", "--sources", "."], "--sources goes with a scenario file"],
  [["run", "scenarios/library/city.scenario.json", "--scenario", "x"], "no scenario “x”"],
  [["compare", "models/library/city.xmile"], "compare works on a scenario file"],
  [["systems", "extra"], "“extra” is one too many"],
  [["--lang", "en", "fly"], "There is no command “fly”"],
  [["--fly"], "There is no command “--fly”"],
])("foretide %j says what is wrong", (argv, message) => {
  const result = foretide(...argv);
  expect(result.err).toContain(message);
  expect([result.status, result.out]).toEqual([1, ""]);
});

test("help is there for everything", () => {
  expect(foretide("--help").out).toContain("Usage");
  expect(foretide().out).toContain("Usage");
  expect(foretide("-h", "--lang", "zh").out).toContain("用法");
  expect(foretide("run", "--help").out).toContain("--set name=value");
  expect(foretide("check", "--help", "--lang", "zh").out).toContain("列出所有问题");
});

test("check --confidence prints the sheet for a study and for a model alone", () => {
  const study = foretide("check", "scenarios/library/corridor.scenario.json", "--confidence");
  expect(study.status).toBe(0);
  expect(study.out).toContain("[pass] The units of all equations agree.");
  expect(study.out).toContain("O24 “doubling_progress” is 0.69, expected to be at least 1");
  const model = foretide("check", file("growth.xmile", growth), "--confidence", "--format", "csv");
  expect(model.out.split("\n")[0]).toBe("group,code,verdict,sentence");
  expect(model.out).toContain("behaviour,confidence/observations,warn,");
  const records = foretide("check", file("growth.xmile", growth), "--confidence", "--format", "json").out;
  expect(JSON.parse(records)).toHaveLength(8);
});

test("diff tells in words what makes one study another, for programs by path, and nothing where nothing differs", () => {
  const study = (value: number, more = "") =>
    `{ "format": "foretide-scenario", "version": 1, "title": { "en": "Growth" }, "model": "growth.xmile",
      "scenarios": [{ "id": "base", "name": { "zh": "基准", "en": "Base" } },
        { "id": "high", "name": { "en": "High" }, "overrides": { "rate": { "value": ${value} } } }${more}] }`;
  file("growth.xmile", growth);
  const first = file("a.scenario.json", study(0.6));
  const second = file("b.scenario.json", study(0.7, ', { "id": "low", "name": { "en": "Low" } }'));
  expect(foretide("diff", first, second, "--format", "table").out).toBe(
    "“rate” in “High”: 0.6 → 0.7\nNew scenario “Low”\n",
  );
  expect(foretide("diff", first, second, "--format", "table", "--lang", "zh").out).toBe(
    "“High”里的“rate”：0.6 → 0.7\n新增情景“Low”\n",
  );
  expect(foretide("diff", first, second).out).toBe(
    "kind,path,before,after\nchanged,scenarios/high/overrides/rate,0.6,0.7\nadded,scenarios/low,,\n",
  );
  expect(JSON.parse(foretide("diff", first, second, "--format", "json").out)).toEqual([
    {
      kind: "changed",
      path: ["scenarios", "high", "overrides", "rate"],
      before: { value: 0.6 },
      after: { value: 0.7 },
    },
    { kind: "added", path: ["scenarios", "low"], after: { id: "low", name: { en: "Low" }, overrides: {} } },
  ]);
  expect(foretide("diff", first, first, "--format", "table")).toEqual({
    status: 0,
    out: "",
    err: "The two files do not differ.\n",
  });
  expect(foretide("diff", first).err).toContain("Two files");
  expect(foretide("diff", first, file("growth.xmile", growth)).status).toBe(1);
  const broken = foretide("diff", first, file("c.scenario.json", "{"));
  expect([broken.status, broken.out]).toEqual([1, ""]);
  expect(broken.err).toContain("json-end");
  expect(foretide("diff", "library:city", "library:city").status).toBe(0);
});
