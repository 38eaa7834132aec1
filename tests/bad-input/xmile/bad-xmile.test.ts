import { expect, test } from "vitest";
import { describeProblem } from "../../../i18n/translate.ts";
import { hasErrors } from "../../../models/problem.ts";
import { xmileProblems } from "../../../models/xmile/problems.ts";
import { readXmile } from "../../../models/xmile/read-xmile.ts";
import { fastest } from "../../fastest.ts";
import { badXmileFiles } from "./cases.ts";

// The first reading compiles the reader; what a user feels is one file, not the machine's warming up.
for (const { bytes } of badXmileFiles) readXmile(bytes, "warm-up.xmile");

test.each(badXmileFiles)("$name gives $code in line $line, at once", ({ bytes, code, line, column }) => {
  const { model, problems } = readXmile(bytes, "bad.xmile");
  expect([model, hasErrors(problems)]).toEqual([undefined, true]);
  const first = problems.find((problem) => problem.code === code);
  const { where } = first ?? {};
  expect({ code: first?.code, line: where?.line, file: where?.file }).toEqual({ code, line, file: "bad.xmile" });
  if (column !== undefined) expect(where?.column).toBe(column);
  expect(fastest(100, () => readXmile(bytes, "bad.xmile"))).toBeLessThan(100);
});

test.each(badXmileFiles)("what is said of $name is a sentence in both languages", ({ bytes }) => {
  for (const { code, values } of readXmile(bytes, "bad.xmile").problems.slice(0, 5)) {
    for (const language of ["zh", "en"] as const) {
      const sentence = describeProblem(language, code, values);
      expect(sentence).not.toBe(code);
      expect(sentence).not.toMatch(/\{\w+[,}]|undefined|NaN/);
    }
  }
});

test("no file leaves a trace in what all objects share", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

/** Warnings have tests of their own beside the reader; the rest must each be reached by a wrong file. */
test("every error of this room has a wrong file that gives it", () => {
  const reached = new Set(badXmileFiles.map(({ code }) => code));
  const errors = Object.entries(xmileProblems).filter(([, severity]) => severity === "error");
  expect(errors.map(([code]) => code).filter((code) => !reached.has(code))).toEqual(["xmile/too-many-nodes"]);
});

// Nine megabytes of tags take longer than the 100 ms of the others, so this file is not in the table.
test("a million tags are refused where the limit is passed", () => {
  const bytes = new TextEncoder().encode(`<xmile>${"<a/>".repeat(1_000_001)}</xmile>`);
  const { model, problems } = readXmile(bytes, "bad.xmile");
  expect(model).toBeUndefined();
  expect(problems).toMatchObject([{ code: "xmile/too-many-nodes", where: { line: 1, column: 4_000_004 } }]);
});
