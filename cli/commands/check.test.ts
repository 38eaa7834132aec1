import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asking, file, folder, foretide, growth, xmile } from "../command-line-fixture.ts";

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

test("a FIFO and a file above the limit are refused without being read", () => {
  const fifo = join(folder, "fifo.xmile");
  execFileSync("mkfifo", [fifo]);
  expect(foretide("check", fifo).err).toContain("not a regular file");
  mkdirSync(join(folder, "large"), { recursive: true });
  const large = file("large/large.xmile", "");
  execFileSync("truncate", ["-s", "30M", large]);
  expect(foretide("check", large)).toMatchObject({ status: 2 });
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
