import { expect, test } from "vitest";
import { checkModel } from "../../../models/check/check-model.ts";
import { readXmile } from "../../../models/xmile/read-xmile.ts";
import { reportImport } from "./import-report.ts";
import { handledWords, lineWords, reportText } from "./report-text.ts";

function fileOf(variables: string, method = "Euler"): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
<header><vendor>isee</vendor><product version="3.7">Stella</product></header>
<sim_specs method="${method}"><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>
<model><variables>
${variables}
</variables><views><view/><view/></views></model>
</xmile>`;
}

function reportOf(text: string) {
  const read = readXmile(new TextEncoder().encode(text), "a.xmile");
  const model = read.model ?? read.draft;
  if (!model) throw new Error(JSON.stringify(read.problems));
  const checked = checkModel(model, "a.xmile");
  return reportImport(model, read.model && checked.system, [...read.problems, ...checked.problems]);
}

const sound = `<stock name="S"><eqn>100</eqn><inflow>f</inflow></stock>
<flow name="f"><eqn>max（S * r，0）</eqn></flow>
<aux name="r"><eqn>0.1</eqn><range min="0" max="1"/></aux>
<aux name="q"><eqn>2</eqn></aux>
<aux name="g"><eqn>S * q</eqn><gf><xscale min="0" max="2"/><ypts>0,1,4</ypts></gf></aux>`;

test("what was read is counted", () => {
  const { counts, errors, checks } = reportOf(fileOf(sound));
  expect(errors).toEqual([]);
  expect(counts).toMatchObject({ variables: 5, stocks: 1, flows: 1, others: 3, graphicalFunctions: 1, views: 2 });
  expect([counts.withRange, counts.sound + checks.length]).toEqual([1, 5]);
});

test("full-width signs in an equation are told with their line; those of a quoted name are not", () => {
  const { fullWidth } = reportOf(fileOf(sound));
  expect(fullWidth).toMatchObject([{ line: 7, column: 21 }]);
  const [words] = handledWords(reportOf(fileOf(sound)), 4, "zh");
  expect(words).toMatchObject({ place: "第 7 行", where: { line: 7 } });
  const long = `<aux name="b"><eqn>max(1,\n"费用（元）"，\n2）</eqn></aux>\n<aux name="费用（元）"><eqn>1</eqn></aux>`;
  expect(reportOf(fileOf(long)).fullWidth.map(({ line }) => line)).toEqual([7]);
  const quoted = `<aux name="费用（元）"><eqn>1</eqn></aux>\n<aux name="b"><eqn>"费用（元）"*2</eqn></aux>`;
  expect(reportOf(fileOf(quoted)).fullWidth).toEqual([]);
});

test("another method is something that was changed, what belongs to other programs something not used", () => {
  const report = reportOf(fileOf(`${sound}\n<isee:thing/>`, "rk2"));
  expect(report.changed.map(({ problem }) => problem.code)).toEqual(["xmile/method-replaced"]);
  expect(report.ignored.flatMap(({ lines }) => lines)).toContain(11);
  expect(report.checks.map(({ code }) => code)).not.toContain("xmile/method-replaced");
});

test("a conveyor is an error with its line, and the rest is counted all the same", () => {
  const report = reportOf(fileOf(`<stock name="C"><eqn>1</eqn>\n<conveyor><len>2</len></conveyor></stock>\n${sound}`));
  expect(report.errors.map(({ code, where }) => [code, where.line])).toContainEqual(["xmile/conveyor", 7]);
  expect(report.counts).toMatchObject({ variables: 6, stocks: 2, assumptions: 0 });
});

test("what was handled is said in words, and the whole of it can be sent as text", () => {
  const report = reportOf(fileOf(sound, "rk2"));
  const words = handledWords(report, 4, "en").map(({ text }) => text);
  expect(words.some((text) => text.includes("Full-width"))).toBe(true);
  expect(words.at(-1)).toContain("4 charts");
  const text = reportText("a.xmile", report, 4, "zh");
  for (const word of words.length > 0 ? ["a.xmile", "已替你处理", "第 7 行"] : []) expect(text).toContain(word);
});

test("many lines are named up to the sixth", () => {
  expect(lineWords([41, 97], "zh")).toBe("第 41、97 行");
  expect(lineWords([1, 2, 3, 4, 5, 6, 7], "en")).toBe("lines 1, 2, 3, 4, 5, 6 and more, 7 in all");
  expect(lineWords([3], "en")).toBe("line 3");
});
