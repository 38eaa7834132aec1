import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { communityModels } from "../../tests/community-models.ts";
import { readXmile } from "./read-xmile.ts";

const library = join(import.meta.dirname, "..", "library");
const bundled = readdirSync(library).filter((file) => file.endsWith(".xmile"));

test("there are six bundled models", () => {
  expect(bundled).toHaveLength(6);
});

test.each(bundled)("the bundled model %s reads without a problem", (file) => {
  const { model, problems } = readXmile(readFileSync(join(library, file)), file);
  expect(problems).toEqual([]);
  const variables = model?.root.variables ?? [];
  expect(variables.length).toBeGreaterThan(100);
  expect(variables.filter(({ labels }) => !labels.zh || !labels.en)).toEqual([]);
  const groups = new Set(model?.root.groups.map(({ id }) => id));
  expect(variables.filter(({ group }) => group === undefined || !groups.has(group))).toEqual([]);
  expect(variables.flatMap(({ definitions }) => definitions).filter(({ equation }) => !equation)).toEqual([]);
  expect(model?.root.loops.length).toBeGreaterThan(0);
});

/** Not well-formed XML; the line of the tag that comes too soon. */
const malformed: ReadonlyMap<string, number> = new Map([
  ["tests/non_negative_flows/test_non_negative_flows.xmile", 45],
  ["tests/non_negative_flows/test_non_negative_flows_behavior.xmile", 49],
]);

test("the community's models read, but for two that are not well-formed, which name their line", () => {
  const models = communityModels();
  const wrong = models.flatMap(({ path, file, bytes }) => {
    const { model, problems } = readXmile(bytes, file);
    if (model) return [];
    return [
      { path, code: problems.at(-1)?.code, name: problems.at(-1)?.values.name, line: problems.at(-1)?.where.line },
    ];
  });
  const expected = [...malformed].map(([path, line]) => ({ path, code: "xmile/unclosed", name: "flow", line }));
  expect(wrong).toEqual(models.length === 0 ? [] : expected);
});

test("of what the community's models hold, only prefixes that nothing binds give a warning", () => {
  const codes = communityModels().flatMap(({ file, bytes }) => readXmile(bytes, file).problems.map(({ code }) => code));
  expect(codes.filter((code) => code !== "xmile/unbound-prefix" && code !== "xmile/unclosed")).toEqual([]);
});
