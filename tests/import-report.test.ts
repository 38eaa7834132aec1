import { expect, test } from "vitest";
import { describeProblem } from "../i18n/translate.ts";
import { openStudy } from "../renderer/engine/open-study.ts";
import { applyEdit } from "../renderer/store/text-edit.ts";
import { reportImport } from "../renderer/views/import/import-report.ts";
import { reportText } from "../renderer/views/import/report-text.ts";
import { mendingEdit } from "../renderer/views/problems/mend-text.ts";
import { badXmileFiles } from "./bad-input/xmile/cases.ts";
import { communityModels } from "./community-models.ts";

// What the window says of a model file that was dropped on it: the community's files, and all the wrong ones by hand.

const files = [
  ...communityModels().map(({ path, bytes }) => ({ name: path, bytes })),
  ...badXmileFiles.map(({ name, bytes }) => ({ name, bytes })),
];

async function open(bytes: Uint8Array) {
  const opening = await openStudy({ name: "a.xmile", kind: "model", bytes }, undefined, async () => undefined);
  if ("wanted" in opening) throw new Error("a model needs no model");
  return opening;
}

test.each(files)(
  "$name: each problem is in one list of the report, with its line, and in the report as text",
  async ({ bytes }) => {
    const { model, system, problems } = await open(bytes);
    expect(problems.filter(({ where }) => where.line === undefined)).toEqual([]);
    if (!model) {
      expect(problems.length).toBeGreaterThan(0);
      return;
    }
    const report = reportImport(model, system, problems);
    const notes = [...report.changed, ...report.ignored];
    const told = report.errors.length + report.checks.length + notes.reduce((sum, { lines }) => sum + lines.length, 0);
    expect(told).toBe(problems.length);
    const text = reportText("a", report, 1, "en");
    for (const { code, values } of problems) expect(text).toContain(describeProblem("en", code, values));
  },
);

test.each(files)(
  "$name: a mend that is offered changes one place, and the file can be looked at again",
  async ({ bytes }) => {
    const { text, problems } = await open(bytes);
    if (text === undefined) return;
    for (const problem of problems.slice(0, 20)) {
      const edit = mendingEdit(text, "model", problem);
      if (!edit) continue;
      expect(text.slice(edit.at, edit.at + edit.removed.length)).toBe(edit.removed);
      const after = await open(new TextEncoder().encode(applyEdit(text, edit)));
      const same = (all: typeof problems) => all.filter(({ code }) => code === problem.code).length;
      expect(same(after.problems)).toBeLessThanOrEqual(same(problems));
    }
  },
);
