import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { fastest } from "../../tests/fastest.ts";
import { type CheckedModel, checkStudy } from "../check/check-study.ts";
import { readCsv } from "../evidence/csv.ts";
import { readSystems } from "../evidence/systems.ts";
import { indexOverrides, layersOf, overriddenIds } from "../overrides/inheritance.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../overrides/subject.ts";
import { readScenarioFile } from "../read/read-scenario-file.ts";
import type { ScenarioFile } from "../scenario.ts";
import { compareScenarios } from "./compare-scenarios.ts";
import { observe } from "./observe.ts";
import { runAssertions } from "./run-assertions.ts";
import { runPlan } from "./run-plan.ts";
import { runSystem } from "./run-systems.ts";

const root = join(import.meta.dirname, "../..");
const names = ["talent", "funds", "ecosystem", "corridor", "xiasha", "city"] as const;

interface Study extends CheckedModel {
  readonly file: ScenarioFile;
  readonly places: ReturnType<typeof readScenarioFile>["places"];
}

function openStudy(name: string): Study {
  const { model } = readXmile(readFileSync(join(root, `models/library/${name}.xmile`)), `${name}.xmile`);
  const system = model && checkModel(model).system;
  const { file, places, problems } = readScenarioFile(
    readFileSync(join(root, `scenarios/library/${name}.scenario.json`)),
    `${name}.scenario.json`,
  );
  if (!model || !system || !file) throw new Error(JSON.stringify(problems));
  return { model, system, file, places };
}

const studies = new Map<string, Study>();
beforeAll(() => {
  for (const name of names) studies.set(name, openStudy(name));
});

function study(name: string): Study {
  const found = studies.get(name);
  if (!found) throw new Error(`no study ${name}`);
  return found;
}

describe.each(names)("the %s study", (name) => {
  test("has nothing wrong with it", () => {
    const { file, places, ...checked } = study(name);
    expect(checkStudy(file, checked, { places })).toEqual([]);
  });

  test("gives the reference results in every scenario", () => {
    const { file, system } = study(name);
    const compared = file.scenarios.map(({ id }) => expectReference(name, id, file, system));
    expect(Math.min(...compared)).toBeGreaterThan(1000);
  });

  test("keeps its own assertions", () => {
    const { file, system } = study(name);
    const results = runAssertions(file, system);
    expect(results.length).toBeGreaterThan(25);
    expect(results.filter(({ holds }) => !holds).map(({ assertion, broken }) => [assertion.id, broken])).toEqual([]);
  });

  test("compares in every scenario, at each time", () => {
    const { file, system } = study(name);
    const { rows, problems } = compareScenarios(file, system, { at: [2030, 2035] });
    expect(problems).toEqual([]);
    expect(rows).toHaveLength((file.scenarios.length - 1) * file.indicators.length * 2);
    expect(rows.every(({ value, base, change }) => Number.isFinite(value) && change === value - base)).toBe(true);
  });
});

test("comparing any study takes less than 300 ms after the start", () => {
  for (const name of names) {
    const compare = () => {
      const { file, system } = openStudy(name);
      return compareScenarios(file, system);
    };
    expect(fastest(300, compare), name).toBeLessThan(300);
  }
});

/** Compare with the reference, saved each year (base: each quarter); returns how many values were compared. */
function expectReference(name: string, id: string, file: ScenarioFile, system: CheckedModel["system"]): number {
  const saveStep = id === "base" ? 0.25 : 1;
  const run = runPlan(system, planRun(file, id, system, { settings: { saveStep } }));
  const rows = readCsv(readFileSync(join(root, `tests/golden/bundled/expected/${name}.${id}.rk4.csv`), "utf8"));
  expect(rows).toHaveLength(run.times.length);
  let compared = 0;
  const different: string[] = [];
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row) {
      if (column === "time") continue;
      const index = run.names.indexOf(column);
      const value = run.values[index * run.times.length + at] ?? Number.NaN;
      const wanted = Number(text);
      compared++;
      if (!(Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))))
        different.push(`${column} ${value} ${text}`);
    }
  }
  expect(different.slice(0, 5)).toEqual([]);
  return compared;
}

describe("observations", () => {
  const table = readCsv(readFileSync(join(root, "scenarios/library/observations.csv"), "utf8"));

  test("are computed as the reference computes them, and met or not as it says", () => {
    const computed = names.flatMap((name) => observe(study(name).file, study(name).system));
    expect(computed).toHaveLength(table.length);
    for (const row of table) {
      const observed = computed.find(({ observation }) => observation.id === row.get("id"));
      const wanted = Number(row.get("model_value"));
      expect(Math.abs((observed?.value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(6e-6 * Math.abs(wanted));
      expect([row.get("id"), observed?.isMet]).toEqual([row.get("id"), row.get("within") === "yes"]);
    }
    expect(computed.filter(({ isMet }) => !isMet).map(({ observation }) => observation.id)).toEqual(["O24"]);
  });
});

describe("the systems of the source documents", () => {
  const rows = readSystems(readFileSync(join(root, "scenarios/library/systems.csv"), "utf8"));

  test.each(rows.map((row) => [row.id, row.part, row] as const))("%s part %i is alive", (_, __, row) => {
    const { system } = study(row.model);
    const { effect, isAlive } = runSystem(row, system);
    expect([isAlive, effect.toPrecision(3)]).toEqual([true, row.effect.toPrecision(3)]);
  });

  test("every scenario that a system names exists and changes one of its variables", () => {
    for (const row of rows) {
      for (const reference of row.scenarios) {
        const [model = "", id = ""] = reference.split("/");
        const { file, system } = study(model);
        const layers = layersOf(file, id);
        expect(layers.length, reference).toBeGreaterThan(0);
        const ids = new Set(row.variables.map((name) => parseReference(name).id));
        const touched = [...overriddenIds(layers)].some((each) => ids.has(each));
        expect(touched || movesOne(row.variables, model, id), `${row.id} ${reference}`).toBe(true);
        expect(file.scenarios.some((scenario) => indexOverrides(scenario.overrides).size > 0)).toBe(true);
        expect(system.cells.length).toBeGreaterThan(0);
      }
    }
  });

  /** Whether the scenario moves any of the variables away from the base. */
  function movesOne(variables: readonly string[], model: string, id: string): boolean {
    const { file, system } = study(model);
    const subject = subjectOf(system);
    const known = variables.filter((name) => cellsOf(subject, parseReference(name)).length > 0);
    const { rows: compared } = compareScenarios(file, system, { scenarios: [id], indicators: known, at: [2030] });
    return compared.some(({ change }) => change !== 0);
  }
});

test("every bundled study has reference results for each of its scenarios, 50 in all", () => {
  const references = readdirSync(join(root, "tests/golden/bundled/expected")).filter((each) =>
    each.endsWith(".rk4.csv"),
  );
  const ids = names.flatMap((name) => study(name).file.scenarios.map(({ id }) => `${name}.${id}.rk4.csv`));
  expect(ids.toSorted()).toEqual(references.toSorted());
  expect(ids).toHaveLength(50);
});
