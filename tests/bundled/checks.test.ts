import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Cell, System } from "../../models/check/system.ts";
import type { Method } from "../../models/model.ts";
import { type Run, seriesAt } from "../../models/run/run-request.ts";
import { runSystem } from "../engine.ts";
import { bundledSystem, cellsOf, constantsOf, dataFolder, type Overrides } from "./bundled-models.ts";

interface Conservation {
  readonly initial: readonly string[];
  readonly inflows: readonly string[];
  readonly outflows: readonly string[];
}

interface Relation {
  readonly finite?: "all";
  readonly nonNegative?: "all" | readonly string[];
  readonly conserves?: Conservation;
  readonly variable?: string;
  readonly at?: number | "all";
  readonly op?: "<" | ">" | "<=" | ">=" | "==";
  readonly value?: number;
  readonly compareTo?: string;
  readonly tolerance?: number;
}

interface Check {
  readonly id: string;
  readonly model: string;
  readonly method?: Method;
  readonly dt?: number;
  readonly overrides: Overrides;
  readonly relation: Relation;
}

const { checks }: { checks: readonly Check[] } = JSON.parse(readFileSync(join(dataFolder, "checks.json"), "utf8"));

/** Every cell at every step. */
function runAll(system: System, check: Pick<Check, "method" | "dt" | "overrides">): Run {
  const dt = check.dt ?? system.simSpecs.dt;
  const run = runSystem(system, {
    simSpecs: { ...system.simSpecs, dt, saveStep: dt, method: check.method ?? "rk4" },
    constants: constantsOf(system, check.overrides),
    outputs: system.cells.map((cell) => cell.index),
  });
  expect(run.completed).toBe(true);
  return run;
}

/** The system with one more stock, which gathers the flows by the method of the run itself. */
function withGathering(system: System, { inflows, outflows }: Conservation): System {
  const index = system.cells.length;
  const all = (names: readonly string[]) => names.flatMap((name) => cellsOf(system, name));
  const cell: Cell = {
    index,
    kind: "stock",
    name: "gathered",
    variable: 0,
    initial: { op: "number", value: 0 },
    inflows: all(inflows),
    outflows: all(outflows),
  };
  return { ...system, cells: [...system.cells, cell], initialOrder: [...system.initialOrder, index] };
}

function expectConserved(check: Check, conservation: Conservation, tolerance: number): void {
  const system = withGathering(bundledSystem(check.model), conservation);
  const run = runAll(system, check);
  const cells = conservation.initial.flatMap((name) => cellsOf(system, name));
  const total = (row: number) => cells.reduce((sum, cell) => sum + (seriesAt(run, cell).at(row) ?? Number.NaN), 0);
  const gathered = seriesAt(run, system.cells.length - 1).at(-1) ?? Number.NaN;
  const end = total(-1);
  expect(Math.abs(total(0) + gathered - end)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(end)));
}

function holds(value: number, op: Relation["op"], other: number, tolerance: number): boolean {
  switch (op) {
    case "<":
      return value < other + tolerance;
    case "<=":
      return value <= other + tolerance;
    case ">":
      return value > other - tolerance;
    case ">=":
      return value >= other - tolerance;
    default:
      return Math.abs(value - other) <= tolerance;
  }
}

/** Values of a variable's cells at a time, or of all steps one after another. */
function valuesAt(run: Run, cells: readonly number[], at: number | "all"): readonly number[] {
  if (at === "all") return cells.flatMap((cell) => [...seriesAt(run, cell)]);
  const row = run.times.findIndex((time) => Math.abs(time - at) < 1e-9);
  return cells.map((cell) => seriesAt(run, cell)[row] ?? Number.NaN);
}

function expectComparison(check: Check, { variable = "", at = "all", op, tolerance = 0, ...to }: Relation): void {
  const system = bundledSystem(check.model);
  const run = runAll(system, check);
  const cells = cellsOf(system, variable);
  const values = valuesAt(run, cells, at);
  expect(values.length).toBeGreaterThan(0);
  const others =
    to.compareTo === undefined
      ? values.map(() => to.value ?? Number.NaN)
      : to.compareTo === "base"
        ? valuesAt(runAll(system, { overrides: {} }), cells, at)
        : valuesAt(run, cellsOf(system, to.compareTo), at);
  const broken = values.filter((value, i) => !holds(value, op, others[i] ?? Number.NaN, tolerance));
  expect(broken).toEqual([]);
}

function expectNonNegative(check: Check, which: "all" | readonly string[]): void {
  const system = bundledSystem(check.model);
  const stocks = system.variables.filter((variable) => variable.kind === "stock").map((variable) => variable.name);
  const run = runAll(system, check);
  const cells = (which === "all" ? stocks : which).flatMap((name) => cellsOf(system, name));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((cell) => !seriesAt(run, cell).every((value) => value >= -1e-9))).toEqual([]);
}

describe("extreme conditions, conservation and step size", () => {
  test("there are checks of all six models", () => {
    expect(new Set(checks.map((check) => check.model)).size).toBe(6);
  });

  test.each(checks)("$id", (check) => {
    const { relation } = check;
    if (relation.conserves) expectConserved(check, relation.conserves, relation.tolerance ?? 0);
    else if (relation.nonNegative) expectNonNegative(check, relation.nonNegative);
    else if (relation.finite)
      expect(runAll(bundledSystem(check.model), check).values.every(Number.isFinite)).toBe(true);
    else expectComparison(check, relation);
  });
});
