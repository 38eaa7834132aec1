import { expect, test } from "vitest";
import { utf16 } from "../../tests/xmile-text.ts";
import type { ScenarioFile } from "../scenario.ts";
import { toJson } from "./json.ts";
import { migrate } from "./migrate.ts";
import { parseJson } from "./parse-json.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import { writeScenarioFile } from "./write-scenario-file.ts";

const encoder = new TextEncoder();

function read(text: string) {
  return readScenarioFile(encoder.encode(text), "study.scenario.json");
}

function described(text: string): string[] {
  return read(text).problems.map(({ code, where }) => `${code} ${where.line}:${where.column}`);
}

const design = `{
  "format": "foretide-scenario", "version": 1,
  "title": { "zh": "杭州创新国际化", "en": "Hangzhou innovation internationalisation" },
  "model": "library:city",
  "citations": [{ "id": "S2", "title": "...", "publisher": "...", "date": "2025", "locator": "..." }],
  "scenarios": [
    { "id": "base", "name": { "zh": "基准", "en": "Baseline" }, "overrides": {} },
    { "id": "patient-capital", "parent": "base", "name": { "zh": "耐心资本", "en": "Patient capital" },
      "narrative": { "zh": "...", "en": "..." },
      "overrides": {
        "holding_change": { "value": 3, "source": { "cite": "S2", "quote": "..." }, "note": "..." } } }
  ],
  "indicators": ["total_output", "high_talent", "fund_capital"],
  "charts": [], "ensemble": { "members": 1000, "seed": 42, "sampling": "latin-hypercube" }, "agenda": []
}
`;

function fileOf(text: string): ScenarioFile {
  const { file, problems } = read(text);
  if (!file) throw new Error(JSON.stringify(problems));
  return file;
}

test("the example of the design reads, and is laid out anew with one override a line", () => {
  const { problems, ownLayout } = read(design);
  expect(problems).toEqual([]);
  expect(ownLayout).toBe(false);
  const written = writeScenarioFile(fileOf(design));
  expect(written).toContain(`
    { "id": "patient-capital", "parent": "base", "name": { "zh": "耐心资本", "en": "Patient capital" },
      "narrative": { "zh": "...", "en": "..." },
      "overrides": {
        "holding_change": { "value": 3, "source": { "cite": "S2", "quote": "..." }, "note": "..." }
      } }
`);
  expect(read(written)).toMatchObject({ problems: [], ownLayout: true });
  expect(writeScenarioFile(fileOf(written))).toBe(written);
});

const whole = design
  .replace(`"holding_change": {`, `"__proto__": { "value": { "__proto__": "Infinity" } },\n "holding_change": {`)
  .replace(`"agenda": []`, `"agenda": [], "__proto__": { "deep": [1, null, true] }, "extra": 1e-7`);

test("unknown keys are kept and reported, whatever they are called", () => {
  const { file, problems } = read(whole);
  expect(problems.map(({ code, severity, values }) => [code, severity, values.key])).toEqual([
    ["scenarios/unknown-key", "warning", "__proto__"],
    ["scenarios/unknown-key", "warning", "extra"],
  ]);
  const written = file ? writeScenarioFile(file) : "";
  expect(written).toContain(`"__proto__": { "deep": [1, null, true] },\n  "extra": 1e-7\n}`);
  expect(written).toContain(`"__proto__": { "value": { "__proto__": "Infinity" } },`);
  expect(writeScenarioFile(fileOf(written))).toBe(written);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("a byte order mark is passed over and gone after writing", () => {
  expect(read(`\ufeff${writeScenarioFile(fileOf(design))}`)).toMatchObject({ problems: [], ownLayout: false });
});

test("several things wrong are all told, and the rest is understood", () => {
  const broken = design
    .replace(`"value": 3`, `"value": "three"`)
    .replace(`"id": "base"`, `"id": "ba se"`)
    .replace(`"seed": 42`, `"seed": -1`);
  expect(described(broken)).toEqual([
    "scenarios/wrong-text 7:13",
    "scenarios/wrong-value 11:38",
    "scenarios/out-of-bounds 14:56",
  ]);
  expect(read(broken).file).toBeUndefined();
  expect(read(broken).understood).toBeUndefined();
  const { file, understood } = read(broken.replace("ba se", "base"));
  expect(file).toBeUndefined();
  expect(understood?.scenarios.map(({ id, overrides }) => [id, overrides.size])).toEqual([
    ["base", 0],
    ["patient-capital", 0],
  ]);
});

test.each([
  ["[]", ["scenarios/format 1:1"]],
  ["{}", ["scenarios/format 1:1"]],
  [`{ "format": "other" }`, ["scenarios/format 1:13"]],
  [`{ "format": "foretide-scenario" }`, ["scenarios/version 1:1"]],
  [`{ "format": "foretide-scenario", "version": 0 }`, ["scenarios/version 1:45"]],
  [`{ "format": "foretide-scenario", "version": 2 }`, ["scenarios/future-version 1:45"]],
  ["", ["scenarios/empty 1:1"]],
])("%s", (text, expected) => {
  expect(described(text)).toEqual(expected);
});

test("bytes that are no text, and too many, are refused before they are parsed", () => {
  const codes = (bytes: Uint8Array) => readScenarioFile(bytes, "x").problems.map(({ code }) => code);
  expect(codes(new Uint8Array([0x7b, 0xff]))).toEqual(["scenarios/encoding"]);
  expect(codes(new Uint8Array([0xff, 0xfe, 0x7b]))).toEqual(["scenarios/encoding"]);
  expect(codes(new Uint8Array(5_000_001))).toEqual(["scenarios/too-large"]);
});

test.each(["little", "big"] as const)(
  "UTF-16 with its mark, %s end first, is read as its text in UTF-8 is",
  (order) => {
    const { file } = read(design);
    const own = file ? writeScenarioFile(file) : "";
    const marked = readScenarioFile(utf16(own, order), "study.scenario.json");
    expect(marked.file).toEqual(read(own).file);
    expect([marked.problems, marked.ownLayout, read(own).ownLayout]).toEqual([[], false, true]);
  },
);

test("a document of a past version is lifted a version at a time", () => {
  const { node } = parseJson(`{"version": 1, "name": "x"}`, 10);
  if (!node) throw new Error("the document should parse");
  const rename = (from: string, to: string) => ({
    migrate: (root: typeof node) =>
      root.kind === "object"
        ? { ...root, members: root.members.map((m) => (m.key === from ? { ...m, key: to } : m)) }
        : root,
  });
  const lifted = migrate(
    node,
    [
      { from: 1, ...rename("name", "title") },
      { from: 2, ...rename("title", "heading") },
    ],
    3,
  );
  expect(toJson(lifted)).toEqual(
    new Map<string, unknown>([
      ["version", 3],
      ["heading", "x"],
    ]),
  );
});
