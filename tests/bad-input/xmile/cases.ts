import { utf8, utf16, type XmileParts, xmileText } from "../../xmile-text.ts";

/** A file that is wrong, and the problem that it must give. */
export interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  /** Absent where the problem has no line of its own to name beyond the first. */
  readonly line: number;
  readonly column?: number;
}

const good = xmileText({ variables: '<aux name="a"><eqn>1</eqn></aux>' });

function text(name: string, source: string, code: string, line: number, column?: number): BadFile {
  return { name, bytes: utf8(source), code, line, ...(column === undefined ? {} : { column }) };
}

function parts(name: string, part: XmileParts, code: string, line: number, column?: number): BadFile {
  return text(name, xmileText(part), code, line, column);
}

/** Elements inside one another, `depth` in all, the outermost two included. */
function nested(depth: number): string {
  return `<xmile>\n<deep>${"<d>".repeat(depth - 2)}${"</d>".repeat(depth - 2)}</deep>\n</xmile>`;
}

function withBytes(before: string, bytes: readonly number[], after: string): Uint8Array {
  return new Uint8Array([...utf8(before), ...bytes, ...utf8(after)]);
}

const xmlns = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"';
const [head, tail] = good.split('<aux name="a">') as [string, string];
const laughs = `<!DOCTYPE xmile [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY ${"a".repeat(n + 2)} "${`&${"a".repeat(n + 1)};`.repeat(10)}">`).join("")}]>`;
const gf = (inside: string, attributes = "") => `<aux name="a"><eqn>t</eqn>\n<gf ${attributes}>${inside}</gf></aux>`;
const points = (count: number) => Array.from({ length: count }, (_, n) => n).join();

/** Bytes that are no text, or no text that we take. */
const encodings: readonly BadFile[] = [
  text("nothing at all", "", "xmile/empty", 1),
  text("white space only", " \r\n\t ", "xmile/empty", 1),
  { name: "over 20 MB", bytes: new Uint8Array(20_000_001).fill(32), code: "xmile/too-large", line: 1 },
  { name: "an invalid byte", bytes: withBytes(head, [0xff], tail), code: "xmile/encoding", line: 7, column: 1 },
  {
    name: "Chinese in GBK",
    bytes: withBytes(`${head}<aux name="`, [0xc8, 0xcb], '"/>'),
    code: "xmile/encoding",
    line: 7,
  },
  {
    name: "half a UTF-8 character at the end",
    bytes: withBytes(good, [0xe6, 0xb0], ""),
    code: "xmile/encoding",
    line: 10,
  },
  { name: "UTF-16 without its mark", bytes: utf16(good, "little").slice(2), code: "xmile/encoding", line: 1 },
  { name: "half a UTF-16 character", bytes: utf16(good, "big").slice(0, -1), code: "xmile/encoding", line: 9 },
  {
    name: "a lone surrogate in UTF-16",
    bytes: utf16(`${head}\uD800${tail}`, "little"),
    code: "xmile/encoding",
    line: 7,
  },
  { name: "a zip archive", bytes: utf8("PK\u0003\u0004\u0014\u0000\b"), code: "xmile/not-xml", line: 1 },
  text("a NUL", good.replace("<eqn>1", "<eqn>1\0"), "xmile/character", 7, 21),
  text("a control character", good.replace("<eqn>1", "<eqn>\u0007"), "xmile/character", 7, 20),
  text("a character that is none", good.replace("<eqn>1", "<eqn>\uFFFE"), "xmile/character", 7, 20),
];

/** XML that wants something fetched or expanded. */
const attacks: readonly BadFile[] = [
  text("a document type", good.replace("<xmile", "<!DOCTYPE xmile>\n<xmile"), "xmile/doctype", 2, 1),
  text("a document type in small letters", `<!-- x -->\n <!doctype xmile>${good}`, "xmile/doctype", 2, 2),
  text("a document type that never ends", `<!DOCTYPE xmile [ ${"<!ENTITY x ".repeat(1000)}`, "xmile/doctype", 1, 1),
  text("a document type inside", good.replace("<model>", "<!DOCTYPE x><model>"), "xmile/doctype", 6, 1),
  text(
    "an external entity",
    `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>\n${good.replace("1</eqn>", "&i;</eqn>")}`,
    "xmile/doctype",
    2,
    1,
  ),
  text("an external subset", `<!DOCTYPE xmile SYSTEM "http://127.0.0.1:9/x.dtd">\n${good}`, "xmile/doctype", 1, 1),
  text("a billion laughs", `${laughs}\n<xmile>&${"a".repeat(31)};</xmile>`, "xmile/doctype", 1, 1),
  text(
    "quadratic blow-up",
    `<!DOCTYPE x [<!ENTITY a "${"a".repeat(50_000)}">]><xmile>${"&a;".repeat(10_000)}</xmile>`,
    "xmile/doctype",
    1,
  ),
  text("an entity that nobody defines", good.replace("<eqn>1", "<eqn>1 &nbsp; 2"), "xmile/undefined-entity", 7, 22),
  text("an ampersand alone", good.replace("<eqn>1", "<eqn>a & b"), "xmile/undefined-entity", 7, 22),
  text(
    "an ampersand alone before another",
    good.replace("<eqn>1", "<eqn>a & b &lt; c"),
    "xmile/undefined-entity",
    7,
    22,
  ),
  text("a character reference to nothing", good.replace("<eqn>1", "<eqn>&#x110000;"), "xmile/undefined-entity", 7, 20),
  text(
    "an include",
    good.replace("<header>", '<header><includes>\n<include resource="http://127.0.0.1:9/m.xml"/></includes>'),
    "xmile/include",
    4,
    1,
  ),
  text(
    "an include of a folder",
    good.replace("</header>", '</header><include resource="file:///etc/*"/>'),
    "xmile/include",
    3,
  ),
  parts(
    "a module in another file",
    { variables: '<module name="m" resource="../../secret.xmile"/>' },
    "xmile/include",
    7,
    1,
  ),
  parts("a model in another file", { models: '<model name="m" resource="//host/share"/>' }, "xmile/include", 8),
  parts(
    "data to import",
    { before: '\n<data><import type="CSV" resource="/etc/passwd"/></data>' },
    "xmile/data-import",
    6,
    7,
  ),
];

/** XML that is not well-formed. */
const structure: readonly BadFile[] = [
  text("cut off in a tag", good.slice(0, good.indexOf("<eqn>") + 3), "xmile/unclosed", 7, 18),
  text("cut off in text", good.slice(0, good.indexOf("</eqn>")), "xmile/unclosed", 7, 21),
  text("cut off in an attribute", good.slice(0, good.indexOf('="a"') + 3), "xmile/unclosed", 7),
  text("cut off in a comment", `${head}<!-- never`, "xmile/unclosed", 7),
  text("an end tag too few", good.replace("</aux>", ""), "xmile/unclosed", 8, 1),
  text("an end tag too many", good.replace("</aux>", "</aux></aux>"), "xmile/unclosed", 7, 33),
  text("an end tag after all", `${good}</xmile>`, "xmile/unopened", 10, 1),
  text("tags that cross", good.replace("</eqn></aux>", "</aux></eqn>"), "xmile/unclosed", 7, 21),
  text("the same attribute twice", good.replace('name="a"', 'name="a" name="b"'), "xmile/duplicate-attribute", 7, 1),
  text(
    "__proto__ twice as an attribute",
    good.replace('name="a"', 'name="a" __proto__="1" __proto__="2"'),
    "xmile/duplicate-attribute",
    7,
    1,
  ),
  text("an attribute without quotes", good.replace('name="a"', "name=a"), "xmile/malformed", 7),
  text("a bracket in an equation", good.replace("<eqn>1", "<eqn>a<b"), "xmile/malformed", 7),
  text("two roots", `${good}<xmile/>`, "xmile/malformed", 10),
  text("text after the root", `${good}more`, "xmile/malformed", 10),
  text("no XML", "time,stock\n0,100\n", "xmile/not-xml", 1, 1),
  text("JSON", '{"model": []}', "xmile/not-xml", 1, 1),
  text("a page of the web", "<html><head><title>Not found</title></head></html>", "xmile/not-xmile", 1, 1),
  text("a drawing", '<svg xmlns="http://www.w3.org/2000/svg"/>', "xmile/not-xmile", 1, 1),
  text("depth 100 and no model", nested(100), "xmile/no-model", 1, 1),
  text("depth 101", nested(101), "xmile/too-deep", 2, 301),
  text("depth 200,000", nested(200_000), "xmile/too-deep", 2, 301),
  text("200,000 tags that never end", "<a>".repeat(200_000), "xmile/too-deep", 1, 301),
  text(
    "1,001 attributes",
    good.replace('name="a"', Array.from({ length: 1001 }, (_, n) => `a${n}=""`).join(" ")),
    "xmile/too-many-attributes",
    7,
  ),
  text("100,000 wrong things in a row", `${head}${"&;".repeat(100_000)}`, "xmile/undefined-entity", 7, 1),
];

/** Files that are XML but not a model that can run. */
const models: readonly BadFile[] = [
  text(
    "no model",
    `<xmile ${xmlns}>\n<sim_specs><start>0</start><stop>1</stop></sim_specs></xmile>`,
    "xmile/no-model",
    1,
    1,
  ),
  text("no specifications", `<xmile ${xmlns}><model><variables/></model></xmile>`, "xmile/missing", 1, 1),
  parts("no start", { specs: "<stop>1</stop>" }, "xmile/missing", 4, 1),
  parts("dt of 0", { specs: "<start>0</start><stop>1</stop><dt>0</dt>" }, "xmile/dt", 4, 47),
  parts("dt of 1e-300", { specs: "<start>0</start><stop>1</stop><dt>1e-300</dt>" }, "xmile/too-many-steps", 4, 47),
  parts("an empty dt", { specs: "<start>0</start><stop>1</stop><dt/>" }, "xmile/bad-number", 4),
  parts("a start beyond all steps", { specs: "<start>1e17</start><stop>2e17</stop>" }, "xmile/dt-lost", 4),
  parts("a stop before the start", { specs: "<start>5</start><stop>1</stop>" }, "xmile/stop-before-start", 4, 35),
  parts("a dimension of a billion", { dimensions: '<dim name="N" size="1000000000"/>' }, "xmile/dimension-size", 5, 13),
  parts(
    "two dimensions too large together",
    { dimensions: '<dim name="N" size="30000"/><dim name="M" size="30000"/>' },
    "xmile/dimension-size",
    5,
    41,
  ),
  parts("a dimension of nothing", { dimensions: '<dim name="N"/>' }, "xmile/dimension-size", 5, 13),
  parts("a dimension of 1e9", { dimensions: '<dim name="N" size="1e9"/>' }, "xmile/dimension-size", 5, 13),
  parts("a variable without a name", { variables: "\n<stock><eqn>1</eqn></stock>" }, "xmile/missing", 8, 1),
  parts("a name of 257 characters", { variables: `<aux name="${"水".repeat(257)}"/>` }, "xmile/name-too-long", 7, 1),
  parts("a kind of variable that nobody knows", { variables: '<stok name="s"/>' }, "xmile/unknown-variable-kind", 7, 1),
  parts(
    "an element inside an equation",
    { variables: '<aux name="a"><eqn>1<b/>2</eqn></aux>' },
    "xmile/bad-value",
    7,
    21,
  ),
  parts("two lots of variables", { inModel: "<variables/>" }, "xmile/repeated", 6, 20),
  parts("two starts", { specs: "<start>0</start><start>1</start><stop>2</stop>" }, "xmile/repeated", 4, 29),
  parts("two equations", { variables: '<aux name="a"><eqn>1</eqn>\n<eqn>2</eqn></aux>' }, "xmile/repeated", 8, 1),
  parts(
    "an element without subscripts",
    { variables: '<aux name="a"><element><eqn>1</eqn></element></aux>' },
    "xmile/missing",
    7,
    15,
  ),
  parts(
    "non-negative, perhaps",
    { variables: '<flow name="f"><non_negative>perhaps</non_negative></flow>' },
    "xmile/bad-value",
    7,
    30,
  ),
  parts("a macro", { before: '\n<macro name="m"><eqn>1</eqn></macro>' }, "xmile/macro", 6, 1),
  parts(
    "a conveyor",
    { variables: '<stock name="s"><eqn>1</eqn>\n<conveyor><len>4</len></conveyor></stock>' },
    "xmile/conveyor",
    8,
    1,
  ),
  parts("a queue", { variables: '<stock name="s"><queue/></stock>' }, "xmile/queue", 7, 17),
  parts("an oven", { variables: '<stock name="s"><oven/></stock>' }, "xmile/oven", 7, 17),
  parts("leakage", { variables: '<flow name="f"><leak/></flow>' }, "xmile/conveyor", 7, 16),
  parts(
    "a unit multiplier",
    { variables: '<flow name="f"><eqn>1</eqn><multiplier>2</multiplier></flow>' },
    "xmile/multiplier",
    7,
    28,
  ),
  parts(
    "a run of one group",
    { specs: '<start>0</start><stop>1</stop>\n<run by="group"/>' },
    "xmile/partial-run",
    5,
    1,
  ),
  parts(
    "a submodel with its own time",
    { models: '<model name="m"><sim_specs/></model>' },
    "xmile/own-sim-specs",
    8,
    37,
  ),
  parts("two submodels of one name", { models: '<model name="m"/>\n<model name="M"/>' }, "xmile/duplicate-model", 9, 1),
  parts("an encrypted model", { models: '<model name="m" encryption-scheme="aes"/>' }, "xmile/encryption", 8),
  parts(
    "a connection from nowhere",
    { variables: '<module name="m">\n<connect to="a"/></module>' },
    "xmile/missing",
    8,
    1,
  ),
  parts("no points", { variables: gf("") }, "xmile/points-missing", 8, 1),
  parts("one point", { variables: gf("<xpts>1</xpts><ypts>1</ypts>") }, "xmile/points-missing", 8, 1),
  parts("more x than y", { variables: gf("<xpts>1,2,3</xpts><ypts>1,2</ypts>") }, "xmile/points-length", 8),
  parts("x that does not rise", { variables: gf("<xpts>1,2,2</xpts><ypts>1,2,3</ypts>") }, "xmile/points-order", 8),
  parts("a point that is a word", { variables: gf("<xpts>1,two</xpts><ypts>1,2</ypts>") }, "xmile/bad-number", 8, 12),
  parts("a point left out", { variables: gf("<xpts>1,2</xpts><ypts>1,,2</ypts>") }, "xmile/bad-number", 8),
  parts(
    "an x axis of no width",
    { variables: gf('<xscale min="1" max="1"/><ypts>1,2</ypts>') },
    "xmile/points-scale",
    8,
    6,
  ),
  parts(
    "an unknown kind of graph",
    { variables: gf("<xpts>1,2</xpts><ypts>1,2</ypts>", 'type="wavy"') },
    "xmile/bad-value",
    8,
    1,
  ),
  parts(
    "10,001 points",
    { variables: gf(`<xscale min="0" max="1"/><ypts>${points(10_001)}</ypts>`) },
    "xmile/too-many-points",
    8,
  ),
  parts(
    "one line of 400 kB",
    { variables: `<aux name="a"><eqn>${"1+".repeat(200_000)}1</eqn></aux><queer name="q"/>` },
    "xmile/unknown-variable-kind",
    7,
  ),
  parts("5,000 unknown variables", { variables: '<x name="y"/>\n'.repeat(5_000) }, "xmile/unknown-variable-kind", 7, 1),
];

/** Every wrong file about bytes, XML and the structure of XMILE. */
export const badXmileFiles: readonly BadFile[] = [...encodings, ...attacks, ...structure, ...models];
