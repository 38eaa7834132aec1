import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMessageKey } from "../../i18n/translate.ts";
import type { System, SystemVariable } from "../../models/check/system.ts";
import type { Dimension, Variable } from "../../models/model.ts";
import { readScenarioFile } from "../read/read-scenario-file.ts";
import { writeScenarioFile } from "../read/write-scenario-file.ts";
import type { Override, OverrideValue, Scenario, ScenarioFile } from "../scenario.ts";
import { describeDifference } from "./describe-difference.ts";
import { applyDifference, fileDifference } from "./difference.ts";
import { canBeParent, deleteScenario, moveScenario, resetOverride, setOverride, setParent } from "./edit.ts";
import { effectiveValue } from "./effective-value.ts";
import { isSameValue, type SingleValue } from "./inheritance.ts";
import { applyScenarioDifference, scenarioDifference } from "./scenario-difference.ts";
import { cellsOf, parseReference, subjectOf, type Target } from "./subject.ts";

const uses: Dimension = {
  name: "Use",
  id: "use",
  labels: {},
  where: {},
  elements: ["housing", "funds", "global"].map((name) => ({ name, id: name, labels: {} })),
};

function variable(
  name: string,
  kind: SystemVariable["kind"],
  firstCell: number,
  dimensions: Dimension[] = [],
): SystemVariable {
  const source: Variable = {
    kind: "auxiliary",
    name,
    id: name,
    where: {},
    labels: { en: `The ${name}` },
    units: "person",
    dimensions: dimensions.map((dimension) => dimension.name),
    definitions: [],
  };
  return { name, id: name, kind, dimensions, firstCell, cellCount: dimensions.length > 0 ? 3 : 1, source };
}

const constant = (index: number, name: string, at: number, value: number) =>
  ({ kind: "constant", index, name, variable: at, value }) as const;

const system: System = {
  simSpecs: { start: 0, stop: 10, dt: 1, saveStep: 1, method: "rk4" },
  variables: [
    variable("rate", "constant", 0),
    variable("share", "constant", 1, [uses]),
    variable("people", "stock", 4),
    variable("effect", "auxiliary", 5),
  ],
  cells: [
    constant(0, "rate", 0, 0.5),
    constant(1, "share[housing]", 1, 1),
    constant(2, "share[funds]", 1, 2),
    constant(3, "share[global]", 1, 3),
    {
      kind: "stock",
      index: 4,
      name: "people",
      variable: 2,
      initial: { op: "cell", cell: 0 },
      inflows: [],
      outflows: [],
    },
    {
      kind: "computed",
      index: 5,
      name: "effect",
      variable: 3,
      equation: { op: "lookup", table: 0, x: { op: "time" } },
    },
  ],
  tables: [{ name: "effect", kind: "continuous", x: [0, 1], y: [0, 1], variable: 3 }],
  initialOrder: [4],
  stepOrder: [5],
};
const subject = subjectOf(system);
const base: SingleValue[] = [0.5, 1, 2, 3];

function target(name: string): Target {
  const found = subject.targets.get(name);
  if (!found) throw new Error(name);
  return found;
}

const elements = ["housing", "funds", "global"];
/** Every scalar that a scenario may set, as (name, element). */
const addresses: [string, string][] = [["rate", ""], ...elements.map((each): [string, string] => ["share", each])];

const anyNumber = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double());
const anyPath = fc.record(
  {
    path: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer()), { minLength: 1, maxLength: 3 }),
    between: fc.constantFrom("linear" as const, "step" as const),
  },
  { noNullPrototype: true },
);
const anyElements = fc
  .uniqueArray(fc.constantFrom(...elements, "*"), { minLength: 1 })
  .chain((names) =>
    fc
      .array(anyNumber, { minLength: names.length, maxLength: names.length })
      .map((values) => new Map(names.map((name, at) => [name, values[at] ?? 0]))),
  );
const anyOverrides = fc
  .tuple(fc.option(fc.oneof(anyNumber, anyPath)), fc.option(fc.oneof(anyNumber, anyElements)))
  .map(([rate, share]) => {
    const overrides = new Map<string, Override>();
    if (rate !== null) overrides.set("Rate", { value: rate });
    if (share !== null) overrides.set("share", { value: share as OverrideValue });
    return overrides;
  });

/** Files whose scenarios may name any other as parent, in circles too. */
const anyFile: fc.Arbitrary<ScenarioFile> = fc
  .array(fc.record({ overrides: anyOverrides, parent: fc.option(fc.nat(6), { freq: 4 }) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((rows) =>
    fileWith(
      rows.map((row, at) => scenario(`s${at}`, row.overrides, row.parent === null ? undefined : `s${row.parent}`)),
    ),
  );

function scenario(id: string, overrides: ReadonlyMap<string, Override>, parent?: string): Scenario {
  return { id, ...(parent === undefined ? {} : { parent }), name: { en: id }, overrides };
}

function fileWith(scenarios: readonly Scenario[]): ScenarioFile {
  return {
    format: "foretide-scenario",
    version: 1,
    title: { en: "A study" },
    model: "library:city",
    citations: [],
    sources: new Map(),
    scenarios,
    indicators: [],
    charts: [],
    sets: [],
    observations: [],
    assertions: [],
    agenda: [],
  };
}

/** The same question answered the slow and obvious way. */
function naiveValue(file: ScenarioFile, id: string, name: string, element: string): SingleValue | undefined {
  const visited: string[] = [];
  let current: string | undefined = id;
  while (current !== undefined && !visited.includes(current)) {
    visited.push(current);
    const scenario: Scenario | undefined = file.scenarios.find((each) => each.id === current);
    for (const [key, { value }] of scenario?.overrides ?? []) {
      if (key.toLowerCase() !== name) continue;
      if (!(value instanceof Map)) return value as SingleValue;
      if (value.has(element)) return value.get(element);
      if (value.has("*")) return value.get("*");
    }
    const isBase: boolean = !scenario || scenario === file.scenarios[0];
    current = isBase ? undefined : (scenario?.parent ?? file.scenarios[0]?.id);
  }
  return base[addresses.findIndex(([each, inner]) => each === name && inner === element)];
}

function valuesOf(file: ScenarioFile, id: string): (SingleValue | undefined)[] {
  return addresses.map(([name, element]) => effectiveValue(file, id, subject, target(name), element).value);
}

function expectSameValues(a: readonly (SingleValue | undefined)[], b: readonly (SingleValue | undefined)[]): void {
  expect(a.every((value, at) => isSameValue(value, b[at]))).toBe(true);
}

describe("the value in force", () => {
  test("equals a naive walk up the parents", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        for (const { id } of file.scenarios) {
          expectSameValues(
            valuesOf(file, id),
            addresses.map(([name, element]) => naiveValue(file, id, name, element)),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("says whose it is", () => {
    const file = fileWith([
      scenario("base", new Map()),
      scenario("a", new Map([["rate", { value: 1 }]])),
      scenario("b", new Map([["Share", { value: new Map([["FUNDS", 9]]) }]]), "a"),
    ]);
    const value = (name: string, element: string) => effectiveValue(file, "b", subject, target(name), element);
    expect(value("rate", "")).toMatchObject({ value: 1, from: "ancestor", scenario: "a", inherited: 1 });
    expect(value("share", "funds")).toMatchObject({ value: 9, from: "own", scenario: "b", inherited: 2 });
    expect(value("share", "global")).toEqual({ value: 3, from: "model", inherited: 3 });
    expect(value("people", "")).toEqual({ from: "model" });
    expect(value("effect", "").value).toEqual({
      points: [
        [0, 0],
        [1, 1],
      ],
    });
  });
});

describe("setting and resetting", () => {
  test("a value set is the value in force; what equals the parent is not stored; a reset brings the parent's back", () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.constantFrom(...addresses), anyNumber, (file, pick, [name, element], value) => {
        const id = file.scenarios[pick % file.scenarios.length]?.id ?? "";
        const address = target(name);
        const set = setOverride(file, id, subject, address, { element, value });
        const now = effectiveValue(set, id, subject, address, element);
        expect(isSameValue(now.value, value)).toBe(true);
        if (isSameValue(now.inherited, value)) expect(now.from).not.toBe("own");
        const reset = effectiveValue(resetOverride(set, id, address, element), id, subject, address, element);
        expect(isSameValue(reset.value, now.inherited)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("the spelling, source and note of an override stay", () => {
    const file = fileWith([scenario("base", new Map()), scenario("a", new Map([["Rate", { value: 1, note: "why" }]]))]);
    const set = setOverride(file, "a", subject, target("rate"), { value: 2 });
    expect([...(set.scenarios[1]?.overrides ?? [])]).toEqual([["Rate", { value: 2, note: "why" }]]);
  });

  test("an array with one value for all is written as a number", () => {
    const file = fileWith([scenario("base", new Map()), scenario("a", new Map())]);
    const set = setOverride(file, "a", subject, target("share"), { value: 7 });
    expect(set.scenarios[1]?.overrides.get("share")?.value).toBe(7);
    const one = setOverride(file, "a", subject, target("share"), { element: "funds", value: 7 });
    expect(one.scenarios[1]?.overrides.get("share")?.value).toEqual(new Map([["funds", 7]]));
  });
});

/** Files without circles: a parent stands before its child. */
const anyTree = anyFile.map((file) => ({
  ...file,
  scenarios: file.scenarios.map((each, at) =>
    scenario(
      each.id,
      each.overrides,
      at === 0 || each.parent === undefined ? undefined : `s${Number(each.parent.slice(1)) % at}`,
    ),
  ),
}));

describe("moving and deleting", () => {
  test("deleting a scenario changes no value of another", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (file, pick) => {
        const gone = file.scenarios[pick % file.scenarios.length]?.id ?? "";
        const left = deleteScenario(file, gone);
        for (const { id } of left.scenarios) expectSameValues(valuesOf(left, id), valuesOf(file, id));
        expect(left.scenarios.some(({ id }) => id === gone)).toBe(gone === "s0");
        expect(left.scenarios.some(({ parent }) => parent === gone && gone !== "s0")).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("a parent never becomes the child of its own descendant, nor the base of anyone", () => {
    const file = fileWith([scenario("base", new Map()), scenario("a", new Map()), scenario("b", new Map(), "a")]);
    expect(canBeParent(file, "a", "b")).toBe(false);
    expect(canBeParent(file, "base", "a")).toBe(false);
    expect(setParent(file, "a", "b")).toBe(file);
    expect(setParent(file, "b", "base").scenarios[2]?.parent).toBe("base");
  });

  test("the base stays first", () => {
    const file = fileWith(["base", "a", "b"].map((id) => scenario(id, new Map())));
    expect(moveScenario(file, "b", 0).scenarios.map(({ id }) => id)).toEqual(["base", "b", "a"]);
    expect(moveScenario(file, "base", 2)).toBe(file);
    expect(deleteScenario(file, "base")).toBe(file);
  });
});

describe("differences", () => {
  test("applying the difference of two files to the first gives the second, to the byte", () => {
    fc.assert(
      fc.property(anyFile, anyFile, fc.constantFrom("title", "same"), (a, other, title) => {
        const b = { ...other, title: { zh: title }, extra: new Map([["later", [1, null]]]) };
        const applied = applyDifference(fileDifference(a, b), a);
        expect(applied && writeScenarioFile(applied)).toBe(writeScenarioFile(b));
        expect(fileDifference(a, a)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("a changed override is one change, told by ids", () => {
    const a = fileWith([scenario("base", new Map()), scenario("a", new Map([["rate", { value: 1 }]]))]);
    const b = fileWith([scenario("base", new Map()), scenario("a", new Map([["rate", { value: 2 }]]))]);
    expect(fileDifference(a, b).map(({ kind, path }) => [kind, path.join("/")])).toEqual([
      ["changed", "scenarios/a/overrides/rate"],
    ]);
  });

  test("a difference of files is told in the user's words", () => {
    const named = (value: number, id = "a") => ({
      ...scenario(id, new Map([["rate", { value }]])),
      name: { en: "More" },
    });
    const base = scenario("base", new Map());
    const [before, after] = [fileWith([base, named(1)]), fileWith([base, named(2), scenario("b", new Map())])];
    const told = describeDifference(fileDifference(before, after), { before, after }, subject);
    expect(told).toEqual([
      {
        code: "difference/override-changed",
        scenario: { en: "More" },
        name: "rate",
        labels: { en: "The rate" },
        unit: "person",
        before: "1",
        after: "2",
      },
      { code: "difference/scenario-added", scenario: { en: "b" }, part: "", before: "", after: "" },
    ]);
    const retitled = { ...before, title: { en: "Other" }, indicators: ["rate"] };
    expect(describeDifference(fileDifference(before, retitled), { before, after: retitled })).toEqual([
      { code: "difference/part-changed", part: "title", name: "", before: "en: A study", after: "en: Other" },
      { code: "difference/part-changed", part: "indicators", name: "", before: "", after: "rate" },
    ]);
    expect(told.every(({ code }) => isMessageKey(code))).toBe(true);
  });

  test("applying the difference of two scenarios to the first gives the second's values", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), fc.nat(), (file, first, second) => {
        const [a, b] = [first, second].map((pick) => file.scenarios[pick % file.scenarios.length]?.id ?? "");
        if (a === undefined || b === undefined) return;
        const wanted = valuesOf(file, b);
        const changed = applyScenarioDifference(scenarioDifference(file, a, b, subject), file, a, subject);
        expectSameValues(valuesOf(changed, a), wanted);
      }),
      { numRuns: 500 },
    );
  });

  test("a difference speaks the model's words", () => {
    const file = fileWith([
      scenario("base", new Map()),
      scenario("a", new Map([["share", { value: new Map([["funds", 9]]) }]])),
    ]);
    expect(scenarioDifference(file, "base", "a", subject)).toMatchObject([
      { kind: "added", element: "funds", labels: { en: "The share" }, unit: "person", before: 2, after: 9 },
    ]);
  });
});

test("what is written reads back as the same, and is written as the same bytes", () => {
  fc.assert(
    fc.property(anyFile, fc.string({ unit: "binary" }), fc.string(), (sample, text, key) => {
      const file = { ...sample, summary: { zh: text }, extra: new Map([[`x-${key}`, ["\ud800", text, -0, 1e-7]]]) };
      const written = writeScenarioFile(file);
      const again = readScenarioFile(new TextEncoder().encode(written), "x");
      expect(again.file).toStrictEqual(file);
      expect(again.ownLayout).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("references name cells in any spelling", () => {
  const cells = (text: string) => cellsOf(subject, parseReference(text));
  expect(cells("Share[ Funds ]")).toEqual([2]);
  expect(cells("share[*]")).toEqual([1, 2, 3]);
  expect(cells("share")).toEqual([1, 2, 3]);
  expect(cells("share[nobody]")).toEqual([]);
  expect(cells("nothing")).toEqual([]);
});
