import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario, ScenarioFile } from "../scenario.ts";
import {
  addScenario,
  canBeParent,
  deleteScenario,
  freeId,
  idFrom,
  moveScenario,
  resetOverride,
  setOverride,
  setParent,
} from "./edit.ts";
import { effectiveValue } from "./effective-value.ts";
import { isSameValue, layersOf, resolveSettings, type SingleValue } from "./inheritance.ts";
import {
  addresses,
  anyFile,
  anyNumber,
  anyTree,
  base,
  expectSameValues,
  fileWith,
  scenario,
  subject,
  target,
  valuesOf,
} from "./overrides-fixture.ts";
import { cellsOf, parseReference } from "./subject.ts";

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

test("scenarios made one after another stand in that order, behind all that comes of their parent", () => {
  const none = new Map();
  const file = fileWith([scenario("base", none), scenario("a", none), scenario("a1", none, "a"), scenario("b", none)]);
  const made = (["a", "a1", "a", "base", "base"] as const).reduce(
    (sofar, parent, at) =>
      addScenario(sofar, scenario(`new${at}`, none, parent === "base" ? undefined : parent), parent),
    file,
  );
  const order = made.scenarios.map(({ id }) => id);
  expect(order).toEqual(["base", "a", "a1", "new1", "new0", "new2", "b", "new3", "new4"]);
  expect(addScenario(made, scenario("a", none), "base")).toBe(made);
});

test("an id is made of a name's Latin letters, and counted where it is taken", () => {
  expect(["Housing first (+20 %)", "West & East", "住房优先", "--"].map(idFrom)).toEqual([
    "housing-first-20",
    "west-east",
    "scenario",
    "scenario",
  ]);
  const file = fileWith(["base", "a", "a-2"].map((id) => scenario(id, new Map())));
  expect([freeId(file, "b"), freeId(file, "base"), freeId(file, "a")]).toEqual(["b", "base-2", "a-3"]);
});

test("each setting is of the nearest scenario that has it", () => {
  const parent = { ...scenario("parent", new Map()), settings: { stop: 5, dt: 0.5 } };
  const child = { ...scenario("child", new Map(), "parent"), settings: { stop: 7, seed: 1 } };
  const layers = layersOf(fileWith([scenario("base", new Map()), parent, child]), "child");
  expect(resolveSettings(layers)).toEqual({ stop: 7, dt: 0.5, seed: 1 });
});

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

  test("what named a deleted scenario names it no more, and the rest of it stays", () => {
    const both = ["gone", "kept"];
    const step = { kind: "decide", title: { en: "Decide" } } as const;
    const relation = { variable: "people", at: 1, op: ">", value: 0 } as const;
    const file: ScenarioFile = {
      ...fileWith(["base", ...both].map((id) => scenario(id, new Map()))),
      sets: [{ id: "set", name: { en: "Set" }, scenarios: both }],
      assertions: [...both, undefined].map((id, at) => ({
        ...{ id: `a${at}`, name: { en: "A" }, relation },
        ...(id && { scenario: id }),
      })),
      ensemble: { members: 2, seed: 1, sampling: "random", scenarios: both },
      agenda: [
        { ...step, before: "gone", after: "kept", scenarios: both },
        { ...step, before: "kept", after: "gone" },
      ],
      grid: { scenarios: "all", widths: new Map(["scenario:gone", "scenario:kept", "name"].map((key) => [key, 90])) },
    };
    const left = deleteScenario(file, "gone");
    expect(left.grid).toEqual({
      scenarios: "all",
      widths: new Map([
        ["scenario:kept", 90],
        ["name", 90],
      ]),
    });
    expect(left.sets[0]?.scenarios).toEqual(["kept"]);
    expect(left.assertions.map((assertion) => assertion.scenario)).toEqual(["kept", undefined]);
    expect(left.ensemble).toEqual({ members: 2, seed: 1, sampling: "random", scenarios: ["kept"] });
    expect(left.agenda).toEqual([
      { ...step, after: "kept", scenarios: ["kept"] },
      { ...step, before: "kept" },
    ]);
  });

  test("the settings that children had from a deleted scenario stay theirs, behind their own", () => {
    const gone = { ...scenario("gone", new Map()), settings: { stop: 5, dt: 0.5 } };
    const child = { ...scenario("child", new Map(), "gone"), settings: { stop: 7 } };
    const left = deleteScenario(fileWith([scenario("base", new Map()), gone, child]), "gone");
    expect(left.scenarios[1]).toEqual({ ...scenario("child", new Map()), settings: { stop: 7, dt: 0.5 } });
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

test("references name cells in any spelling", () => {
  const cells = (text: string) => cellsOf(subject, parseReference(text));
  expect(cells("Share[ Funds ]")).toEqual([2]);
  expect(cells("share[*]")).toEqual([1, 2, 3]);
  expect(cells("share")).toEqual([1, 2, 3]);
  expect(cells("share[nobody]")).toEqual([]);
  expect(cells("nothing")).toEqual([]);
});
