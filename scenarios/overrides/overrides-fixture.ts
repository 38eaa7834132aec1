import fc from "fast-check";
import { expect } from "vitest";
import type { System, SystemVariable } from "../../models/check/system.ts";
import type { Dimension, Variable } from "../../models/model.ts";
import type { Override, OverrideValue, Scenario, ScenarioFile } from "../scenario.ts";
import { effectiveValue } from "./effective-value.ts";
import { isSameValue, type SingleValue } from "./inheritance.ts";
import { subjectOf, type Target } from "./subject.ts";

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
/** The system by hand: a rate, a share of three elements, people, and an effect. */
export const subject = subjectOf(system);
/** What the model itself says, in the order of `addresses`. */
export const base: SingleValue[] = [0.5, 1, 2, 3];

/** A target of the system by hand. */
export function target(name: string): Target {
  const found = subject.targets.get(name);
  if (!found) throw new Error(name);
  return found;
}

const elements = ["housing", "funds", "global"];
/** Every scalar that a scenario may set, as (name, element). */
export const addresses: [string, string][] = [
  ["rate", ""],
  ...elements.map((each): [string, string] => ["share", each]),
];

/** Numbers, small ones often. */
export const anyNumber = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double());
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
export const anyFile: fc.Arbitrary<ScenarioFile> = fc
  .array(fc.record({ overrides: anyOverrides, parent: fc.option(fc.nat(6), { freq: 4 }) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((rows) =>
    fileWith(
      rows.map((row, at) => scenario(`s${at}`, row.overrides, row.parent === null ? undefined : `s${row.parent}`)),
    ),
  );

/** A scenario of these overrides. */
export function scenario(id: string, overrides: ReadonlyMap<string, Override>, parent?: string): Scenario {
  return { id, ...(parent === undefined ? {} : { parent }), name: { en: id }, overrides };
}

/** A study of these scenarios. */
export function fileWith(scenarios: readonly Scenario[]): ScenarioFile {
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

/** Every value in force in a scenario, in the order of `addresses`. */
export function valuesOf(file: ScenarioFile, id: string): (SingleValue | undefined)[] {
  return addresses.map(([name, element]) => effectiveValue(file, id, subject, target(name), element).value);
}

/** The same values, bit for bit. */
export function expectSameValues(
  a: readonly (SingleValue | undefined)[],
  b: readonly (SingleValue | undefined)[],
): void {
  expect(a.every((value, at) => isSameValue(value, b[at]))).toBe(true);
}

/** Files without circles: a parent stands before its child. */
export const anyTree = anyFile.map((file) => ({
  ...file,
  scenarios: file.scenarios.map((each, at) =>
    scenario(
      each.id,
      each.overrides,
      at === 0 || each.parent === undefined ? undefined : `s${Number(each.parent.slice(1)) % at}`,
    ),
  ),
}));
