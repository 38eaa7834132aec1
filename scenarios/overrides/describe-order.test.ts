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

test("up to four things that moved are told by their names", () => {
  const moved = (count: number) => {
    const ids = Array.from({ length: 2 * count + 1 }, (_, at) => `s${at}`);
    const [first = "", ...others] = ids;
    const turned = [first, ...others.slice(count), ...others.slice(0, count)];
    const [before, after] = [ids, turned].map((order) => fileWith(order.map((id) => scenario(id, new Map()))));
    return before && after && describeDifference(fileDifference(before, after), { before, after })[0]?.code;
  };
  expect([2, 4, 5].map(moved)).toEqual(["difference/moved-some", "difference/moved-some", "difference/moved-many"]);
});

const chart = (variable: string) => ({ variable });

test.each([
  [
    "added",
    ["rate"],
    ["rate", "people"],
    { code: "difference/list-added", added: [{ en: "The people" }], removed: [] },
  ],
  [
    "gone",
    ["rate", "people"],
    ["people"],
    { code: "difference/list-removed", added: [], removed: [{ en: "The rate" }] },
  ],
  ["exchanged", ["rate"], ["people"], { code: "difference/list-exchanged", before: "rate", after: "people" }],
  [
    "moved",
    ["rate", "people", "share"],
    ["people", "share", "rate"],
    { code: "difference/moved-below", part: "charts" },
  ],
])("charts that are %s are told by the names of their variables", (_what, before, after, told) => {
  const file = fileWith([scenario("base", new Map())]);
  const [from, to] = [before, after].map((names) => ({ ...file, charts: names.map(chart) }));
  if (!from || !to) throw new Error("no files");
  const described = describeDifference(fileDifference(from, to), { before: from, after: to }, subject);
  expect(described).toHaveLength(1);
  expect(described[0]).toMatchObject(told);
});

test("a chart that has another title, or stands twice, is told as before: the lists as a whole", () => {
  const file = { ...fileWith([scenario("base", new Map())]), charts: [chart("rate"), chart("people")] };
  for (const charts of [
    [{ ...chart("rate"), goal: 3 }, chart("people")],
    [chart("rate"), chart("rate")],
  ]) {
    const after = { ...file, charts };
    const [told] = describeDifference(fileDifference(file, after), { before: file, after }, subject);
    expect(told?.code).toBe("difference/part-changed");
  }
});
