import { areUnitsEqual } from "../../models/equations/units.ts";
import { canonicalName } from "../../models/names.ts";
import { cellsOf, elementsOf, parseReference, type Subject } from "../overrides/subject.ts";
import type { Assertion, Observation, ScenarioFile } from "../scenario.ts";
import type { UnitReader } from "./read-unit.ts";
import { type Report, suggest, tell } from "./report.ts";

interface NameContext {
  readonly file: ScenarioFile;
  readonly subject: Subject;
  readonly readUnit: UnitReader;
  readonly report: Report;
}

/** What is wrong with the names of variables in indicators, charts, sets, observations, assertions, agenda and sources. */
export function checkNames(context: NameContext): void {
  const { file } = context;
  checkList(file.indicators, context);
  for (const chart of file.charts) checkName(chart.variable, chart, "variable", context);
  for (const { indicators, lowerIsBetter } of file.sets) {
    checkList(indicators ?? [], context);
    checkList(lowerIsBetter ?? [], context);
  }
  for (const observation of file.observations) checkObservation(observation, context);
  for (const assertion of file.assertions) checkAssertion(assertion, context);
  for (const step of file.agenda) {
    if (step.variable !== undefined) checkName(step.variable, step, "variable", context);
    checkList(step.levers ?? [], context);
  }
  checkList(file.ensemble?.vary ?? [], context);
  checkList(file.mayBeNegative ?? [], context);
  for (const name of file.sources.keys()) checkName(name, file.sources, name, context);
}

function checkList(names: readonly string[], context: NameContext): void {
  for (const [at, name] of names.entries()) checkName(name, names, at, context);
}

function checkName(name: string, owner: object, key: string | number, { subject, report }: NameContext): void {
  const reference = parseReference(name);
  const variable = subject.variables.get(reference.id);
  if (!variable) {
    const nearest = suggest(
      reference.id,
      [...subject.variables.values()].map((each) => each.name),
    );
    tell(report, "scenarios/unknown-variable", [owner, key], { name, nearest });
  } else if (cellsOf(subject, reference).length === 0) {
    const element = reference.element ?? "";
    if (variable.dimensions.length === 0) {
      tell(report, "scenarios/elements-of-scalar", [owner, key], { name });
      return;
    }
    const nearest = suggest(element, elementsOf(variable));
    tell(report, "scenarios/unknown-element", [owner, key], { name: variable.name, element, nearest });
  }
}

function checkObservation(observation: Observation, context: NameContext): void {
  const { subject, report, readUnit } = context;
  const { id, aggregate, time, from, to, low, high, unit, variable } = observation;
  checkName(variable, observation, "variable", context);
  const isWhole = aggregate === "value" ? time !== undefined : from !== undefined && to !== undefined && from < to;
  if (!isWhole) tell(report, "scenarios/observation-window", [observation, "aggregate"], { id, aggregate });
  if (low === undefined && high === undefined) tell(report, "scenarios/observation-range", [observation], { id });
  else if (low !== undefined && high !== undefined && high < low) {
    tell(report, "scenarios/observation-range", [observation, "high"], { id });
  }
  const { start, stop } = subject.system.simSpecs;
  for (const [key, at] of Object.entries({ time, from, to })) {
    if (at !== undefined && (at < start || at > stop)) {
      tell(report, "scenarios/time-outside", [observation, key], { id, time: at, start, stop });
    }
  }
  const expected = subject.variables.get(parseReference(variable).id)?.source?.units;
  // An integral is in units of its own: those of the variable times time.
  if (unit === undefined || expected === undefined || aggregate === "integral") return;
  const [given, own] = [readUnit(unit), readUnit(expected)];
  if (given && own && !areUnitsEqual(given, own)) {
    tell(report, "scenarios/unit", [observation, "unit"], { id, unit, variable, expected });
  }
}

function checkAssertion(assertion: Assertion, context: NameContext): void {
  const { relation, id } = assertion;
  const { report } = context;
  if ("conserves" in relation) {
    for (const names of Object.values(relation.conserves)) if (Array.isArray(names)) checkList(names, context);
  } else if ("nonNegative" in relation) {
    if (relation.nonNegative !== "all") checkList(relation.nonNegative, context);
  } else if ("finite" in relation) {
    if (relation.finite !== "all") checkList(relation.finite, context);
  } else {
    const { variable, at, value, compareTo } = relation;
    checkName(variable, relation, "variable", context);
    if (compareTo !== undefined && canonicalName(compareTo) !== "base") {
      checkName(compareTo, relation, "compareTo", context);
    }
    if ((value === undefined) === (compareTo === undefined)) tell(report, "scenarios/comparison", [relation], { id });
    const { start, stop } = context.subject.system.simSpecs;
    if (typeof at === "number" && (at < start || at > stop)) {
      tell(report, "scenarios/time-outside", [relation, "at"], { id, time: at, start, stop });
    }
  }
}
