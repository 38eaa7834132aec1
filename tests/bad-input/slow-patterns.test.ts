import { expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { parseEquation } from "../../models/equations/parse.ts";
import { parseNumber } from "../../models/xmile/numbers.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { readTextTable } from "../../reports/assumptions/text-table.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { growth } from "../growth.ts";
import { ownModel } from "../own-documents.mjs";

// Whatever repeats itself in a text from outside: twice as much of it takes twice as long, and not four times.

/** Characters of the longer text; `npm run soak:patterns` gives as many as an equation may have. */
const length = Number(process.env.FORETIDE_PATTERN_LENGTH ?? 4_000);
/**
 * How much longer twice the text may take at most: twice, and room for the memory that a result takes, which costs more the more
 * there is of it. What goes over a text again and again takes four times as long.
 */
const atMost = { equation: 2.5, other: 3 };

const bytes = (text: string) => new TextEncoder().encode(text);
const written = (text: string) => text.replace(/[<&"]/g, "x");

function readVariable(inside: string): void {
  const { model, draft } = readXmile(bytes(ownModel(`<aux name="b">${inside}</aux>`)), "slow.xmile");
  const found = model ?? draft;
  if (found) checkModel(found, "slow.xmile");
}

function readStudy(charts: string): void {
  const head = `"format":"foretide-scenario","version":1,"title":{"en":"A"},"model":"library:city","scenarios":[]`;
  readScenarioFile(bytes(`{${head},"charts":${charts}}`), "slow.scenario.json");
}

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ["an equation", parseEquation],
  ["a number", parseNumber],
  ["a model file", (text) => readXmile(bytes(text), "slow.xmile")],
  ["a variable's equation", (text) => readVariable(`<eqn>${written(text)}</eqn>`)],
  ["a variable's unit", (text) => readVariable(`<eqn>1</eqn><units>${written(text)}</units>`)],
  ["a variable's points", (text) => readVariable(`<eqn>1</eqn><gf><ypts>${written(text)}</ypts></gf>`)],
  ["a study", (text) => readScenarioFile(bytes(text), "slow.scenario.json")],
  ["a study's value", readStudy],
  ["a study's words", (text) => readStudy(JSON.stringify(text))],
  ["a text table", readTextTable],
  ["a cell of a table", (text) => readTextTable(`id;a\nx;${text.replace(/[;\n"\t]/g, " ")}`)],
];

/** What stands before, what repeats, and what makes the whole no sound text in the end. */
const patterns: readonly (readonly [string, string, string])[] = [
  ...["(", "[", "{", "a+", "1e", "a ", "if ", "-", '\\"', "“", "？", "\ud83d"].map((part) => ["", part, ""] as const),
  ...["1", "1 ", "1,", "1.", " ", "_", "\n"].map((part) => ["-1", part, "x"] as const),
  ...[" ", "a ", "\\u0041", "'", ";", "\t", ","].map((part) => ['"', part, "]"] as const),
  ...["a='1' ", "<b>", "&lt;", "&#1;", "]]>", "--"].map((part) => ["<a ", part, ">"] as const),
];

const cases = readers.flatMap(([name, read]) =>
  patterns.map(([before, part, after]) => ({ name, read, before, part, after })),
);
test.each(cases)("$name of $before, then $part again and again", ({ read, before, part, after }) => {
  const prepare = (size: number) => {
    const text = before + part.repeat(size / part.length) + after;
    return () => read(text);
  };
  const limit = read === parseEquation ? atMost.equation : atMost.other;
  expect(growth(limit, length, prepare)).toBeLessThan(limit);
});

test("a reader that goes over a text again for each of its characters is found out", () => {
  const prepare = (size: number) => () => /^\s*\s*x/.test(`${" ".repeat(size)}!`);
  expect(growth(atMost.other, 4_000, prepare)).toBeGreaterThan(atMost.other);
});
