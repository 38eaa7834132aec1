import fc from "fast-check";
import { expect, test } from "vitest";
import { describeDifference } from "./describe-difference.ts";
import { describeOrder } from "./describe-order.ts";
import { fileDifference } from "./difference.ts";
import { fileWith, scenario, subject } from "./overrides-fixture.ts";

const plain = { path: ["citations"], kind: "reordered" } as const;

test.each([
  ["abcdef", "fabcde", ["difference/moved-first", 1, "f", ""]],
  ["abcdef", "bcdefa", ["difference/moved-below", 1, "a", "f"]],
  ["abcdef", "acdbef", ["difference/moved-below", 1, "b", "d"]],
  ["abcdef", "cabfde", ["difference/moved-some", 2, "c", ""]],
  ["abcdef", "fedcba", ["difference/moved-many", 5, "e", "f"]],
])("from %s to %s the least is told", (before, after, told) => {
  const { code, moved, below } = describeOrder({ ...plain, before: [...before], after: [...after] }, []);
  expect([code, moved.length, moved[0]?.en, below.en ?? ""]).toEqual(told);
});

test("what did not move stands in the same order before and after", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([..."abcdefgh"], { minLength: 2 }), (after) => {
      const before = [...after].sort();
      const told = describeOrder({ ...plain, before, after }, []);
      const moved = new Set(told.moved.map(({ en }) => en));
      expect(before.filter((id) => !moved.has(id))).toEqual(after.filter((id) => !moved.has(id)));
      expect(told.total).toBe(after.length);
    }),
  );
});

test("scenarios and assumptions are called by their names, and programs are given the ids", () => {
  const base = scenario("base", new Map());
  const rates = new Map([
    ["rate", { value: 1 }],
    ["share", { value: 2 }],
  ]);
  const named = { ...scenario("a", rates), name: { zh: "高", en: "High" } };
  const before = fileWith([base, named]);
  const after = fileWith([named, base]);
  const [moved] = describeDifference(fileDifference(before, after), { before, after });
  expect(moved).toMatchObject({ part: "scenarios", before: "base, a", after: "a, base" });
  expect(moved && "moved" in moved && [...moved.moved, moved.below]).toContainEqual(named.name);

  const turned = fileWith([base, { ...named, overrides: new Map([...rates].reverse()) }]);
  const [within] = describeDifference(fileDifference(before, turned), { before, after: turned }, subject);
  expect(within).toMatchObject({ part: "overrides", scenario: named.name });
  expect(within && "moved" in within && [...within.moved, within.below]).toContainEqual({ en: "The rate" });
});
