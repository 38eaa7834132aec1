import fc from "fast-check";
import { expect, test } from "vitest";
import cityModel from "../../../models/library/city.xmile?raw";
import type { Problem } from "../../../models/problem.ts";
import city from "../../../scenarios/library/city.scenario.json?raw";
import { openStudy } from "../../engine/open-study.ts";
import { applyEdit } from "../../store/text-edit.ts";
import { offerOf } from "./mend-offer.ts";
import { mendingEdit } from "./mend-text.ts";

const library = async () => new TextEncoder().encode(cityModel);

async function problemsIn(kind: "scenario" | "model", text: string): Promise<readonly Problem[]> {
  const opening = await openStudy({ name: "a", kind, bytes: new TextEncoder().encode(text) }, undefined, library);
  return "wanted" in opening ? [] : opening.problems;
}

/** The text after mending the first problem of this code; every other letter of it must be as it was. */
async function mended(kind: "scenario" | "model", text: string, code: string): Promise<string> {
  const problem = (await problemsIn(kind, text)).find((each) => each.code === code);
  if (!problem) throw new Error(`no ${code}`);
  const edit = mendingEdit(text, kind, problem);
  if (!edit) throw new Error(`no mend for ${JSON.stringify(problem)}`);
  const after = applyEdit(text, edit);
  expect(after.startsWith(text.slice(0, edit.at)) && after.endsWith(text.slice(edit.at + edit.removed.length))).toBe(
    true,
  );
  return after;
}

test.each([
  ["a name that is misspelt", '"extra_budget":', '"extra_bugdet":', "scenarios/unknown-name"],
  [
    "a parent that is misspelt",
    '"id": "housing-first", "parent": "base"',
    '"id": "housing-first", "parent": "baes"',
    "scenarios/unknown-parent",
  ],
  ["a variable in a list", '"scaled_firms", "fdi"', '"scaled_frims", "fdi"', "scenarios/unknown-variable"],
  ["an element in a reference", '"fund_capital"', '"fund_captial[seed]"', "scenarios/unknown-variable"],
  ["a misspelt key", '"narrative":', '"narative":', "scenarios/unknown-key"],
  ["a comma too many", '"version": 1,', '"version": 1, "extra": [1,],', "scenarios/json-trailing-comma"],
  ["a comma too few", '"version": 1,', '"version": 1', "scenarios/json-comma"],
  ["a Chinese comma", '"version": 1,', '"version": 1，', "scenarios/json-comma"],
  ["a Chinese colon", '"version": 1,', '"version"： 1,', "scenarios/json-colon"],
  ["no colon", '"version": 1,', '"version" 1,', "scenarios/json-colon"],
  ["Chinese quotation marks on a key", '"version": 1,', "“version”: 1,", "scenarios/json-key"],
  [
    "Chinese quotation marks on a text",
    '"model": "library:city"',
    '"model": “library:city”',
    "scenarios/json-character",
  ],
  ["a plus sign", '"version": 1,', '"version": +1,', "scenarios/json-number"],
  ["a number as a text", '"time": 2020,', '"time": "2020",', "scenarios/wrong-type"],
  [
    "a number beyond the range",
    '"extra_budget": { "value": 30 }',
    '"extra_budget": { "value": 99 }',
    "scenarios/out-of-range",
  ],
])("%s is mended where it stands, and the rest of the file stays to the byte", async (_, sound, wrong, code) => {
  const at = city.indexOf(sound);
  expect(at).toBeGreaterThan(-1);
  for (const file of [city, `\ufeff${city.replaceAll("\n", "\r\n")}`]) {
    const text = file.replace(sound, wrong);
    const before = (await problemsIn("scenario", text)).filter((problem) => problem.code === code);
    const after = await problemsIn("scenario", await mended("scenario", text, code));
    expect(after.filter((problem) => problem.code === code).length).toBe(before.length - 1);
  }
});

function model(variables: string): string {
  return `<?xml version="1.0"?>\r\n<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>\n<dimensions><dim name="place"><elem name="east"/><elem name="west"/></dim></dimensions>
<model><variables>\n${variables}\n</variables></model>\n</xmile>`;
}
const stock = (flow: string) =>
  `<stock name="people here"><eqn>1</eqn>\n<inflow>${flow}</inflow></stock><flow name="arrivals"><eqn>1</eqn></flow>`;

test.each([
  [
    "a name with a space",
    `${stock("arrivals")}<aux name="a"><eqn>1 &lt; 2 and Poeple_Here &gt; 1</eqn></aux>`,
    "people_here",
    "check/undefined-name",
  ],
  [
    "a Chinese name",
    '<aux name="服务预算"><eqn>1</eqn></aux><aux name="a"><eqn>服务预箅*2+0</eqn></aux>',
    "服务预算*2",
    "check/undefined-name",
  ],
  [
    "a name in quotation marks",
    '<aux name="a, b c"><eqn>1</eqn></aux><aux name="d"><eqn>"a, b d" + 1</eqn></aux>',
    '"a, b c" + 1',
    "check/undefined-name",
  ],
  ["a flow", stock("arivals"), "<inflow>arrivals</inflow>", "check/undefined-flow"],
  ["a function", '<aux name="a"><eqn>SQTR(4)</eqn></aux>', "(4)", "check/undefined-function"],
  [
    "an element",
    '<aux name="a"><dimensions><dim name="place"/></dimensions><eqn>1</eqn></aux><aux name="b"><eqn>a[eest]</eqn></aux>',
    "a[east]",
    "check/undefined-element",
  ],
  [
    "a dimension",
    '<aux name="a"><dimensions><dim name="plaec"/></dimensions><eqn>1</eqn></aux>',
    'dim name="place"/',
    "check/undefined-dimension",
  ],
  ["a bare ampersand", '<aux name="a"><doc>R&D</doc><eqn>1</eqn></aux>', "R&amp;D", "xmile/undefined-entity"],
])("in a model %s is mended where it stands", async (_, variables, wanted, code) => {
  const text = model(variables);
  const after = await mended("model", text, code);
  expect(after).toContain(wanted);
  expect((await problemsIn("model", after)).map((problem) => problem.code)).not.toContain(code);
});

test("where the answer is not known, nothing is offered", async () => {
  const [problem] = await problemsIn("scenario", city.replace('"version": 1,', '"version": 1, // one\n'));
  expect(problem?.code).toBe("scenarios/json-comment");
  expect(problem && offerOf(problem)).toBeUndefined();
  const far = {
    code: "check/undefined-name",
    severity: "error",
    where: { line: 1 },
    values: { name: "x", nearest: "none" },
  };
  expect(offerOf(far as Problem)).toBeUndefined();
});

test("whatever is broken, a mend changes what stands at its place and nothing else", async () => {
  const signs = fc.constantFrom("", ",", "，", '"', "“", "{", "}", "[", ":", "：", "+", "//", "\\", "\r\n", "x", "NaN");
  await fc.assert(
    fc.asyncProperty(fc.nat(city.length - 1), fc.nat(3), signs, async (at, cut, sign) => {
      const text = city.slice(0, at) + sign + city.slice(at + cut);
      for (const problem of (await problemsIn("scenario", text)).slice(0, 10)) {
        const edit = mendingEdit(text, "scenario", problem);
        if (edit) expect(text.slice(edit.at, edit.at + edit.removed.length)).toBe(edit.removed);
      }
    }),
    { numRuns: 40 },
  );
});
