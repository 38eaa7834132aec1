import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../../i18n/catalogue.ts";
import { describeProblem } from "../../i18n/translate.ts";
import { checkModel } from "../../models/check/check-model.ts";
import type { Problem } from "../../models/problem.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { scenarioProblems } from "../problems.ts";
import { readScenarioFile } from "../read/read-scenario-file.ts";
import { checkStudy } from "./check-study.ts";

const library = join(import.meta.dirname, "../../models/library");
const { model } = readXmile(readFileSync(join(library, "city.xmile")), "city.xmile");
const system = model && checkModel(model).system;
if (!model || !system) throw new Error("the city model should check");
const checked = { model, system };

/** A file with nothing wrong. Each case below puts one thing wrong; `¦` marks where that must be told. */
const sound = `{
  "format": "foretide-scenario", "version": 1,
  "title": { "zh": "一项研究", "en": "A study" },
  "model": "library:city",
  "citations": [
    { "id": "S2", "title": "A report", "file": "report.txt" }
  ],
  "sources": {
    "fdi_2019": { "cite": "S2", "quote": "61.28 hundred million" },
    "reference_links": { "derivation": "150 / 2" }
  },
  "scenarios": [
    { "id": "base", "name": { "en": "Baseline" }, "overrides": {} },
    { "id": "patient", "parent": "base", "name": { "en": "Patient capital" },
      "shocks": [{ "start": 2026, "end": 2031, "label": { "en": "Squeeze" } }],
      "overrides": {
        "holding_change": { "value": 3, "source": { "assumption": "ten years", "range": [0, 4] } },
        "extra_share": { "value": { "use_funds": 0.9, "use_global": 0 } },
        "land_effect": { "value": { "points": [[0, 1], [1, 0.5]] } },
        "extra_budget": { "value": { "path": [[2025, 10], [2030, 20]], "between": "linear" } }
      } },
    { "id": "later", "parent": "patient", "name": { "en": "Later" },
      "settings": { "dt": 0.125 },
      "overrides": {
        "young_talent": { "value": 2000000 }
      } }
  ],
  "indicators": ["total_output", "fund_capital"],
  "charts": [
    { "variable": "total_talent", "title": { "en": "Talent" } }
  ],
  "sets": [
    { "id": "A", "name": { "en": "Two" }, "scenarios": ["patient", "later"], "indicators": ["total_output"] }
  ],
  "observations": [
    { "id": "O1", "variable": "fdi", "kind": "observation", "aggregate": "mean", "from": 2024, "to": 2025, "low": 65, "high": 66, "unit": "yi_USD/year" }
  ],
  "assertions": [
    { "id": "positive", "name": { "en": "Positive" }, "relation": { "variable": "fdi", "at": "all", "op": ">", "value": 0 } },
    { "id": "kept", "name": { "en": "Kept" }, "overrides": { "fdi_2019": { "value": 1 } }, "relation": { "nonNegative": "all" } }
  ],
  "ensemble": { "members": 100, "seed": 42, "sampling": "latin-hypercube" },
  "agenda": [
    { "kind": "narrate", "title": { "en": "Look" }, "variable": "fdi", "scenarios": ["patient"] }
  ]
}
`;

function problemsOf(text: string): readonly Problem[] {
  const read = readScenarioFile(new TextEncoder().encode(text), "study.scenario.json");
  const file = read.file ?? read.understood;
  const documents = new Map([["report.txt", "In 2019 it was 61.28\n  hundred  million."]]);
  return [...read.problems, ...(file ? checkStudy(file, checked, { places: read.places, documents }) : [])];
}

test("the sound file has nothing wrong", () => {
  expect(problemsOf(sound)).toEqual([]);
});

type Case = readonly [find: string, replacement: string, code: keyof typeof scenarioProblems];

const form: readonly Case[] = [
  [sound, "¦", "scenarios/empty"],
  [sound, "¦[]", "scenarios/format"],
  [sound, "¦null", "scenarios/format"],
  [sound, '¦"text"', "scenarios/format"],
  ["}\n  ]\n}\n", "}\n  ]\n¦", "scenarios/json-end"],
  ["}\n  ]\n}\n", "}\n  ]\n}\n¦}", "scenarios/json-after-end"],
  ['"version": 1,', '"version": 1, ¦// the first', "scenarios/json-comment"],
  ['"version": 1,\n  "title"', '"version": 1\n  ¦"title"', "scenarios/json-comma"],
  ['"scenarios": ["patient"] }', '"scenarios": ["patient"]¦, }', "scenarios/json-trailing-comma"],
  ['"version": 1,', '"version" ¦1,', "scenarios/json-colon"],
  ['"version": 1,', "¦version: 1,", "scenarios/json-key"],
  ['"version": 1,', "¦'version': 1,", "scenarios/json-key"],
  ['"report.txt"', '¦"report.txt', "scenarios/json-string"],
  ['"A report"', '"A ¦\\q report"', "scenarios/json-escape"],
  ['"value": 3,', '"value": ¦three,', "scenarios/json-character"],
  ['"value": 3,', '"value": ¦+3,', "scenarios/json-number"],
  ['"value": 3,', '"value": ¦03,', "scenarios/json-number"],
  ['"value": 3,', '"value": ¦3.,', "scenarios/json-number"],
  ['"value": 3,', '"value": ¦1e999,', "scenarios/json-number"],
  ['"value": 3,', '"value": ¦NaN,', "scenarios/json-number"],
  ['"version": 1,', '"version": 1, ¦"version": 1,', "scenarios/duplicate-key"],
  [
    '"young_talent": {',
    '"holding_change": { "value": 4 }, ¦"holding_change": { "value": 2 }, "young_talent": {',
    "scenarios/duplicate-key",
  ],
  ['"version": 1,', `"version": 1, "deep": ${"[".repeat(99)}¦[${"]".repeat(100)},`, "scenarios/json-depth"],
  ['"foretide-scenario"', '¦"foretide-model"', "scenarios/format"],
  ['"foretide-scenario"', "¦1", "scenarios/format"],
  ['{\n  "format": "foretide-scenario", "version": 1,', '¦{\n "version": 1,', "scenarios/format"],
  [', "version": 1', "", "scenarios/version"],
  ['"version": 1', '"version": ¦"1"', "scenarios/version"],
  ['"version": 1', '"version": ¦1.5', "scenarios/version"],
  ['"version": 1', '"version": ¦2', "scenarios/future-version"],
  ['"title": {', '¦"titel": { "en": "x" }, "title": {', "scenarios/unknown-key"],
  ['"value": 3,', '"value": 3, ¦"colour": "red",', "scenarios/unknown-key"],
  ['"title": { "zh": "一项研究", "en": "A study" },', '"title": ¦"A study",', "scenarios/wrong-type"],
  ['"model": "library:city"', '"model": ¦7', "scenarios/wrong-type"],
  ['"indicators": ["total_output", "fund_capital"]', '"indicators": ¦"total_output"', "scenarios/wrong-type"],
  ['"indicators": ["total_output", "fund_capital"]', '"indicators": ["total_output", ¦3]', "scenarios/wrong-type"],
  ['"overrides": {} }', '"overrides": ¦[] }', "scenarios/wrong-type"],
  ['"dt": 0.125', '"dt": ¦"small"', "scenarios/wrong-type"],
  ['{ "value": 2000000 }', "¦2000000", "scenarios/wrong-type"],
  ['{ "id": "S2", "title": "A report", ', '¦{ "id": "S2", ', "scenarios/missing-key"],
  ['"id": "later", ', "", "scenarios/missing-key"],
  ['"value": 2000000', '"note": "no value"', "scenarios/missing-key"],
  [', "label": { "en": "Squeeze" }', "", "scenarios/missing-key"],
  ['"latin-hypercube"', '¦"sobol"', "scenarios/wrong-choice"],
  ['"kind": "narrate"', '"kind": ¦"sing"', "scenarios/wrong-choice"],
  ['"between": "linear"', '"between": ¦"cubic"', "scenarios/wrong-choice"],
  ['"settings": { "dt": 0.125 }', '"settings": { "method": ¦"rk45" }', "scenarios/wrong-choice"],
  ['"id": "later"', '"id": ¦"la ter"', "scenarios/wrong-text"],
  ['"id": "later"', '"id": ¦""', "scenarios/wrong-text"],
  ['"id": "later"', `"id": ¦"${"x".repeat(65)}"`, "scenarios/wrong-text"],
  ['"members": 100', '"members": ¦0', "scenarios/out-of-bounds"],
  ['"members": 100', '"members": ¦1.5', "scenarios/out-of-bounds"],
  ['"dt": 0.125', '"dt": ¦-1', "scenarios/out-of-bounds"],
  ["[[0, 1], [1, 0.5]]", "¦[[0, 1]]", "scenarios/wrong-count"],
  ["[[0, 1], [1, 0.5]]", "[[0, 1], ¦[1, 0.5, 2]]", "scenarios/wrong-count"],
  ['"range": [0, 4]', '"range": ¦[0]', "scenarios/wrong-count"],
  ['"value": 2000000', '"value": ¦"many"', "scenarios/wrong-value"],
  ['"value": 2000000', '"value": ¦[1, 2]', "scenarios/wrong-value"],
  ['"value": 2000000', '"value": ¦null', "scenarios/wrong-value"],
  ['{ "derivation": "150 / 2" }', "¦{}", "scenarios/wrong-source"],
  ['{ "derivation": "150 / 2" }', '¦"S2"', "scenarios/wrong-source"],
  ['{ "nonNegative": "all" }', "¦{}", "scenarios/wrong-relation"],
  ['{ "nonNegative": "all" }', '¦"all"', "scenarios/wrong-relation"],
];

const meaning: readonly Case[] = [
  ['"library:city"', '¦"/etc/model.xmile"', "scenarios/model-path"],
  ['"library:city"', '¦"../model.xmile"', "scenarios/model-path"],
  ['"library:city"', '¦"models/../../model.xmile"', "scenarios/model-path"],
  ['"library:city"', '¦"https://example.org/model.xmile"', "scenarios/model-path"],
  ['"library:city"', '¦"file:///model.xmile"', "scenarios/model-path"],
  ['"library:city"', '¦"C:/model.xmile"', "scenarios/model-path"],
  ['"library:city"', '¦"models\\\\model.xmile"', "scenarios/model-path"],
  [
    '"id": "S2", "title": "A report", "file": "report.txt" }',
    '"id": "S2", "title": "A report" }, { "id": ¦"S2", "title": "B" }',
    "scenarios/duplicate-id",
  ],
  [
    '{ "id": "later", "parent": "patient"',
    '{ "id": "later", "name": { "en": "x" } }, { "id": ¦"later", "parent": "patient"',
    "scenarios/duplicate-id",
  ],
  ['{ "id": "base", "name"', '{ "id": "base", "parent": ¦"later", "name"', "scenarios/base-parent"],
  ['"parent": "patient"', '"parent": ¦"patent"', "scenarios/unknown-parent"],
  ['"id": "later", "parent": "patient"', '"id": "later", "parent": ¦"later"', "scenarios/cyclic-parents"],
  ['"young_talent": {', '"Young Talent": { "value": 2100000 }, ¦"young_talent": {', "scenarios/duplicate-override"],
  ['"end": 2031', '"end": ¦2020', "scenarios/shock-window"],
  ['"scenarios": ["patient", "later"]', '"scenarios": ["patient", ¦"latter"]', "scenarios/unknown-scenario"],
  [
    '"variable": "fdi", "scenarios": ["patient"]',
    '"variable": "fdi", "before": ¦"nobody"',
    "scenarios/unknown-scenario",
  ],
  ['"relation": { "nonNegative"', '"scenario": ¦"nobody", "relation": { "nonNegative"', "scenarios/unknown-scenario"],
  ['"name": { "en": "Later" }', '"name": ¦{}', "scenarios/no-text"],
  ['"parent": "patient", ', '"parent": "patient", "colour": ¦"reddish", ', "scenarios/unknown-colour"],
  ['"parent": "patient", ', '"parent": "patient", "dash": ¦"0 0", ', "scenarios/unknown-dash"],
  ['"title": { "zh": "一项研究", "en": "A study" }', '"title": ¦{ "en": " " }', "scenarios/no-text"],
  ['"holding_change": {', '¦"holding_chance": {', "scenarios/unknown-name"],
  ['"young_talent": {', '¦"total_output": {', "scenarios/not-an-assumption"],
  ['"use_global": 0', '¦"use_golbal": 0', "scenarios/unknown-element"],
  ['"value": 3,', '"value": ¦{ "use_funds": 3 },', "scenarios/elements-of-scalar"],
  ['"value": 2000000', '"value": ¦{ "a": 1 }', "scenarios/elements-of-scalar"],
  ['{ "use_funds": 0.9, "use_global": 0 }', "¦{}", "scenarios/no-elements"],
  ['"value": 3,', '"value": ¦{ "points": [[0, 1], [1, 2]] },', "scenarios/value-kind"],
  ['{ "points": [[0, 1], [1, 0.5]] }', "¦0.5", "scenarios/value-kind"],
  ['"value": 2000000', '"value": ¦{ "path": [[2025, 1]] }', "scenarios/value-kind"],
  ['{ "use_funds": 0.9, "use_global": 0 }', '¦{ "path": [[2025, 1]] }', "scenarios/value-kind"],
  ['{ "use_funds": 0.9, "use_global": 0 }', '{ ¦"use_funds": { "points": [[0, 1], [1, 2]] } }', "scenarios/value-kind"],
  ['"value": 2000000', '"value": ¦"NaN"', "scenarios/not-finite"],
  ['"value": 2000000', '"value": ¦"-Infinity"', "scenarios/not-finite"],
  ["[1, 0.5]]", '¦[1, "NaN"]]', "scenarios/not-finite"],
  ["[[0, 1], [1, 0.5]]", "[[0, 1], ¦[0, 0.5]]", "scenarios/points-order"],
  ["[[2025, 10], [2030, 20]]", "[[2025, 10], ¦[2024, 20]]", "scenarios/points-order"],
  ['"use_funds": 0.9', '¦"use_funds": 99', "scenarios/out-of-range"],
  ['"young_talent": { "value": 2000000 }', '"holding_change": { "value": ¦3 }', "scenarios/equals-parent"],
  ['"use_funds": 0.9, "use_global": 0', '"use_funds": 1, "use_global": 0', "scenarios/equals-parent"],
  ['["total_output", "fund_capital"]', '["total_output", ¦"fund_captial"]', "scenarios/unknown-variable"],
  ['"variable": "total_talent"', '"variable": ¦"total_talents"', "scenarios/unknown-variable"],
  ['"indicators": ["total_output"] }', '"indicators": [¦"output"] }', "scenarios/unknown-variable"],
  ['"variable": "fdi", "scenarios"', '"variable": ¦"foreign", "scenarios"', "scenarios/unknown-variable"],
  ['"fdi_2019": { "cite"', '¦"fdi_2018": { "cite"', "scenarios/unknown-variable"],
  ['"variable": "total_talent"', '"variable": ¦"total_talent[x]"', "scenarios/elements-of-scalar"],
  ['"variable": "total_talent"', '"variable": ¦"extra_share[x]"', "scenarios/unknown-element"],
  ['"from": 2024, "to": 2025', '"time": 2024', "scenarios/observation-window"],
  ['"from": 2024, "to": 2025', '"from": 2025, "to": 2024', "scenarios/observation-window"],
  [', "low": 65, "high": 66', "", "scenarios/observation-range"],
  ['"low": 65, "high": 66', '"low": 65, "high": ¦64', "scenarios/observation-range"],
  ['"to": 2025', '"to": ¦2050', "scenarios/time-outside"],
  ['"at": "all"', '"at": ¦1999', "scenarios/time-outside"],
  ['"yi_USD/year"', '¦"person"', "scenarios/unit"],
  [
    '{ "variable": "fdi", "at": "all", "op": ">", "value": 0 }',
    '¦{ "variable": "fdi", "at": "all", "op": ">" }',
    "scenarios/comparison",
  ],
  ['"op": ">", "value": 0 }', '"op": ">", "value": 0, "compareTo": "base" }', "scenarios/comparison"],
  ['"cite": "S2"', '"cite": ¦"S3"', "scenarios/unknown-citation"],
  ['"file": "report.txt"', '"file": ¦"lost.txt"', "scenarios/document-missing"],
  ['"61.28 hundred million"', '¦"61.29 hundred million"', "scenarios/quote-not-found"],
  ['"150 / 2"', '¦"initial_links / 2"', "scenarios/derivation-syntax"],
  ['"150 / 2"', '¦"150 / 3"', "scenarios/derivation-value"],
  ['"range": [0, 4]', '"range": ¦[4, 0]', "scenarios/assumption-range"],
  ['"range": [0, 4]', '"range": ¦[0, 2]', "scenarios/out-of-range"],
];

/** Where the mark stands, and the text without it. */
function unmark(marked: string): { text: string; place: string | undefined } {
  const at = marked.indexOf("¦");
  const before = marked.slice(0, Math.max(0, at)).split("\n");
  const place = at < 0 ? undefined : `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  return { text: marked.replace("¦", ""), place };
}

function textOf([find, replacement]: Case): { text: string; place: string | undefined } {
  expect(sound).toContain(find);
  return unmark(sound.replace(find, () => replacement));
}

describe.each([
  ["form", form],
  ["meaning", meaning],
] as const)("wrong in %s", (_, cases) => {
  test.each(cases.map((each) => [each[2], each[1].slice(0, 60), each] as const))("%s: %s", (code, __, each) => {
    const { text, place } = textOf(each);
    const problems = problemsOf(text);
    const told = problems.map((problem) => [problem.code, `${problem.where.line}:${problem.where.column}`]);
    expect(told).toContainEqual([code, place ?? expect.any(String)]);
    expect(problems.every((problem) => problem.where.file === "study.scenario.json")).toBe(true);
    const [expected] = problems.filter((problem) => problem.code === code);
    expect(expected?.severity).toBe(scenarioProblems[code]);
  });
});

test("a circle of parents is told at the scenarios that are part of it, not at those that lead into it", () => {
  const loop = '{ "id": "loop", "parent": "loop", "name": { "en": "Loop" }, "overrides": {} }';
  const text = sound.replace('{ "id": "later", "parent": "patient"', `${loop}, { "id": "later", "parent": "loop"`);
  const circles = problemsOf(text).filter(({ code }) => code === "scenarios/cyclic-parents");
  expect(circles.map(({ values }) => values)).toEqual([{ id: "loop", path: "loop → loop" }]);
});

test("a shock may end as it begins", () => {
  expect(problemsOf(sound.replace('"end": 2031', '"end": 2026'))).toEqual(problemsOf(sound));
});

const all = [...form, ...meaning];

test("at least 80 wrong files, and every code of the room is told by one of them", () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  const told = new Set<string>(all.map(([, , code]) => code));
  const elsewhere = [
    "scenarios/too-large",
    "scenarios/encoding",
    "scenarios/model-missing",
    "scenarios/too-many-points",
  ];
  expect(Object.keys(scenarioProblems).filter((code) => !told.has(code) && !elsewhere.includes(code))).toEqual([]);
});

test.each(languages)("every sentence in %s says what is wrong, completely", (language) => {
  const sentences = all.flatMap((each) =>
    problemsOf(textOf(each).text).map(({ code, values }) => describeProblem(language, code, values)),
  );
  expect(sentences.filter((sentence) => /undefined|\{\w+\}|“”|scenarios\//.test(sentence))).toEqual([]);
  if (language === "zh") expect(sentences.filter((sentence) => /请|！/.test(sentence))).toEqual([]);
});

test("more points than the limit are refused", () => {
  const points = Array.from({ length: 10_001 }, (_, x) => `[${x}, 1]`).join(", ");
  const text = sound.replace("[[0, 1], [1, 0.5]]", `[${points}]`);
  expect(problemsOf(text).map(({ code }) => code)).toEqual(["scenarios/wrong-count"]);
});
