import { expect, test } from "vitest";
import { utf8, utf16, type XmileParts, xmileText } from "../../tests/xmile-text.ts";
import { definitions, read, variable, variables } from "./read-fixture.ts";
import { readXmile } from "./read-xmile.ts";

const codes = (parts: XmileParts) => read(parts).problems.map(({ code }) => code);

test("the header gives name, vendor, product and labels", () => {
  const text = xmileText().replace(
    "</name>",
    '</name><ft:label lang="zh-CN">试验</ft:label><ft:label lang="fr">essai</ft:label>',
  );
  const { model } = readXmile(utf8(text), "test.xmile");
  expect(model).toMatchObject({ name: "test", vendor: "hand", product: "hand", labels: { zh: "试验" } });
});

test.each([
  ["UTF-8 with a mark", utf8(`\uFEFF${xmileText({ variables: '<aux name="水位"><eqn>1</eqn></aux>' })}`)],
  ["little-endian UTF-16", utf16(xmileText({ variables: '<aux name="水位"><eqn>1</eqn></aux>' }), "little")],
  ["big-endian UTF-16", utf16(xmileText({ variables: '<aux name="水位"><eqn>1</eqn></aux>' }), "big")],
])("%s is read", (_, bytes) => {
  const { model, problems } = readXmile(bytes, "test.xmile");
  expect(problems).toEqual([]);
  expect(model?.root.variables[0]).toMatchObject({ name: "水位", id: "水位", where: { line: 7, column: 1 } });
});

test.each(["\n", "\r\n", "\r"])("lines end with %j", (end) => {
  const text = xmileText({ variables: '<aux name="a">\n  <eqn>\n\n   b +\n   c </eqn>\n</aux>' }).replaceAll("\n", end);
  const { model } = readXmile(utf8(text), "test.xmile");
  const where = { file: "test.xmile", line: 10, column: 4, variable: "a" };
  expect(model?.root.variables[0]?.definitions[0]?.equation).toEqual({ text: "b +\n   c", where });
});

test("text is what entities, comments and CDATA sections leave", () => {
  const text = '<aux name="a"><eqn><!-- why -->x &lt; &#x32; <![CDATA[ <> 3 & ]]></eqn></aux>';
  expect(definitions(text)?.[0]?.equation).toMatchObject({ text: "x < 2  <> 3 &", where: { line: 7, column: 32 } });
});

test("names keep what the modeller wrote and are known by their canonical form", () => {
  expect(variable('<aux name="size of\\nOne  harvest"/>')).toMatchObject({
    name: "size of One harvest",
    id: "size_of_one_harvest",
  });
  expect(variable('<aux name="&quot;Flow, w/ comma&quot;"/>')).toMatchObject({
    name: "Flow, w/ comma",
    id: "flow,_w/_comma",
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a name like any other", (name) => {
  const text = `<aux name="${name}"><eqn>1</eqn></aux>`;
  const { model, problems } = read({ variables: text, attributes: `${name}="1"` });
  expect(problems).toEqual([]);
  expect(model?.root.variables.map((each) => each.name)).toEqual([name]);
});

test("a stock has its flows in their order", () => {
  const stock =
    '<stock name="s"><eqn>5</eqn><inflow>in</inflow><outflow>"b, c"</outflow><outflow>a</outflow><units>t</units></stock>';
  expect(variable(stock)).toMatchObject({
    kind: "stock",
    inflows: ["in"],
    outflows: ["b, c", "a"],
    units: "t",
    nonNegative: false,
  });
});

test("range, documentation, access and the equation for the start are kept", () => {
  const text =
    '<aux name="a" access="input"><eqn>1</eqn><init_eqn>2</init_eqn><doc> why </doc><range min=".5" max="007"/></aux>';
  const read = variable(text);
  expect(read).toMatchObject({ doc: "why", range: { min: 0.5, max: 7 }, access: "input" });
  expect(read?.definitions[0]?.initialEquation?.text).toBe("2");
});

test("units have equations, aliases and labels; a disabled one does not count", () => {
  const units =
    '<model_units><unit name="mpy"><eqn>m/year</eqn><alias>m per year</alias><ft:label lang="en">speed</ft:label></unit><unit name="J" disabled="true"/></model_units>';
  const where = { file: "test.xmile", line: 5, column: 39 };
  expect(read({ before: units }).model?.units).toEqual([
    { name: "mpy", equation: "m/year", aliases: ["m per year"], labels: { en: "speed" }, where },
  ]);
});

test("dimensions list elements or give a size", () => {
  const dimensions = '<dim name="City"><elem name="West Lake"/><elem name="东"/></dim><dim name="N" size="3"/>';
  const read = readXmile(utf8(xmileText({ dimensions })), "test.xmile").model?.dimensions ?? [];
  expect(read.map(({ id, elements }) => [id, elements.map((element) => element.id)])).toEqual([
    ["city", ["west_lake", "东"]],
    ["n", ["1", "2", "3"]],
  ]);
});

test.each([
  ["", "", false, false],
  ["<behavior><non_negative/></behavior>", "", true, true],
  ["<behavior><stock><non_negative/></stock></behavior>", "", true, false],
  ["<behavior><flow><non_negative/></flow></behavior>", "", false, true],
  ["<behavior><non_negative/><flow><non_negative>false</non_negative></flow></behavior>", "", true, false],
  [
    "<behavior><non_negative/></behavior>",
    "<behavior><stock><non_negative> FALSE </non_negative></stock></behavior>",
    false,
    true,
  ],
  ["", "<behavior><non_negative/></behavior>", true, true],
])("behaviour %j of the file and %j of the model: stocks %j, flows %j", (before, inModel, stock, flow) => {
  const plain = '<stock name="s"><eqn>1</eqn></stock><flow name="f"><eqn>1</eqn></flow>';
  const own =
    '<stock name="t"><eqn>1</eqn><non_negative>false</non_negative></stock><flow name="g"><eqn>1</eqn><non_negative/></flow>';
  const read = variables(plain + own, { before, inModel });
  expect(read.map((each) => "nonNegative" in each && each.nonNegative)).toEqual([stock, flow, false, true]);
});

test("modules are connected, and models of the same file are kept apart", () => {
  const module =
    '<module name="hares"><connect to="area" from=".area"/><connect to="hares.size" from="lynxes.size"/></module><module name="other" xmlns:simlin="https://simlin.com/XMILE/v1.0" simlin:model_name="hares"/>';
  const models = '<model name="hares"><variables><aux name="area"><eqn>1</eqn></aux></variables></model>';
  const { model, problems } = read({ variables: module, models });
  expect(problems).toEqual([]);
  expect(model?.root.modules.map(({ id, model: of }) => [id, of])).toEqual([
    ["hares", "hares"],
    ["other", "hares"],
  ]);
  expect(model?.root.modules[0]?.connections).toMatchObject([
    { to: "area", from: ".area", where: { line: 7, column: 22 } },
    { to: "size", from: "lynxes.size" },
  ]);
  expect(model?.submodels.map(({ name, variables: own }) => [name, own.length])).toEqual([["hares", 1]]);
});

test("groups of both kinds name their members", () => {
  const inModel = '<ft:groups><ft:group id="money"><ft:label lang="zh">钱</ft:label></ft:group></ft:groups>';
  const text =
    '<group name="People"><entity name="Wage Rate"/></group><aux name="wage_rate"><eqn>1</eqn></aux><aux name="b"><eqn>1</eqn><ft:variable group="money" source="S1-02"/></aux>';
  const { model } = read({ variables: text, inModel });
  expect(model?.root.groups).toEqual([
    { id: "money", labels: { zh: "钱" } },
    { id: "People", labels: {} },
  ]);
  expect(model?.root.variables.map(({ group, source }) => [group, source])).toEqual([
    ["People", undefined],
    ["money", "S1-02"],
  ]);
});

test("assumptions have a kind, a range and what they belong to", () => {
  const note = (attributes: string) =>
    variable(`<aux name="a"><eqn>1</eqn><ft:assumption ${attributes}/></aux>`)?.assumption;
  expect(note('kind="lever" low="0" high="0.4" distribution="triangular" changes_history="false"')).toEqual({
    kind: "lever",
    low: { kind: "value", value: 0 },
    high: { kind: "value", value: 0.4 },
    distribution: "triangular",
    changesHistory: false,
  });
  expect(note('kind="guard" low="0.6,0.3" high="x1.4" belongs_to="exits"')).toEqual({
    kind: "guard",
    low: { kind: "values", values: [0.6, 0.3] },
    high: { kind: "factor", factor: 1.4 },
    belongsTo: "exits",
    changesHistory: true,
  });
});

test("feedback loops are kept with their sign and path", () => {
  const inModel =
    '<ft:loops><ft:loop id="R1" sign="+"><ft:label lang="en">growth</ft:label><ft:path>a b\n c</ft:path></ft:loop></ft:loops>';
  expect(read({ inModel }).model?.root.loops).toEqual([
    { id: "R1", sign: "+", labels: { en: "growth" }, path: ["a", "b", "c"] },
  ]);
});

test("views are kept exactly as they stand", () => {
  const views = '<views>\r\n  <view x="1"><!-- kept --><aux name="a&amp;b"/></view></views>';
  expect(read({ inModel: views }).model?.root.views).toBe(views);
});

test.each([
  ['xmlns:x="urn:x" x:odd="1"', []],
  ['isee2:odd="1"', ["xmile/unbound-prefix"]],
])("of a file with %s, the problems are %j", (attributes, expected) => {
  expect(codes({ attributes })).toEqual(expected);
});

test("any prefix may stand for XMILE, and a later version is read with a warning", () => {
  const prefixed =
    '<x:xmile xmlns:x="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><x:sim_specs><x:start>0</x:start><x:stop>1</x:stop></x:sim_specs><x:model><x:variables><x:aux name="a"/></x:variables></x:model></x:xmile>';
  const { model, problems } = readXmile(utf8(prefixed), "test.xmile");
  expect([model?.root.variables.length, problems]).toEqual([1, []]);
  const later = readXmile(utf8(prefixed.replace("v1.0", "v9.9")), "test.xmile");
  expect([later.model?.root.variables.length, later.problems.map(({ code }) => code)]).toEqual([
    1,
    ["xmile/unknown-namespace"],
  ]);
});

test.each([
  ['<aux name="a"><eqn>1</eqn><remark/></aux>', "xmile/unknown-element", { name: "remark", parent: "aux" }],
  ['<aux name="a"><eqn>1</eqn><isee:hotlink/></aux>', "xmile/ignored", { name: "isee:hotlink" }],
  ['<x:thing xmlns:x="urn:x"/>', "xmile/ignored", { name: "thing" }],
  ['<aux name="a"><eqn>1</eqn><range min="low"/></aux>', "xmile/odd-value", { name: "min", text: "low" }],
  ['<aux name="a" access="none"><eqn>1</eqn></aux>', "xmile/odd-value", { name: "access", text: "none" }],
  ['<aux name="a"><ft:assumption kind="hope"/></aux>', "xmile/odd-value", { name: "kind", text: "hope" }],
  ['<aux name="a"><ft:assumption kind="world" low="few"/></aux>', "xmile/odd-value", { name: "low", text: "few" }],
  [
    '<aux name="a"><ft:assumption kind="world" distribution="cauchy"/></aux>',
    "xmile/odd-value",
    { name: "distribution" },
  ],
  [`<aux name="a"><doc>${"x".repeat(100_001)}</doc></aux>`, "xmile/doc-too-long", { limit: 100_000 }],
])("%.60s is read with the warning %s", (text, code, values) => {
  const { model, problems } = read({ variables: text });
  expect(problems).toMatchObject([{ code, severity: "warning", values }]);
  expect(model?.root.variables.every(({ doc }) => (doc ?? "").length <= 100_000)).toBe(true);
});

test("what other vendors add outside variables is passed over in silence", () => {
  expect(codes({ before: "<isee:prefs/>", inModel: "<isee:dependencies/>", attributes: 'isee:x="1"' })).toEqual([]);
});

test("a thousand warnings do not push out the error that comes after them", () => {
  const text = `${'<aux name="a"><odd/></aux>'.repeat(1_500)}<stok name="s"/>`;
  const { problems } = read({ variables: text });
  expect(problems).toHaveLength(1_001);
  expect(problems.at(-1)?.code).toBe("xmile/unknown-variable-kind");
});

test("of a file with errors there is a draft to look through, and no model to run", () => {
  const { model, draft, problems } = read({
    variables: '<stock name="s"><queue/></stock><aux name="a"><eqn>b</eqn></aux>',
  });
  expect([model, problems.map(({ code }) => code)]).toEqual([undefined, ["xmile/queue"]]);
  expect(draft?.root.variables.map(({ name }) => name)).toEqual(["s", "a"]);
});
