import { expect, test } from "vitest";
import cityModel from "../../models/library/city.xmile?raw";
import cityStudy from "../../scenarios/library/city.scenario.json?raw";
import { planRun } from "../../scenarios/overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../../scenarios/overrides/subject.ts";
import { runPlan } from "../../scenarios/results/run-plan.ts";
import { checkText, openStudy } from "./open-study.ts";
import type { SourceFile } from "./protocol.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const study: SourceFile = { name: "city.scenario.json", kind: "scenario", bytes: bytes(cityStudy) };
const library = async (name: string) => (name === "city" ? bytes(cityModel) : undefined);

async function opened(source: SourceFile, model?: SourceFile) {
  const opening = await openStudy(source, model, library);
  if ("wanted" in opening) throw new Error(opening.wanted);
  return opening;
}

test("the city study opens with its model and gives the figures of the reference run", async () => {
  const { file, system } = await opened(study);
  if (!file || !system) throw new Error("not opened");
  const [cell] = cellsOf(subjectOf(system), parseReference("total_output"));
  const run = runPlan(system, planRun(file, "base", system, { outputs: cell === undefined ? [] : [cell] }));
  expect(run.values.at(-1)).toBeCloseTo(35298.5, 0);
});

test("a model on its own becomes a study with a base and charts", async () => {
  const { file, system } = await opened({ name: "city.xmile", kind: "model", bytes: bytes(cityModel) });
  expect(file?.scenarios.map(({ id }) => id)).toEqual(["base"]);
  expect(file?.charts.length).toBeGreaterThan(3);
  expect(system).toBeDefined();
});

test("a model beside the study is asked for, and used when it comes", async () => {
  const text = cityStudy.replace('"library:city"', '"city.xmile"');
  const own = { ...study, bytes: bytes(text) };
  expect(await openStudy(own, undefined, library)).toEqual({ wanted: "city.xmile" });
  const { system } = await opened(own, { name: "city.xmile", kind: "model", bytes: bytes(cityModel) });
  expect(system).toBeDefined();
});

test("a wrong file gives its problems and nothing to run", async () => {
  const { file, system, problems } = await opened({ ...study, bytes: bytes("{") });
  expect([file, system]).toEqual([undefined, undefined]);
  expect(problems.length).toBeGreaterThan(0);
});

test("an unknown library model leaves the study to be looked at, not run, and says why", async () => {
  const { file, system, problems } = await opened({
    ...study,
    bytes: bytes(cityStudy.replace("library:city", "library:nowhere")),
  });
  expect(file).toBeDefined();
  expect(system).toBeUndefined();
  expect(problems).toMatchObject([{ code: "scenarios/model-missing", where: { line: 6 }, severity: "error" }]);
});

test("a model whose path leads out of the folder is told of once, and not looked for", async () => {
  const { problems } = await opened({ ...study, bytes: bytes(cityStudy.replace("library:city", "../city.xmile")) });
  expect(problems.map(({ code }) => code)).toEqual(["scenarios/model-path"]);
});

test("of a sound study in UTF-16 it is known that saving makes it UTF-8", async () => {
  const wide = Uint8Array.from(
    [...`\ufeff${cityStudy}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return [code & 0xff, code >> 8];
    }),
  );
  const [own, other] = [await opened({ ...study, bytes: wide }), await opened(study)];
  expect([own.problems, own.isRecoded, other.isRecoded]).toEqual([[], true, undefined]);
});

test("a text that is being mended is only looked at: what is wrong, and whether it would run", async () => {
  const text = cityStudy.replace('"version": 1,', '"version": 1');
  const checked = await checkText({ ...study, bytes: bytes(text) }, undefined, library);
  expect(checked).toMatchObject({ isSound: false, problems: [{ code: "scenarios/json-comma", where: { line: 3 } }] });
  expect(await checkText(study, undefined, library)).toEqual({ isSound: true, problems: [], lines: [] });
});

test("a text whose model was not given is checked in itself, and says which model it needs", async () => {
  const text = cityStudy.replace('"library:city"', '"city.xmile"').replace('"parent": "base"', '"parent": "bsae"');
  const checked = await checkText({ ...study, bytes: bytes(text) }, undefined, library);
  expect(checked).toMatchObject({ wanted: "city.xmile", problems: [{ code: "scenarios/unknown-parent" }] });
});

test("a file with something wrong comes with its text, byte order mark and line ends too, and so does a model; a sound study without", async () => {
  const text = `\ufeff${cityModel.replace("</xmile>", "</xmlie>").replaceAll("\n", "\r\n")}`;
  const wrong = await opened({ name: "city.xmile", kind: "model", bytes: bytes(text) });
  expect(wrong.text === text).toBe(true);
  const sound = await opened({ name: "city.xmile", kind: "model", bytes: bytes(cityModel) });
  expect(sound.text === cityModel).toBe(true);
  expect((await opened(study)).text).toBeUndefined();
});
