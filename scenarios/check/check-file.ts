import { canonicalName } from "../../models/names.ts";
import type { Problem } from "../../models/problem.ts";
import { readColour, readDash } from "../look.ts";
import { lineage, parentOf } from "../overrides/inheritance.ts";
import { scenarioProblems } from "../problems.ts";
import type { Places } from "../read/places.ts";
import type { Override, Scenario, ScenarioFile } from "../scenario.ts";
import { type Report, suggest, tell } from "./report.ts";

/** What is wrong with a scenario file in itself, whatever its model: ids, parents, the model's path, and what is named. */
export function checkFile(file: ScenarioFile, report: Report): void {
  checkModelPath(file, report);
  checkIds(file, report);
  for (const scenario of file.scenarios) checkScenario(file, scenario, report);
  checkMentions(file, report);
  checkTexts(file, report);
}

/** Why a model's path cannot be followed: it must stay inside the scenario file's folder. Absent when it can. */
export function modelPathFault(model: string): "absolute" | "outside" | "address" | "backslash" | undefined {
  if (/^library:[a-z0-9-]+$/.test(model)) return undefined;
  if (/[\\\0]/.test(model)) return "backslash";
  if (/^[a-z][a-z0-9+.-]*:/i.test(model)) return "address";
  if (model.startsWith("/") || model.startsWith("~")) return "absolute";
  return model.split("/").includes("..") ? "outside" : undefined;
}

function checkModelPath(file: ScenarioFile, report: Report): void {
  const reason = modelPathFault(file.model);
  if (reason) tell(report, "scenarios/model-path", [file, "model"], { model: file.model, reason });
}

/** The model that a file names is not there: for the host to say, who looked for it. */
export function missingModel(file: ScenarioFile, places: Places, bundled: readonly string[] = []): Problem {
  const code = "scenarios/model-missing";
  const nearest = suggest(
    file.model,
    bundled.map((name) => `library:${name}`),
  );
  return {
    code,
    severity: scenarioProblems[code],
    where: places.of(file, "model"),
    values: { model: file.model, nearest },
  };
}

function checkIds(file: ScenarioFile, report: Report): void {
  const { citations, scenarios, sets, observations, assertions } = file;
  for (const [list, items] of Object.entries({ citations, scenarios, sets, observations, assertions })) {
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(item.id)) tell(report, "scenarios/duplicate-id", [item, "id"], { id: item.id, list });
      seen.add(item.id);
    }
  }
}

function checkScenario(file: ScenarioFile, scenario: Scenario, report: Report): void {
  checkParent(file, scenario, report);
  checkSpellings(scenario.overrides, report);
  checkLook(scenario, report);
  for (const shock of scenario.shocks ?? []) {
    if (shock.end < shock.start) tell(report, "scenarios/shock-window", [shock, "end"], { ...window(shock) });
  }
}

/** A look that is not understood is kept, and not shown. */
function checkLook(scenario: Scenario, report: Report): void {
  const { id, colour, dash } = scenario;
  if (colour !== undefined && readColour(colour) === undefined)
    tell(report, "scenarios/unknown-colour", [scenario, "colour"], { id, colour });
  if (dash !== undefined && readDash(dash) === undefined)
    tell(report, "scenarios/unknown-dash", [scenario, "dash"], { id, dash });
}

function window({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

function checkParent(file: ScenarioFile, scenario: Scenario, report: Report): void {
  const { id, parent } = scenario;
  if (parent === undefined) return;
  if (scenario === file.scenarios[0]) {
    tell(report, "scenarios/base-parent", [scenario, "parent"], { id, parent });
    return;
  }
  if (!parentOf(file, scenario)) {
    const nearest = suggest(
      parent,
      file.scenarios.map((each) => each.id).filter((each) => each !== id),
    );
    tell(report, "scenarios/unknown-parent", [scenario, "parent"], { id, parent, nearest });
    return;
  }
  const line = lineage(file, id);
  const last = line.at(-1);
  const next = last && parentOf(file, last);
  // A circle is told once, at each scenario that is part of it, not at those that lead into it.
  if (next?.id === id) {
    const path = [...line.map((each) => each.id), id].join(" → ");
    tell(report, "scenarios/cyclic-parents", [scenario, "parent"], { id, path });
  }
}

/** Two spellings of one name: the second would silently not count. */
export function checkSpellings(overrides: ReadonlyMap<string, Override>, report: Report): void {
  const seen = new Map<string, string>();
  for (const name of overrides.keys()) {
    const id = canonicalName(name);
    const first = seen.get(id);
    if (first !== undefined) tell(report, "scenarios/duplicate-override", [overrides, name], { name, first });
    else seen.set(id, name);
  }
}

function checkMentions(file: ScenarioFile, report: Report): void {
  const ids = file.scenarios.map(({ id }) => id);
  const known = new Set(ids);
  const check = (id: string | undefined, owner: object, key: string | number) => {
    if (id === undefined || known.has(id)) return;
    tell(report, "scenarios/unknown-scenario", [owner, key], { id, nearest: suggest(id, ids) });
  };
  const checkAll = (list: readonly string[] | undefined) => {
    for (const [at, id] of (list ?? []).entries()) check(id, list ?? [], at);
  };
  for (const set of file.sets) checkAll(set.scenarios);
  for (const assertion of file.assertions) check(assertion.scenario, assertion, "scenario");
  checkAll(file.ensemble?.scenarios);
  for (const step of file.agenda) {
    check(step.before, step, "before");
    check(step.after, step, "after");
    checkAll(step.scenarios);
  }
}

function checkTexts(file: ScenarioFile, report: Report): void {
  const isEmpty = ({ zh, en }: { readonly zh?: string; readonly en?: string }) => !zh?.trim() && !en?.trim();
  if (isEmpty(file.title)) tell(report, "scenarios/no-text", [file, "title"], { of: "title" });
  for (const scenario of file.scenarios) {
    if (isEmpty(scenario.name)) tell(report, "scenarios/no-text", [scenario, "name"], { of: scenario.id });
  }
}
